// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tariff_file.h"

#include "domain/decimal.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <optional>

namespace wattcard::app {

using namespace Qt::StringLiterals;
using Kind = TariffFileProblem::Kind;

namespace {

constexpr ByRate<QLatin1StringView> rateNames{"sharp"_L1, "peak"_L1, "flat"_L1, "valley"_L1};
constexpr std::array periodNames{"none"_L1, "month"_L1, "year"_L1}; // by TierPeriod
constexpr std::array modeNames{"energy"_L1, "money"_L1};            // by PaymentMode
constexpr int minutesOfHour = 60;

template <class T> Result<T> parsed(const QString& text)
{
    return T::parse(text);
}
template <> Result<Credit> parsed<Credit>(const QString& text)
{
    const auto money = Money::parse(text);
    if (!money)
        return failed(money);
    return Credit::of(*money);
}

// Reads the members of one object; the first problem stays, later ones are not looked for.
class Reader {
public:
    Reader(const QJsonObject& object, QString place, std::optional<TariffFileProblem>& problem)
        : m_object{object},
          m_place{std::move(place)},
          m_problem{problem}
    {
    }
    ~Reader()
    {
        for (const QString& key : m_object.keys()) {
            if (!m_known.contains(key))
                complain(Kind::Unknown, key);
        }
    }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    bool has(QLatin1StringView key)
    {
        m_known.append(key);
        return m_object.contains(key);
    }
    template <class T> void amount(QLatin1StringView key, T& into)
    {
        if (!has(key))
            return;
        const QJsonValue value = m_object.value(key);
        const auto read = parsed<T>(value.toString());
        if (!value.isString() || !read)
            return complain(Kind::NotANumber, key);
        into = *read;
    }
    template <class T> void whole(QLatin1StringView key, T& into, int largest)
    {
        if (!has(key))
            return;
        const int value = m_object.value(key).toInt(-1);
        if (value < 0 || value > largest)
            return complain(Kind::NotANumber, key);
        into = static_cast<T>(value);
    }
    QString text(QLatin1StringView key)
    {
        return has(key) ? m_object.value(key).toString() : QString{};
    }
    template <std::size_t N>
    std::size_t word(QLatin1StringView key, const std::array<QLatin1StringView, N>& words)
    {
        const QString written = text(key);
        const auto found = std::find(words.begin(), words.end(), written);
        if (found == words.end()) {
            complain(m_object.contains(key) ? Kind::Unknown : Kind::NotThere, key);
            return 0;
        }
        return static_cast<std::size_t>(found - words.begin());
    }
    template <class Read> void object(QLatin1StringView key, Read read)
    {
        if (!has(key))
            return;
        if (!m_object.value(key).isObject())
            return complain(Kind::Unknown, key);
        Reader inner{m_object.value(key).toObject(), m_place + key + u'.', m_problem};
        read(inner);
    }
    template <class Read> void list(QLatin1StringView key, Read read)
    {
        if (!has(key))
            return;
        if (!m_object.value(key).isArray())
            return complain(Kind::Unknown, key);
        const QJsonArray array = m_object.value(key).toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QString place = u"%1%2[%3]."_s.arg(m_place, key).arg(i);
            Reader inner{array.at(i).toObject(), place, m_problem};
            read(inner);
        }
    }
    void complain(Kind kind, const QString& key)
    {
        if (!m_problem)
            m_problem = TariffFileProblem{kind, m_place + key};
    }

private:
    QJsonObject m_object;
    QString m_place;
    QStringList m_known;
    std::optional<TariffFileProblem>& m_problem;
};

void readPrices(Reader& file, Tariff& tariff)
{
    file.amount("price"_L1, tariff.prices[placeOf(Rate::Flat)]);
    file.object("prices"_L1, [&](Reader& prices) {
        for (const Rate rate : allRates)
            prices.amount(rateNames[placeOf(rate)], tariff.prices[placeOf(rate)]);
    });
    file.object("mixed_ratio"_L1, [&](Reader& shares) {
        for (const Rate rate : allRates)
            shares.whole(rateNames[placeOf(rate)], tariff.shares[placeOf(rate)], 100);
    });
    file.list("day"_L1, [&](Reader& point) {
        const QStringList time = point.text("at"_L1).split(u':');
        const int minute =
            time.size() == 2 ? time[0].toInt() * minutesOfHour + time[1].toInt() : -1;
        tariff.day.push_back({minute, allRates[point.word("rate"_L1, rateNames)]});
    });
}

void readLadder(Reader& ladder, Tariff& tariff)
{
    tariff.ladder.period = static_cast<TierPeriod>(ladder.word("period"_L1, periodNames));
    ladder.list("tiers"_L1, [&](Reader& tier) {
        Price surcharge;
        tier.amount("surcharge"_L1, surcharge);
        tariff.ladder.surcharges.push_back(surcharge);
        if (!tier.has("up_to"_L1))
            return;
        Energy limit;
        tier.amount("up_to"_L1, limit);
        tariff.ladder.limits.push_back(limit);
    });
}

void readStanding(Reader& file, StandingCharges& standing)
{
    file.amount("fixed"_L1, standing.fixed);
    file.amount("minimum"_L1, standing.minimum);
    file.amount("capacity_per_kva"_L1, standing.capacityPerKva);
    file.whole("months_at_once"_L1, standing.monthsAtOnce, 1'200);
    file.amount("suspended_percent"_L1, standing.suspendedRate);
    file.amount("late_fee_percent_per_day"_L1, standing.lateFeePerDay);
    file.amount("late_fee_cap_percent"_L1, standing.lateFeeCap);
}

void readLimits(Reader& limits, Tariff& tariff)
{
    limits.amount("overdraft"_L1, tariff.overdraftLimit);
    limits.amount("reclose"_L1, tariff.recloseLimit);
    limits.amount("hoarding"_L1, tariff.hoardingLimit);
    limits.whole("power_w"_L1, tariff.powerLimitW, 9'999'990);
    limits.whole("power_minutes"_L1, tariff.powerLimitMinutes, 255);
}

void readMembers(Reader& file, Tariff& tariff)
{
    tariff.name = file.text("name"_L1);
    tariff.mode = static_cast<PaymentMode>(file.word("mode"_L1, modeNames));
    readPrices(file, tariff);
    file.object("ladder"_L1, [&](Reader& ladder) { readLadder(ladder, tariff); });
    file.object("standing"_L1, [&](Reader& standing) { readStanding(standing, tariff.standing); });
    file.object("limits"_L1, [&](Reader& limits) { readLimits(limits, tariff); });
    file.amount("tax_percent"_L1, tariff.tax);
    file.amount("least_credit"_L1, tariff.leastCredit);
}

} // namespace

tl::expected<Tariff, TariffFileProblem> readTariff(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return tl::unexpected{TariffFileProblem{Kind::NotJson, QString::number(error.offset)}};
    Tariff tariff;
    std::optional<TariffFileProblem> problem;
    {
        Reader file{document.object(), {}, problem};
        readMembers(file, tariff);
    }
    if (problem)
        return tl::unexpected{*problem};
    if (const auto broken = problemsOf(tariff); !broken.empty())
        return tl::unexpected{TariffFileProblem{Kind::Rule, {}, broken.front()}};
    return tariff;
}

namespace {

QJsonObject byRate(const ByRate<QJsonValue>& values)
{
    QJsonObject object;
    for (const Rate rate : allRates) {
        if (!values[placeOf(rate)].isNull())
            object.insert(rateNames[placeOf(rate)], values[placeOf(rate)]);
    }
    return object;
}

QJsonObject ladderJson(const Ladder& ladder)
{
    QJsonArray tiers;
    for (std::size_t tier = 0; tier < ladder.tiers(); ++tier) {
        QJsonObject step{{u"surcharge"_s, ladder.surcharge(tier).toString()}};
        if (tier < ladder.limits.size())
            step.insert("up_to"_L1, ladder.limits[tier].toString());
        tiers.append(step);
    }
    return {{u"period"_s, periodNames[static_cast<std::size_t>(ladder.period)]},
            {u"tiers"_s, tiers}};
}

QJsonObject standingJson(const StandingCharges& standing)
{
    return {{u"fixed"_s, standing.fixed.toString()},
            {u"minimum"_s, standing.minimum.toString()},
            {u"capacity_per_kva"_s, standing.capacityPerKva.toString()},
            {u"months_at_once"_s, standing.monthsAtOnce},
            {u"suspended_percent"_s, standing.suspendedRate.toString()},
            {u"late_fee_percent_per_day"_s, standing.lateFeePerDay.toString()},
            {u"late_fee_cap_percent"_s, standing.lateFeeCap.toString()}};
}

QJsonObject limitsJson(const Tariff& tariff)
{
    return {{u"overdraft"_s, tariff.overdraftLimit.toString()},
            {u"reclose"_s, tariff.recloseLimit.toString()},
            {u"hoarding"_s, tariff.hoardingLimit.toString()},
            {u"power_w"_s, static_cast<int>(tariff.powerLimitW)},
            {u"power_minutes"_s, tariff.powerLimitMinutes}};
}

QJsonArray dayJson(const std::vector<DaySwitch>& day)
{
    QJsonArray points;
    for (const DaySwitch& point : day)
        points.append(
            QJsonObject{{u"at"_s, u"%1:%2"_s.arg(point.minuteOfDay / minutesOfHour, 2, 10, '0'_L1)
                                      .arg(point.minuteOfDay % minutesOfHour, 2, 10, '0'_L1)},
                        {u"rate"_s, rateNames[placeOf(point.rate)]}});
    return points;
}

} // namespace

QJsonObject tariffJson(const Tariff& tariff)
{
    ByRate<QJsonValue> prices;
    ByRate<QJsonValue> shares;
    for (const Rate rate : allRates) {
        if (tariff.price(rate) > Price{})
            prices[placeOf(rate)] = tariff.price(rate).toString();
        if (tariff.shares[placeOf(rate)] > 0)
            shares[placeOf(rate)] = tariff.shares[placeOf(rate)];
    }
    QJsonObject object{{u"name"_s, tariff.name},
                       {u"mode"_s, modeNames[static_cast<std::size_t>(tariff.mode)]},
                       {u"prices"_s, byRate(prices)},
                       {u"standing"_s, standingJson(tariff.standing)},
                       {u"limits"_s, limitsJson(tariff)},
                       {u"tax_percent"_s, tariff.tax.toString()},
                       {u"least_credit"_s, tariff.leastCredit.toString()}};
    if (tariff.isMixed())
        object.insert("mixed_ratio"_L1, byRate(shares));
    if (!tariff.day.empty())
        object.insert("day"_L1, dayJson(tariff.day));
    if (tariff.ladder.period != TierPeriod::None)
        object.insert("ladder"_L1, ladderJson(tariff.ladder));
    return object;
}

} // namespace wattcard::app
