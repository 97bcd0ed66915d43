// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/power_factor_file.h"
#include "app/tariff_rehearsal.h"
#include "db/repositories/codes.h"
#include "db/repositories/sql_tariffs.h"
#include "main/office_session.h"
#include "main/tariff_words.h"

#include <QJsonArray>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

struct Counter {
    OfficeSession& office;
    const ToolOptions& options;
    db::SqlTariffs tariffs{office.books(), office.clock()};
};

Result<std::int64_t> numberIn(const QString& text, const QString& usage)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber || number <= 0)
        return failed(Fault::BadInput, usage);
    return std::int64_t{number};
}

Result<TariffVersionId> versionIn(const ToolOptions& options)
{
    const auto number =
        numberIn(options.arguments.value(1), u"tariff %1 ID"_s.arg(options.arguments.front()));
    if (!number)
        return failed(number);
    return TariffVersionId{*number};
}

// --plan, or none.
Result<TariffPlanId> planIn(const ToolOptions& options)
{
    const QString text = options.named.value(u"plan"_s);
    if (text.isEmpty())
        return TariffPlanId{};
    const auto number = numberIn(text, u"--plan NUMBER"_s);
    if (!number)
        return failed(number);
    return TariffPlanId{*number};
}

QString lineOf(const TariffVersion& version)
{
    const QString from =
        version.effectiveFrom ? timeText(*version.effectiveFrom) : u"----------------"_s;
    return u"%1  plan %2  %3  %4  %5"_s.arg(version.tariff.version.value())
        .arg(version.plan.value())
        .arg(from, db::code(version.stage), version.tariff.name);
}

Exit answer(Counter& counter, TariffVersionId id)
{
    const auto version = counter.tariffs.version(id);
    if (!version)
        return complain(version.error());
    if (counter.options.json)
        print(QJsonObject{{u"ok"_s, true}, {u"version"_s, toJson(*version)}});
    else
        print(lineOf(*version));
    return Exit::Ok;
}

Exit answer(Counter& counter, const Result<void>& done, TariffVersionId id)
{
    return done ? answer(counter, id) : complain(done.error());
}

Exit list(Counter& counter)
{
    const auto versions = counter.tariffs.list();
    if (!versions)
        return complain(versions.error());
    QJsonArray all;
    for (const TariffVersion& version : *versions) {
        all.append(toJson(version));
        if (!counter.options.json)
            print(lineOf(version));
    }
    if (counter.options.json)
        print(QJsonObject{{u"ok"_s, true}, {u"versions"_s, all}});
    return Exit::Ok;
}

// The content as the file that `tariff draft` reads.
Exit show(Counter& counter)
{
    const auto id = versionIn(counter.options);
    if (!id)
        return complain(id.error());
    const auto version = counter.tariffs.version(*id);
    if (!version)
        return complain(version.error());
    if (!counter.options.json)
        print(lineOf(*version));
    const QJsonObject object = toJson(*version);
    print(counter.options.json ? QJsonObject{{u"ok"_s, true}, {u"version"_s, object}}
                               : object.value(u"tariff"_s).toObject());
    return Exit::Ok;
}

Exit map(Counter& counter)
{
    const auto made = app::TariffSwitch{counter.tariffs, counter.office.clock()}.map();
    if (!made)
        return complain(made.error());
    QJsonObject object = wattcard::toJson(*made);
    if (counter.options.json) {
        object.insert(u"ok"_s, true);
        print(object);
        return Exit::Ok;
    }
    for (const auto& line : made->lines)
        print(u"%1  %2  version %3  %4  %5 d  %6"_s
                  .arg(line.meter.customer.toString(), line.meter.meter.toString())
                  .arg(line.meter.wanted.value())
                  .arg(db::code(line.meter.reach))
                  .arg(line.days)
                  .arg(line.meter.name));
    print(u"in meters %1, on cards %2, not seen %3"_s.arg(made->inMeter)
              .arg(made->onCard)
              .arg(made->notSeen));
    if (made->expectedEnd)
        print(u"expected end %1"_s.arg(timeText(*made->expectedEnd)));
    return Exit::Ok;
}

