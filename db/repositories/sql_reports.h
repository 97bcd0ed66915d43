// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/reading.h"
#include "domain/ports/report_source.h"

#include <QHash>

namespace wattcard::db {

// The facts of reports, page by page from a connection that only reads. What is asked of many rows
// is read for a whole page at once; everything is added up by whoever asks. Rows of one fact come
// from one state of the books; from fact to fact a later one may be seen once a report takes
// longer than the log may wait. To be used on the thread that opened it.
class SqlReports : public ReportSource {
public:
    // The clock tells which calendar day a moment belongs to.
    static Result<std::unique_ptr<SqlReports>> open(const StoreAddress& store, OperatorId viewer,
                                                    const Clock& clock);

    Result<void> permits(ReportSubject subject) override;
    using ReportSource::accounts;
    using ReportSource::sales;
    using ReportSource::series;
    Result<void> sales(const ReportDays& days, SaleNeeds needs,
                       const Visitor<SaleFact>& visit) override;
    Result<void> entries(const ReportDays& days, EntryNeeds needs,
                         const Visitor<EntryFact>& visit) override;
    Result<void> shifts(const ReportDays& days, const Visitor<ShiftFact>& visit) override;
    Result<void> accounts(const std::set<AccountId>& only, AccountNeeds needs,
                          const Visitor<AccountFact>& visit) override;
    Result<void> series(SeriesNeeds needs, const Visitor<SeriesFact>& visit) override;
    Result<void> registerSpans(const QString& firstDay,
                               const Visitor<RegisterSpan>& visit) override;
    Result<void> steps(const ReportDays& days, const Visitor<StepFact>& visit) override;
    Result<void> orders(const Visitor<OrderFact>& visit) override;
    Result<void> reach(UtcTime now, const Visitor<ReachFact>& visit) override;
    Result<void> meterEvents(const ReportDays& days, std::uint32_t flags,
                             const Visitor<MeterEventFact>& visit) override;
    Result<void> audit(const ReportDays& days, const Visitor<AuditFact>& visit) override;
    Result<std::vector<DayRun>> dayRuns(const ReportDays& days) override;
    Result<void> totals(const TotalQuestion& asked, TotalBy by,
                        const Visitor<TotalFact>& visit) override;
    Result<void> hourTotals(const TotalQuestion& asked, const Visitor<HourFact>& visit) override;
    Result<void> tierTotals(const TotalQuestion& asked, const Visitor<TierFact>& visit) override;
    Result<std::vector<Tariff>> tariffs() override;

    // The first and the last business day that was opened; both empty before the first.
    ReportDays booked() const;
    Reading& reading() { return *m_reading; }
    // How many facts are read at once.
    void readAtOnce(std::int64_t facts) { m_atOnce = facts; }

private:
    SqlReports(std::unique_ptr<Reading> reading, OperatorId viewer, const Clock& clock);
    Result<void> prepare();
    Result<void> permitMoney();
    bool sees(AccountId account) const;
    QString businessDayAt(UtcTime at) const;
    QString calendarDayAt(UtcTime at) const;
    // The moments between which the days lie: the first that counts, the first that no longer does.
    std::pair<UtcTime, UtcTime> openBetween(const ReportDays& days) const;
    std::pair<UtcTime, UtcTime> calendarBetween(const ReportDays& days) const;
    Result<ReportPlace> placeOf(AccountId account);
    Result<AccountId> accountOf(std::int64_t series);

    Result<void> addSaleLegs(std::vector<SaleFact>& page, const std::vector<QVariant>& after);
    Result<void> addEntryLegs(std::vector<EntryFact>& page, const std::vector<QVariant>& after);
    Result<void> settlePlace(EntryFact& entry, EntryNeeds needs);
    Result<std::vector<AccountFact>> accountPage(std::int64_t after, std::int64_t upTo);
    Result<void> addBalances(std::vector<AccountFact>& page, AccountNeeds needs);
    Result<std::vector<SeriesFact>> seriesPage(std::int64_t after, bool returns);
    Result<void> addReturns(std::vector<SeriesFact>& page);
    Result<void> addUnloaded(SeriesFact& series);
    Result<void> addTariffs(SeriesFact& series);
    Result<void> readReach(ReachFact& meter, std::int64_t series);
    Result<std::vector<MeterEventFact>> visits(const ReportDays& days);

    static constexpr std::int64_t usuallyAtOnce = 500;
    std::unique_ptr<Reading> m_reading;
    std::int64_t m_atOnce = usuallyAtOnce;
    OperatorId m_viewer;
    const Clock& m_clock;
    std::optional<std::set<AccountId>> m_seen; // none: every account
    std::vector<std::pair<QString, UtcTime>> m_days;
    QHash<std::int64_t, ReportPlace> m_places;
    QHash<std::int64_t, std::int64_t> m_accountOfSeries;
};

// The book that a code of the journal names; damages the record for any other.
Book bookFrom(Record& record);
QLatin1StringView code(Book book);

} // namespace wattcard::db
