// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/verify/findings.h"
#include "domain/tariff/ladder.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>

using namespace Qt::StringLiterals;

// The totals of the days, added up again from the rows, apart from the triggers that keep them. A
// day that waits to be counted again is left out, as the reports leave it out.

namespace wattcard::db {

namespace {

using Figures = std::vector<std::int64_t>;
using DayKey = std::pair<std::array<std::int64_t, 4>, QString>; // numbers of the key, kind
using DayFigures = std::map<DayKey, Figures>;

constexpr const char* totalledDays = "SELECT day FROM business_day"
                                     " WHERE day NOT IN (SELECT day FROM day_total_due)";
constexpr const char* strayTotalDays = R"(
SELECT day FROM (SELECT day FROM day_total UNION SELECT day FROM day_hour
                 UNION SELECT day FROM day_tier UNION SELECT day FROM day_total_due)
 WHERE day NOT IN (SELECT day FROM business_day))";

constexpr std::array totalNames{
    "committed",     "voided",        "paid",           "energy",         "credit_money",
    "credit_energy", "cash_moves",    "cash_in",        "cash_out",       "bank_moves",
    "bank_in",       "bank_out",      "card_moves",     "card_in",        "card_out",
    "revenue",       "tax",           "fees",           "debt",           "deposit",
    "carry",         "refund_due",    "suspense",       "over_short",     "others",
    "issued_money",  "issued_energy", "consumed_money", "consumed_energy"};
constexpr std::size_t firstTender = 6;
constexpr std::size_t firstBook = 15;
constexpr std::size_t firstCredit = 25;
constexpr const char* keptTotals = R"(
SELECT counter, operator, tariff, 0, kind, committed, voided, paid, energy, credit_money,
       credit_energy, cash_moves, cash_in, cash_out, bank_moves, bank_in, bank_out, card_moves,
       card_in, card_out, revenue, tax, fees, debt, deposit, carry, refund_due, suspense,
       over_short, others, issued_money, issued_energy, consumed_money, consumed_energy
  FROM day_total WHERE day = ?1)";
constexpr const char* countedRows = R"(
SELECT r.counter, r.author, r.tariff, 0, r.kind, COUNT(*) FILTER (WHERE r.state = 'committed'),
       COUNT(*) FILTER (WHERE r.state = 'voided'),
       SUM(r.payment - COALESCE(b.payment, 0)) FILTER (WHERE r.state = 'committed'),
       SUM(r.energy) FILTER (WHERE r.state = 'committed' AND s.unit = 'energy'),
       SUM(r.credit) FILTER (WHERE r.state = 'committed' AND s.unit = 'money'),
       SUM(r.credit) FILTER (WHERE r.state = 'committed' AND s.unit = 'energy')
  FROM transaction_row AS r JOIN series AS s ON s.id = r.series
  LEFT JOIN row_cause AS k ON k.row = r.number
  LEFT JOIN transaction_row AS b ON b.number = k.reverses
 WHERE r.business_day = ?1 AND r.state IN ('committed', 'voided')
 GROUP BY r.counter, r.author, r.tariff, r.kind)";
constexpr const char* countedLegs = R"(
SELECT r.counter, r.author, r.tariff, 0, r.kind, l.book, l.part, SUM(l.amount),
       SUM(MAX(l.amount, 0)), COUNT(DISTINCT e.number), l.unit
  FROM transaction_row AS r JOIN journal_entry AS e ON e.row = r.number
  JOIN journal_leg AS l ON l.entry = e.number
 WHERE r.business_day = ?1 AND (l.unit = 'fen' OR l.book IN ('issued', 'consumed'))
 GROUP BY r.counter, r.author, r.tariff, r.kind,
          CASE WHEN l.book NOT IN ('till', 'bank') THEN l.book || l.unit
               WHEN l.part IN ('bank', 'card') THEN l.part
               WHEN l.book = 'till' THEN 'cash' ELSE 'bank' END)";
// From the first moment at which this day or a later one was open to the first of a later one.
constexpr const char* countedEntries = R"(
SELECT e.counter, e.operator, 0, 0, '', l.book, l.part, SUM(l.amount), SUM(MAX(l.amount, 0)),
       COUNT(DISTINCT e.number), l.unit
  FROM journal_entry AS e JOIN journal_leg AS l ON l.entry = e.number
 WHERE e.row IS NULL AND e.at >= (SELECT MIN(opened_at) FROM business_day WHERE day >= ?1)
   AND e.at < COALESCE((SELECT MIN(opened_at) FROM business_day WHERE day > ?1),
                       9000000000000000)
   AND (l.book IN ('over_short', 'issued', 'consumed')
        OR l.unit = 'fen' AND e.event NOT GLOB 'shift.*' AND e.event NOT GLOB 'day.*')
 GROUP BY e.counter, e.operator,
          CASE WHEN l.book NOT IN ('till', 'bank') THEN l.book || l.unit
               WHEN l.part IN ('bank', 'card') THEN l.part
               WHEN l.book = 'till' THEN 'cash' ELSE 'bank' END)";

