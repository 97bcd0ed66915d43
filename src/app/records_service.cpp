// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/records_service.h"

#include <algorithm>

namespace wattcard::app {

namespace {

constexpr int mostFound = 50;
constexpr int historyLength = 24;
constexpr int newestReceiptsShown = 20;
constexpr std::chrono::minutes drawerTime{1}; // after the sale: who took the cash stands there
constexpr std::chrono::days reportsSpan{400}; // a year, and the report before it

} // namespace

RecordsService::RecordsService(Parts parts) : m_parts{parts}
{
    qRegisterMetaType<PrintJob>();
    qRegisterMetaType<Failure>();
    qRegisterMetaType<AccountFacts>();
    qRegisterMetaType<AccountId>();
    qRegisterMetaType<CounterId>();
    qRegisterMetaType<Actor>();
    qRegisterMetaType<SignInRefusal>();
    qRegisterMetaType<PasswordChange>();
    qRegisterMetaType<std::vector<Account>>();
    qRegisterMetaType<std::vector<HistoryLine>>();
    qRegisterMetaType<Consumption>();
    qRegisterMetaType<std::vector<OpenRow>>();
    qRegisterMetaType<std::vector<Operator>>();
    qRegisterMetaType<TransactionId>();
    qRegisterMetaType<Receipt>();
    qRegisterMetaType<std::vector<ReceiptEntry>>();
}

void RecordsService::find(int request, const QString& text)
{
    const auto accounts = m_parts.ledger.find(text, mostFound);
    if (!accounts)
        return Q_EMIT failed(accounts.error());
    Q_EMIT found(request, *accounts);
}

void RecordsService::findPending(int request, const QString& text)
{
    const auto accounts = m_parts.pending.findPending(text, mostFound);
    if (!accounts)
        return Q_EMIT failed(accounts.error());
    Q_EMIT found(request, *accounts);
}

void RecordsService::facts(int request, AccountId account)
{
    const auto facts = m_parts.ledger.byAccount(account);
    if (!facts)
        return Q_EMIT failed(facts.error());
    Q_EMIT factsReady(request, *facts);
}

void RecordsService::history(int request, AccountId account)
{
    const auto lines = m_parts.ledger.history(account, historyLength);
    if (!lines)
        return Q_EMIT failed(lines.error());
    Q_EMIT historyReady(request, *lines);
    const LocalTime now = m_parts.clock.local(m_parts.clock.now());
    auto reports = m_parts.reports.of(account, now - reportsSpan);
    if (!reports)
        return Q_EMIT failed(reports.error());
    Q_EMIT consumptionReady(request, consumptionOf(std::move(*reports), now));
}

void RecordsService::openRows()
{
    const auto rows = m_parts.ledger.openRows();
    if (!rows)
        return Q_EMIT failed(rows.error());
    Q_EMIT openRowsReady(*rows);
}

void RecordsService::signIn(const QString& login, const QString& password, CounterId counter)
{
    const auto person = SignIn{m_parts.people, m_parts.clock}.run(login, password, counter);
    if (!person)
        return Q_EMIT signInRefused(person.error());
    Q_EMIT signedIn(*person);
}

void RecordsService::changePassword(const PasswordChange& change, CounterId counter)
{
    const auto person = SignIn{m_parts.people, m_parts.clock}.changePassword(change, counter);
    if (!person)
        return Q_EMIT failed(person.error());
    Q_EMIT passwordChanged(*person);
}

void RecordsService::confirmPerson(int request, const QString& login, const QString& password)
{
    const auto company = m_parts.registry.company();
    if (!company)
        return Q_EMIT personRefused(request, company.error());
    const auto person =
        SignIn{m_parts.people, m_parts.clock}.run(login, password, company->counter);
    if (!person)
        return Q_EMIT personRefused(request, Failure{person.error().fault});
    if (person->mustChangePassword)
        return Q_EMIT personRefused(request, Failure{Fault::OneTimePassword});
    Q_EMIT personConfirmed(request, *person);
}

void RecordsService::operators()
{
    const auto people = m_parts.people.operators();
    if (!people)
        return Q_EMIT failed(people.error());
    Q_EMIT operatorsReady(*people);
}

// Paper follows the record (P6): a line stays in the outbox until its paper is there, so a failure
// is tried again with the next call.
void RecordsService::printWaiting()
{
    const auto waiting = m_parts.outbox.waiting();
    if (!waiting)
        return Q_EMIT failed(waiting.error());
    Q_EMIT waitingCounted(static_cast<int>(waiting->size()));
    for (const TransactionId& id : *waiting) {
        const auto receipt = m_parts.ledger.receipt(id);
        if (!receipt)
            return Q_EMIT failed(receipt.error());
        want(id, *receipt);
    }
}

void RecordsService::reprint(const TransactionId& id, const QString& reason, const Actor& actor)
{
    const auto receipt = m_parts.outbox.reprint(id, reason, actor);
    if (!receipt)
        return Q_EMIT failed(receipt.error());
    want(id, *receipt);
}

void RecordsService::want(const TransactionId& id, Receipt receipt)
{
    receipt.testKeys = m_parts.testKeys;
    const bool opensDrawer = tookCashNow(id, receipt);
    Q_EMIT paperWanted({id, std::move(receipt), opensDrawer});
}

bool RecordsService::tookCashNow(const TransactionId& id, const Receipt& receipt)
{
    const bool isFresh = m_parts.clock.now() - receipt.at < drawerTime;
    if (receipt.copy != 0 || !isFresh || receipt.tendered <= Money{})
        return false;
    const auto row = m_parts.ledger.row(id);
    return row && (row->tenders.empty() ||
                   std::ranges::count(row->tenders, TenderKind::Cash, &Tender::kind) > 0);
}

void RecordsService::newestReceipts(int request, const Actor& actor)
{
    const auto entries = m_parts.outbox.newest(newestReceiptsShown, actor);
    if (!entries)
        return Q_EMIT receiptRefused(request, entries.error());
    Q_EMIT receiptsReady(request, *entries);
}

void RecordsService::lookAtReceipt(int request, const TransactionId& id, const Actor& actor)
{
    auto receipt = m_parts.outbox.look(id, actor);
    if (!receipt)
        return Q_EMIT receiptRefused(request, receipt.error());
    receipt->testKeys = m_parts.testKeys;
    Q_EMIT receiptReady(request, id, *receipt);
}

void RecordsService::findReceipt(int request, const QString& number, const Actor& actor)
{
    const auto id = m_parts.outbox.numbered(number);
    if (!id)
        return Q_EMIT receiptRefused(request, id.error());
    lookAtReceipt(request, *id, actor);
}

void RecordsService::notePrinted(const PrintJob& job, const QString& where)
{
    if (job.receipt.copy == 0) {
        if (auto noted = m_parts.outbox.printed(job.id); !noted)
            return Q_EMIT failed(noted.error());
    }
    Q_EMIT receiptPrinted(job.id, where, job.receipt.copy);
}

} // namespace wattcard::app
