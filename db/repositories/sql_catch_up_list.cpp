// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_catch_up_list.h"

#include "db/repositories/columns.h"
#include "db/sqlite/reading.h"
#include "domain/rights.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText selectCatchUpViewer{
    "catch_up_viewer", "SELECT role FROM operator WHERE id = ? AND disabled = 0"};
constexpr StatementText selectAllMarks{
    "catch_up_marks", "SELECT number, newest_at, day_to, note, marked_at FROM restore_mark"
                      " ORDER BY number"};
// As restore_marks of sql_restore_book.cpp counts them, of the newest restore, and with whatever is
// held for a card that is ahead.
constexpr StatementText selectWanting{
    "catch_up_accounts",
    "WITH newest AS (SELECT * FROM restore_mark ORDER BY number DESC LIMIT 1)"
    " SELECT a.id, p.customer_number, p.meter_number, a.hold = 'card_ahead'"
    " FROM account AS a JOIN service_point AS p ON p.id = a.service_point"
    " WHERE a.state <> 'closed'"
    "   AND EXISTS (SELECT 1 FROM operator_sees AS o WHERE o.operator = ? AND o.account = a.id)"
    "   AND (a.hold = 'card_ahead' OR EXISTS (SELECT 1 FROM series AS s, newest AS m"
    "     WHERE s.account = a.id AND s.state IN ('issued', 'opened')"
    "       AND NOT EXISTS (SELECT 1 FROM transaction_row AS r WHERE r.series = s.id"
    "             AND r.state = 'committed'"
    "             AND (r.number > m.last_row OR r.settled_at >= m.marked_at)"
    "             AND r.number NOT IN (SELECT row FROM row_rebuilt WHERE image = 'made_anew'))"
    "       AND NOT EXISTS (SELECT 1 FROM return_record AS b WHERE b.series = s.id"
    "             AND b.number > m.last_return AND b.gen = (SELECT MAX(r.gen)"
    "               FROM transaction_row AS r WHERE r.series = s.id"
    "                 AND r.state = 'committed'))))"
    " ORDER BY a.hold <> 'card_ahead', a.id"};
constexpr StatementText selectWaitingMoney{
    "catch_up_money", "SELECT r.id, r.account, p.customer_number, r.kind, r.seq, SUM(l.amount)"
                      "  FROM journal_leg AS l JOIN journal_entry AS e ON e.number = l.entry"
                      "  JOIN transaction_row AS r ON r.number = e.row"
                      "  JOIN service_point AS p ON p.id = r.service_point"
                      " WHERE l.book = 'suspense_recovered'"
                      "   AND r.number NOT IN (SELECT row FROM recovered_clearing)"
                      "   AND EXISTS (SELECT 1 FROM operator_sees AS o"
                      "               WHERE o.operator = ? AND o.account = r.account)"
                      " GROUP BY r.number, p.id HAVING SUM(l.amount) <> 0 ORDER BY r.number"};

RestoreMark keptMark(Record& record)
{
    RestoreMark mark;
    mark.number = record.integer();
    mark.newestAt = utcTime(record);
    mark.dayTo = record.text();
    mark.note = record.text();
    mark.markedAt = utcTime(record);
    return mark;
}

CatchUpAccount wantingAccount(Record& record)
{
    CatchUpAccount account;
    account.account = number<AccountId>(record);
    account.customer = parsed<CustomerNumber>(record);
    account.meter = parsed<MeterNumber>(record);
    account.isAhead = record.integer() != 0;
    return account;
}

RecoveredMoney waitingMoney(Record& record)
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

Result<Role> viewerRole(Reading& reading, OperatorId viewer)
{
    auto answer = reading.run(selectCatchUpViewer, {value(viewer)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::PermissionDenied, u"nobody signed in"_s);
    Record& record = answer->records.front();
    const Role role = coded<Role>(record);
    return checked(record, role);
}

} // namespace

Result<CatchUpState> catchUpState(const StoreAddress& store, OperatorId viewer)
{
    const auto reading = Reading::open(store);
    if (!reading)
        return failed(reading);
    const auto role = viewerRole(**reading, viewer);
    if (!role)
        return failed(role);
    if (!may(*role, Right::Restore) && !may(*role, Right::ApproveOfficeChange) &&
        !may(*role, Right::ReadEverything))
        return failed(Fault::PermissionDenied);
    CatchUpState state;
    auto marks = (*reading)->run(selectAllMarks);
    if (!marks)
        return failed(marks);
    auto kept = checkedAll(*marks, keptMark);
    auto wanting = (*reading)->run(selectWanting, {value(viewer)});
    if (!kept || !wanting)
        return kept ? Result<CatchUpState>{failed(wanting)} : failed(kept);
    auto accounts = checkedAll(*wanting, wantingAccount);
    if (!accounts)
        return failed(accounts);
    state.marks = std::move(*kept);
    for (const CatchUpAccount& account : *accounts)
        ++(account.isAhead ? state.ahead : state.unseen);
    accounts->resize(std::min(accounts->size(), std::size_t{mostCatchUpAccounts}));
    state.accounts = std::move(*accounts);
    if (!may(*role, Right::Correct) && !may(*role, Right::ReadEverything))
        return state;
    auto money = (*reading)->run(selectWaitingMoney, {value(viewer)});
    if (!money)
        return failed(money);
    auto waiting = checkedAll(*money, waitingMoney);
    if (!waiting)
        return failed(waiting);
    state.waiting = std::move(*waiting);
    return state;
}

} // namespace wattcard::db
