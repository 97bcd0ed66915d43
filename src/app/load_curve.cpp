// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load_curve.h"

#include <QStringDecoder>
#include <QStringList>

#include <algorithm>
#include <numeric>
#include <variant>

namespace wattcard::app {

using namespace Qt::StringLiterals;

namespace {

using Wrong = LoadCurveError::Kind;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr int minutesOfAnHour = 60;
constexpr int hoursOfADay = 24;

seconds sinceMidnight(LocalTime time)
{
    return time - std::chrono::floor<std::chrono::days>(time);
}

bool isNumber(const QString& text)
{
    return !text.isEmpty() &&
           std::ranges::all_of(text, [](QChar letter) { return letter >= u'0' && letter <= u'9'; });
}

struct Point {
    std::size_t quarter = 0;
    std::uint32_t watts = 0;
};
using Line = std::variant<Point, LoadCurveError>;

std::variant<std::size_t, Wrong> quarterOf(const QString& text)
{
    const QStringList parts = text.split(u':');
    if (parts.size() != 2 || parts[1].size() != 2 || parts[0].size() > 2 || !isNumber(parts[0]) ||
        !isNumber(parts[1]))
        return Wrong::NotATime;
    const int hour = parts[0].toInt();
    const int minute = parts[1].toInt();
    if (hour >= hoursOfADay || minute >= minutesOfAnHour)
        return Wrong::NotATime;
    const int length = static_cast<int>(LoadCurve::quarter.count());
    if (minute % length != 0)
        return Wrong::NotAQuarter;
    return static_cast<std::size_t>((hour * minutesOfAnHour + minute) / length);
}

Line read(const QString& text, int number)
{
    const QStringList fields = text.split(u';');
    if (fields.size() != 2)
        return LoadCurveError{Wrong::NotTwoFields, number, text};
    const QString time = fields[0].trimmed();
    const QString load = fields[1].trimmed();
    const auto quarter = quarterOf(time);
    if (const Wrong* kind = std::get_if<Wrong>(&quarter))
        return LoadCurveError{*kind, number, time};
    constexpr qsizetype longest = 7; // digits of mostWatts
    const bool fits = isNumber(load) && load.size() <= longest;
    if (!fits || load.toUInt() > LoadCurve::mostWatts)
        return LoadCurveError{Wrong::NotWatts, number, load};
    return Point{std::get<std::size_t>(quarter), load.toUInt()};
}

// A heading has no digit in its first field.
bool isHeading(const QString& text)
{
    const QString first = text.section(u';', 0, 0);
    return std::ranges::none_of(first, [](QChar letter) { return letter.isDigit(); });
}

// Where a time stands against the one before.
std::optional<Wrong> misplaced(const Point& point, std::size_t filled, bool isFirst)
{
    if (isFirst)
        return point.quarter == 0 ? std::nullopt : std::optional{Wrong::NotFromZero};
    return point.quarter < filled ? std::optional{Wrong::NotInOrder} : std::nullopt;
}

LoadCurveRead wrong(Wrong kind, int line = 0, const QString& found = {})
{
    return {{}, LoadCurveError{kind, line, found}};
}

QString remedy(Wrong kind)
{
    switch (kind) {
    case Wrong::NotUtf8: return u"the file is not UTF-8: save it as UTF-8"_s;
    case Wrong::NotTwoFields:
        return u"write a time, a semicolon and watts, for example 07:15;450"_s;
    case Wrong::NotATime: return u"no time of day: write HH:MM, for example 07:15"_s;
    case Wrong::NotAQuarter: return u"no quarter of an hour: write :00, :15, :30 or :45"_s;
    case Wrong::NotInOrder: return u"not later than the line before: sort the lines by time"_s;
    case Wrong::NotFromZero: return u"the first time is not 00:00: begin with 00:00"_s;
    case Wrong::NotWatts: return u"no load: write whole watts from 0 to 2000000"_s;
    case Wrong::NothingInIt: return u"no line with a load: write lines as 00:00;150"_s;
    }
    std::abort();
}

} // namespace

std::uint32_t LoadCurve::wattsAt(LocalTime time) const
{
    return m_watts.at(static_cast<std::size_t>(sinceMidnight(time) / quarter));
}

seconds LoadCurve::holdsFor(LocalTime time)
{
    return seconds{quarter} - sinceMidnight(time) % quarter;
}

std::uint32_t LoadCurve::highest() const
{
    return *std::ranges::max_element(m_watts);
}

std::uint64_t LoadCurve::wattHours() const
{
    constexpr std::uint64_t quartersOfAnHour = 4;
    return std::accumulate(m_watts.begin(), m_watts.end(), std::uint64_t{0}) / quartersOfAnHour;
}

QString plainSentence(const LoadCurveError& error)
{
    const QString what = remedy(error.kind);
    return error.line == 0 ? what : u"line %1: \"%2\": %3"_s.arg(error.line).arg(error.found, what);
}

LoadCurveRead readLoadCurve(const QByteArray& csv)
{
    QStringDecoder decoder{QStringDecoder::Utf8};
    const QString text = decoder.decode(csv);
    if (decoder.hasError())
        return wrong(Wrong::NotUtf8);
    std::array<std::uint32_t, LoadCurve::quarters> watts{};
    std::size_t filled = 0; // quarters that lines have given so far, and those up to them
    int number = 0;
    for (const QString& each : text.split(u'\n')) {
        ++number;
        const QString line = each.trimmed();
        if (line.isEmpty() || (number == 1 && isHeading(line)))
            continue;
        const Line read = app::read(line, number);
        if (const auto* error = std::get_if<LoadCurveError>(&read))
            return {{}, *error};
        const Point& point = std::get<Point>(read);
        if (const auto kind = misplaced(point, filled, filled == 0))
            return wrong(*kind, number, line);
        std::fill(watts.begin() + static_cast<std::ptrdiff_t>(point.quarter), watts.end(),
                  point.watts);
        filled = point.quarter + 1;
    }
    if (filled == 0)
        return wrong(Wrong::NothingInIt);
    return {LoadCurve{watts}, {}};
}

} // namespace wattcard::app