constexpr std::array hourNames{"sales", "paid", "energy"};
constexpr const char* keptHours =
    "SELECT counter, hour, tariff, 0, '', sales, paid, energy FROM day_hour WHERE day = ?1";
constexpr const char* countedHours = R"(
SELECT r.counter, r.created_at / 3600000, r.tariff, 0, '',
       COUNT(*) FILTER (WHERE r.kind <> 'reversal'), SUM(r.payment - COALESCE(b.payment, 0)),
       SUM(CASE s.unit WHEN 'energy' THEN r.energy ELSE 0 END)
  FROM transaction_row AS r JOIN series AS s ON s.id = r.series
  LEFT JOIN row_cause AS k ON k.row = r.number
  LEFT JOIN transaction_row AS b ON b.number = k.reverses
 WHERE r.business_day = ?1 AND r.state = 'committed' GROUP BY 1, 2, 3)";

constexpr std::array tierNames{"purchases", "energy"};
constexpr const char* keptTiers = "SELECT counter, operator, tariff, tier, '', purchases, energy"
                                  " FROM day_tier WHERE day = ?1";
constexpr const char* soldEnergy = R"(
SELECT r.counter, r.author, r.tariff, r.energy, CASE t.tier_period WHEN 'none' THEN 0 ELSE
       (SELECT COALESCE(SUM(e.energy), 0) FROM transaction_row AS e WHERE e.account = r.account
           AND e.state = 'committed' AND e.number < r.number AND e.business_day >=
           CASE t.tier_period WHEN 'year' THEN substr(r.business_day, 1, 4) || '0101'
                ELSE substr(r.business_day, 1, 6) || '01' END) END
  FROM transaction_row AS r JOIN series AS s ON s.id = r.series
  JOIN tariff_version AS t ON t.id = r.tariff
 WHERE r.business_day = ?1 AND r.state = 'committed' AND s.unit = 'energy' AND r.energy <> 0)";
constexpr const char* totalledLadders =
    "SELECT version, COALESCE(up_to, -1), surcharge FROM tariff_tier ORDER BY version, place";

constexpr std::size_t totalKeyColumns = 5;

DayKey totalKeyFrom(const StoreReader::Row& row)
{
    return {{integer(row[0]), integer(row[1]), integer(row[2]), integer(row[3])}, text(row[4])};
}

// Adds the row's figures to those of its key, from the first column after the key on.
void addToTotals(DayFigures& figures, const StoreReader::Row& row, std::size_t columns)
{
    Figures& sums = figures[totalKeyFrom(row)];
    sums.resize(columns);
    for (std::size_t place = totalKeyColumns; place < row.size(); ++place)
        sums[place - totalKeyColumns] += integer(row[place]);
}

// The place of a book's figure behind the tenders'; credit does not come here.
std::size_t placeOfBook(const QString& book)
{
    constexpr std::array books{"revenue"_L1,    "tax"_L1,      "fees"_L1,
                               "receivable"_L1, "deposit"_L1,  "carry"_L1,
                               "refund_due"_L1, "suspense"_L1, "over_short"_L1};
    const auto found = std::ranges::find(books, book) - books.begin();
    return firstBook + static_cast<std::size_t>(found);
}

void addTotalledLegs(DayFigures& figures, const StoreReader::Row& row)
{
    Figures& sums = figures[totalKeyFrom(row)];
    sums.resize(totalNames.size());
    const QString book = text(row[5]);
    const QString part = text(row[6]);
    const std::int64_t amount = integer(row[7]);
    if (text(row[10]) != "fen"_L1) {
        const bool isIssued = book == "issued"_L1;
        const std::size_t at = firstCredit + (isIssued ? 0 : 2);
        sums[at + (text(row[10]) == "credit_energy"_L1 ? 1 : 0)] += isIssued ? -amount : amount;
        return;
    }
    if (book != "till"_L1 && book != "bank"_L1) {
        sums[placeOfBook(book)] += book == "over_short"_L1 ? amount : -amount;
        return;
    }
    const bool isCash = part != "bank"_L1 && part != "card"_L1 && book == "till"_L1;
    const std::size_t at = firstTender + (isCash ? 0 : part == "card"_L1 ? 6 : 3);
    sums[at] += integer(row[9]);
    sums[at + 1] += integer(row[8]);
    sums[at + 2] += integer(row[8]) - amount;
}

class TotalsCheck {
public:
    explicit TotalsCheck(const StoreReader& reader) : m_reader{reader} {}
    Check run();

private:
    using Row = StoreReader::Row;
    using Names = std::span<const char* const>;
    Result<void> read(const char* sql, const std::function<void(const Row&)>& row) const
    {
        return m_reader.each(sql, m_day, row);
    }
    Result<void> readSums(const char* sql, Names names, DayFigures& into) const
    {
        return read(sql, [&](const Row& row) { addToTotals(into, row, names.size()); });
    }
    Result<void> readLadders();
    Result<void> checkDay();
    Result<void> checkTotals();
    Result<void> checkHours();
    Result<void> checkTiers();
    void addTiers(DayFigures& figures, const Row& row) const;
    void compare(const char* table, Names names, DayFigures counted, const DayFigures& kept);

