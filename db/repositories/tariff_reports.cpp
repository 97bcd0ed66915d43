// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/columns.h"
#include "db/repositories/sql_tariffs.h"
#include "db/sqlite/reading.h"
#include "domain/tariff/tariff_card.h"

// What the books know of the past and of the meters, for the rehearsal and the propagation map.

namespace wattcard::db {

namespace {

// What was reversed was never bought.
constexpr StatementText selectPast{
    "tariff_past",
    "SELECT a.id, p.customer_number, c.name, r.business_day, r.energy, r.charge,"
    " (SELECT COUNT(*) FROM row_charge AS l WHERE l.row = r.number AND l.kind = 'fixed'),"
    " (SELECT COALESCE(SUM(l.amount), 0) FROM row_charge AS l"
    "   WHERE l.row = r.number AND l.kind = 'fixed')"
    " FROM transaction_row AS r JOIN account AS a ON a.id = r.account"
    " JOIN service_point AS p ON p.id = a.service_point JOIN customer AS c ON c.id = a.customer"
    " JOIN tariff_version AS t ON t.id = a.tariff"
    " WHERE t.plan = ? AND r.state = 'committed' AND r.created_at >= ? AND r.kind <> 'reversal'"
    " AND r.energy > 0 AND a.state <> 'closed' AND NOT EXISTS (SELECT 1 FROM row_cause AS k"
    "   JOIN transaction_row AS b ON b.number = k.row"
    "   WHERE k.reverses = r.number AND b.state = 'committed')"
    " ORDER BY p.customer_number, r.number"};
// The next version where one is released, else the one in force.
constexpr StatementText selectMeters{
    "tariff_meters",
    "SELECT a.id, p.customer_number, c.name, s.meter_number, s.id,"
    " (SELECT v.id FROM tariff_state AS v WHERE v.plan = t.plan AND v.retired_at IS NULL"
    "   AND v.effective_from IS NOT NULL"
    "   ORDER BY v.effective_from > ? DESC,"
    "            CASE WHEN v.effective_from > ? THEN v.effective_from ELSE -v.effective_from END"
    "   LIMIT 1)"
    " FROM account AS a JOIN series AS s ON s.account = a.id AND s.state IN ('issued', 'opened')"
    " JOIN service_point AS p ON p.id = a.service_point JOIN customer AS c ON c.id = a.customer"
    " JOIN tariff_version AS t ON t.id = a.tariff"
    " WHERE a.state <> 'closed' AND (? = 0 OR EXISTS (SELECT 1 FROM operator_sees AS o"
    "   WHERE o.operator = ? AND o.account = a.id)) ORDER BY p.customer_number"};
// The first card that carried the set, and the first return data that show it was taken.
constexpr StatementText selectReach{
    "tariff_reach",
    "SELECT r.settled_at, (SELECT MIN(b.booked_at) FROM return_record AS b"
    "   WHERE b.series = r.series AND b.doubt = 0 AND b.seq >= r.seq)"
    " FROM transaction_row AS r WHERE r.series = ? AND r.state = 'committed'"
    " AND (r.seq = 1 AND r.tariff = ?"
    "  OR length(r.tariff2) > 0 AND substr(r.tariff2, 1, 1) = ?) ORDER BY r.seq LIMIT 1"};

Day dayFrom(const QString& text)
{
    return Day{std::chrono::year{text.left(4).toInt()}, std::chrono::month{text.mid(4, 2).toUInt()},
               std::chrono::day{text.mid(6, 2).toUInt()}};
}

PastPurchase purchaseFrom(Record& record)
{
    PastPurchase purchase;
    purchase.day = dayFrom(record.text());
    purchase.energy = energy(record);
    purchase.charge = money(record);
    purchase.fixedMonths = number<int>(record);
    purchase.fixed = money(record);
    return purchase;
}

} // namespace

namespace {

Result<std::vector<AccountPast>> pastIn(Result<Answer> answer)
{
    if (!answer)
        return failed(answer);
    std::vector<AccountPast> all;
    for (Record& record : answer->records) {
        AccountPast account;
        account.account = number<AccountId>(record);
        account.number = parsed<CustomerNumber>(record);
        account.name = record.text();
        if (all.empty() || all.back().account != account.account)
            all.push_back(std::move(account));
        const auto purchase = checked(record, purchaseFrom(record));
        if (!purchase)
            return failed(purchase);
        all.back().purchases.push_back(*purchase);
    }
    return all;
}

} // namespace

Result<std::vector<AccountPast>> SqlTariffs::past(TariffPlanId plan, UtcTime since)
{
    return pastIn(m_database.run(selectPast, {value(plan), value(since)}));
}

Result<std::vector<AccountPast>> pastOfPlan(const StoreAddress& store, TariffPlanId plan,
                                            UtcTime since)
{
    const auto reading = Reading::open(store);
    return reading ? pastIn((*reading)->run(selectPast, {value(plan), value(since)}))
                   : failed(reading);
}

Result<void> SqlTariffs::readReach(MeterTariff& meter, std::int64_t series)
{
    const std::uint8_t set = setIdOf(meter.wanted);
    auto answer =
        m_database.run(selectReach, {value(series), value(meter.wanted), value(ByteView{&set, 1})});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return {};
    Record& record = answer->records.front();
    const UtcTime written = utcTime(record);
    const UtcTime returned = utcTime(record);
    const bool isTaken = returned != UtcTime{};
    meter.reach = isTaken ? TariffReach::InMeter : TariffReach::OnCard;
    meter.since = isTaken ? returned : written;
    return {};
}

Result<std::vector<MeterTariff>> SqlTariffs::propagation()
{
    const QVariant viewer = value(m_database.viewer());
    auto answer =
        m_database.run(selectMeters, {value(m_clock.now()), value(m_clock.now()), viewer, viewer});
    if (!answer)
        return failed(answer);
    std::vector<MeterTariff> meters;
    for (Record& record : answer->records) {
        MeterTariff meter;
        meter.account = number<AccountId>(record);
        meter.customer = parsed<CustomerNumber>(record);
        meter.name = record.text();
        meter.meter = parsed<MeterNumber>(record);
        const std::int64_t series = record.integer();
        meter.wanted = number<TariffVersionId>(record);
        auto good = checked(record, std::move(meter));
        if (!good)
            return failed(good);
        if (auto read = readReach(*good, series); !read)
            return failed(read);
        meters.push_back(std::move(*good));
    }
    return meters;
}

} // namespace wattcard::db
