// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/month_reader.h"

#include "db/repositories/known_registers.h"
#include "db/repositories/row_changes.h"
#include "db/repositories/standing_dues.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace wattcard::db {

using transaction::Registers;

namespace {

constexpr StatementText selectSettled{
    "settled_month", "SELECT s.series, s.detail FROM month_step AS m JOIN account_step AS s"
                     " ON s.audit = m.audit WHERE m.account = ? AND m.part = 'visit'"
                     " ORDER BY m.month DESC LIMIT 1"};
// Only a long suspension ends a series.
constexpr StatementText selectSuspendedSeries{
    "suspended_series", "SELECT COALESCE((SELECT series FROM account_step WHERE account = ?"
                        " AND operation = 'suspend' AND series IS NOT NULL"
                        " ORDER BY number DESC LIMIT 1), 0)"};
// Of the same meter, ended by the long suspension that a series has ended in turn.
constexpr StatementText selectResumedFrom{
    "resumed_from",
    "SELECT COALESCE((SELECT o.id FROM series AS n JOIN account_step AS s"
    " ON s.operation = 'suspend' JOIN series AS o ON o.id = s.series"
    " AND o.service_point = n.service_point AND o.meter_number = n.meter_number AND o.id < n.id"
    " WHERE n.id = ? AND s.account = (SELECT r.account FROM transaction_row AS r"
    " WHERE r.series = n.id AND r.kind = 'resumption' ORDER BY r.number LIMIT 1)"
    " ORDER BY s.number DESC LIMIT 1), 0)"};
constexpr StatementText selectSupply{
    "point_losses", "SELECT metering, iron, copper FROM service_point WHERE id = ?"};

// Registers are cut off, not rounded, each for itself.
constexpr std::int64_t mostCutOff = 4;

// What a meter has counted between two readings, primary; nothing when a register has gone back.
std::optional<ByRate<Energy>> between(const Registers& from, const Registers& to,
                                      const Ratios& ratios)
{
    const auto ratio = static_cast<std::int64_t>(ratios.product());
    const auto counted = [&](Energy Registers::*place) { return to.*place - from.*place; };
    ByRate<Energy> used{counted(&Registers::sharp), counted(&Registers::peak),
                        counted(&Registers::flat), counted(&Registers::valley)};
    const Energy total = counted(&Registers::total);
    Energy sum;
    for (const Energy each : used) {
        if (each < Energy{})
            return std::nullopt;
        sum = sum + each;
    }
    // A meter of one rate shows its total only.
    if (sum == Energy{})
        used[placeOf(Rate::Flat)] = total;
    else if (std::abs((total - sum).hundredths()) > mostCutOff)
        return std::nullopt;
    if (total < Energy{})
        return std::nullopt;
    for (Energy& each : used)
        each = Energy::fromHundredths(each.hundredths() * ratio);
    return used;
}

bool add(ByRate<Energy>& sum, const std::optional<ByRate<Energy>>& more)
{
    for (std::size_t rate = 0; more && rate < sum.size(); ++rate)
        sum[rate] = sum[rate] + (*more)[rate];
    return more.has_value();
}

Energy sumOf(const ByRate<Energy>& used)
{
    Energy sum;
    for (const Energy each : used)
        sum = sum + each;
    return sum;
}

tl::unexpected<Failure> goneBack()
{
    return failed(Fault::ReadingMissing, u"a register has gone back, or the rates do not add up"_s);
}

} // namespace

MonthReader::MonthReader(Database& database, const Clock& clock)
    : m_database{database},
      m_clock{clock},
      m_rows{database},
      m_tariffs{database}
{
}

