// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/management/readback_page.h"

#include "ui/management/order_text.h"
#include "ui/management/readback_text.h"
#include "ui/management/visit_curves.h"
#include "ui/management/warning_banner.h"
#include "ui/text/value_text.h"
#include "ui/widgets/fitting_button.h"
#include "ui/widgets/keyed_button.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int readbackMargin = 18;
constexpr int listLetters = 10;
constexpr int leftShare = 4;
constexpr int rightShare = 7;

// A finding that contradicts is in bold as well as in words.
void embolden(PlainTable& table, int row)
{
    for (int column = 0; column < table.columnCount(); ++column) {
        QTableWidgetItem* const cell = table.item(row, column);
        QFont font = table.font();
        font.setBold(true);
        cell->setFont(font);
    }
}

} // namespace

ReadbackPage::ReadbackPage(QWidget* parent)
    : QWidget{parent},
      m_title{new QLabel{this}},
      m_meter{new QLabel{this}},
      m_meters{new PlainTable{4, this}},
      m_which{new ChoiceBox<WorkOrderList>{{WorkOrderList::Unreturned, WorkOrderList::Expired,
                                            WorkOrderList::Foreign, WorkOrderList::Lost},
                                           workOrderListText,
                                           this}},
      m_orders{new PlainTable{4, this}},
      m_tabs{new QTabWidget{this}},
      m_visits{new PlainTable{12, this}},
      m_findings{new PlainTable{5, this}},
      m_curves{new VisitCurves{this}},
      m_message{new QLabel{this}}
{
    m_tabs->setDocumentMode(true); // the pane of a frame is paler than the words are made for
    m_title->setFont(sized(font(), headlinePoints));
    m_message->setWordWrap(true);
    m_message->setMinimumHeight(2 * m_message->fontMetrics().lineSpacing());
    m_which->setMinimumContentsLength(listLetters);
    auto* middle = new QHBoxLayout;
    middle->addLayout(makeLeft(), leftShare);
    middle->addLayout(makeRight(), rightShare);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(readbackMargin, readbackMargin, readbackMargin, readbackMargin);
    layout->addWidget(m_title);
    layout->addLayout(middle, 1);
    layout->addWidget(m_message);
    makeButtons();
    connectLists();
    retranslate();
    show(ReadbackView{});
}

QLayout* ReadbackPage::makeLeft()
{
    auto* column = new QVBoxLayout;
    column->addWidget(m_meters, 3);
    column->addWidget(m_which);
    column->addWidget(m_orders, 2);
    return column;
}

QLayout* ReadbackPage::makeRight()
{
    for (QWidget* tab : std::initializer_list<QWidget*>{m_visits, m_findings, m_curves})
        m_tabs->addTab(tab, QString{});
    auto* column = new QVBoxLayout;
    column->addWidget(m_meter);
    column->addWidget(m_tabs, 1);
    return column;
}

void ReadbackPage::makeButtons()
{
    auto* row = new QHBoxLayout;
    for (const ReadbackCommand command : allReadbackCommands) {
        auto* button = new FittingButton{this};
        button->setAutoDefault(true); // Enter presses what has the focus
        m_buttons[command] = button;
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, command] { press(command); });
    }
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

void ReadbackPage::connectLists()
{
    connect(m_meters, &QTableWidget::itemSelectionChanged, this, [this] {
        const auto row = static_cast<std::size_t>(m_meters->currentRow());
        if (row < m_view.meters.size())
            Q_EMIT meterChosen(m_view.meters[row].meter);
    });
    connect(m_visits, &QTableWidget::itemSelectionChanged, this, [this] {
        const int row = m_visits->currentRow();
        if (row >= 0) // the newest is on top
            Q_EMIT visitChosen(m_visits->rowCount() - 1 - row);
    });
    connect(m_which, &QComboBox::activated, this,
            [this] { Q_EMIT ordersChosen(m_which->value()); });
}

