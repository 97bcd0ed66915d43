// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/day_close.h"
#include "app/shift_desk.h"
#include "db/repositories/sql_day_book.h"
#include "db/repositories/sql_tills.h"
#include "main/office_session.h"
#include "main/till_words.h"

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

struct ShiftCall {
    OfficeSession& office;
    Operator who;
    const ToolOptions& options;
    db::SqlTills tills;
    app::ShiftDesk desk() { return {tills, who, office.actorOf(who).counter}; }
    QString reason() const { return options.named.value(u"reason"_s); }
};

Result<QJsonObject> here(ShiftCall& call)
{
    const auto shift = call.tills.atCounter(call.office.actorOf(call.who).counter);
    if (!shift)
        return failed(shift);
    return *shift ? Result<QJsonObject>{toJson(**shift)} : failed(Fault::NoShift);
}

// What the shift before has left need not be said: the books know it.
Result<Money> floatOf(ShiftCall& call, bool takesOver)
{
    if (takesOver && !call.options.named.contains(u"float"_s)) {
        const auto left = call.tills.leftFor(call.office.actorOf(call.who).counter);
        if (!left)
            return failed(left);
        return *left ? Result<Money>{**left} : failed(Fault::NotFound, u"nothing was left"_s);
    }
    return Money::parse(call.options.named.value(u"float"_s));
}

Result<QJsonObject> open(ShiftCall& call)
{
    const bool takesOver = call.options.named.contains(u"take-over"_s);
    const auto floated = floatOf(call, takesOver);
    if (!floated)
        return failed(floated);
    const auto counted = CashCount::parse(call.options.named.value(u"pieces"_s));
    if (!counted)
        return failed(counted);
    return inJson(call.desk().open({*floated, *counted, takesOver}));
}

Result<QJsonObject> move(ShiftCall& call)
{
    const auto amount = Money::parse(call.options.arguments.value(1));
    if (!amount)
        return failed(amount);
    const bool lifts = call.options.arguments.front() == u"lift"_s;
    const auto moved = lifts ? call.desk().lift(*amount, call.reason())
                             : call.desk().payIn(*amount, call.reason());
    return moved ? here(call) : failed(moved);
}

Result<QJsonObject> count(ShiftCall& call)
{
    const auto cash = CashCount::parse(call.options.named.value(u"pieces"_s));
    if (!cash)
        return failed(cash);
    const auto bank = slipsFrom(call.options.named.value(u"bank-slips"_s));
    if (!bank)
        return failed(bank);
    const auto card = slipsFrom(call.options.named.value(u"card-slips"_s));
    if (!card)
        return failed(card);
    return inJson(call.desk().count({*cash, *bank, *card}));
}

Result<QJsonObject> recount(ShiftCall& call)
{
    const auto ordered = call.desk().orderRecount(call.reason());
    return ordered ? here(call) : failed(ordered);
}

Result<QJsonObject> sign(ShiftCall& call)
{
    const auto row = TransactionId::parse(call.options.arguments.value(1));
    if (!row)
        return failed(row);
    const auto done = call.desk().signOpenRow(*row, call.reason());
    return done ? here(call) : failed(done);
}

Result<QJsonObject> close(ShiftCall& call)
{
    const bool handsOver = call.options.named.contains(u"hand-over"_s);
    return inJson(call.desk().close({{}, handsOver, call.reason()}));
}

Result<QJsonObject> xReport(ShiftCall& call)
{
    const Actor actor = call.office.actorOf(call.who);
    db::SqlDayBook days{call.office.books(), call.office.clock()};
    app::DayClose desk{days, call.office.clock(), actor};
    return inJson(desk.x(actor.counter));
}

Result<QJsonObject> list(ShiftCall& call)
{
    const auto positions = call.tills.positions(call.office.actorOf(call.who));
    if (!positions)
        return failed(positions);
    QJsonArray all;
    for (const TillPosition& each : *positions) {
        QJsonObject object = toJson(each.shift);
        object.insert(u"cash"_s, each.cash.toString());
        object.insert(u"limit"_s, each.limit.toString());
        all.append(object);
    }
    return QJsonObject{{u"shifts"_s, all}};
}

struct ShiftVerb {
    QString name;
    Result<QJsonObject> (*run)(ShiftCall&);
};

const std::vector<ShiftVerb>& shiftVerbs()
{
    static const std::vector<ShiftVerb> all{
        {u"open"_s, open},   {u"lift"_s, move},       {u"paid-in"_s, move},
        {u"count"_s, count}, {u"recount"_s, recount}, {u"sign"_s, sign},
        {u"close"_s, close}, {u"x"_s, xReport},       {u"list"_s, list}};
    return all;
}

} // namespace

// shift open|lift|paid-in|count|recount|sign|close|x|list, at the profile's counter.
Exit shift(const ToolOptions& options)
{
    QStringList names;
    const ShiftVerb* wanted = nullptr;
    for (const ShiftVerb& verb : shiftVerbs()) {
        names.append(verb.name);
        if (verb.name == options.arguments.value(0))
            wanted = &verb;
    }
    if (wanted == nullptr)
        return complain({Fault::BadInput, u"shift "_s + names.join(u'|')});
    auto office = OfficeSession::open(options);
    if (!office)
        return complain(office.error());
    auto who = (*office)->signIn();
    if (!who)
        return complain(who.error());
    ShiftCall call{**office, *who, options, {(*office)->books(), (*office)->clock()}};
    return answer(wanted->run(call), options);
}

} // namespace wattcard
