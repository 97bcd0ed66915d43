// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bank_reconciliation.h"
#include "app/day_close.h"
#include "db/repositories/sql_day_book.h"
#include "main/office_session.h"
#include "main/till_words.h"

#include <QFile>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

struct DayCall {
    const ToolOptions& options;
    Actor actor;
    db::SqlDayBook& days;
    app::DayClose& desk;
    QString argument(int index) const { return options.arguments.value(index); }
};

Result<QJsonObject> open(DayCall& call)
{
    const auto day = call.desk.open(call.argument(1));
    return day ? Result<QJsonObject>{QJsonObject{{u"day"_s, *day}}} : failed(day);
}

Result<QJsonObject> close(DayCall& call)
{
    const auto reports = call.desk.close();
    if (!reports)
        return failed(reports);
    QJsonArray all;
    for (const ZReport& report : *reports)
        all.append(toJson(report));
    return QJsonObject{{u"z_reports"_s, all}};
}

Result<QJsonObject> xReport(DayCall& call)
{
    return inJson(call.desk.x(call.actor.counter));
}

Result<QJsonObject> zReport(DayCall& call)
{
    bool isNumber = true;
    const int number = call.argument(1).isEmpty() ? 0 : call.argument(1).toInt(&isNumber);
    if (!isNumber)
        return failed(Fault::BadInput, u"day z [NUMBER]"_s);
    return inJson(call.desk.z(call.actor.counter, number));
}

Result<QJsonObject> reconcile(DayCall& call)
{
    return inJson(call.desk.reconcile(call.argument(1)));
}

Result<QJsonObject> bank(DayCall& call)
{
    QFile file{call.argument(1)};
    if (!file.open(QIODevice::ReadOnly))
        return failed(Fault::BadInput, call.argument(1) + u": "_s + file.errorString());
    const QString first = call.options.named.value(u"from"_s, u"00000000"_s);
    const QString last = call.options.named.value(u"to"_s, u"99999999"_s);
    return inJson(app::reconcileBank(call.days, file.readAll(), first, last));
}

Result<QJsonObject> takings(DayCall& call)
{
    const auto amount = Money::parse(call.argument(1));
    if (!amount)
        return failed(amount);
    const QString reference = call.options.named.value(u"reference"_s);
    if (auto done = call.days.bankTakings(*amount, reference, call.actor); !done)
        return failed(done);
    return QJsonObject{{u"amount"_s, amount->toString()}, {u"reference"_s, reference}};
}

struct Verb {
    QString name;
    Result<QJsonObject> (*run)(DayCall&);
};

const std::vector<Verb>& dayVerbs()
{
    static const std::vector<Verb> all{
        {u"open"_s, open},           {u"close"_s, close}, {u"x"_s, xReport},      {u"z"_s, zReport},
        {u"reconcile"_s, reconcile}, {u"bank"_s, bank},   {u"takings"_s, takings}};
    return all;
}

} // namespace

// day open [DAY] | close | x | z [NUMBER] | reconcile [DAY] | bank FILE | takings AMOUNT
Exit day(const ToolOptions& options)
{
    QStringList names;
    const Verb* wanted = nullptr;
    for (const Verb& verb : dayVerbs()) {
        names.append(verb.name);
        if (verb.name == options.arguments.value(0))
            wanted = &verb;
    }
    if (wanted == nullptr)
        return complain({Fault::BadInput, u"day "_s + names.join(u'|')});
    auto office = OfficeSession::open(options);
    if (!office)
        return complain(office.error());
    const auto who = (*office)->signIn();
    if (!who)
        return complain(who.error());
    const Actor actor = (*office)->actorOf(*who);
    db::SqlDayBook days{(*office)->books(), (*office)->clock()};
    app::DayClose desk{days, (*office)->clock(), actor};
    DayCall call{options, actor, days, desk};
    return answer(wanted->run(call), options);
}

} // namespace wattcard
