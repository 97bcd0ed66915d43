// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/columns.h"
#include "db/repositories/tariff_table.h"

namespace wattcard::db {

namespace {

constexpr StatementText insertPlanRow{
    "insert_tariff_plan", "INSERT INTO tariff_plan (name, mode) VALUES (?, ?) RETURNING id"};
constexpr StatementText nextVersion{"next_tariff",
                                    "SELECT COALESCE(MAX(id), 0) + 1 FROM tariff_version"};
constexpr StatementText insertVersion{
    "insert_tariff",
    "INSERT INTO tariff_version (id, plan, name, mode, tax, least_credit, overdraft_limit,"
    " reclose_limit, hoarding_limit, power_limit, power_minutes, fixed, minimum, capacity_per_kva,"
    " months_at_once, suspended_rate, late_fee_per_day, late_fee_cap, tier_period)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
constexpr StatementText insertRate{
    "insert_tariff_rate",
    "INSERT INTO tariff_rate (version, rate, price, share) VALUES (?, ?, ?, ?)"};
constexpr StatementText insertDay{
    "insert_tariff_day", "INSERT INTO tariff_day (version, minute, rate) VALUES (?, ?, ?)"};
constexpr StatementText insertTier{
    "insert_tariff_tier",
    "INSERT INTO tariff_tier (version, place, up_to, surcharge) VALUES (?, ?, ?, ?)"};
constexpr StatementText insertTable{
    "insert_power_factor",
    "INSERT INTO power_factor_table (version, standard, effect) VALUES (?, ?, ?)"};
constexpr StatementText insertLine{
    "insert_power_factor_line",
    "INSERT INTO power_factor_line (version, hundredths, adjustment) VALUES (?, ?, ?)"};

QVariant value(Percent percent)
{
    return db::value(percent.hundredths());
}

// Name to tier period, in the order of the columns.
std::vector<QVariant> scalarsOf(const Tariff& tariff)
{
    const StandingCharges& standing = tariff.standing;
    return {tariff.name,
            db::value(code(tariff.mode)),
            value(tariff.tax),
            db::value(tariff.leastCredit),
            db::value(tariff.overdraftLimit),
            db::value(tariff.recloseLimit),
            db::value(tariff.hoardingLimit),
            db::value(std::int64_t{tariff.powerLimitW}),
            db::value(std::int64_t{tariff.powerLimitMinutes}),
            db::value(standing.fixed),
            db::value(standing.minimum),
            db::value(standing.capacityPerKva),
            db::value(std::int64_t{standing.monthsAtOnce}),
            value(standing.suspendedRate),
            value(standing.lateFeePerDay),
            value(standing.lateFeeCap),
            db::value(code(tariff.ladder.period))};
}

} // namespace

Result<TariffPlanId> TariffTable::insertPlan(const Tariff& tariff)
{
    auto answer = m_database.run(insertPlanRow, {tariff.name, db::value(code(tariff.mode))});
    if (!answer)
        return failed(answer);
    return number<TariffPlanId>(answer->records.front());
}

Result<TariffVersionId> TariffTable::insert(const TariffDraft& draft, TariffPlanId plan)
{
    auto next = m_database.run(nextVersion);
    if (!next)
        return failed(next);
    const auto version = number<TariffVersionId>(next->records.front());
    if (auto done = insertContent(version, draft.tariff); !done)
        return failed(done);
    if (draft.powerFactor) {
        if (auto done = insertPowerFactor(version, *draft.powerFactor); !done)
            return failed(done);
    }
    std::vector<QVariant> values{db::value(version), db::value(plan)};
    const auto scalars = scalarsOf(draft.tariff);
    values.insert(values.end(), scalars.begin(), scalars.end());
    if (auto done = m_database.run(insertVersion, values); !done)
        return failed(done);
    return version;
}

Result<void> TariffTable::insertContent(TariffVersionId version, const Tariff& tariff)
{
    for (const Rate rate : allRates) {
        const auto done = m_database.run(
            insertRate, {db::value(version), db::value(code(rate)), db::value(tariff.price(rate)),
                         db::value(std::int64_t{tariff.shares[placeOf(rate)]})});
        if (!done)
            return failed(done);
    }
    for (const DaySwitch& change : tariff.day) {
        const auto done = m_database.run(insertDay, {db::value(version),
                                                     db::value(std::int64_t{change.minuteOfDay}),
                                                     db::value(code(change.rate))});
        if (!done)
            return failed(done);
    }
    return insertLadder(version, tariff.ladder);
}

Result<void> TariffTable::insertLadder(TariffVersionId version, const Ladder& ladder)
{
    for (std::size_t tier = 0; tier < ladder.surcharges.size(); ++tier) {
        const QVariant end =
            tier < ladder.limits.size() ? db::value(ladder.limits[tier]) : QVariant{};
        const auto done = m_database.run(
            insertTier, {db::value(version), db::value(static_cast<std::int64_t>(tier) + 1), end,
                         db::value(ladder.surcharges[tier])});
        if (!done)
            return failed(done);
    }
    return {};
}

Result<void> TariffTable::insertPowerFactor(TariffVersionId version, const PowerFactorTable& table)
{
    const auto head =
        m_database.run(insertTable, {db::value(version), db::value(code(table.standard)),
                                     db::value(code(table.effect))});
    if (!head)
        return failed(head);
    for (const PowerFactorLine& line : table.lines) {
        const auto done = m_database.run(
            insertLine,
            {db::value(version), db::value(std::int64_t{line.hundredths}), value(line.adjustment)});
        if (!done)
            return failed(done);
    }
    return {};
}

Hash fingerprintOf(const TariffDraft& draft)
{
    const Tariff& tariff = draft.tariff;
    std::vector<QVariant> values = scalarsOf(tariff);
    for (const Rate rate : allRates) {
        values.push_back(db::value(tariff.price(rate)));
        values.push_back(db::value(std::int64_t{tariff.shares[placeOf(rate)]}));
    }
    for (const DaySwitch& change : tariff.day) {
        values.push_back(db::value(std::int64_t{change.minuteOfDay}));
        values.push_back(db::value(code(change.rate)));
    }
    for (const Energy limit : tariff.ladder.limits)
        values.push_back(db::value(limit));
    for (const Price surcharge : tariff.ladder.surcharges)
        values.push_back(db::value(surcharge));
    if (draft.powerFactor) {
        values.push_back(db::value(code(draft.powerFactor->standard)));
        values.push_back(db::value(code(draft.powerFactor->effect)));
        for (const PowerFactorLine& line : draft.powerFactor->lines) {
            values.push_back(db::value(std::int64_t{line.hundredths}));
            values.push_back(value(line.adjustment));
        }
    }
    return fingerprint("tariff", values);
}

} // namespace wattcard::db
