// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presets_json.h"

#include "domain/decimal.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>

namespace wattcard::app {

using namespace Qt::StringLiterals;
using namespace meter;

namespace {

constexpr std::int64_t largestFloor = 99'999'999;
constexpr int minutesOfHour = 60;

// Reads on after something was wrong; the first trouble is kept.
class PresetReader {
public:
    explicit PresetReader(const QJsonObject& request) : m_request{request} {}
    Result<Presets> read();

private:
    template <class T> T orElse(const std::optional<T>& value, const QString& part)
    {
        if (!value && m_wrong.isEmpty())
            m_wrong = part;
        return value.value_or(T{});
    }
    LocalTime momentIn(const QJsonValue& value, const QString& part);
    int minuteIn(const QJsonValue& value, const QString& part);
    MonthDay monthDayIn(const QJsonValue& value, const QString& part);
    WeekdayBits weekdaysIn(const QJsonObject& object, const QString& part);
    Guarantee windowIn(const QJsonObject& object, const QString& part);
    Rate rateIn(const QJsonValue& value, const QString& part);
    DayTable tableIn(const QJsonObject& object);

    const QJsonObject& m_request;
    QString m_wrong;
};

LocalTime PresetReader::momentIn(const QJsonValue& value, const QString& part)
{
    const auto moment = QDateTime::fromString(value.toString(), u"yyyy-MM-ddTHH:mm"_s);
    if (!moment.isValid())
        return orElse(std::optional<LocalTime>{}, part);
    const auto day =
        std::chrono::local_days{std::chrono::days{QDate{1970, 1, 1}.daysTo(moment.date())}};
    return day + std::chrono::seconds{moment.time().msecsSinceStartOfDay() / 1'000};
}

int PresetReader::minuteIn(const QJsonValue& value, const QString& part)
{
    if (value.toString() == "24:00"_L1)
        return 24 * minutesOfHour;
    const auto time = QTime::fromString(value.toString(), u"HH:mm"_s);
    if (!time.isValid())
        return orElse(std::optional<int>{}, part);
    return time.hour() * minutesOfHour + time.minute();
}

MonthDay PresetReader::monthDayIn(const QJsonValue& value, const QString& part)
{
    const auto date = QDate::fromString(u"2028-"_s + value.toString(), u"yyyy-MM-dd"_s);
    if (!date.isValid())
        return orElse(std::optional<MonthDay>{}, part);
    return {static_cast<std::uint8_t>(date.month()), static_cast<std::uint8_t>(date.day())};
}

WeekdayBits PresetReader::weekdaysIn(const QJsonObject& object, const QString& part)
{
    if (!object.contains(u"weekdays"_s))
        return everyWeekday;
    unsigned bits = 0;
    for (const QJsonValue& value : object[u"weekdays"_s].toArray()) {
        const int day = value.toInt();
        if (day < 1 || day > 7)
            return orElse(std::optional<WeekdayBits>{}, part);
        bits |= 1U << (day - 1);
    }
    return static_cast<WeekdayBits>(bits);
}

Guarantee PresetReader::windowIn(const QJsonObject& object, const QString& part)
{
    return {momentIn(object[u"from"_s], part), momentIn(object[u"until"_s], part)};
}

Rate PresetReader::rateIn(const QJsonValue& value, const QString& part)
{
    const std::array words{"sharp"_L1, "peak"_L1, "flat"_L1, "valley"_L1};
    const auto word = std::ranges::find(words, value.toString());
    if (word == words.end())
        return orElse(std::optional<Rate>{}, part);
    return allRates[static_cast<std::size_t>(word - words.begin())];
}

DayTable PresetReader::tableIn(const QJsonObject& object)
{
    const QString part = u"day_tables"_s;
    DayTable table;
    if (object.contains(u"season"_s)) {
        const QJsonArray season = object[u"season"_s].toArray();
        table.from = monthDayIn(season[0], part);
        table.until = monthDayIn(season[1], part);
    }
    table.weekdays = weekdaysIn(object, part);
    for (const QJsonValue& value : object[u"dates"_s].toArray())
        table.dates.push_back(
            std::chrono::floor<std::chrono::days>(momentIn(value.toString() + u"T00:00"_s, part)));
    for (const QJsonValue& value : object[u"day"_s].toArray()) {
        const QJsonObject change = value.toObject();
        table.day.push_back({minuteIn(change[u"at"_s], part), rateIn(change[u"rate"_s], part)});
    }
    return table;
}

Result<Presets> PresetReader::read()
{
    Presets presets;
    if (m_request.contains(u"command"_s)) {
        const QJsonObject command = m_request[u"command"_s].toObject();
        presets.command =
            GuaranteeCommand{windowIn(command, u"command"_s), command[u"supplies"_s].toBool(true)};
    }
    if (m_request.contains(u"friend_hours"_s)) {
        const QString part = u"friend_hours"_s;
        const QJsonObject hours = m_request[part].toObject();
        presets.friendHours = FriendHours{
            weekdaysIn(hours, part), static_cast<std::uint16_t>(minuteIn(hours[u"from"_s], part)),
            static_cast<std::uint16_t>(minuteIn(hours[u"until"_s], part))};
    }
    for (const QJsonValue& value : m_request[u"holiday_windows"_s].toArray())
        presets.holidayWindows.push_back(windowIn(value.toObject(), u"holiday_windows"_s));
    presets.notInGlobal = m_request[u"not_in_global"_s].toBool();
    if (m_request.contains(u"guarantee_floor"_s)) {
        const auto floor =
            parseDecimal(m_request[u"guarantee_floor"_s].toString(), 2, largestFloor);
        presets.guaranteeFloor = Credit::fromHundredths(
            orElse(floor ? std::optional{*floor} : std::nullopt, u"guarantee_floor"_s));
    }
    for (const QJsonValue& value : m_request[u"day_tables"_s].toArray())
        presets.dayTables.push_back(tableIn(value.toObject()));
    if (!m_wrong.isEmpty())
        return failed(Fault::BadInput, m_wrong + u": not as it is to be written"_s);
    if (!isUsable(presets))
        return failed(Fault::BadInput, u"presets that no meter can follow"_s);
    return presets;
}

} // namespace

Result<Presets> presetsIn(const QJsonObject& request)
{
    return PresetReader{request}.read();
}

} // namespace wattcard::app
