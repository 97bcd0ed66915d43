// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/reader_section.h"

#include "ui/settings/latency_histogram.h"
#include "ui/text/fault_text.h"
#include "ui/text/reader_text.h"
#include "ui/widgets/fitted_label.h"
#include "ui/widgets/health_light.h"
#include "ui/widgets/keyed_button.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QRadioButton>

#include <algorithm>

namespace wattcard::ui {

namespace {

using TestKind = app::ReaderTest::Kind;
using Status = ReaderEvent::Status;

constexpr int rowHeight = 44;
constexpr int usualRows = 3; // so much room even when fewer are plugged in: nothing moves
constexpr QSize buttonSize{240, 44};
constexpr int lineHeight = 28;
constexpr int sentenceHeight = 58; // two lines
const QKeySequence answersKey{Qt::ALT | Qt::Key_A};
const QKeySequence visitsKey{Qt::ALT | Qt::Key_V};
const QKeySequence stopKey{Qt::ALT | Qt::Key_S};

// Those plugged in, and the counter's own even when it is missing.
std::vector<ReaderSight> listed(const SettingsView& view)
{
    std::vector<ReaderSight> sights = view.readers;
    const QString& own = view.reader.readerName;
    const bool isThere = std::ranges::count(sights, own, &ReaderSight::name) > 0;
    if (view.reader.status == Status::NoReader && !own.isEmpty() && !isThere)
        sights.push_back({own, Status::NoReader});
    return sights;
}

} // namespace

ReaderSection::ReaderSection(QWidget* parent)
    : QWidget{parent},
      m_title{new QLabel{this}},
      m_light{new HealthLight{this}},
      m_sentence{new QLabel{this}},
      m_list{new QVBoxLayout},
      m_choice{new QButtonGroup{this}},
      m_note{new FittedLabel{this}},
      m_testTitle{new QLabel{this}},
      m_answers{makeButton()},
      m_visits{makeButton()},
      m_stop{makeButton()},
      m_histogram{new LatencyHistogram{this}},
      m_figures{new QLabel{this}},
      m_result{new QLabel{this}}
{
    compose();
    connect(m_answers, &QPushButton::clicked, this,
            [this] { Q_EMIT testWanted(TestKind::Answers); });
    connect(m_visits, &QPushButton::clicked, this, [this] { Q_EMIT testWanted(TestKind::Visits); });
    connect(m_stop, &QPushButton::clicked, this, &ReaderSection::testUnwanted);
    retranslate();
}

QPushButton* ReaderSection::makeButton()
{
    auto* button = new QPushButton{this};
    button->setMinimumSize(buttonSize);
    button->setAutoDefault(true); // Enter presses what has the focus
    return button;
}

void ReaderSection::compose()
{
    for (QLabel* title : {m_title, m_testTitle})
        title->setFont(sized(font(), namePoints));
    for (QLabel* text : {m_sentence, m_note, m_result}) {
        text->setWordWrap(true);
        text->setTextFormat(Qt::PlainText);
        text->setAlignment(Qt::AlignTop);
        text->setFixedHeight(text == m_note ? lineHeight : sentenceHeight);
    }
    auto* state = new QHBoxLayout;
    state->addWidget(m_light, 0, Qt::AlignTop);
    state->addWidget(m_sentence, 1);
    auto* rows = new QWidget{this};
    rows->setMinimumHeight(usualRows * rowHeight);
    m_list->setContentsMargins({});
    m_list->setSpacing(0);
    m_list->setAlignment(Qt::AlignTop);
    rows->setLayout(m_list);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->addWidget(m_title);
    layout->addLayout(state);
    layout->addWidget(rows);
    layout->addWidget(m_note);
    layout->addWidget(m_testTitle);
    layout->addLayout(makeTest());
    layout->addStretch(1);
}

QLayout* ReaderSection::makeTest()
{
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_answers, m_visits, m_stop})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout;
    layout->addLayout(buttons);
    layout->addWidget(m_histogram);
    layout->addWidget(m_figures);
    layout->addWidget(m_result);
    return layout;
}

