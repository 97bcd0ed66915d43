// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/inspector_page.h"

#include "ui/cards/anatomy_detail.h"
#include "ui/cards/anatomy_text.h"
#include "ui/cards/anatomy_view.h"
#include "ui/cards/inspector_summary.h"
#include "ui/cards/inspector_tone_icon.h"
#include "ui/cards/trace_panel.h"
#include "ui/text/fault_text.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int frameWidth = 6; // purple, for management cards
constexpr int margin = 12;
constexpr int anatomyWidth = 520;
constexpr int legendLines = 2;
constexpr int buttonHeight = 44;
constexpr int messageIconSide = 64;

QLabel* centred(QWidget* parent, int points)
{
    auto* label = new QLabel{parent};
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setFont(sized(label->font(), points));
    return label;
}

// What is missing is a neutral state, what is wrong is not.
Tone toneOf(std::optional<Fault> fault)
{
    if (!fault || *fault == Fault::NoCard)
        return Tone::Neutral;
    return Tone::Attention;
}

} // namespace

InspectorPage::InspectorPage(QWidget* parent)
    : QWidget{parent},
      m_summary{new InspectorSummary{this}},
      m_stack{new QStackedWidget{this}},
      m_tabs{new QTabWidget{this}},
      m_trace{new TracePanel{this}}
{
    m_tabs->setDocumentMode(true); // the pane of a frame is paler than the words are made for
    m_tabs->addTab(makeAnatomy(), QString{});
    m_tabs->addTab(m_trace, QString{});
    m_stack->addWidget(makeMessage());
    m_stack->addWidget(m_tabs);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->addWidget(m_summary);
    layout->addWidget(m_stack, 1);
    layout->addWidget(makeFoot());
    connect(m_anatomy, &AnatomyView::fileChosen, this, &InspectorPage::showFile);
    connect(m_anatomy, &AnatomyView::filePointed, this, &InspectorPage::showHint);
    retranslate();
    show(InspectorView{});
}

QWidget* InspectorPage::makeAnatomy()
{
    auto* whole = new QWidget{this};
    m_anatomy = new AnatomyView{whole};
    m_anatomy->setFont(sized(font(), smallPoints));
    m_detail = new AnatomyDetail{whole};
    m_legend = new QLabel{whole};
    m_legend->setFont(sized(font(), smallPoints - 1));
    m_legend->setWordWrap(true);
    m_legend->setAlignment(Qt::AlignTop);
    m_legend->setFixedHeight(legendLines * m_legend->fontMetrics().lineSpacing() + 4);
    auto* left = new QVBoxLayout;
    left->setSpacing(6);
    left->addWidget(m_anatomy, 1);
    left->addWidget(m_legend);
    m_anatomy->setFixedWidth(anatomyWidth);
    m_legend->setFixedWidth(anatomyWidth);
    auto* layout = new QHBoxLayout{whole};
    layout->setSpacing(margin);
    layout->addLayout(left);
    layout->addWidget(m_detail, 1);
    return whole;
}

QWidget* InspectorPage::makeMessage()
{
    auto* whole = new QWidget{this};
    m_messageIcon = centred(whole, smallPoints);
    m_message = centred(whole, namePoints);
    m_remedy = centred(whole, bodyPoints);
    auto* layout = new QVBoxLayout{whole};
    layout->addStretch(2);
    for (QLabel* label : {m_messageIcon, m_message, m_remedy})
        layout->addWidget(label);
    layout->addStretch(3);
    return whole;
}

QWidget* InspectorPage::makeFoot()
{
    auto* whole = new QWidget{this};
    m_read = new QPushButton{whole};
    m_save = new QPushButton{whole};
    m_foot = new QLabel{whole};
    m_read->setShortcut(Qt::Key_F5);
    m_save->setShortcut(QKeySequence::Save);
    m_foot->setFont(sized(font(), smallPoints));
    m_foot->setWordWrap(true);
    auto* layout = new QHBoxLayout{whole};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_foot, 1);
    for (QPushButton* button : {m_read, m_save}) {
        button->setMinimumHeight(buttonHeight);
        layout->addWidget(button);
    }
    connect(m_read, &QPushButton::clicked, this, &InspectorPage::readRequested);
    connect(m_save, &QPushButton::clicked, this, &InspectorPage::askWhere);
    return whole;
}

// Setting a text takes its shortcut away, so the key is given again.
void InspectorPage::retranslate()
{
    m_tabs->setTabText(0, tr("Anatomy"));
    m_tabs->setTabText(1, tr("Commands"));
    m_tabs->setAccessibleName(tr("Anatomy or commands"));
    m_anatomy->setAccessibleName(tr("Files of the card"));
    m_read->setText(tr("Read again (F5)"));
    m_read->setAccessibleName(m_read->text());
    m_read->setShortcut(Qt::Key_F5);
    m_save->setText(tr("Save… (Ctrl+S)"));
    m_save->setAccessibleName(m_save->text());
    m_save->setShortcut(QKeySequence::Save);
}

