// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account_choice.h"
#include "app/account_statement.h"
#include "db/repositories/codes.h"
#include "db/repositories/sql_ledger.h"
#include "db/repositories/sql_statements.h"
#include "main/office_session.h"

#include <QJsonArray>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const app::StatementBalance& balance)
{
    return {{u"owed"_s, balance.owed.toString()},
            {u"carry"_s, balance.carry.toString()},
            {u"deposit"_s, balance.deposit.toString()},
            {u"refund_due"_s, balance.refundDue.toString()},
            {u"suspended"_s, balance.suspended.toString()},
            {u"unit"_s, QString{db::code(balance.unit)}},
            {u"total"_s, balance.total.toString()},
            {u"accepted"_s, balance.accepted.toString()},
            {u"unloaded"_s, balance.unloaded.toString()}};
}

QJsonObject toJson(const app::StatementLine& line)
{
    const AccountMovement& moved = line.moved;
    return {{u"entry"_s, qint64{moved.entry}},
            {u"at"_s, qint64{moved.at.time_since_epoch().count()}},
            {u"day"_s, moved.businessDay},
            {u"event"_s, moved.event},
            {u"row"_s, moved.row.isNull() ? QString{} : moved.row.toString()},
            {u"receipt"_s, moved.receiptNumber},
            {u"received"_s, moved.received.toString()},
            {u"charged"_s, moved.charged.toString()},
            {u"after"_s, toJson(line.after)}};
}

void printBalance(const app::StatementBalance& balance, const QString& heading)
{
    print(u"%1  owed %2  carry %3  deposit %4  refund due %5  T %6  A %7  unloaded %8"_s.arg(
        heading, balance.owed.toString(), balance.carry.toString(), balance.deposit.toString(),
        balance.refundDue.toString(), balance.total.toString(), balance.accepted.toString(),
        balance.unloaded.toString()));
}

void printStatement(const app::Statement& statement)
{
    print(u"%1  %2  %3  %4"_s.arg(statement.account.number.toString(),
                                  statement.account.customerName, statement.account.address,
                                  statement.account.meter.toString()));
    printBalance(statement.opening, statement.from);
    for (const app::StatementLine& line : statement.lines)
        printBalance(line.after, u"  %1  %2  %3  %4"_s.arg(line.moved.businessDay, line.moved.event,
                                                           line.moved.receiptNumber,
                                                           line.moved.received.toString()));
    printBalance(statement.closing, statement.to);
}

QJsonObject toJson(const app::Statement& statement)
{
    QJsonArray lines;
    for (const app::StatementLine& line : statement.lines)
        lines.append(toJson(line));
    return {{u"ok"_s, true},
            {u"account"_s, qint64{statement.account.id.value()}},
            {u"number"_s, statement.account.number.toString()},
            {u"name"_s, statement.account.customerName},
            {u"from"_s, statement.from},
            {u"to"_s, statement.to},
            {u"opening"_s, toJson(statement.opening)},
            {u"lines"_s, lines},
            {u"closing"_s, toJson(statement.closing)}};
}

} // namespace

// statement --account NUMBER --from DAY --to DAY
Exit statement(const ToolOptions& options)
{
    auto office = OfficeSession::open(options);
    if (!office)
        return complain(office.error());
    const auto who = (*office)->signIn();
    if (!who)
        return complain(who.error());
    db::SqlLedger ledger{(*office)->books(), (*office)->clock()};
    const auto account = app::accountNamed(ledger, options.named.value(u"account"_s));
    if (!account)
        return complain(account.error());
    db::SqlStatements statements{(*office)->books(), (*office)->clock()};
    const auto made = app::AccountStatement{statements, (*office)->actorOf(*who)}.make(
        {*account, options.named.value(u"from"_s), options.named.value(u"to"_s)});
    if (!made)
        return complain(made.error());
    if (options.json)
        print(toJson(*made));
    else
        printStatement(*made);
    return Exit::Ok;
}

} // namespace wattcard
