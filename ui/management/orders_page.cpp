// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/management/orders_page.h"

#include "domain/rights.h"
#include "ui/management/approval_dialog.h"
#include "ui/management/order_form.h"
#include "ui/management/order_text.h"
#include "ui/management/warning_banner.h"
#include "ui/text/fault_text.h"
#include "ui/text/value_text.h"
#include "ui/widgets/fitting_button.h"
#include "ui/widgets/keyed_button.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QMessageBox>
#include <QVBoxLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageMargin = 18;
constexpr std::array lists{WorkOrderList::Open,    WorkOrderList::Unreturned,
                           WorkOrderList::Expired, WorkOrderList::Foreign,
                           WorkOrderList::Lost,    WorkOrderList::All};

} // namespace

OrdersPage::OrdersPage(std::function<LocalTime()> now, QWidget* parent)
    : QWidget{parent},
      m_now{std::move(now)},
      m_title{new QLabel{this}},
      m_warning{new WarningBanner{this}},
      m_list{new QComboBox{this}},
      m_entries{new PlainTable{7, this}},
      m_sheet{new QLabel{this}},
      m_visits{new PlainTable{8, this}},
      m_message{new QLabel{this}}
{
    m_title->setFont(sized(font(), headlinePoints));
    m_sheet->setTextFormat(Qt::RichText);
    m_sheet->setFont(sized(font(), smallPoints));
    m_sheet->setWordWrap(true);
    m_sheet->setAlignment(Qt::AlignTop);
    m_message->setWordWrap(true);
    m_message->setMinimumHeight(2 * m_message->fontMetrics().lineSpacing());
    for (const WorkOrderList list : lists)
        m_list->addItem(workOrderListText(list));
    auto* top = new QHBoxLayout;
    top->addWidget(m_title);
    top->addWidget(m_warning, 1);
    top->addWidget(m_list);
    auto* middle = new QHBoxLayout;
    middle->addWidget(m_entries, 2);
    middle->addWidget(m_sheet, 1);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(pageMargin, pageMargin, pageMargin, pageMargin);
    layout->addLayout(top);
    layout->addLayout(middle, 3);
    layout->addWidget(m_visits, 2);
    layout->addWidget(m_message);
    makeButtons();
    connect(m_list, &QComboBox::activated, this,
            [this](int index) { Q_EMIT listChosen(lists[static_cast<std::size_t>(index)]); });
    connect(m_entries, &QTableWidget::itemSelectionChanged, this, [this] {
        const auto row = static_cast<std::size_t>(m_entries->currentRow());
        if (row < m_view.entries.size())
            Q_EMIT orderChosen(m_view.entries[row].order.serial);
    });
    retranslate();
    show(OrdersView{});
}

void OrdersPage::makeButtons()
{
    auto* row = new QHBoxLayout;
    for (const OrderCommand command : allOrderCommands) {
        auto* button = new FittingButton{this};
        button->setAutoDefault(true); // Enter presses what has the focus
        m_buttons[command] = button;
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, command] { press(command); });
    }
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

void OrdersPage::retranslate()
{
    m_title->setText(tr("Management cards"));
    m_list->setAccessibleName(tr("Which orders are shown"));
    for (std::size_t i = 0; i < lists.size(); ++i)
        m_list->setItemText(static_cast<int>(i), workOrderListText(lists[i]));
    m_entries->setAccessibleName(tr("Work orders"));
    m_entries->setHorizontalHeaderLabels({tr("No."), tr("Class"), tr("Place"), tr("Uses"),
                                          tr("Valid until"), tr("State"), tr("Card")});
    m_entries->setEmptyText(tr("No work orders in this list."));
    m_visits->setAccessibleName(tr("Visits of the selected order"));
    m_visits->setHorizontalHeaderLabels({tr("Meter"), tr("At"), tr("Result"), tr("State"),
                                         tr("Remaining"), tr("Accepted"), tr("Register"),
                                         tr("Remarks")});
    m_visits->setEmptyText(tr("No visits yet: they come with the card that is read back."));
    nameButton(*m_buttons[OrderCommand::Prepare], tr("New order…"), QKeySequence::New);
    nameButton(*m_buttons[OrderCommand::Approve], tr("Approve…"), Qt::ALT | Qt::Key_A);
    nameButton(*m_buttons[OrderCommand::Write], tr("Write card…"), Qt::Key_F2);
    nameButton(*m_buttons[OrderCommand::ReadBack], tr("Read card back"), Qt::Key_F5);
    nameButton(*m_buttons[OrderCommand::ReportLost], tr("Card lost…"), Qt::ALT | Qt::Key_L);
    nameButton(*m_buttons[OrderCommand::Revoke], tr("Revoke…"), Qt::ALT | Qt::Key_V);
}