void InspectorPage::show(const InspectorView& view)
{
    const bool hadReport = m_view.report.has_value() && !m_view.reading;
    m_view = view;
    m_summary->show(view);
    const bool hasReport = view.report.has_value() && !view.reading;
    m_stack->setCurrentIndex(hasReport ? 1 : 0);
    if (hasReport && !hadReport)
        showReport();
    if (!hasReport)
        showMessage();
    showFoot();
    update();
}

// The load file is what most people come for; where it is locked or missing, the first one.
void InspectorPage::showReport()
{
    m_anatomy->show(anatomy());
    m_trace->show(m_view.report->inspection.trace);
    m_detail->clear();
    showHint(-1);
    const auto& files = anatomy().files;
    int best = files.empty() ? -1 : 0;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const bool isMain = files[i].file == CardFile::Load || files[i].file == CardFile::Order;
        if (isMain)
            best = static_cast<int>(i);
    }
    if (best >= 0)
        m_anatomy->choose(best);
    else
        showTab(Tab::Trace); // a foreign card has no files to show
    if (best >= 0)
        showTab(Tab::Anatomy);
}

void InspectorPage::showMessage()
{
    const Tone tone = m_view.reading ? Tone::Busy : toneOf(m_view.fault);
    m_messageIcon->setPixmap(toneIcon(tone).pixmap(messageIconSide, messageIconSide));
    if (m_view.reading) {
        m_message->setText(tr("Leave the card in the reader."));
        m_remedy->setText(tr("Everything that the keys at hand open is being read. "
                             "Nothing is written."));
        return;
    }
    const bool isWaiting = !m_view.fault || *m_view.fault == Fault::NoCard;
    const FaultText fault = faultText(m_view.fault.value_or(Fault::NoCard));
    m_message->setText(isWaiting ? tr("Put any card into the reader.") : fault.sentence);
    m_remedy->setText(isWaiting ? tr("It is laid open here. Nothing is written on it.")
                                : fault.remedy);
}

void InspectorPage::showFoot()
{
    const bool hasReport = m_view.report.has_value() && !m_view.reading;
    m_read->setEnabled(!m_view.reading);
    m_save->setEnabled(hasReport);
    if (!m_view.saved.isEmpty())
        m_foot->setText(tr("Saved: %1").arg(m_view.saved));
    else if (m_view.saveFault)
        m_foot->setText(tr("Not saved. %1").arg(faultLine(*m_view.saveFault)));
    else if (hasReport)
        m_foot->setText(tr("What is saved holds numbers, amounts and command headers: "
                           "no keys, no MACs."));
    else
        m_foot->clear();
}

void InspectorPage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab == Tab::Anatomy ? 0 : 1);
}

void InspectorPage::chooseFile(int file)
{
    m_anatomy->choose(file);
}

void InspectorPage::showFile(int file)
{
    if (m_view.report && file >= 0)
        m_detail->show(anatomy().files.at(static_cast<std::size_t>(file)));
}

void InspectorPage::showHint(int file)
{
    const bool isThere = m_view.report && file >= 0;
    m_legend->setText(isThere ? anatomyHint(anatomy().files.at(static_cast<std::size_t>(file)))
                              : anatomyLegend());
}

// Not a static call of QFileDialog: that would stop the window's own events.
void InspectorPage::askWhere()
{
    if (!m_view.report)
        return;
    auto* dialog = new QFileDialog{this, tr("Save without keys and MACs")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Anatomy and commands (*.json)"), tr("This table (*.csv)")});
    dialog->setDefaultSuffix(u"json"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.contains(u"csv"_s) ? u"csv"_s : u"json"_s);
    });
    const auto part = m_tabs->currentIndex() == 0 ? SaveWish::Part::Anatomy : SaveWish::Part::Trace;
    connect(dialog, &QFileDialog::fileSelected, this, [this, part](const QString& file) {
        Q_EMIT saveRequested({file, part});
    });
    dialog->open();
}

// Not a proxy: Tab would go past the tabs.
void InspectorPage::focusInEvent(QFocusEvent*)
{
    if (m_anatomy->isVisible())
        m_anatomy->setFocus();
    else if (m_tabs->isVisible())
        m_tabs->setFocus();
}

void InspectorPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    show(InspectorView{m_view});
    showHint(m_anatomy->pointed() < 0 ? -1 : m_anatomy->chosen());
}

void InspectorPage::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    const bool isManagement =
        m_view.report && !m_view.reading && kindOf(anatomy()) == CardKind::Management;
    if (!isManagement)
        return;
    QPainter painter{this};
    painter.setPen(QPen{toneColour(Tone::Special, palette()), 2.0 * frameWidth});
    painter.drawRect(rect());
}

} // namespace wattcard::ui
