// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_meter_reports.h"

#include "db/repositories/columns.h"
#include "db/repositories/permission.h"

namespace wattcard::db {

namespace {

constexpr StatementText selectReports{
    "meter_reports", "SELECT r.series, r.written_at, r.active, r.last_month, r.consumed"
                     " FROM return_record AS r JOIN series AS s ON s.id = r.series"
                     " WHERE s.account = ? AND r.doubt = 0 AND r.written_at >= ?"
                     " ORDER BY r.written_at, r.number"};
constexpr StatementText selectSeries{
    "series_of_account", "SELECT s.id, p.ratio_current * p.ratio_potential FROM series AS s"
                         " JOIN service_point AS p ON p.id = s.service_point"
                         " WHERE s.account = ? ORDER BY s.id DESC"};

Energy primary(Energy secondary, std::int64_t ratio)
{
    return Energy::fromHundredths(secondary.hundredths() * ratio);
}

} // namespace

Result<std::map<std::int64_t, std::int64_t>> SqlMeterReports::ratiosOf(AccountId account)
{
    auto answer = m_database.run(selectSeries, {value(account)});
    if (!answer)
        return failed(answer);
    std::map<std::int64_t, std::int64_t> ratios;
    for (Record& record : answer->records) {
        const std::int64_t series = record.integer();
        ratios.try_emplace(series, record.integer());
        const auto first = m_rows.firstOf(series);
        if (!first)
            return failed(first);
        const bool exchanged =
            *first && (*first)->ended != 0 && (*first)->row.change && (*first)->row.change->end;
        if (exchanged)
            ratios[(*first)->ended] = (*first)->row.change->end->ratios.product();
    }
    return ratios;
}

Result<std::vector<MeterReport>> SqlMeterReports::of(AccountId account, LocalTime since)
{
    if (auto shown = showsTo(m_database, account); !shown)
        return failed(shown);
    auto ratios = ratiosOf(account);
    if (!ratios)
        return failed(ratios);
    auto answer = m_database.run(selectReports, {value(account), value(since)});
    if (!answer)
        return failed(answer);
    std::vector<MeterReport> reports;
    for (Record& record : answer->records) {
        MeterReport report;
        report.series = record.integer();
        const std::int64_t ratio = ratios->at(report.series);
        report.at = localTime(record);
        report.active = primary(energy(record), ratio);
        report.lastMonth = primary(energy(record), ratio);
        report.consumed = credit(record);
        if (auto read = checked(record, report); !read)
            return failed(read);
        reports.push_back(report);
    }
    return reports;
}

} // namespace wattcard::db
