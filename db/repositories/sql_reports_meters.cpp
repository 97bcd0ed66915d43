// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/columns.h"
#include "db/repositories/days.h"
#include "db/repositories/sql_reports.h"
#include "domain/tariff/tariff_card.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

// What meters have said, which prices they have, and the prices themselves.

namespace wattcard::db {

namespace {

constexpr StatementText selectReturnEvents{
    "report_return_events",
    "SELECT b.number, b.booked_at, b.account, p.customer_number, c.name, p.area, p.station,"
    " s.meter_number, b.flags, b.rejected, b.doubt"
    "  FROM return_record AS b JOIN series AS s ON s.id = b.series"
    "  JOIN account AS a ON a.id = b.account JOIN service_point AS p ON p.id = a.service_point"
    "  JOIN customer AS c ON c.id = a.customer"
    " WHERE (b.booked_at, b.number) > (?, ?) AND b.booked_at < ?"
    " AND (b.flags & ? <> 0 OR b.rejected > 0 OR b.doubt = 1)"
    " ORDER BY b.booked_at, b.number LIMIT ?"};
// A visit names a meter; whose it was is known where the meter is ours.
constexpr StatementText selectVisitEvents{
    "report_visit_events",
    "SELECT v.number, v.booked_at, COALESCE((SELECT MAX(s.account) FROM series AS s"
    "  WHERE s.meter_number = v.meter), 0), v.meter, v.flags, v.rejected, v.last_error, v.result,"
    " CASE WHEN v.suspicious = 1 OR v.is_foreign = 1 THEN 1 ELSE 0 END"
    "  FROM work_order_visit AS v WHERE v.booked_at >= ? AND v.booked_at < ?"
    " ORDER BY v.booked_at, v.number"};
// As the propagation map of the tariffs: the next version where one is released, else the one in
// force; the first card that carried it, and the first return data that show it was taken.
constexpr StatementText selectWanted{
    "report_wanted",
    "SELECT s.id, a.id, p.customer_number, c.name, p.area, p.station, s.meter_number, n.id, n.name"
    "  FROM series AS s JOIN account AS a ON a.id = s.account"
    "  JOIN service_point AS p ON p.id = a.service_point JOIN customer AS c ON c.id = a.customer"
    "  JOIN tariff_version AS t ON t.id = a.tariff"
    "  JOIN tariff_version AS n ON n.id = (SELECT v.id FROM tariff_state AS v"
    "   WHERE v.plan = t.plan AND v.retired_at IS NULL AND v.effective_from IS NOT NULL"
    "   ORDER BY CASE WHEN v.effective_from > ? THEN 0 ELSE 1 END,"
    "            CASE WHEN v.effective_from > ? THEN v.effective_from ELSE -v.effective_from END"
    "   LIMIT 1)"
    " WHERE s.state IN ('issued', 'opened') AND a.state <> 'closed' AND s.id > ?"
    " ORDER BY s.id LIMIT ?"};
constexpr StatementText selectReachOf{
    "report_reach",
    "SELECT r.settled_at, COALESCE((SELECT MIN(b.booked_at) FROM return_record AS b"
    "   WHERE b.series = r.series AND b.doubt = 0 AND b.seq >= r.seq), 0)"
    " FROM transaction_row AS r WHERE r.series = ? AND r.state = 'committed'"
    " AND (r.seq = 1 AND r.tariff = ?"
    "  OR length(r.tariff2) > 0 AND substr(r.tariff2, 1, 1) = ?) ORDER BY r.seq LIMIT 1"};
constexpr StatementText selectVersions{
    "report_tariffs", "SELECT id, name, mode, tier_period FROM tariff_version ORDER BY id"};
constexpr StatementText selectRates{"report_rates",
                                    "SELECT version, rate, price, share FROM tariff_rate"
                                    " ORDER BY version, rate"};
constexpr StatementText selectTiers{"report_tiers", "SELECT version, COALESCE(up_to, -1), surcharge"
                                                    " FROM tariff_tier ORDER BY version, place"};

ReportPlace meterPlaceFrom(Record& record)
{
    ReportPlace place;
    place.account = number<AccountId>(record);
    place.number = record.text();
    place.name = record.text();
    place.area = record.text();
    place.station = record.text();
    return place;
}

MeterEventFact returnEventFrom(Record& record)
{
    MeterEventFact event;
    event.number = record.integer();
    event.at = utcTime(record);
    event.place = meterPlaceFrom(record);
    event.meter = record.text();
    event.flags = static_cast<std::uint32_t>(record.integer());
    event.rejected = static_cast<std::uint32_t>(record.integer());
    event.doubt = record.integer() != 0;
    return event;
}

MeterEventFact visitEventFrom(Record& record)
{
    MeterEventFact event;
    event.isVisit = true;
    event.number = record.integer();
    event.at = utcTime(record);
    event.place.account = number<AccountId>(record);
    event.meter = record.text();
    event.flags = static_cast<std::uint32_t>(record.integer());
    event.rejected = static_cast<std::uint32_t>(record.integer());
    event.lastError = number<int>(record);
    event.result = record.text();
    event.doubt = record.integer() != 0;
    return event;
}

struct Wanted {
    std::int64_t series = 0;
    ReachFact meter;
};

Wanted wantedFrom(Record& record)
{
    Wanted wanted;
    wanted.series = record.integer();
    wanted.meter.place = meterPlaceFrom(record);
    wanted.meter.meter = record.text();
    wanted.meter.wanted = number<TariffVersionId>(record);
    wanted.meter.wantedName = record.text();
    return wanted;
}

Tariff* versionIn(std::vector<Tariff>& tariffs, Record& record)
{
    const auto id = number<TariffVersionId>(record);
    const auto found = std::ranges::find(tariffs, id, &Tariff::version);
    if (found == tariffs.end())
        record.damage();
    return found == tariffs.end() ? nullptr : &*found;
}

void readRate(Tariff& tariff, Record& record)
{
    const Rate rate = coded<Rate>(record);
    tariff.prices[placeOf(rate)] = price(record);
    tariff.shares[placeOf(rate)] = number<int>(record);
}

void readTier(Tariff& tariff, Record& record)
{
    const std::int64_t upTo = record.integer();
    if (upTo >= 0)
        tariff.ladder.limits.push_back(Energy::fromHundredths(upTo));
    tariff.ladder.surcharges.push_back(price(record));
}

} // namespace

Result<void> SqlReports::reach(UtcTime now, const Visitor<ReachFact>& visit)
{
    if (auto may = permits(ReportSubject::Meters); !may)
        return may;
    std::int64_t after = 0;
    while (true) {
        if (auto renewed = m_reading->renewWhenOld(); !renewed)
            return renewed;
        auto page = m_reading->all(
            selectWanted, {value(now), value(now), value(after), value(m_atOnce)}, wantedFrom);
        if (!page)
            return failed(page);
        for (Wanted& wanted : *page) {
            if (!sees(wanted.meter.place.account))
                continue;
            if (auto read = readReach(wanted.meter, wanted.series); !read)
                return read;
            if (visit(wanted.meter) == Next::Stop)
                return {};
        }
        if (static_cast<std::int64_t>(page->size()) < m_atOnce)
            return {};
        after = page->back().series;
    }
}

Result<void> SqlReports::readReach(ReachFact& meter, std::int64_t series)
{
    const std::uint8_t set = setIdOf(meter.wanted);
    auto answer = m_reading->run(selectReachOf,
                                 {value(series), value(meter.wanted), value(ByteView{&set, 1})});
    if (!answer)
        return failed(answer);
    meter.reach = u"not_seen"_s;
    if (answer->records.empty())
        return {};
    const UtcTime written = utcTime(answer->records.front());
    const UtcTime returned = utcTime(answer->records.front());
    const bool isTaken = returned != UtcTime{};
    meter.reach = isTaken ? u"in_meter"_s : u"on_card"_s;
    meter.since = isTaken ? returned : written;
    return {};
}

Result<std::vector<MeterEventFact>> SqlReports::visits(const ReportDays& days)
{
    const auto [from, until] = calendarBetween(days);
    auto visits = m_reading->all(selectVisitEvents, {value(from), value(until)}, visitEventFrom);
    if (!visits)
        return visits;
    for (MeterEventFact& event : *visits) {
        if (event.place.account.isNull())
            continue;
        auto place = placeOf(event.place.account);
        if (!place)
            return failed(place);
        event.place = std::move(*place);
    }
    return visits;
}

// Return data first, then what management cards brought home.
Result<void> SqlReports::meterEvents(const ReportDays& days, std::uint32_t flags,
                                     const Visitor<MeterEventFact>& visit)
{
    if (auto may = permits(ReportSubject::Meters); !may)
        return may;
    const LocalTime first = std::chrono::local_days{dayFrom(days.from)};
    const LocalTime behind = std::chrono::local_days{dayFrom(days.to)} + std::chrono::days{1};
    const auto wanted = [&](const MeterEventFact& event) {
        const LocalTime at = m_clock.local(event.at);
        return at >= first && at < behind && sees(event.place.account);
    };
    const auto [from, until] = calendarBetween(days);
    std::vector<QVariant> after{value(from), value(std::numeric_limits<std::int64_t>::max())};
    std::size_t read = 0;
    do {
        if (auto renewed = m_reading->renewWhenOld(); !renewed)
            return renewed;
        const auto page = m_reading->all(
            selectReturnEvents,
            {after[0], after[1], value(until), value(std::int64_t{flags}), value(m_atOnce)},
            returnEventFrom);
        if (!page)
            return failed(page);
        for (const MeterEventFact& event : *page) {
            if (wanted(event) && visit(event) == Next::Stop)
                return {};
        }
        read = page->size();
        if (read > 0)
            after = {value(page->back().at), value(page->back().number)};
    } while (static_cast<std::int64_t>(read) == m_atOnce);
    const auto visited = visits(days);
    if (!visited)
        return failed(visited);
    for (const MeterEventFact& event : *visited) {
        if (wanted(event) && visit(event) == Next::Stop)
            return {};
    }
    return {};
}

Result<std::vector<Tariff>> SqlReports::tariffs()
{
    auto versions = m_reading->run(selectVersions);
    if (!versions)
        return failed(versions);
    std::vector<Tariff> tariffs;
    for (Record& record : versions->records) {
        Tariff& tariff = tariffs.emplace_back();
        tariff.version = number<TariffVersionId>(record);
        tariff.name = record.text();
        tariff.mode = coded<PaymentMode>(record);
        tariff.ladder.period = coded<TierPeriod>(record);
        if (record.isDamaged())
            return failed(Fault::DatabaseDamaged, u"tariff version"_s);
    }
    for (const auto& [statement, read] :
         {std::pair{&selectRates, &readRate}, std::pair{&selectTiers, &readTier}}) {
        auto answer = m_reading->run(*statement);
        if (!answer)
            return failed(answer);
        for (Record& record : answer->records) {
            if (Tariff* const tariff = versionIn(tariffs, record); tariff != nullptr)
                read(*tariff, record);
            if (record.isDamaged())
                return failed(Fault::DatabaseDamaged, u"parts of a tariff"_s);
        }
    }
    return tariffs;
}

} // namespace wattcard::db