void ReadbackPage::press(ReadbackCommand command)
{
    if (!isOffered(m_view, command))
        return;
    switch (command) {
    case ReadbackCommand::Read: return Q_EMIT readingWanted();
    case ReadbackCommand::TakeBack: return Q_EMIT takingBackWanted();
    case ReadbackCommand::Export: return Q_EMIT exportWanted();
    }
}

void ReadbackPage::retranslate()
{
    m_title->setText(tr("Inspection read-back"));
    m_meters->setAccessibleName(tr("Meters that cards have visited"));
    m_meters->setHorizontalHeaderLabels({tr("Meter"), tr("Customer"), tr("Visits"), tr("Last")});
    m_meters->setEmptyText(tr("No card has brought a visit home yet. Put one in and read it."));
    m_which->setAccessibleName(tr("Which orders are shown"));
    m_orders->setAccessibleName(tr("Work orders"));
    m_orders->setHorizontalHeaderLabels({tr("No."), tr("Class"), tr("State"), tr("Valid until")});
    m_orders->setEmptyText(tr("No work orders in this list."));
    m_tabs->setAccessibleName(tr("Views of the meter"));
    m_tabs->setTabText(static_cast<int>(Tab::Visits), tr("&Visits"));
    m_tabs->setTabText(static_cast<int>(Tab::Differences), tr("&Difference to the records"));
    m_tabs->setTabText(static_cast<int>(Tab::Curves), tr("&Curves"));
    m_visits->setAccessibleName(tr("Visits of the meter"));
    m_visits->setHorizontalHeaderLabels({tr("At"), tr("Finding"), tr("Remaining"), tr("Register"),
                                         tr("Switch"), tr("Events"), tr("Accepted"), tr("Consumed"),
                                         tr("Result"), tr("Peak"), tr("Last error"), tr("Order")});
    m_visits->setEmptyText(tr("Choose a meter."));
    m_findings->setAccessibleName(tr("Difference of the visit to the records"));
    m_findings->setHorizontalHeaderLabels(
        {tr("What"), tr("Finding"), tr("Meter"), tr("Records"), tr("Difference")});
    m_findings->setEmptyText(tr("Choose a visit."));
    nameButton(*m_buttons[ReadbackCommand::Read], tr("Read card"), Qt::Key_F5);
    nameButton(*m_buttons[ReadbackCommand::TakeBack], tr("Take card back"), Qt::Key_F6);
    nameButton(*m_buttons[ReadbackCommand::Export], tr("Export CSV"), Qt::CTRL | Qt::Key_E);
}

void ReadbackPage::show(const ReadbackView& view)
{
    m_view = view;
    m_which->choose(view.which);
    showMeters();
    showOrders();
    showVisits();
    showFindings();
    m_curves->show(view.reviewed ? std::optional{view.reviewed->history} : std::nullopt);
    const ReadbackSaying saying = readbackSaying(view);
    say(*m_message, saying.text, saying.tone);
    for (const auto& [command, button] : m_buttons)
        button->setEnabled(isOffered(view, command));
}

void ReadbackPage::showMeters()
{
    const QSignalBlocker quiet{m_meters};
    m_meters->setRowCount(static_cast<int>(m_view.meters.size()));
    m_meters->clearSelection();
    for (int row = 0; row < m_meters->rowCount(); ++row) {
        const VisitedMeter& each = m_view.meters[static_cast<std::size_t>(row)];
        const QString whose = each.customer ? each.name : tr("nobody here");
        m_meters->fillRow(row, {each.meter.toString(),
                                each.isSuspicious ? tr("%1, suspicious").arg(whose) : whose,
                                QString::number(each.visits), dateTimeText(each.lastAt)});
        if (m_view.selected == each.meter)
            m_meters->selectRow(row);
    }
}

