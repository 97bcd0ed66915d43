// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/tariff_table.h"

#include "db/repositories/columns.h"
#include "domain/tariff/tariff_card.h"

namespace wattcard::db {

namespace {

constexpr StatementText selectVersion{
    "tariff_version",
    "SELECT name, mode, tax, least_credit, overdraft_limit, reclose_limit, hoarding_limit,"
    " power_limit, power_minutes, fixed, minimum, capacity_per_kva, months_at_once, suspended_rate,"
    " late_fee_per_day, late_fee_cap, tier_period FROM tariff_version WHERE id = ?"};
constexpr StatementText selectRates{"tariff_rates",
                                    "SELECT rate, price, share FROM tariff_rate WHERE version = ?"};
constexpr StatementText selectDay{
    "tariff_day", "SELECT minute, rate FROM tariff_day WHERE version = ? ORDER BY minute"};
constexpr StatementText selectTiers{
    "tariff_tiers", "SELECT surcharge, up_to FROM tariff_tier WHERE version = ? ORDER BY place"};
constexpr StatementText selectPowerFactor{
    "power_factor", "SELECT standard, effect FROM power_factor_table WHERE version = ?"};
constexpr StatementText selectPowerFactorLines{
    "power_factor_lines", "SELECT hundredths, adjustment FROM power_factor_line WHERE version = ?"
                          " ORDER BY hundredths"};
constexpr StatementText selectInForce{
    "tariff_in_force",
    "SELECT id FROM tariff_state AS s WHERE plan = ? AND effective_from = (SELECT"
    " MAX(effective_from) FROM tariff_state WHERE plan = ? AND effective_from <= ?)"
    " AND (retired_at IS NULL OR retired_at > ?)"};
// In force first, then the next one.
constexpr StatementText selectWanted{
    "tariffs_wanted",
    "SELECT s.id, s.effective_from FROM tariff_state AS s WHERE s.plan = (SELECT t.plan"
    " FROM account AS a JOIN tariff_version AS t ON t.id = a.tariff WHERE a.id = ?)"
    " AND s.retired_at IS NULL AND s.effective_from >= (SELECT MAX(f.effective_from)"
    " FROM tariff_state AS f WHERE f.plan = s.plan AND f.effective_from <= ?) ORDER BY "
    "s.effective_from LIMIT 2"};
// Written with the opening, or as a standby set up to a seq that the meter has reported. Which set
// a file carries stands in its first byte (CARD.md 3.4).
constexpr StatementText selectTaken{
    "tariff_taken",
    "SELECT EXISTS (SELECT 1 FROM transaction_row AS r WHERE r.series = ? AND r.state <> 'voided'"
    " AND (r.seq = 1 AND r.tariff = ?"
    "  OR r.state = 'committed' AND length(r.tariff2) > 0 AND substr(r.tariff2, 1, 1) = ?"
    "     AND r.seq <= (SELECT MAX(b.seq) FROM return_record AS b"
    "                    WHERE b.series = ? AND b.doubt = 0)))"};

void readStanding(Record& record, StandingCharges& standing)
{
    standing.fixed = money(record);
    standing.minimum = money(record);
    standing.capacityPerKva = money(record);
    standing.monthsAtOnce = number<int>(record);
    standing.suspendedRate = Percent::fromHundredths(record.integer());
    standing.lateFeePerDay = Percent::fromHundredths(record.integer());
    standing.lateFeeCap = Percent::fromHundredths(record.integer());
}

Tariff tariffFrom(Record& record)
{
    Tariff tariff;
    tariff.name = record.text();
    tariff.mode = coded<PaymentMode>(record);
    tariff.tax = Percent::fromHundredths(record.integer());
    tariff.leastCredit = money(record);
    tariff.overdraftLimit = credit(record);
    tariff.recloseLimit = credit(record);
    tariff.hoardingLimit = credit(record);
    tariff.powerLimitW = number<std::uint32_t>(record);
    tariff.powerLimitMinutes = number<std::uint8_t>(record);
    readStanding(record, tariff.standing);
    tariff.ladder.period = coded<TierPeriod>(record);
    return tariff;
}

} // namespace

Result<Tariff> TariffTable::content(TariffVersionId version)
{
    if (const auto known = m_known.find(version.value()); known != m_known.end())
        return known->second;
    auto answer = m_database.run(selectVersion, {value(version)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::NotFound, QStringLiteral("tariff %1").arg(version.value()));
    auto tariff = checked(answer->records.front(), tariffFrom(answer->records.front()));
    if (!tariff)
        return tariff;
    tariff->version = version;
    if (auto read = readRates(*tariff); !read)
        return failed(read);
    if (auto read = readDay(*tariff); !read)
        return failed(read);
    if (auto read = readTiers(*tariff); !read)
        return failed(read);
    m_known.emplace(version.value(), *tariff);
    return tariff;
}

Result<void> TariffTable::readRates(Tariff& tariff)
{
    auto answer = m_database.run(selectRates, {value(tariff.version)});
    if (!answer)
        return failed(answer);
    for (Record& record : answer->records) {
        const auto rate = checked(record, coded<Rate>(record));
        if (!rate)
            return failed(rate);
        tariff.prices[placeOf(*rate)] = price(record);
        tariff.shares[placeOf(*rate)] = number<int>(record);
    }
    return {};
}

Result<void> TariffTable::readDay(Tariff& tariff)
{
    auto answer = m_database.run(selectDay, {value(tariff.version)});
    if (!answer)
        return failed(answer);
    auto day = checkedAll(*answer, [](Record& record) {
        const int minute = number<int>(record);
        return DaySwitch{minute, coded<Rate>(record)};
    });
    if (!day)
        return failed(day);
    tariff.day = std::move(*day);
    return {};
}

Result<void> TariffTable::readTiers(Tariff& tariff)
{
    auto answer = m_database.run(selectTiers, {value(tariff.version)});
    if (!answer)
        return failed(answer);
    for (std::size_t tier = 0; tier < answer->records.size(); ++tier) {
        Record& record = answer->records[tier];
        tariff.ladder.surcharges.push_back(price(record));
        if (tier + 1 < answer->records.size())
            tariff.ladder.limits.push_back(energy(record));
    }
    return {};
}

Result<std::optional<PowerFactorTable>> TariffTable::powerFactor(TariffVersionId version)
{
    auto head = m_database.run(selectPowerFactor, {value(version)});
    if (!head)
        return failed(head);
    if (head->records.empty())
        return std::optional<PowerFactorTable>{};
    Record& record = head->records.front();
    PowerFactorTable table;
    table.standard = coded<PowerFactorStandard>(record);
    table.effect = coded<PowerFactorEffect>(record);
    auto answer = m_database.run(selectPowerFactorLines, {value(version)});
    if (!answer)
        return failed(answer);
    auto lines = checkedAll(*answer, [](Record& line) {
        const int hundredths = number<int>(line);
        return PowerFactorLine{hundredths, Percent::fromHundredths(line.integer())};
    });
    if (!lines)
        return failed(lines);
    table.lines = std::move(*lines);
    return checked(record, std::optional{std::move(table)});
}

Result<Tariff> TariffTable::inForce(TariffPlanId plan, UtcTime at)
{
    auto answer = m_database.run(selectInForce, {value(plan), value(plan), value(at), value(at)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return Tariff{};
    return content(number<TariffVersionId>(answer->records.front()));
}

Result<bool> TariffTable::meterHas(std::int64_t series, TariffVersionId version)
{
    const std::uint8_t set = setIdOf(version);
    auto answer = m_database.run(
        selectTaken, {value(series), value(version), value(ByteView{&set, 1}), value(series)});
    if (!answer)
        return failed(answer);
    return answer->records.front().integer() != 0;
}

Result<std::optional<StandbyTariff>> TariffTable::standby(AccountId account, std::int64_t series,
                                                          UtcTime at)
{
    auto answer = m_database.run(selectWanted, {value(account), value(at)});
    if (!answer)
        return failed(answer);
    for (Record& record : answer->records) {
        const auto version = number<TariffVersionId>(record);
        const UtcTime from = utcTime(record);
        // An opening writes what is in force as file 0003.
        if (series == 0 && from <= at)
            continue;
        const auto has = series == 0 ? Result<bool>{false} : meterHas(series, version);
        if (!has)
            return failed(has);
        if (*has)
            continue;
        auto tariff = content(version);
        if (!tariff)
            return failed(tariff);
        return std::optional{StandbyTariff{std::move(*tariff), from}};
    }
    return std::optional<StandbyTariff>{};
}

} // namespace wattcard::db
