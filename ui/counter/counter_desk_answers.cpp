// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/counter_desk.h"
#include "ui/services/money_back.h"

namespace wattcard::ui {

namespace {

bool canBeSold(const Account& account, Money payment)
{
    return split(payment, basisOf(account)).has_value();
}

} // namespace

void CounterDesk::readerChanged(const ReaderEvent& event)
{
    feed(event);
}

void CounterDesk::cardSeen(const app::CardSituation& situation)
{
    const bool answersLast = m_view.model.readsUnderWay <= 1;
    const bool otherCard =
        m_view.model.open && situation.kind != app::CardSituation::Kind::OpenSale;
    const bool present = m_view.model.reader.status == ReaderEvent::Status::Present;
    if (answersLast && present && m_view.person && !otherCard)
        m_view.card = situation;
    if (answersLast && situation.receipt)
        noteSale(*situation.receipt, situation.open ? situation.open->id : TransactionId{});
    feed(situation);
}

void CounterDesk::orderIdReady(const TransactionId& id)
{
    feed(OrderIdMade{id});
}

void CounterDesk::noteSale(const Receipt& receipt, const TransactionId& id)
{
    m_view.receipt = receipt;
    m_lastSale = id.isNull() ? std::optional<TransactionId>{} : id;
    m_view.salesCount += receipt.kind == transaction::Kind::Reversal ? 0 : 1;
    m_view.salesSum = m_view.salesSum + receipt.quote.payment;
}

void CounterDesk::saleDone(const app::SaleDone& done)
{
    m_view.done = done;
    m_question.reset();
    noteSale(done.receipt, m_settling.value_or(TransactionId{}));
    feed(done);
}

void CounterDesk::saleStopped(const app::SaleStopped& stopped)
{
    if (stopped.kind == app::SaleStopped::Kind::NothingRecorded)
        noteQuestion(stopped.fault);
    m_view.moneyBack.clear();
    if (stopped.kind == app::SaleStopped::Kind::Voided && stopped.row)
        m_view.moneyBack = moneyBackOf(*stopped.row);
    feed(stopped);
}

// One after another, both may be asked of one amount.
void CounterDesk::noteQuestion(Fault fault)
{
    const CounterModel& model = m_view.model;
    const bool isQuestion = fault == Fault::SoldAlready || fault == Fault::TooLittleForSupply;
    if (!isQuestion || !model.account || !model.payment)
        return;
    const std::vector<Tender> tenders =
        model.tenders ? tendersOf(*model.tenders) : std::vector<Tender>{};
    const bool isSame = m_question && m_question->account == *model.account &&
                        m_question->payment == *model.payment && m_question->tenders == tenders;
    if (!isSame)
        m_question = Question{*model.account, *model.payment, tenders, false, false};
    m_question->soldAlready = m_question->soldAlready || fault == Fault::SoldAlready;
    m_question->tooLittle = m_question->tooLittle || fault == Fault::TooLittleForSupply;
}

void CounterDesk::found(int request, const std::vector<Account>& accounts)
{
    if (request != m_asked.search)
        return;
    m_view.isSearching = false;
    m_view.recordsFault.reset();
    m_view.found.clear();
    for (const Account& account : accounts) {
        if (m_view.panel == Panel::Find || account.state == AccountState::Pending)
            m_view.found.push_back(account);
    }
    m_view.chosenRow = 0;
    show();
    if (m_enterWaits)
        enter();
}

void CounterDesk::factsReady(int request, const AccountFacts& facts)
{
    if (request != m_asked.facts || m_view.panel != Panel::Find)
        return; // the clerk has gone on
    m_view.lookedUp = facts;
    m_view.panel = Panel::Facts;
    forgetPast();
    askHistory(facts.account.id);
    show();
}

void CounterDesk::historyReady(int request, const std::vector<HistoryLine>& lines)
{
    if (request != m_asked.history)
        return;
    m_view.history = lines;
    m_view.isHistoryKnown = true;
    const Account* account = shownAccount(m_view);
    for (const HistoryLine& line : lines) {
        const bool isSale = line.state == transaction::RowState::Committed;
        if (isSale && account && !m_view.lookedUp && canBeSold(*account, line.quote.payment))
            return feed(LastPaymentKnown{line.quote.payment});
    }
    show();
}

void CounterDesk::consumptionReady(int request, const Consumption& consumption)
{
    if (request != m_asked.history)
        return;
    m_view.consumption = consumption;
    show();
}

void CounterDesk::openRowsReady(const std::vector<OpenRow>& rows)
{
    m_view.openRows = rows;
    if (!m_listShown && !rows.empty() && !cardIn(m_view.model.reader))
        m_view.panel = Panel::Unfinished;
    m_listShown = true;
    show();
}

void CounterDesk::receiptPrinted(const TransactionId& id, const QString&, int copy)
{
    if (m_view.printer != PrinterHealth::PdfOnly)
        m_view.printer = PrinterHealth::Good;
    if (m_lastSale && *m_lastSale == id && copy > 0)
        m_view.printedCopy = copy;
    show();
}

void CounterDesk::printQueueChanged(const app::PrintQueue& queue)
{
    if (queue.waiting > 0)
        m_view.printer = PrinterHealth::Waiting;
    else if (queue.state == PrinterState::NoPrinter)
        m_view.printer = PrinterHealth::PdfOnly;
    else if (queue.state == PrinterState::Ready)
        m_view.printer = PrinterHealth::Good;
    show();
}

void CounterDesk::recordsFailed(const Failure& failure)
{
    if (failure.fault == Fault::PrinterFailed)
        m_view.printer = PrinterHealth::Waiting;
    else
        m_view.recordsFault = failure.fault;
    m_view.isSearching = false;
    m_enterWaits = false;
    show();
}

} // namespace wattcard::ui
