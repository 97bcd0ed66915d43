// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engineering/bench_page.h"

#include "app/key_component.h"
#include "ui/engineering/bench_text.h"
#include "ui/settings/latency_histogram.h"
#include "ui/text/custody_text.h"
#include "ui/text/fault_text.h"
#include "ui/text/reader_text.h"
#include "ui/widgets/fitting_button.h"
#include "ui/widgets/health_light.h"
#include "ui/widgets/keyed_button.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace wattcard::ui {

namespace {

constexpr int benchMargin = 18;
constexpr int benchTestHeight = 130;
constexpr int benchMessageLines = 2;
constexpr int benchColumns = 7;
constexpr std::array benchKinds{app::ReaderTest::Kind::Answers, app::ReaderTest::Kind::Visits};

QKeySequence benchKey(BenchCommand command)
{
    switch (command) {
    case BenchCommand::TimeAnswers: return Qt::ALT | Qt::Key_A;
    case BenchCommand::TimeVisits: return Qt::ALT | Qt::Key_V;
    case BenchCommand::Stop: return Qt::ALT | Qt::Key_S;
    case BenchCommand::CheckKeys: return Qt::ALT | Qt::Key_K;
    case BenchCommand::SaveReport: return Qt::ALT | Qt::Key_P;
    }
    return {};
}

} // namespace

BenchPage::BenchPage(QWidget* parent)
    : QWidget{parent},
      m_title{new QLabel{this}},
      m_reader{new HealthLight{this}},
      m_result{new HealthLight{this}},
      m_tests{new PlainTable{benchColumns, this}},
      m_histogram{new LatencyHistogram{this}},
      m_keyLight{new HealthLight{this}},
      m_keys{new PlainTable{5, this}},
      m_message{new QLabel{this}}
{
    m_title->setFont(sized(font(), headlinePoints));
    m_tests->setFixedHeight(benchTestHeight);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setAlignment(Qt::AlignTop);
    m_message->setMinimumHeight(benchMessageLines * m_message->fontMetrics().lineSpacing());
    auto* top = new QHBoxLayout;
    top->addWidget(m_title);
    top->addStretch(1);
    top->addWidget(m_reader);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(benchMargin, benchMargin, benchMargin, benchMargin);
    layout->addLayout(top);
    layout->addWidget(m_result);
    layout->addWidget(m_tests);
    layout->addWidget(m_histogram);
    layout->addWidget(m_keyLight);
    layout->addWidget(m_keys, 1);
    layout->addWidget(m_message);
    layout->addWidget(makeButtons());
    retranslate();
    show(BenchView{});
}

QWidget* BenchPage::makeButtons()
{
    auto* panel = new QWidget{this};
    auto* row = new QHBoxLayout{panel};
    row->setContentsMargins({});
    for (const BenchCommand command : allBenchCommands) {
        auto* button = new FittingButton{panel};
        button->setAutoDefault(true); // Enter presses what has the focus
        m_buttons[command] = button;
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, command] { Q_EMIT pressed(command); });
    }
    return panel;
}

void BenchPage::retranslate()
{
    m_title->setText(tr("Reader and key test"));
    m_tests->setAccessibleName(tr("Tests of the reader"));
    m_tests->setHorizontalHeaderLabels({tr("Test"), tr("Turns"), tr("Median"), tr("95 % within"),
                                        tr("Most"), tr("Limit of 95 %, and of all"), tr("Result")});
    m_keys->setAccessibleName(tr("Keys"));
    m_keys->setHorizontalHeaderLabels(
        {tr("Key"), tr("Suite"), tr("Version"), tr("Check value"), tr("State")});
    m_keys->setEmptyText(tr("No keys."));
    nameButton(*m_buttons[BenchCommand::TimeAnswers], tr("Time 100 answers"),
               benchKey(BenchCommand::TimeAnswers));
    nameButton(*m_buttons[BenchCommand::TimeVisits], tr("Connect 100 times"),
               benchKey(BenchCommand::TimeVisits));
    nameButton(*m_buttons[BenchCommand::Stop], tr("Stop"), benchKey(BenchCommand::Stop));
    nameButton(*m_buttons[BenchCommand::CheckKeys], tr("Check keys"),
               benchKey(BenchCommand::CheckKeys));
    nameButton(*m_buttons[BenchCommand::SaveReport], tr("Save report"),
               benchKey(BenchCommand::SaveReport));
}

void BenchPage::show(const BenchView& view)
{
    m_view = view;
    m_reader->show(readerTone(view.reader.status), readerWord(view.reader.status));
    const bool isGood = isPassed(view);
    m_result->show(isGood ? Tone::Good : Tone::Neutral,
                   isGood ? tr("The bench has passed.") : tr("The bench has not passed yet."));
    showTests();
    showKeys();
    showMessage();
    for (const auto& [command, button] : m_buttons)
        button->setEnabled(isOffered(view, command));
}

void BenchPage::showTests()
{
    m_tests->setRowCount(static_cast<int>(benchKinds.size()));
    for (std::size_t each = 0; each < benchKinds.size(); ++each) {
        const auto row = static_cast<int>(each);
        m_tests->fillRow(row, benchRow(m_view, benchKinds.at(each)));
        const Tone tone = benchTone(app::benchVerdict(testOf(m_view, benchKinds.at(each))));
        m_tests->item(row, benchColumns - 1)->setForeground(toneColour(tone, palette()));
    }
    const auto& test = testOf(m_view, m_view.shown.value_or(app::ReaderTest::Kind::Answers));
    m_histogram->show(test ? test->times : std::vector<std::chrono::microseconds>{});
}

void BenchPage::showKeys()
{
    const auto verdict = app::keysVerdict(m_view.keys);
    m_keyLight->show(keysTone(verdict), keysVerdictText(verdict));
    const auto rows = m_view.keys ? m_view.keys->rows : std::vector<app::KeyRow>{};
    m_keys->setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < m_keys->rowCount(); ++row) {
        const app::KeyRow& key = rows[static_cast<std::size_t>(row)];
        const crypto::KeySlot& slot = key.label.slot;
        m_keys->fillRow(row, {purposeText(slot.purpose), suiteText(slot.suite),
                              QString::number(slot.version),
                              app::checkValueText(key.label.checkValue), keyStateText(key)});
    }
}

void BenchPage::showMessage()
{
    if (m_view.fault)
        return say(*m_message, faultLine(*m_view.fault), Tone::Attention);
    if (!m_view.file.isEmpty())
        return say(*m_message, tr("Saved: %1").arg(m_view.file), Tone::Good);
    for (const app::ReaderTest::Kind kind : benchKinds) {
        const auto& test = testOf(m_view, kind);
        if (test && test->running)
            return say(*m_message,
                       tr("%1: %2 of %3. Sales go first.")
                           .arg(benchKindText(kind))
                           .arg(test->times.size())
                           .arg(app::readerTestLength),
                       Tone::Busy);
        if (test && test->fault)
            return say(*m_message, faultLine(*test->fault), Tone::Attention);
    }
    const bool isCard = m_view.reader.status == ReaderEvent::Status::Present;
    say(*m_message,
        isCard ? tr("The test changes nothing on the card.")
               : tr("Put any card into the reader to test it."),
        Tone::Neutral);
}

// Not a proxy: Tab would go past what stands before it.
void BenchPage::focusInEvent(QFocusEvent*)
{
    m_tests->setFocus();
}

void BenchPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        show(BenchView{m_view});
}

} // namespace wattcard::ui