void OrdersPage::show(const OrdersView& view)
{
    m_view = view;
    const auto list = std::ranges::find(lists, view.which) - lists.begin();
    m_list->setCurrentIndex(static_cast<int>(list));
    showEntries();
    showSelected();
    showVisits();
    say(*m_message, message(), view.failure ? Tone::Attention : Tone::Neutral);
    for (const auto& [command, button] : m_buttons)
        button->setEnabled(isOffered(view, command));
}

void OrdersPage::showEntries()
{
    const QSignalBlocker quiet{m_entries};
    m_entries->setRowCount(static_cast<int>(m_view.entries.size()));
    m_entries->clearSelection();
    for (int row = 0; row < m_entries->rowCount(); ++row) {
        const WorkOrderEntry& entry = m_view.entries[static_cast<std::size_t>(row)];
        const QString state = entry.isExpired
                                  ? tr("%1, expired").arg(workOrderStateText(entry.state))
                                  : workOrderStateText(entry.state);
        m_entries->fillRow(row,
                           {QString::number(entry.order.serial.value()),
                            managementClassText(entry.order.kind), scopeText(entry.order.scope),
                            QString::number(entry.order.uses), dateTimeText(entry.order.validUntil),
                            state, orderCardText(entry)});
        if (m_view.selected == entry.order.serial)
            m_entries->selectRow(row);
    }
}

void OrdersPage::showSelected()
{
    const WorkOrderEntry* entry = selectedEntry(m_view);
    const QString always = tr("Management cards act on meters. They are not for sale.");
    m_warning->setText(entry ? always + u' ' + managementClassMeaning(entry->order.kind) : always);
    if (entry)
        m_sheet->setText(orderSheet(*entry));
    else
        m_sheet->setText(m_view.entries.empty() ? QString{}
                                                : tr("Choose an order to see what it says."));
}

void OrdersPage::showVisits()
{
    m_visits->setRowCount(static_cast<int>(m_view.visits.size()));
    for (int row = 0; row < m_visits->rowCount(); ++row) {
        const BookedVisit& booked = m_view.visits[static_cast<std::size_t>(row)];
        const Visit& visit = booked.visit;
        QStringList remarks;
        if (booked.isForeign)
            remarks << tr("a meter of nobody here");
        if (booked.isSuspicious)
            remarks << tr("contradicts the records");
        m_visits->fillRow(
            row,
            {visit.meter.toString(), dateTimeText(visit.at), visitResultText(visit.result),
             tr("%1 → %2").arg(workStateText(visit.stateBefore), workStateText(visit.stateAfter)),
             visit.remaining.toString(), visit.accepted.toString(),
             energyText(visit.activeRegister), remarks.join(u", "_s)});
    }
}

QString OrdersPage::message() const
{
    using enum OrdersView::Notice;
    if (m_view.failure)
        return faultLine(m_view.failure->fault);
    if (m_view.busy)
        return tr("Working… do not take the card out.");
    switch (m_view.notice) {
    case None: return writingGapText(writingGap(m_view));
    case Prepared:
        return tr("The order is prepared. An administrator and finance approve it next.");
    case Approved: return tr("Approved.");
    case Written: return tr("The card is written and read back. It may be taken out.");
    case ReadBack: {
        const QString read = tr("The card is read. New visits on it: %1.").arg(m_view.newVisits);
        const QString odd = tr("Records that belong to no order here: %1.").arg(m_view.oddVisits);
        return m_view.oddVisits > 0 ? read + u' ' + odd : read;
    }
    case Lost: return tr("The card is on the list of lost cards now.");
    case Revoked: return tr("The order is revoked.");
    }
    return {};
}

