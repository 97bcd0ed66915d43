// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/tables/report.h"

namespace wattcard::reports {

// Told now and then how many facts were looked at; false ends the report. May come from whatever
// thread runs it.
using Progress = std::function<bool(std::int64_t looked)>;
enum class RunEnd { Whole, Cancelled };

struct ReportParts {
    ReportSource& source;
    const Clock& clock;
    Progress progress = {};
};

// The report into the sink. PermissionDenied, BadInput for days that are none or the wrong way
// round, whatever the sink answers. Cancelled: the sink has not been told of an end.
Result<RunEnd> run(const ReportQuestion& question, const ReportParts& parts, RowSink& sink);

// One run: what a report function is handed. Rows go out through it; it filters, counts, adds up.
class ReportRun {
public:
    ReportRun(const ReportQuestion& question, const ReportParts& parts, RowSink& sink);

    const ReportQuestion& question() const { return m_question; }
    ReportSource& source() const { return m_parts.source; }
    const ReportKind& kind() const { return m_kind; }
    LocalTime local(UtcTime time) const { return m_parts.clock.local(time); }
    UtcTime now() const { return m_parts.clock.now(); }
    QString today() const; // the calendar's, "20261121"

    // Whether the question is about it.
    bool wants(const ReportPlace& place) const;
    bool wants(const SaleFact& sale) const;
    bool wants(const EntryFact& entry) const;
    // Whether totals of days can answer it: they do not know places and customers.
    bool canBeTotalled() const;
    TotalQuestion totalsOf(const ReportDays& days) const;
    // The days of the question, one run after the other; without totals where these cannot answer.
    Result<std::vector<DayRun>> dayRuns() const;

    // To be called for each fact: Stop when nobody wants the report any more.
    Next look();
    Next emit(Row row);

    bool isCancelled() const { return m_isCancelled; }
    const std::optional<Failure>& failure() const { return m_failure; }
    const Row& totals() const { return m_totals; }

private:
    void addUp(const Row& row);
    const ReportQuestion& m_question;
    const ReportParts& m_parts;
    const ReportKind& m_kind;
    RowSink& m_sink;
    Row m_totals;
    std::int64_t m_looked = 0;
    bool m_isCancelled = false;
    std::optional<Failure> m_failure;
};

using ReportFunction = Result<void> (*)(ReportRun& run);
// One file for each subject; a report function ends as soon as its run does.
Result<void> reportSales(ReportRun& run);
Result<void> reportReceipts(ReportRun& run);
Result<void> reportDays(ReportRun& run);
Result<void> reportMonths(ReportRun& run);
Result<void> reportOperators(ReportRun& run);
Result<void> reportCounters(ReportRun& run);
Result<void> reportTariffs(ReportRun& run);
Result<void> reportTiers(ReportRun& run);
Result<void> reportTenders(ReportRun& run);
Result<void> reportHours(ReportRun& run);
Result<void> reportTills(ReportRun& run);
Result<void> reportAccountChanges(ReportRun& run);
Result<void> reportNotLoaded(ReportRun& run);
Result<void> reportNoPurchase(ReportRun& run);
Result<void> reportArrears(ReportRun& run);
Result<void> reportDebtRecovery(ReportRun& run);
Result<void> reportPrepaid(ReportRun& run);
Result<void> reportEnergyBalance(ReportRun& run);
Result<void> reportOpeningClosing(ReportRun& run);
Result<void> reportConsumption(ReportRun& run);
Result<void> reportLoad(ReportRun& run);
Result<void> reportManagementCards(ReportRun& run);
Result<void> reportPricePropagation(ReportRun& run);
Result<void> reportMeterAlarms(ReportRun& run);
Result<void> reportAudit(ReportRun& run);

// Cells of what most rows begin with: number, name, area, station.
Row cellsOf(const ReportPlace& place);
void appendPlace(Row& row, const ReportPlace& place);
template <class... Cells> void append(Row& row, Cells&&... cells)
{
    (row.emplace_back(std::forward<Cells>(cells)), ...);
}
// A row that begins with these and has room for the others.
template <class... Cells> Row rowOf(Cells&&... cells)
{
    constexpr std::size_t mostColumns = 28;
    Row row;
    row.reserve(mostColumns);
    append(row, std::forward<Cells>(cells)...);
    return row;
}
// An amount in the unit of a series: two cells, money and energy, one of which is empty.
void appendCredit(Row& row, PaymentMode unit, std::int64_t hundredths);
Cell timeCell(const ReportRun& run, const std::optional<UtcTime>& time);
// Calendar days from the first to the second, both as text; 0 unless both are days.
std::int64_t daysApart(const QString& from, const QString& to);

} // namespace wattcard::reports
