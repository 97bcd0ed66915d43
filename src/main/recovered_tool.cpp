// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clear_recovered.h"
#include "db/repositories/codes.h"
#include "db/repositories/recovered_codes.h"
#include "db/repositories/sql_recovered_book.h"
#include "main/operation_words.h"
#include "main/till_words.h"

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

struct RecoveredCall {
    const ToolOptions& options;
    OfficeSession& office;
    Operator person;
    db::SqlRecoveredBook book{office.books(), office.clock()};
};

QJsonObject toJson(const RecoveredMoney& money)
{
    return {{u"row"_s, money.row.toString()},
            {u"account"_s, qint64{money.account.value()}},
            {u"customer"_s, money.customer.toString()},
            {u"kind"_s, QString{db::code(money.kind)}},
            {u"seq"_s, qint64{static_cast<std::uint32_t>(money.seq)}},
            {u"amount"_s, money.amount.toString()}};
}

Result<QJsonObject> listed(RecoveredCall& call)
{
    const auto waiting = call.book.waiting(call.office.actorOf(call.person));
    if (!waiting)
        return failed(waiting);
    QJsonArray all;
    Money sum;
    for (const RecoveredMoney& money : *waiting) {
        all.append(toJson(money));
        sum = sum + money.amount;
    }
    return QJsonObject{{u"waiting"_s, all}, {u"sum"_s, sum.toString()}};
}

Result<RecoveredTo> placeFrom(const ToolOptions& options)
{
    QStringList known;
    for (const RecoveredTo each : db::every(RecoveredTo{})) {
        known.append(QString{db::code(each)});
        if (known.back() == options.named.value(u"to"_s))
            return each;
    }
    return failed(Fault::BadInput, u"--to "_s + known.join(u'|'));
}

Result<QJsonObject> cleared(RecoveredCall& call)
{
    const auto row = TransactionId::parse(call.options.arguments.value(1));
    if (!row)
        return failed(Fault::BadInput, u"catch-up clear ROW"_s);
    const auto to = placeFrom(call.options);
    if (!to)
        return failed(to);
    const auto cause = stepCauseFrom(call.options);
    if (!cause)
        return failed(cause);
    const RecoveredClearing clearing{*row, *to, call.options.named.value(u"reference"_s), *cause};
    const auto approvals =
        signaturesFor(call.office, app::ClearRecovered::shown(clearing, call.person));
    if (!approvals)
        return failed(approvals);
    const auto amount =
        app::ClearRecovered{call.book, call.office.actorOf(call.person).counter}.run(
            clearing, *approvals, call.person);
    if (!amount)
        return failed(amount);
    return QJsonObject{{u"cleared"_s, amount->toString()}};
}

} // namespace

// catch-up list | clear ROW: the money of rebuilt rows, which finance clears.
Exit recovered(const ToolOptions& options)
{
    const QString verb = options.arguments.value(0);
    if (verb != u"list"_s && verb != u"clear"_s)
        return complain({Fault::BadInput, u"catch-up list|clear ROW"_s});
    auto office = OfficeSession::open(options);
    if (!office)
        return complain(office.error());
    auto person = (*office)->signIn();
    if (!person)
        return complain(person.error());
    RecoveredCall call{options, **office, std::move(*person)};
    return answer(verb == u"list"_s ? listed(call) : cleared(call), options);
}

} // namespace wattcard
