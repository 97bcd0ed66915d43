// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/columns.h"
#include "db/repositories/sql_reports.h"

using namespace Qt::StringLiterals;

// Reports over years: from the totals of the days that the store keeps (migration 0029).

namespace wattcard::db {

namespace {

constexpr StatementText selectDayRuns{
    "report_day_runs", "SELECT b.day, CASE WHEN d.day IS NULL THEN 1 ELSE 0 END"
                       "  FROM business_day AS b LEFT JOIN day_total_due AS d ON d.day = b.day"
                       " WHERE b.day >= ? AND b.day <= ? ORDER BY b.day"};

// What is added up, in the order in which totalFrom() reads it. First in the order of the key,
// which needs no sorting; what is left of it then is sorted for the heading.
#define WATTCARD_SUMS                                                                              \
    " SUM(CASE t.kind WHEN 'reversal' THEN 0 ELSE t.committed END) AS a,"                          \
    " SUM(CASE t.kind WHEN 'reversal' THEN t.committed ELSE 0 END) AS b, SUM(t.energy) AS c,"      \
    " SUM(t.credit_money) AS d, SUM(t.credit_energy) AS e, SUM(t.cash_moves) AS f,"                \
    " SUM(t.cash_in) AS g, SUM(t.cash_out) AS h, SUM(t.bank_moves) AS i, SUM(t.bank_in) AS j,"     \
    " SUM(t.bank_out) AS k, SUM(t.card_moves) AS l, SUM(t.card_in) AS m, SUM(t.card_out) AS n,"    \
    " SUM(t.revenue) AS o, SUM(t.tax) AS p, SUM(t.fees) AS q, SUM(t.debt) AS r,"                   \
    " SUM(t.deposit) AS s, SUM(t.carry) AS u, SUM(t.refund_due) AS v, SUM(t.suspense) AS w,"       \
    " SUM(t.over_short) AS x, SUM(t.others) AS y,"                                                 \
    " SUM(t.issued_money) AS z, SUM(t.issued_energy) AS aa, SUM(t.consumed_money) AS bb,"          \
    " SUM(t.consumed_energy) AS cc"
#define WATTCARD_SUMS_OF_SUMS                                                                      \
    " SUM(a), SUM(b), SUM(c), SUM(d), SUM(e), SUM(f), SUM(g), SUM(h), SUM(i), SUM(j), SUM(k),"     \
    " SUM(l), SUM(m), SUM(n), SUM(o), SUM(p), SUM(q), SUM(r), SUM(s), SUM(u), SUM(v), SUM(w),"     \
    " SUM(x), SUM(y), SUM(z), SUM(aa), SUM(bb), SUM(cc)"
#define WATTCARD_ASKED                                                                             \
    " WHERE t.day >= ? AND t.day <= ? AND (? = 0 OR t.counter = ?) AND (? = 0 OR t.tariff = ?)"
#define WATTCARD_ASKED_OF                                                                          \
    WATTCARD_ASKED " AND (? = '' OR t.operator = (SELECT id FROM operator WHERE login = ?))"

constexpr StatementText sumByDay{"report_totals_day", "SELECT t.day, 0, 0, ''," WATTCARD_SUMS
                                                      " FROM day_total AS t" WATTCARD_ASKED_OF
                                                      " GROUP BY t.day ORDER BY t.day"};
constexpr StatementText sumByMonth{"report_totals_month",
                                   "SELECT substr(day, 1, 6), 0, 0, ''," WATTCARD_SUMS_OF_SUMS
                                   " FROM (SELECT t.day AS day," WATTCARD_SUMS
                                   " FROM day_total AS t" WATTCARD_ASKED_OF " GROUP BY t.day)"
                                   " GROUP BY 1 ORDER BY 1"};
constexpr StatementText sumByOperator{
    "report_totals_operator",
    "SELECT (SELECT login FROM operator WHERE id = who), 0, 0, ''," WATTCARD_SUMS_OF_SUMS
    " FROM (SELECT t.operator AS who," WATTCARD_SUMS " FROM day_total AS t" WATTCARD_ASKED_OF
    " GROUP BY t.day, t.counter, t.operator) GROUP BY who ORDER BY 1"};
constexpr StatementText sumByCounter{
    "report_totals_counter",
    "SELECT '', counter, 0, ''," WATTCARD_SUMS_OF_SUMS
    " FROM (SELECT t.counter AS counter," WATTCARD_SUMS " FROM day_total AS t" WATTCARD_ASKED_OF
    " GROUP BY t.day, t.counter) GROUP BY counter ORDER BY counter"};
constexpr StatementText sumByTariff{"report_totals_tariff",
                                    "SELECT '', 0, t.tariff, COALESCE((SELECT name FROM "
                                    "tariff_version WHERE id = t.tariff), '')," WATTCARD_SUMS
                                    " FROM day_total AS t" WATTCARD_ASKED_OF
                                    " GROUP BY t.tariff ORDER BY t.tariff"};
constexpr std::array sumsBy{sumByDay, sumByMonth, sumByOperator, sumByCounter, sumByTariff};

// In the order of the key: nothing is sorted.
constexpr StatementText sumHours{
    "report_hours",
    "SELECT t.hour, t.tariff, (SELECT name FROM tariff_version WHERE id = t.tariff),"
    " SUM(t.sales), SUM(t.paid), SUM(t.energy) FROM day_hour AS t" WATTCARD_ASKED
    " GROUP BY t.day, t.hour, t.tariff"};
constexpr StatementText sumTiers{"report_tier_sums",
                                 "SELECT t.tariff, t.tier, SUM(t.purchases), SUM(t.energy)"
                                 " FROM day_tier AS t" WATTCARD_ASKED_OF
                                 " GROUP BY t.tariff, t.tier ORDER BY t.tariff, t.tier"};

std::vector<QVariant> askedValues(const TotalQuestion& asked, bool byLogin)
{
    std::vector<QVariant> values{asked.days.from,      asked.days.to,       value(asked.counter),
                                 value(asked.counter), value(asked.tariff), value(asked.tariff)};
    if (byLogin)
        values.insert(values.end(), 2, asked.login);
    return values;
}

TenderTotal tenderTotalFrom(Record& record)
{
    TenderTotal tender;
    tender.moves = record.integer();
    tender.taken = money(record);
    tender.given = money(record);
    return tender;
}

TotalFact totalFrom(Record& record)
{
    TotalFact total;
    total.key = record.text();
    total.counter = number<CounterId>(record);
    total.tariff = number<TariffVersionId>(record);
    total.tariffName = record.text();
    total.sales = record.integer();
    total.reversals = record.integer();
    total.energy = energy(record);
    total.creditMoney = money(record);
    total.creditEnergy = energy(record);
    total.cash = tenderTotalFrom(record);
    total.bank = tenderTotalFrom(record);
    total.card = tenderTotalFrom(record);
    for (Money TotalFact::*book :
         {&TotalFact::revenue, &TotalFact::tax, &TotalFact::fees, &TotalFact::debt,
          &TotalFact::deposit, &TotalFact::carry, &TotalFact::refundDue, &TotalFact::suspense,
          &TotalFact::overShort, &TotalFact::others})
        total.*book = money(record);
    total.issuedMoney = money(record);
    total.issuedEnergy = energy(record);
    total.consumedMoney = money(record);
    total.consumedEnergy = energy(record);
    return total;
}

HourFact hourFrom(Record& record)
{
    HourFact hour;
    hour.from = UtcTime{std::chrono::hours{record.integer()}};
    hour.tariff = number<TariffVersionId>(record);
    hour.tariffName = record.text();
    hour.sales = record.integer();
    hour.paid = money(record);
    hour.energy = energy(record);
    return hour;
}

TierFact tierFrom(Record& record)
{
    TierFact tier;
    tier.tariff = number<TariffVersionId>(record);
    tier.tier = number<int>(record);
    tier.purchases = record.integer();
    tier.energy = energy(record);
    return tier;
}

template <class Fact>
Result<void> visitAll(const Result<std::vector<Fact>>& facts, const Visitor<Fact>& visit)
{
    if (!facts)
        return failed(facts);
    for (const Fact& fact : *facts) {
        if (visit(fact) == Next::Stop)
            return {};
    }
    return {};
}

} // namespace

Result<std::vector<DayRun>> SqlReports::dayRuns(const ReportDays& days)
{
    auto answer = m_reading->run(selectDayRuns, {days.from, days.to});
    if (!answer)
        return failed(answer);
    std::vector<DayRun> runs;
    for (Record& record : answer->records) {
        const QString day = record.text();
        const bool hasTotals = !m_seen && record.integer() != 0;
        if (runs.empty() || runs.back().hasTotals != hasTotals)
            runs.push_back({{day, day}, hasTotals});
        runs.back().days.to = day;
    }
    return runs;
}

Result<void> SqlReports::totals(const TotalQuestion& asked, TotalBy by,
                                const Visitor<TotalFact>& visit)
{
    if (auto may = permitMoney(); !may)
        return may;
    const StatementText& statement = sumsBy[static_cast<std::size_t>(by)];
    return visitAll(m_reading->all(statement, askedValues(asked, true), totalFrom), visit);
}

Result<void> SqlReports::hourTotals(const TotalQuestion& asked, const Visitor<HourFact>& visit)
{
    if (auto may = permitMoney(); !may)
        return may;
    if (!asked.login.isEmpty())
        return failed(Fault::BadInput, u"hours of one person"_s);
    return visitAll(m_reading->all(sumHours, askedValues(asked, false), hourFrom), visit);
}

Result<void> SqlReports::tierTotals(const TotalQuestion& asked, const Visitor<TierFact>& visit)
{
    if (auto may = permitMoney(); !may)
        return may;
    return visitAll(m_reading->all(sumTiers, askedValues(asked, true), tierFrom), visit);
}

} // namespace wattcard::db
