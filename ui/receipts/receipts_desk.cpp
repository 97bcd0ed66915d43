// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/receipts/receipts_desk.h"

#include <cstdlib>
#include <utility>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

// Stored with a reprint: a word of the program, not of a language.
const QString copyReason = u"customer_request"_s;

} // namespace

ReceiptsDesk::ReceiptsDesk(Parts parts, QObject* parent)
    : QObject{parent},
      m_parts{std::move(parts)}
{
}

void ReceiptsDesk::enter(const Operator& person)
{
    ReceiptsView fresh;
    fresh.person = person;
    fresh.queue = m_view.queue;
    fresh.look = m_parts.look();
    m_view = fresh;
    show();
    Q_EMIT newestWanted(++m_listed, actor());
}

void ReceiptsDesk::forgetAnswer()
{
    m_view.chosen.reset();
    m_view.receipt.reset();
    m_view.fault.reset();
    m_view.copying = false;
    m_view.printedCopy = 0;
}

void ReceiptsDesk::choose(const TransactionId& id)
{
    if (!m_view.person || m_view.chosen == id)
        return;
    forgetAnswer();
    m_view.chosen = id;
    show();
    Q_EMIT lookWanted(++m_looked, id, actor());
}

void ReceiptsDesk::find(const QString& number)
{
    if (!m_view.person || number.trimmed().isEmpty())
        return;
    forgetAnswer();
    show();
    Q_EMIT numberWanted(++m_looked, number.trimmed(), actor());
}

void ReceiptsDesk::command(ReceiptCommand command)
{
    if (!isOffered(m_view, command))
        return;
    switch (command) {
    case ReceiptCommand::Copy:
        m_view.copying = true; // until it is out: a key that is held prints one copy
        m_view.fault.reset();
        show();
        return Q_EMIT copyWanted(*m_view.chosen, copyReason, actor());
    case ReceiptCommand::Continue: return Q_EMIT printingWanted();
    case ReceiptCommand::OpenPdf: return Q_EMIT pdfWanted(m_view.receipt->number);
    }
    std::abort();
}

void ReceiptsDesk::receiptsReady(int request, const std::vector<ReceiptEntry>& entries)
{
    if (request != m_listed)
        return;
    m_view.entries = entries;
    show();
    if (!m_view.chosen && !entries.empty())
        choose(entries.front().id);
}

void ReceiptsDesk::receiptReady(int request, const TransactionId& id, const Receipt& receipt)
{
    if (request != m_looked)
        return;
    m_view.chosen = id;
    m_view.receipt = receipt;
    show();
}

void ReceiptsDesk::receiptRefused(int request, const Failure& failure)
{
    if (request != m_looked && request != m_listed)
        return;
    m_view.fault = failure.fault;
    show();
}

void ReceiptsDesk::receiptPrinted(const TransactionId& id, const QString&, int copy)
{
    if (m_view.chosen == id && copy > 0) {
        m_view.copying = false;
        m_view.printedCopy = copy;
    }
    show();
    if (m_view.person)
        Q_EMIT newestWanted(++m_listed, actor());
}

// The printer's own failures come as its state.
void ReceiptsDesk::recordsFailed(const Failure& failure)
{
    if (!std::exchange(m_view.copying, false))
        return;
    if (failure.fault != Fault::PrinterFailed)
        m_view.fault = failure.fault;
    show();
}

void ReceiptsDesk::queueChanged(const app::PrintQueue& queue)
{
    m_view.queue = queue;
    show();
}

} // namespace wattcard::ui