void ReaderSection::show(const SettingsView& view)
{
    m_view = view;
    m_light->show(readerTone(view.reader.status), readerWord(view.reader.status));
    m_sentence->setText(readerSentence(view.reader));
    m_note->setText(view.fault ? faultLine(*view.fault)
                    : view.fixed
                        ? tr("The reader was named when the program was started, so it is not "
                             "chosen here.")
                        : tr("The choice takes effect at once and is kept for this computer."));
    showRows();
    showTest();
}

void ReaderSection::showRows()
{
    const std::vector<ReaderSight> sights = listed(m_view);
    if (!std::ranges::equal(sights, m_rows, {}, &ReaderSight::name, &Row::name))
        makeRows(sights);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].light->show(readerTone(sights[i].status), readerWord(sights[i].status));
        QAbstractButton* button = m_choice->button(static_cast<int>(i));
        button->setEnabled(!m_view.fixed);
        button->setChecked(m_rows[i].name == m_view.reader.readerName);
    }
}

void ReaderSection::makeRows(const std::vector<ReaderSight>& sights)
{
    for (const Row& row : m_rows)
        delete row.line;
    m_rows.clear();
    for (const ReaderSight& sight : sights) {
        auto* line = new QWidget{this};
        line->setFixedHeight(rowHeight);
        auto* button = new QRadioButton{sight.name, line};
        auto* light = new HealthLight{line};
        auto* layout = new QHBoxLayout{line};
        layout->setContentsMargins({});
        layout->addWidget(button, 1);
        layout->addWidget(light);
        m_choice->addButton(button, static_cast<int>(m_rows.size()));
        connect(button, &QRadioButton::clicked, this,
                [this, name = sight.name] { Q_EMIT readerChosen(name); });
        m_list->addWidget(line);
        m_rows.push_back({sight.name, line, light});
    }
}

void ReaderSection::showTest()
{
    const bool running = m_view.test && m_view.test->running;
    const bool hasCard = m_view.reader.status == Status::Present;
    m_answers->setEnabled(hasCard && !running);
    m_visits->setEnabled(hasCard && !running);
    m_stop->setEnabled(running);
    const auto times = m_view.test ? m_view.test->times : std::vector<std::chrono::microseconds>{};
    m_histogram->show(times);
    const app::ReaderFigures figures = app::figuresOf(times);
    m_figures->setText(
        times.empty()
            ? QString{}
            : tr("least %1 · median %2 · 95 % within %3 · most %4")
                  .arg(millisecondsText(figures.least), millisecondsText(figures.median),
                       millisecondsText(figures.percentile95), millisecondsText(figures.most)));
    m_result->setText(testSentence());
}

QString ReaderSection::testSentence() const
{
    if (!m_view.test)
        return m_view.reader.status == Status::Present
                   ? tr("The test changes nothing on the card. Sales go first.")
                   : tr("Put any card into the reader to test it.");
    const app::ReaderTest& test = *m_view.test;
    const auto done = tr("%1 of %2").arg(test.times.size()).arg(app::readerTestLength);
    if (test.running)
        return tr("Testing: %1").arg(done);
    if (test.fault)
        return tr("Ended after %1: %2").arg(done, faultLine(*test.fault));
    if (test.times.size() < std::size_t{app::readerTestLength})
        return tr("Stopped after %1.").arg(done);
    return test.electricityCard
               ? tr("Passed: %1. An electricity card.").arg(done)
               : tr("Passed: %1. The reader works, but the card is unknown here.").arg(done);
}

void ReaderSection::retranslate()
{
    m_title->setText(tr("Reader"));
    m_testTitle->setText(tr("Test"));
    nameButton(*m_answers, tr("Time 100 answers"), answersKey);
    nameButton(*m_visits, tr("Connect 100 times"), visitsKey);
    nameButton(*m_stop, tr("Stop"), stopKey);
    show(SettingsView{m_view});
}

void ReaderSection::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace wattcard::ui
