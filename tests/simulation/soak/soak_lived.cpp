// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/soak/soak_lived.h"

#include <QJsonArray>

#include <stdexcept>

namespace wattcard::soak {

using namespace Qt::StringLiterals;

namespace {

// One list for both ways: what is written is what is read.
void eachOfPace(auto& pace, const auto& number)
{
    number("seed"_L1, pace.seed);
    number("homes"_L1, pace.homes);
    number("sales_a_day"_L1, pace.salesADay);
}

void eachOfDone(auto& done, const auto& number)
{
    number("days"_L1, done.days);
    number("sales"_L1, done.sales);
    number("reversals"_L1, done.reversals);
    number("replacements"_L1, done.replacements);
    number("visits"_L1, done.visits);
    number("lifts"_L1, done.lifts);
    number("reports"_L1, done.reports);
    number("backups"_L1, done.backups);
    number("restarts"_L1, done.restarts);
}

void eachOfMonth(auto& month, const auto& number)
{
    number("day"_L1, month.day);
    number("sales"_L1, month.sales);
    number("memory"_L1, month.memory);
    number("handles"_L1, month.handles);
    number("books"_L1, month.books);
    number("log"_L1, month.log);
    number("sale"_L1, month.sale);
}

struct JsonWriter {
    QJsonObject& json;
    void operator()(QLatin1StringView name, auto number) const
    {
        json[name] = static_cast<qint64>(number);
    }
};

struct JsonReader {
    QJsonObject json;
    template <class Number> void operator()(QLatin1StringView name, Number& number) const
    {
        number = static_cast<Number>(numberIn(json, name));
    }
};

} // namespace

QJsonObject jsonOf(const Lived& lived)
{
    QJsonObject pace;
    eachOfPace(lived.pace, JsonWriter{pace});
    QJsonObject done;
    eachOfDone(lived.done, JsonWriter{done});
    QJsonArray months;
    for (const Figures& month : lived.months) {
        QJsonObject figures;
        eachOfMonth(month, JsonWriter{figures});
        months.append(figures);
    }
    return {
        {u"pace"_s, pace}, {u"done"_s, done}, {u"months"_s, months}, {u"slices"_s, lived.slices}};
}

Lived livedFrom(const QJsonObject& json)
{
    Lived lived;
    eachOfPace(lived.pace, JsonReader{json[u"pace"_s].toObject()});
    eachOfDone(lived.done, JsonReader{json[u"done"_s].toObject()});
    for (const QJsonValue& month : json[u"months"_s].toArray())
        eachOfMonth(lived.months.emplace_back(), JsonReader{month.toObject()});
    lived.slices = static_cast<int>(numberIn(json, "slices"_L1));
    return lived;
}

std::int64_t numberIn(const QJsonObject& json, QLatin1StringView name)
{
    const QJsonValue value = json[name];
    if (!value.isDouble())
        throw std::runtime_error("a kept town without " + std::string{name.data()});
    return value.toInteger();
}

} // namespace wattcard::soak