Result<std::optional<MonthReader::Settled>> MonthReader::settled(AccountId account)
{
    auto answer = m_database.run(selectSettled, {value(account)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return std::optional<Settled>{};
    Record& record = answer->records.front();
    Settled settled;
    settled.series = record.integer();
    const auto detail = QJsonDocument::fromJson(record.text().toUtf8()).object();
    const auto registers = registersFrom(detail[u"registers"_s].toString());
    if (!registers)
        return failed(Fault::DatabaseDamaged, u"account_step"_s);
    settled.month = monthOf(dayFrom(detail[u"month"_s].toString()));
    settled.registers = *registers;
    return std::optional{settled};
}

// Months are settled one after another, when they are over.
Result<Month> MonthReader::checkMonth(const MonthReading& reading,
                                      const std::optional<Settled>& before)
{
    const Month today = monthOf(dateOf(m_clock.local(m_clock.now())));
    if (reading.month >= today)
        return failed(Fault::MonthSettled);
    if (before && reading.month != before->month + std::chrono::months{1})
        return failed(Fault::MonthSettled, monthText(before->month));
    if (before.has_value() == reading.since.has_value())
        return failed(Fault::ReadingMissing, u"the registers at the month's beginning"_s);
    return reading.month;
}

// The row that began a series on another meter; nothing where it began otherwise.
Result<std::optional<StoredRow>> MonthReader::exchangeBefore(std::int64_t series)
{
    auto first = m_rows.firstOf(series);
    if (!first)
        return first;
    const auto& row = *first;
    const bool exchanged =
        row && row->ended != 0 && row->row.change && row->row.change->end && row->row.change->meter;
    return exchanged ? std::move(first) : std::optional<StoredRow>{};
}

Result<std::int64_t> MonthReader::suspendedSeries(AccountId account)
{
    auto answer = m_database.run(selectSuspendedSeries, {value(account)});
    return answer ? Result<std::int64_t>{answer->records.front().integer()} : failed(answer);
}

// A meter that was cleared keeps its total registers (DOMAIN.md section 7.1): after a long
// suspension it goes on counting, though in another series. That series; 0 where there is none.
Result<std::int64_t> MonthReader::resumedFrom(std::int64_t series)
{
    auto answer = m_database.run(selectResumedFrom, {value(series)});
    return answer ? Result<std::int64_t>{answer->records.front().integer()} : failed(answer);
}

// Registers at the end of a month are those of the meter that was there then, though another one
// may be there now, or none runs a series.
Result<MonthReader::Service> MonthReader::serviceAt(const AccountBooks& books, Day end)
{
    Service service{books.series, books.account.ratios};
    if (service.series == 0) {
        const auto suspended = suspendedSeries(books.account.id);
        if (!suspended)
            return failed(suspended);
        service.series = *suspended;
    }
    std::int64_t earlier = service.series; // of the same meter
    for (;;) {
        const auto exchange = exchangeBefore(earlier);
        if (!exchange)
            return failed(exchange);
        if (*exchange) {
            if (dateOf((*exchange)->row.change->end->at) < end)
                return service;
            service = {(*exchange)->ended, (*exchange)->row.change->end->ratios};
            earlier = service.series;
            continue;
        }
        const auto before = resumedFrom(earlier);
        if (!before)
            return failed(before);
        if (*before == 0)
            return service;
        earlier = *before;
    }
}

// From the end of the month back to its beginning, over the meters that were exchanged in it and
// the series that a long suspension has ended.
Result<ByRate<Energy>> MonthReader::used(Service service, const MonthReading& reading,
                                         const std::optional<Settled>& before)
{
    const Registers from = before ? before->registers : *reading.since;
    const Day begins = firstOf(reading.month);
    Registers upper = reading.registers;
    ByRate<Energy> sum{};
    for (;;) {
        const auto exchange = exchangeBefore(service.series);
        if (!exchange)
            return failed(exchange);
        if (!*exchange && !(before && before->series == service.series)) {
            const auto earlier = resumedFrom(service.series);
            if (!earlier)
                return failed(earlier);
            if (*earlier != 0) {
                service.series = *earlier;
                continue;
            }
        }
        const bool within = *exchange && dateOf((*exchange)->row.change->end->at) >= begins;
        const bool beginsHere = before ? before->series == service.series : !within;
        if (beginsHere) {
            if (!before) { // typed as well
                const auto known =
                    KnownRegisters{m_database}.check({service.series, begins, from.total});
                if (!known)
                    return failed(known);
            }
            return add(sum, between(from, upper, service.ratios)) ? Result<ByRate<Energy>>{sum}
                                                                  : goneBack();
        }
        if (!*exchange)
            return failed(Fault::ReadingMissing, u"where the series began"_s);
        const auto& change = *(*exchange)->row.change;
        if (!add(sum, between(change.meter->registers, upper, service.ratios)))
            return goneBack();
        upper = change.end->registers;
        service = {(*exchange)->ended, change.end->ratios};
    }
}

Result<Transformer> MonthReader::losses(ServicePointId point)
{
    auto answer = m_database.run(selectSupply, {value(point)});
    if (!answer)
        return failed(answer);
    Record& record = answer->records.front();
    if (coded<MeteringMode>(record) == MeteringMode::HighSide)
        return Transformer{};
    Transformer transformer;
    transformer.ironW = record.integer();
    transformer.copperTenThousandths = record.integer();
    return checked(record, transformer);
}

// The version that was in force when the month ended, of the plan that the account had then.
Result<Tariff> MonthReader::tariffAt(AccountId account, Month month)
{
    const auto terms = StandingTerms::of(m_database, m_clock, account);
    if (!terms)
        return failed(terms);
    const LocalTime end{std::chrono::local_days{firstOf(month + std::chrono::months{1})}};
    const auto* const last = terms->at(end - std::chrono::seconds{1});
    return last != nullptr ? m_tariffs.content(last->version) : Result<Tariff>{Tariff{}};
}

Result<MonthUse> MonthReader::use(const AccountBooks& books, const MonthReading& reading,
                                  const ByRate<Energy>& used, const Basis& basis)
{
    StandingDues standing{m_database, m_clock};
    const auto capacity = standing.capacityOf(books.account.id, reading.month);
    if (!capacity)
        return failed(capacity);
    const auto known = standing.use(books.account);
    if (!known)
        return failed(known);
    MonthUse use;
    use.used = used;
    use.capacity = *capacity;
    use.hours =
        24 * daysBetween(firstOf(reading.month), firstOf(reading.month + std::chrono::months{1}));
    const bool isOfYear = basis.period == TierPeriod::Year;
    for (const auto& [month, energy] : *known) {
        if (isOfYear && month.year() == reading.month.year() && month < reading.month)
            use.before = use.before + energy;
    }
    use.powerFactor = reading.powerFactor;
    if (reading.reactive) {
        const auto ratio = static_cast<std::int64_t>(basis.ratios.product());
        use.powerFactor = powerFactorOf(
            sumOf(used), Energy::fromHundredths(reading.reactive->hundredths() * ratio));
    }
    return use;
}

Result<MonthReader::Reckoned> MonthReader::bill(const AccountBooks& books,
                                                const MonthReading& reading)
{
    const auto before = settled(books.account.id);
    if (!before)
        return failed(before);
    if (const auto month = checkMonth(reading, *before); !month)
        return failed(month);
    const Day end = firstOf(reading.month + std::chrono::months{1});
    const auto service = serviceAt(books, end);
    if (!service)
        return failed(service);
    const auto known =
        KnownRegisters{m_database}.check({service->series, end, reading.registers.total});
    if (!known)
        return failed(known);
    const auto counted = used(*service, reading, *before);
    if (!counted)
        return failed(counted);
    const auto tariff = tariffAt(books.account.id, reading.month);
    if (!tariff)
        return failed(tariff);
    if (tariff->version.isNull())
        return failed(Fault::NoTariff);
    const auto use = this->use(books, reading, *counted, {service->ratios, tariff->ladder.period});
    if (!use)
        return failed(use);
    const auto lost = losses(books.point);
    if (!lost)
        return failed(lost);
    const auto table = m_tariffs.powerFactor(tariff->version);
    if (!table)
        return failed(table);
    const auto settlement = settlementOf(*use, *tariff, *lost, *table);
    if (!settlement)
        return failed(settlement);
    return Reckoned{{firstOf(reading.month), *counted, *settlement, *known}, service->series};
}

} // namespace wattcard::db