void ReadbackPage::showOrders()
{
    const std::vector<WorkOrderEntry>& orders = ordersShown(m_view);
    m_orders->setRowCount(static_cast<int>(orders.size()));
    for (int row = 0; row < m_orders->rowCount(); ++row) {
        const WorkOrderEntry& entry = orders[static_cast<std::size_t>(row)];
        m_orders->fillRow(row,
                          {QString::number(entry.order.serial.value()),
                           managementClassText(entry.order.kind), workOrderStateText(entry.state),
                           dateTimeText(entry.order.validUntil)});
    }
}

// The newest on top.
void ReadbackPage::showVisits()
{
    const QSignalBlocker quiet{m_visits};
    const std::size_t count = m_view.reviewed ? m_view.reviewed->history.visits.size() : 0;
    m_visits->setRowCount(static_cast<int>(count));
    m_visits->clearSelection();
    m_meter->setText(QString{});
    if (!m_view.reviewed)
        return;
    const MeterBooks& books = m_view.reviewed->history.books;
    m_meter->setText(books.customer
                         ? tr("Meter %1 · %2 · %3 · ratio %4")
                               .arg(books.meter.toString(), books.name, numberText(*books.customer))
                               .arg(books.ratio)
                         : tr("Meter %1 · not in the records").arg(books.meter.toString()));
    for (std::size_t i = 0; i < count; ++i) {
        const Visit& visit = m_view.reviewed->history.visits[i].visit;
        const int row = static_cast<int>(count - 1 - i);
        const VisitState state = stateOf(m_view, i);
        m_visits->fillRow(
            row, {dateTimeText(visit.at), visitStateText(state), visit.remaining.toString(),
                  energyText(visit.activeRegister), switchText(visit.relayClosed),
                  meterFlagsText(visit.flags), visit.accepted.toString(), visit.consumed.toString(),
                  visitResultText(visit.result), tr("%1 W").arg(visit.peakPowerW),
                  displayCodeText(visit.lastError), QString::number(visit.order.value())});
        if (state == VisitState::Suspicious || state == VisitState::Foreign)
            embolden(*m_visits, row);
        if (i == m_view.visit)
            m_visits->selectRow(row);
    }
}

void ReadbackPage::showFindings()
{
    const bool isThere = m_view.reviewed && m_view.visit < m_view.reviewed->findings.size();
    const auto findings =
        isThere ? m_view.reviewed->findings[m_view.visit] : std::vector<app::VisitFinding>{};
    m_findings->setRowCount(static_cast<int>(findings.size()));
    for (int row = 0; row < m_findings->rowCount(); ++row) {
        const app::VisitFinding& finding = findings[static_cast<std::size_t>(row)];
        m_findings->fillRow(row, {visitCheckText(finding.check), visitVerdictText(finding),
                                  visitValueText(finding.meter), visitValueText(finding.books),
                                  visitDifferenceText(finding)});
        if (finding.verdict == app::VisitVerdict::Contradicts)
            embolden(*m_findings, row);
    }
}

// Not a proxy: Tab would go past what stands before it.
void ReadbackPage::focusInEvent(QFocusEvent*)
{
    m_meters->setFocus();
}

void ReadbackPage::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    paintPurpleFrame(*this);
}

void ReadbackPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        show(ReadbackView{m_view});
    }
}

void linkReadback(ReadbackPage& page, ReadbackDesk& desk)
{
    QObject::connect(&desk, &ReadbackDesk::viewChanged, &page, &ReadbackPage::show);
    QObject::connect(&page, &ReadbackPage::meterChosen, &desk, &ReadbackDesk::chooseMeter);
    QObject::connect(&page, &ReadbackPage::visitChosen, &desk, &ReadbackDesk::chooseVisit);
    QObject::connect(&page, &ReadbackPage::ordersChosen, &desk, &ReadbackDesk::chooseOrders);
    QObject::connect(&page, &ReadbackPage::readingWanted, &desk, &ReadbackDesk::read);
    QObject::connect(&page, &ReadbackPage::takingBackWanted, &desk, &ReadbackDesk::takeBack);
    QObject::connect(&page, &ReadbackPage::exportWanted, &desk, &ReadbackDesk::exportVisits);
}

} // namespace wattcard::ui
