// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/tables/report_run.h"

#include <QDate>

#include <algorithm>
#include <array>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace wattcard::reports {

namespace {

constexpr std::int64_t looksBetweenWords = 256;

constexpr std::array<ReportFunction, reportCount> functions{reportSales,
                                                            reportReceipts,
                                                            reportDays,
                                                            reportMonths,
                                                            reportOperators,
                                                            reportCounters,
                                                            reportTariffs,
                                                            reportTiers,
                                                            reportTenders,
                                                            reportHours,
                                                            reportTills,
                                                            reportAccountChanges,
                                                            reportNotLoaded,
                                                            reportNoPurchase,
                                                            reportArrears,
                                                            reportDebtRecovery,
                                                            reportPrepaid,
                                                            reportEnergyBalance,
                                                            reportOpeningClosing,
                                                            reportConsumption,
                                                            reportLoad,
                                                            reportManagementCards,
                                                            reportPricePropagation,
                                                            reportMeterAlarms,
                                                            reportAudit};

// Of each account that a report shows: by its digits, a tenth of what a pattern takes.
QDate dateFrom(const QString& day)
{
    constexpr qsizetype digits = 8;
    const auto isDigit = [](QChar sign) { return sign >= u'0' && sign <= u'9'; };
    const bool isDay = day.size() == digits && std::ranges::all_of(day, isDigit);
    const int number = isDay ? day.toInt() : 0; // which takes signs and spaces, too
    return QDate{number / 10'000, number / 100 % 100, number % 100};
}

bool isSpan(const ReportDays& days)
{
    return dateFrom(days.from).isValid() && dateFrom(days.to).isValid() && days.from <= days.to;
}

Cell sumOf(const Cell& first, const Cell& second)
{
    if (std::holds_alternative<std::monostate>(second))
        return first;
    if (const auto* money = std::get_if<Money>(&second))
        return std::get<Money>(first) + *money;
    if (const auto* energy = std::get_if<Energy>(&second))
        return std::get<Energy>(first) + *energy;
    return std::get<std::int64_t>(first) + std::get<std::int64_t>(second);
}

Cell zeroOf(const Column& column)
{
    if (!column.isSummed)
        return {};
    if (column.kind == ColumnKind::Money)
        return Money{};
    if (column.kind == ColumnKind::Energy)
        return Energy{};
    return std::int64_t{0};
}

} // namespace

Result<RunEnd> run(const ReportQuestion& question, const ReportParts& parts, RowSink& sink)
{
    const ReportKind& kind = kindOf(question.id);
    if (kind.asks == Asks::Days && !isSpan(question.days))
        return failed(Fault::BadInput, u"days of the report"_s);
    if (auto may = parts.source.permits(kind.subject); !may)
        return failed(may);
    ReportRun running{question, parts, sink};
    if (auto begun = sink.begin(kind); !begun)
        return failed(begun);
    if (auto made = functions[static_cast<std::size_t>(question.id)](running); !made)
        return failed(made);
    if (running.failure())
        return failed(running.failure()->fault, running.failure()->detail);
    if (running.isCancelled())
        return RunEnd::Cancelled;
    if (auto ended = sink.end(running.totals()); !ended)
        return failed(ended);
    return RunEnd::Whole;
}

ReportRun::ReportRun(const ReportQuestion& question, const ReportParts& parts, RowSink& sink)
    : m_question{question},
      m_parts{parts},
      m_kind{kindOf(question.id)},
      m_sink{sink}
{
    for (const Column& column : m_kind.columns)
        m_totals.push_back(zeroOf(column));
}

QString ReportRun::today() const
{
    const auto date = std::chrono::floor<std::chrono::days>(local(now()));
    return QDate{1970, 1, 1}.addDays(date.time_since_epoch().count()).toString(u"yyyyMMdd"_s);
}

bool ReportRun::wants(const ReportPlace& place) const
{
    const ReportQuestion& asked = m_question;
    return (asked.area.isEmpty() || asked.area == place.area) &&
           (asked.station.isEmpty() || asked.station == place.station) &&
           (asked.customer.isEmpty() || asked.customer == place.number);
}

bool ReportRun::wants(const SaleFact& sale) const
{
    const ReportQuestion& asked = m_question;
    return wants(sale.place) && (asked.login.isEmpty() || asked.login == sale.login) &&
           (asked.counter == CounterId{} || asked.counter == sale.counter) &&
           (asked.tariff.isNull() || asked.tariff == sale.tariff);
}

bool ReportRun::wants(const EntryFact& entry) const
{
    const ReportQuestion& asked = m_question;
    return wants(entry.place) && (asked.login.isEmpty() || asked.login == entry.login) &&
           (asked.counter == CounterId{} || asked.counter == entry.counter) &&
           asked.tariff.isNull();
}

bool ReportRun::canBeTotalled() const
{
    return m_question.area.isEmpty() && m_question.station.isEmpty() &&
           m_question.customer.isEmpty();
}

TotalQuestion ReportRun::totalsOf(const ReportDays& days) const
{
    return {days, m_question.login, m_question.counter, m_question.tariff};
}

Result<std::vector<DayRun>> ReportRun::dayRuns() const
{
    if (canBeTotalled())
        return source().dayRuns(m_question.days);
    return std::vector<DayRun>{{m_question.days, false}};
}

Next ReportRun::look()
{
    if (m_failure || m_isCancelled)
        return Next::Stop;
    if (m_looked++ % looksBetweenWords == 0 && m_parts.progress && !m_parts.progress(m_looked))
        m_isCancelled = true;
    return m_isCancelled ? Next::Stop : Next::GoOn;
}

Next ReportRun::emit(Row row)
{
    if (row.size() != m_kind.columns.size())
        std::abort(); // a report that does not keep its own columns
    if (look() == Next::Stop)
        return Next::Stop;
    addUp(row);
    if (auto added = m_sink.add(row); !added)
        m_failure = added.error();
    return m_failure ? Next::Stop : Next::GoOn;
}

void ReportRun::addUp(const Row& row)
{
    for (std::size_t place = 0; place < row.size(); ++place) {
        if (m_kind.columns[place].isSummed)
            m_totals[place] = sumOf(m_totals[place], row[place]);
    }
}

Row cellsOf(const ReportPlace& place)
{
    return rowOf(place.number, place.name, place.area, place.station);
}

void appendPlace(Row& row, const ReportPlace& place)
{
    append(row, place.number, place.name, place.area, place.station);
}

void appendCredit(Row& row, PaymentMode unit, std::int64_t hundredths)
{
    const bool isMoney = unit == PaymentMode::Money;
    row.push_back(isMoney ? Cell{Money::fromMinor(hundredths)} : Cell{});
    row.push_back(isMoney ? Cell{} : Cell{Energy::fromHundredths(hundredths)});
}

Cell timeCell(const ReportRun& run, const std::optional<UtcTime>& time)
{
    return time ? Cell{run.local(*time)} : Cell{};
}

std::int64_t daysApart(const QString& from, const QString& to)
{
    const QDate first = dateFrom(from);
    const QDate second = dateFrom(to);
    return first.isValid() && second.isValid() ? first.daysTo(second) : 0;
}

} // namespace wattcard::reports
