// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/records_service.h"

namespace wattcard::app {

namespace {

constexpr int mostFound = 50;
constexpr int historyLength = 24;

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
    qRegisterMetaType<std::vector<OpenRow>>();
    qRegisterMetaType<std::vector<Operator>>();
}

void RecordsService::find(int request, const QString& text)
{
    const auto accounts = m_parts.ledger.find(text, mostFound);
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
    Q_EMIT paperWanted({id, std::move(receipt)});
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
