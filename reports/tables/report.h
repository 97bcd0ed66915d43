// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/report_source.h"

#include <span>
#include <variant>

namespace wattcard::reports {

// Every report of the program. Each has a name of its own for the command line, for file names and
// for the words of the screen.
enum class ReportId {
    Sales,    // every committed row
    Receipts, // every row with its numbers: voids, reversals, copies
    Days,     // money by business day, and by what follows
    Months,
    Operators,
    Counters,
    Tariffs,
    Tiers,
    Tenders,
    Hours,
    Tills,          // shifts: counted against expected
    AccountChanges, // opened, closed, exchanged, renamed …
    NotLoaded,      // sold and not in the meter yet, by age
    NoPurchase,     // for n days
    Arrears,
    DebtRecovery,
    Prepaid,        // what the company holds of its customers' money
    EnergyBalance,  // bought against returned, the largest deviation first
    OpeningClosing, // of each account: credit and money before, between, after
    Consumption,    // sold and used by month: of all or of one customer
    Load,           // mean power between readings: by day of all, span by span of one customer
    ManagementCards,
    PricePropagation,
    MeterAlarms,
    Audit,
};
inline constexpr std::size_t reportCount = 25;

// What a column holds says how it is written: amounts in fen, energy in 0.01 kWh, times of the
// counter's wall clock, days as 20261121. A word is a code, for which the screen has a word in its
// language; files for machines keep the code.
enum class ColumnKind { Text, Word, Number, Count, Money, Energy, Day, Month, Time };

struct Column {
    QLatin1StringView key;
    ColumnKind kind = ColumnKind::Text;
    bool isSummed = false;
};

// Empty where a row has nothing to say.
using Cell = std::variant<std::monostate, QString, std::int64_t, Money, Energy, LocalTime>;
using Row = std::vector<Cell>;

// Which question a report asks for.
enum class Asks { Days, IdleDays, Nothing };

struct ReportKind {
    ReportId id = ReportId::Sales;
    QLatin1StringView name;
    ReportSubject subject = ReportSubject::Money;
    Asks asks = Asks::Days;
    std::vector<Column> columns;
};

// In the order of ReportId.
const std::vector<ReportKind>& allReports();
const ReportKind& kindOf(ReportId id);
const ReportKind* reportNamed(const QString& name); // none of that name: nullptr

// Whom and what a report may be asked to keep to; by its subject.
enum class Filter { Person, Counter, Tariff, Area, Station, Customer, Action };
bool keepsTo(const ReportKind& kind, Filter filter);

// Empty or zero: whatever it is.
struct ReportQuestion {
    ReportId id = ReportId::Sales;
    ReportDays days = {};
    int idleDays = 30; // of NoPurchase: at least so many
    QString login = {};
    CounterId counter = {};
    TariffVersionId tariff = {};
    QString area = {};
    QString station = {};
    QString customer = {}; // its number
    QString action = {};   // of Audit: how it begins
};

// Takes the rows of a report one after the other, so that its size does not matter.
class RowSink {
public:
    virtual ~RowSink() = default;
    virtual Result<void> begin(const ReportKind& kind) = 0;
    virtual Result<void> add(const Row& row) = 0;
    // The totals have a cell for each column, empty where nothing is added up.
    virtual Result<void> end(const Row& totals) = 0;
};

// The whole report in memory: for the table on the screen, the chart and paper.
struct ReportTable : RowSink {
    const ReportKind* kind = nullptr;
    std::vector<Row> rows;
    Row totals;
    Result<void> begin(const ReportKind& begun) override;
    Result<void> add(const Row& row) override;
    Result<void> end(const Row& summed) override;
};

} // namespace wattcard::reports