Exit draft(Counter& counter, const Actor& actor)
{
    const ToolOptions& options = counter.options;
    const auto tariff = tariffInFile(options.arguments.value(1));
    if (!tariff)
        return complain(tariff.error());
    const auto plan = planIn(options);
    if (!plan)
        return complain(plan.error());
    TariffDraft made{*tariff, *plan, {}};
    if (const QString name = options.named.value(u"power-factor"_s); !name.isEmpty()) {
        const auto content = fileContent(name);
        if (!content)
            return complain(content.error());
        const auto table = app::readPowerFactors(*content);
        if (!table)
            return complain(table.error());
        made.powerFactor = *table;
    }
    const auto version = counter.tariffs.draft(made, actor);
    return version ? answer(counter, *version) : complain(version.error());
}

Exit rehearse(Counter& counter, TariffVersionId version, const Actor& actor)
{
    const auto plan = planIn(counter.options);
    if (!plan)
        return complain(plan.error());
    const auto made =
        app::TariffRehearsal{counter.tariffs, counter.office.clock()}.run(version, *plan, actor);
    if (!made)
        return complain(made.error());
    if (counter.options.json) {
        print(QJsonObject{{u"ok"_s, true}, {u"rehearsal"_s, toJson(*made)}});
        return Exit::Ok;
    }
    for (const RehearsedAccount& account : made->accounts)
        print(u"%1  %2 -> %3  %4  %5"_s.arg(account.number.toString(), account.before.toString(),
                                            account.after.toString(),
                                            account.difference().toString(), account.name));
    const RehearsalTotals& totals = made->totals;
    print(u"%1 accounts, %2 pay less, %3 pay more, %4 on a tier boundary: %5 -> %6"_s
              .arg(totals.accounts)
              .arg(totals.winners)
              .arg(totals.losers)
              .arg(totals.boundaryCases)
              .arg(totals.before.toString(), totals.after.toString()));
    return Exit::Ok;
}

Exit release(Counter& counter, TariffVersionId version, const Actor& actor)
{
    const auto from = minuteFrom(counter.options.named.value(u"from"_s));
    if (!from)
        return complain(from.error());
    const QString signedDifferences = counter.options.named.value(u"sign-differences"_s);
    return answer(counter, counter.tariffs.release({version, *from, signedDifferences}, actor),
                  version);
}

Exit act(Counter& counter, const Operator& who)
{
    const Actor actor = counter.office.actorOf(who);
    const QString verb = counter.options.arguments.front();
    if (verb == u"draft"_s)
        return draft(counter, actor);
    const auto version = versionIn(counter.options);
    if (!version)
        return complain(version.error());
    if (verb == u"rehearse"_s)
        return rehearse(counter, *version, actor);
    if (verb == u"release"_s)
        return release(counter, *version, actor);
    const QString reason = counter.options.named.value(u"reason"_s);
    return answer(counter, counter.tariffs.retire(*version, reason, actor), *version);
}

} // namespace

// tariff list | show ID | map | draft FILE | rehearse ID | release ID | retire ID
Exit tariff(const ToolOptions& options)
{
    const QString verb = options.arguments.value(0);
    const QStringList verbs{u"list"_s,     u"show"_s,    u"map"_s,   u"draft"_s,
                            u"rehearse"_s, u"release"_s, u"retire"_s};
    if (!verbs.contains(verb))
        return complain({Fault::BadInput, u"tariff "_s + verbs.join(u'|')});
    auto office = OfficeSession::open(options);
    if (!office)
        return complain(office.error());
    Counter counter{**office, options};
    const auto who = (*office)->signIn();
    if (!who)
        return complain(who.error());
    if (verb == u"list"_s)
        return list(counter);
    if (verb == u"show"_s)
        return show(counter);
    return verb == u"map"_s ? map(counter) : act(counter, *who);
}

} // namespace wattcard