    const StoreReader& m_reader;
    Findings m_findings{u"day-totals"_s};
    Cell m_day;
    std::map<std::int64_t, Ladder> m_ladders;
};

Result<void> TotalsCheck::readLadders()
{
    return m_reader.each(totalledLadders, [&](const Row& row) {
        Ladder& ladder = m_ladders[integer(row[0])];
        if (integer(row[1]) >= 0)
            ladder.limits.push_back(Energy::fromHundredths(integer(row[1])));
        ladder.surcharges.push_back(Price::fromTenThousandths(integer(row[2])));
    });
}

void TotalsCheck::compare(const char* table, Names names, DayFigures counted,
                          const DayFigures& kept)
{
    for (const auto& [key, figures] : kept)
        counted[key].resize(names.size());
    for (const auto& [key, figures] : counted) {
        const auto found = kept.find(key);
        for (std::size_t place = 0; place < names.size(); ++place) {
            const std::int64_t is = found == kept.end() ? 0 : found->second[place];
            const std::int64_t should = place < figures.size() ? figures[place] : 0;
            if (is == should)
                continue;
            const auto& [numbers, kind] = key;
            m_findings.add(u"%1 of %2 (%3, %4, %5, %6%7): %8 is %9, the rows say %10"_s
                               .arg(QLatin1StringView{table}, text(m_day))
                               .arg(numbers[0])
                               .arg(numbers[1])
                               .arg(numbers[2])
                               .arg(numbers[3])
                               .arg(kind.isEmpty() ? QString{} : ", "_L1 + kind)
                               .arg(QLatin1StringView{names[place]})
                               .arg(is)
                               .arg(should));
        }
    }
}

Result<void> TotalsCheck::checkTotals()
{
    DayFigures counted;
    DayFigures kept;
    const auto add = [&](const Row& row) { addTotalledLegs(counted, row); };
    if (auto done = readSums(countedRows, totalNames, counted); !done)
        return done;
    if (auto done = read(countedLegs, add); !done)
        return done;
    if (auto done = read(countedEntries, add); !done)
        return done;
    if (auto done = readSums(keptTotals, totalNames, kept); !done)
        return done;
    compare("day_total", totalNames, std::move(counted), kept);
    return {};
}

Result<void> TotalsCheck::checkHours()
{
    DayFigures counted;
    DayFigures kept;
    if (auto done = readSums(countedHours, hourNames, counted); !done)
        return done;
    if (auto done = readSums(keptHours, hourNames, kept); !done)
        return done;
    compare("day_hour", hourNames, std::move(counted), kept);
    return {};
}

// By the program's own ladder, which the triggers do not know.
void TotalsCheck::addTiers(DayFigures& figures, const Row& row) const
{
    const std::int64_t tariff = integer(row[2]);
    const std::int64_t sold = integer(row[3]);
    const std::int64_t before = integer(row[4]);
    const std::int64_t sign = sold < 0 ? -1 : 1;
    const auto found = m_ladders.find(tariff);
    const std::int64_t from = sold < 0 ? std::max<std::int64_t>(before + sold, 0) : before;
    for (const TierPart& part : partsOf(Energy::fromHundredths(sold * sign), UnitPrice{},
                                        found == m_ladders.end() ? Ladder{} : found->second,
                                        Energy::fromHundredths(from))) {
        Figures& sums = figures[{
            {integer(row[0]), integer(row[1]), tariff, static_cast<std::int64_t>(part.tier) + 1},
            QString{}}];
        sums.resize(tierNames.size());
        sums[0] += sign;
        sums[1] += sign * part.energy.hundredths();
    }
}

Result<void> TotalsCheck::checkTiers()
{
    DayFigures counted;
    DayFigures kept;
    if (auto done = read(soldEnergy, [&](const Row& row) { addTiers(counted, row); }); !done)
        return done;
    if (auto done = readSums(keptTiers, tierNames, kept); !done)
        return done;
    compare("day_tier", tierNames, std::move(counted), kept);
    return {};
}

Result<void> TotalsCheck::checkDay()
{
    if (auto done = checkTotals(); !done)
        return done;
    if (auto done = checkHours(); !done)
        return done;
    return checkTiers();
}

Check TotalsCheck::run()
{
    std::vector<Cell> days;
    auto done = readLadders();
    if (done)
        done = m_reader.each(totalledDays, [&](const Row& row) { days.push_back(row[0]); });
    if (done)
        done = m_reader.each(strayTotalDays, [&](const Row& row) {
            m_findings.add(u"totals of %1, which was never a business day"_s.arg(text(row[0])));
        });
    for (const Cell& day : days) {
        m_day = day;
        if (done)
            done = checkDay();
    }
    if (!done)
        m_findings.add(done.error().detail);
    return m_findings.check();
}

} // namespace

Check checkDayTotals(const StoreReader& reader)
{
    return TotalsCheck{reader}.run();
}

} // namespace wattcard::db
