// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_recovered_book.h"

#include "db/repositories/permission.h"
#include "db/repositories/recovered_codes.h"
#include "db/repositories/till_rule.h"
#include "db/sqlite/transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr QLatin1StringView book = "suspense_recovered"_L1;

constexpr StatementText selectUncleared{
    "recovered_waiting", "SELECT r.id, r.account, p.customer_number, r.kind, r.seq, SUM(l.amount)"
                         "  FROM journal_leg AS l JOIN journal_entry AS e ON e.number = l.entry"
                         "  JOIN transaction_row AS r ON r.number = e.row"
                         "  JOIN service_point AS p ON p.id = r.service_point"
                         " WHERE l.book = 'suspense_recovered'"
                         "   AND r.number NOT IN (SELECT row FROM recovered_clearing)"
                         "   AND EXISTS (SELECT 1 FROM operator_sees AS o"
                         "               WHERE o.operator = ? AND o.account = r.account)"
                         " GROUP BY r.number, p.id HAVING SUM(l.amount) <> 0 ORDER BY r.number"};
constexpr StatementText selectParts{"recovered_parts",
                                    "SELECT l.part, SUM(l.amount) FROM journal_entry AS e"
                                    "  JOIN journal_leg AS l ON l.entry = e.number"
                                    " WHERE e.row = ? AND l.book = 'suspense_recovered'"
                                    "   AND e.row NOT IN (SELECT row FROM recovered_clearing)"
                                    " GROUP BY l.part"};
constexpr StatementText insertClearing{
    "insert_recovered_clearing",
    "INSERT INTO recovered_clearing (row, account, target, reference, amount, reason, note,"
    " approver, business_day, at, counter, operator, audit)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};

RecoveredMoney moneyFrom(Record& record)
{
    RecoveredMoney found;
    found.row = parsed<TransactionId>(record);
    found.account = number<AccountId>(record);
    found.customer = parsed<CustomerNumber>(record);
    found.kind = coded<transaction::Kind>(record);
    found.seq = number<Sequence>(record);
    found.amount = money(record);
    return found;
}

Leg legAt(RecoveredTo to, AccountId account, Money amount)
{
    switch (to) {
    case RecoveredTo::OverShort: return moneyLeg("over_short"_L1, 0, amount, "recovered"_L1);
    case RecoveredTo::Safe: return moneyLeg("safe"_L1, 0, amount);
    case RecoveredTo::Bank: return moneyLeg("bank"_L1, 0, amount, "bank"_L1);
    case RecoveredTo::Carry: return moneyLeg("carry"_L1, account.value(), amount);
    }
    std::abort();
}

Result<void> checkWords(const RecoveredClearing& clearing, Money amount)
{
    if (clearing.cause.note.trimmed().isEmpty())
        return failed(Fault::BadInput, u"no reason"_s);
    if ((clearing.to == RecoveredTo::Bank) == clearing.reference.isEmpty())
        return failed(Fault::BadInput, u"the bank, and only it, has a reference"_s);
    if (clearing.to == RecoveredTo::Carry && amount > Money{})
        return failed(Fault::BadInput, u"only a reversal can stay on the account"_s);
    return {};
}

} // namespace

SqlRecoveredBook::SqlRecoveredBook(Database& database, const Clock& clock)
    : m_database{database},
      m_clock{clock},
      m_steps{database, clock},
      m_rows{database}
{
}

Result<std::vector<RecoveredMoney>> SqlRecoveredBook::waiting(const Actor& actor)
{
    const auto role = roleOf(m_database, actor.who);
    if (!role)
        return failed(role);
    if (!may(*role, Right::Correct) && !may(*role, Right::ReadEverything))
        return failed(Fault::PermissionDenied);
    auto answer = m_database.run(selectUncleared, {value(actor.who)});
    if (!answer)
        return failed(answer);
    return checkedAll(*answer, moneyFrom);
}

Result<SqlRecoveredBook::Waiting> SqlRecoveredBook::waitingOf(const StoredRow& stored)
{
    auto answer = m_database.run(selectParts, {value(stored.number)});
    if (!answer)
        return failed(answer);
    Waiting waiting;
    for (Record& record : answer->records) {
        Money& part = record.text() == "cash"_L1 ? waiting.cash : waiting.plain;
        part = part + money(record);
    }
    if (waiting.all().isZero())
        return failed(Fault::NotFound, u"nothing of the row waits"_s);
    return waiting;
}

// As a correction: finance, and a shift leader; nobody clears what he has rebuilt himself.
Result<void> SqlRecoveredBook::permitted(const StoredRow& stored, const RecoveredClearing& clearing,
                                         const Actor& actor)
{
    const auto books =
        m_steps.permitted(Operation::Correct, stored.row.account, clearing.cause, actor);
    if (!books)
        return failed(books);
    const OperatorId author = stored.row.author;
    const bool isOwn = actor.who == author ||
                       std::ranges::find(clearing.cause.approvals, author, &ApprovalRecord::who) !=
                           clearing.cause.approvals.end();
    return isOwn ? failed(Fault::ApproverIsAuthor, u"who has rebuilt the row"_s) : Result<void>{};
}

Result<Money> SqlRecoveredBook::clear(const RecoveredClearing& clearing, const Actor& actor)
{
    return inTransaction(m_database, "clear_recovered"_L1, [&]() -> Result<Money> {
        const auto stored = m_rows.byId(clearing.row);
        if (!stored)
            return failed(stored);
        if (auto may = permitted(*stored, clearing, actor); !may)
            return failed(may);
        const auto found = waitingOf(*stored);
        if (!found)
            return failed(found);
        const Money amount = found->all();
        if (auto good = checkWords(clearing, amount); !good)
            return failed(good);
        const auto day = TillRule{m_database, m_clock}.businessDay(actor);
        if (!day)
            return failed(day);
        const AccountId account = stored->row.account;
        AuditedRows rows{m_database, m_clock};
        if (auto started = rows.start(); !started)
            return failed(started);
        const StepCause& cause = clearing.cause;
        auto added =
            rows.add(insertClearing,
                     {value(stored->number), value(account), value(code(clearing.to)),
                      clearing.reference.isNull() ? u""_s : clearing.reference, value(amount),
                      value(code(cause.reason)), cause.note, value(cause.approvals.front().who),
                      *day, value(m_clock.now()), value(actor.counter), value(actor.who)});
        if (!added)
            return failed(added);
        // Not a tender of this day: no shift has taken it.
        auto posted = rows.post("day.recovered"_L1,
                                {moneyLeg(book, account.value(), -found->plain),
                                 moneyLeg(book, account.value(), -found->cash, "cash"_L1),
                                 legAt(clearing.to, account, amount)},
                                actor);
        if (!posted)
            return failed(posted);
        auto done = rows.finish({"recovered.clear"_L1,
                                 stored->row.id.toString(),
                                 {{"to"_L1, QString{code(clearing.to)}},
                                  {"reference"_L1, clearing.reference},
                                  {"amount"_L1, amount.toString()},
                                  {"reason"_L1, QString{code(cause.reason)}},
                                  {"note"_L1, cause.note}}},
                                actor);
        return done ? Result<Money>{amount} : failed(done);
    });
}

} // namespace wattcard::db