void OrdersPage::press(OrderCommand command)
{
    if (!isOffered(m_view, command))
        return;
    switch (command) {
    case OrderCommand::Prepare: {
        OrderForm form{m_now(), this};
        if (form.exec() == QDialog::Accepted)
            Q_EMIT prepared(form.orders(), form.reason());
        return;
    }
    case OrderCommand::Approve: {
        const Role role = m_view.person->role;
        const bool isApprover =
            may(role, Right::ApproveOrderFirst) || may(role, Right::ApproveOrderSecond);
        const QString login = isApprover ? m_view.person->login : QString{};
        ApprovalDialog dialog{*selectedEntry(m_view), login, alikeToApprove(m_view), this};
        if (dialog.exec() == QDialog::Accepted)
            Q_EMIT approved(dialog.approval());
        return;
    }
    case OrderCommand::Write: return askWriting();
    case OrderCommand::ReadBack: return Q_EMIT readingBackWanted();
    case OrderCommand::ReportLost: return askLoss();
    case OrderCommand::Revoke:
        if (confirmed(tr("Revoke this order? A new one needs both approvals again."), tr("Revoke")))
            Q_EMIT revoked();
        return;
    }
}

void OrdersPage::askWriting()
{
    const QString question =
        tr("Put a blank card into the reader. It becomes a management card: %1 %2")
            .arg(managementClassText(selectedEntry(m_view)->order.kind),
                 managementClassMeaning(selectedEntry(m_view)->order.kind));
    if (confirmed(question, tr("Write card")))
        Q_EMIT writingWanted();
}

void OrdersPage::askLoss()
{
    bool ok = false;
    const QString reason = QInputDialog::getText(
        this, tr("Card lost"), tr("What happened to the card?"), QLineEdit::Normal, {}, &ok);
    if (ok && !reason.trimmed().isEmpty())
        Q_EMIT lossReported(reason.trimmed());
}

bool OrdersPage::confirmed(const QString& question, const QString& yes)
{
    QMessageBox box{QMessageBox::Warning, tr("Management cards"), question, QMessageBox::NoButton,
                    this};
    const QPushButton* accept = box.addButton(yes, QMessageBox::AcceptRole);
    box.setDefaultButton(box.addButton(tr("Cancel"), QMessageBox::RejectRole));
    box.exec();
    return box.clickedButton() == accept;
}

void OrdersPage::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    paintPurpleFrame(*this);
}

// Not a proxy: Tab would go past what stands before it.
void OrdersPage::focusInEvent(QFocusEvent*)
{
    m_entries->setFocus();
}

void OrdersPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        show(OrdersView{m_view});
    }
}

void linkOrders(OrdersPage& page, OrdersDesk& desk)
{
    QObject::connect(&desk, &OrdersDesk::viewChanged, &page, &OrdersPage::show);
    QObject::connect(&page, &OrdersPage::listChosen, &desk, &OrdersDesk::chooseList);
    QObject::connect(&page, &OrdersPage::orderChosen, &desk, &OrdersDesk::select);
    QObject::connect(&page, &OrdersPage::prepared, &desk, &OrdersDesk::prepareAll);
    QObject::connect(&page, &OrdersPage::approved, &desk, &OrdersDesk::approve);
    QObject::connect(&page, &OrdersPage::writingWanted, &desk, &OrdersDesk::write);
    QObject::connect(&page, &OrdersPage::readingBackWanted, &desk, &OrdersDesk::readBack);
    QObject::connect(&page, &OrdersPage::lossReported, &desk, &OrdersDesk::reportLost);
    QObject::connect(&page, &OrdersPage::revoked, &desk, &OrdersDesk::revoke);
}

} // namespace wattcard::ui
