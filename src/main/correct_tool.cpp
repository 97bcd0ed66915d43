// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/correct_sale.h"
#include "db/repositories/sql_statements.h"
#include "main/account_call.h"
#include "main/operation_words.h"

#include <QJsonArray>

#include <algorithm>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

// A purchase that was committed, as the journal names it.
bool isSale(const AccountMovement& moved)
{
    return moved.event == u"commit"_s && !moved.row.isNull() && !moved.receiptNumber.isEmpty();
}

// What was taken stands in the entry of the intent, the receipt in that of the commit.
Result<std::vector<AccountMovement>> salesOf(AccountCall& call)
{
    db::SqlStatements statements{call.office->books(), call.office->clock()};
    const auto all = statements.movements(call.account, call.actor());
    if (!all)
        return failed(all);
    std::vector<AccountMovement> sales;
    for (const AccountMovement& moved : all->movements) {
        if (!isSale(moved))
            continue;
        sales.push_back(moved);
        sales.back().received = Money{};
        for (const AccountMovement& part : all->movements) {
            if (part.row == moved.row)
                sales.back().received = sales.back().received + part.received;
        }
    }
    return sales;
}

// correct list --account NUMBER: what ROW may name.
Result<QJsonObject> listed(AccountCall& call)
{
    const auto sales = salesOf(call);
    if (!sales)
        return failed(sales);
    QJsonArray rows;
    for (const AccountMovement& sale : *sales) {
        rows.append(QJsonObject{{u"row"_s, sale.row.toString()},
                                {u"receipt"_s, sale.receiptNumber},
                                {u"day"_s, sale.businessDay},
                                {u"received"_s, sale.received.toString()}});
    }
    return QJsonObject{{u"sales"_s, rows}};
}

// ROW as `correct list` shows it; with --account the number of a receipt will do.
Result<TransactionId> saleNamed(AccountCall& call)
{
    const QString named = call.options.arguments.value(0);
    if (const auto row = TransactionId::parse(named))
        return *row;
    if (call.options.named.contains(u"account"_s)) {
        const auto sales = salesOf(call);
        if (!sales)
            return failed(sales);
        const auto found = std::ranges::find(*sales, named, &AccountMovement::receiptNumber);
        if (found != sales->end())
            return found->row;
    }
    return failed(Fault::NotFound,
                  u"\"%1\" names no sale; correct list --account NUMBER shows them"_s.arg(named));
}

Result<QJsonObject> corrected(AccountCall& call)
{
    if (call.options.arguments.value(0) == u"list"_s)
        return listed(call);
    Correction correction;
    const auto sale = saleNamed(call);
    if (!sale)
        return failed(sale);
    const auto received = moneyFrom(call.options, u"received"_s);
    if (!received)
        return failed(received);
    const auto cause = stepCauseFrom(call.options);
    if (!cause)
        return failed(cause);
    correction.sale = *sale;
    correction.received = *received;
    correction.cause = *cause;
    const auto approvals =
        signaturesFor(*call.office, app::CorrectSale::shown(correction, call.person));
    if (!approvals)
        return failed(approvals);
    auto book = call.book();
    const auto step =
        app::CorrectSale{book, call.counter()}.run(correction, *approvals, call.person);
    if (!step)
        return failed(step);
    return QJsonObject{{u"step"_s, qint64{step->value()}}};
}

} // namespace

Exit correct(const ToolOptions& options)
{
    return runOnAccount(options, corrected);
}

} // namespace wattcard
