// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/tariff_words.h"

#include "app/power_factor_file.h"
#include "app/tariff_file.h"
#include "db/repositories/codes.h"
#include "main/quote_words.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

constexpr auto minuteFormat = "yyyy-MM-ddTHH:mm"_L1;

QJsonValue orNull(const std::optional<UtcTime>& time)
{
    return time ? QJsonValue{timeText(*time)} : QJsonValue{};
}

QJsonObject toJson(const RehearsedAccount& account)
{
    return {{u"number"_s, account.number.toString()},
            {u"name"_s, account.name},
            {u"energy"_s, account.energy.toString()},
            {u"before"_s, account.before.toString()},
            {u"after"_s, account.after.toString()},
            {u"difference"_s, account.difference().toString()},
            {u"boundaries"_s, account.boundaries}};
}

} // namespace

Result<QByteArray> fileContent(const QString& name)
{
    constexpr qint64 longest = 1'048'576;
    QFile file{name};
    if (!file.open(QIODevice::ReadOnly))
        return failed(Fault::NotFound, name);
    return file.read(longest);
}

Result<Tariff> tariffInFile(const QString& name)
{
    const auto content = fileContent(name);
    if (!content)
        return failed(content);
    const auto tariff = app::readTariff(*content);
    if (!tariff)
        return failed(Fault::BadInput, problemText(tariff.error()));
    return *tariff;
}

Result<UtcTime> minuteFrom(const QString& text)
{
    const QDateTime time = QDateTime::fromString(text, QString{minuteFormat});
    if (!time.isValid())
        return failed(Fault::BadInput, u"a time such as 2027-01-01T00:00"_s);
    return UtcTime{std::chrono::milliseconds{time.toMSecsSinceEpoch()}};
}

QString timeText(UtcTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count())
        .toString(QString{minuteFormat});
}

QJsonObject toJson(const TariffVersion& version)
{
    QJsonObject object{
        {u"id"_s, static_cast<qint64>(version.tariff.version.value())},
        {u"plan"_s, static_cast<qint64>(version.plan.value())},
        {u"stage"_s, QString{db::code(version.stage)}},
        {u"drafted"_s, timeText(version.draftedAt)},
        {u"author"_s, static_cast<qint64>(version.author.value())},
        {u"releaser"_s, static_cast<qint64>(version.releaser.value())},
        {u"from"_s, orNull(version.effectiveFrom)},
        {u"tariff"_s, app::tariffJson(version.tariff)},
    };
    if (version.powerFactor)
        object.insert(u"power_factor"_s, app::powerFactorJson(*version.powerFactor));
    return object;
}

QJsonObject toJson(const Rehearsal& rehearsal)
{
    QJsonArray accounts;
    for (const RehearsedAccount& account : rehearsal.accounts)
        accounts.append(toJson(account));
    const RehearsalTotals& totals = rehearsal.totals;
    return {{u"count"_s, totals.accounts},
            {u"winners"_s, totals.winners},
            {u"losers"_s, totals.losers},
            {u"boundary_cases"_s, totals.boundaryCases},
            {u"before"_s, totals.before.toString()},
            {u"after"_s, totals.after.toString()},
            {u"accounts"_s, accounts}};
}

QJsonObject toJson(const app::PropagationMap& map)
{
    QJsonArray lines;
    for (const auto& line : map.lines)
        lines.append(QJsonObject{
            {u"customer"_s, line.meter.customer.toString()},
            {u"name"_s, line.meter.name},
            {u"meter"_s, line.meter.meter.toString()},
            {u"version"_s, static_cast<qint64>(line.meter.wanted.value())},
            {u"reach"_s, QString{db::code(line.meter.reach)}},
            {u"since"_s, orNull(line.meter.since)},
            {u"days"_s, line.days},
        });
    return {{u"in_meter"_s, map.inMeter},
            {u"on_card"_s, map.onCard},
            {u"not_seen"_s, map.notSeen},
            {u"expected_end"_s, orNull(map.expectedEnd)},
            {u"meters"_s, lines}};
}

} // namespace wattcard
