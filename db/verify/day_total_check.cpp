// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/verify/findings.h"
#include "domain/tariff/ladder.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <span>

using namespace Qt::StringLiterals;

// The totals of the days, added up again from the rows, apart from the triggers that keep them. A
// day that waits to be counted again is left out, as the reports leave it out.

namespace wattcard::db {

namespace {

using Figures = std::vector<std::int64_t>;
using DayKey = std::array<std::int64_t, 5>; // numbers of the key, place of the kind
using DayFigures = std::map<DayKey, Figures>;

constexpr const char* allDays = "SELECT day, opened_at, day IN (SELECT day FROM day_total_due)"
                                "  FROM business_day ORDER BY day DESC";
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
// What rows and legs say is added up here and not by SQL: each is read once, in no order.
constexpr const char* bookedRows = R"(
SELECT r.counter, r.author, r.tariff, 0, r.kind, r.state, r.created_at / 3600000,
       r.payment - COALESCE(b.payment, 0), r.energy, r.credit, s.unit
  FROM transaction_row AS r JOIN series AS s ON s.id = r.series
  LEFT JOIN row_cause AS k ON k.row = r.number
  LEFT JOIN transaction_row AS b ON b.number = k.reverses
 WHERE r.business_day = ?1 AND r.state IN ('committed', 'voided'))";
constexpr const char* bookedLegs = R"(
SELECT r.counter, r.author, r.tariff, 0, r.kind, l.book, l.part, l.amount, l.unit, e.number
  FROM transaction_row AS r JOIN journal_entry AS e ON e.row = r.number
  JOIN journal_leg AS l ON l.entry = e.number
 WHERE r.business_day = ?1 AND (l.unit = 'fen' OR l.book IN ('issued', 'consumed')))";
constexpr const char* bookedEntries = R"(
SELECT e.counter, e.operator, 0, 0, '', l.book, l.part, l.amount, l.unit, e.number
  FROM journal_entry AS e JOIN journal_leg AS l ON l.entry = e.number
 WHERE e.row IS NULL AND e.at >= ?1 AND e.at < ?2
   AND (l.book IN ('over_short', 'issued', 'consumed')
        OR l.unit = 'fen' AND e.event NOT GLOB 'shift.*' AND e.event NOT GLOB 'day.*'))";

constexpr std::array hourNames{"sales", "paid", "energy"};
constexpr const char* keptHours =
    "SELECT counter, hour, tariff, 0, '', sales, paid, energy FROM day_hour WHERE day = ?1";

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

// The place of a book's figure behind the tenders'; credit does not come here.
std::size_t placeOfBook(QByteArrayView book)
{
    constexpr std::array books{"revenue", "tax",        "fees",     "receivable", "deposit",
                               "carry",   "refund_due", "suspense", "over_short"};
    const auto found = std::ranges::find(books, book) - books.begin();
    return firstBook + static_cast<std::size_t>(found);
}

// The first of the three figures of the tender that a leg of till or bank moved.
std::size_t placeOfTender(QByteArrayView book, QByteArrayView part)
{
    if (part == "card")
        return firstTender + 6;
    return firstTender + (part == "bank" || book == "bank" ? 3 : 0);
}

Figures& figuresOf(DayFigures& figures, const DayKey& key, std::size_t columns)
{
    Figures& sums = figures[key];
    sums.resize(columns);
    return sums;
}

// A day that is to be proved, and the entries without a row that are its own: from the first moment
// at which it or a later one was open to the first of a later one.
struct TotalledDay {
    Cell day;
    std::array<Cell, 2> span;
};

class TotalsCheck {
public:
    explicit TotalsCheck(const StoreReader& reader) : m_reader{reader} {}
    Check run();

private:
    using Row = StoreReader::Row;
    using Names = std::span<const char* const>;
    // Entries by the tender that they moved, of each key; one counts once however many its legs.
    using Moves = std::map<std::pair<DayKey, std::size_t>, std::vector<std::int64_t>>;
    Result<void> read(const char* sql, const std::function<void(const Row&)>& row) const
    {
        return m_reader.each(sql, m_today.day, row);
    }
    Result<void> readKept(const char* sql, Names names, DayFigures& into);
    Result<void> readLadders();
    Result<std::vector<TotalledDay>> totalledDays() const;
    Result<void> checkDay();
    Result<void> checkLegs(DayFigures totals);
    Result<void> checkTiers();
    DayKey keyOf(const Row& row);
    void addRow(const Row& row, DayFigures& totals, DayFigures& hours);
    void addLeg(const Row& row, DayFigures& totals, Moves& moves);
    void addTiers(DayFigures& figures, const Row& row) const;
    Result<void> compare(const char* table, Names names, DayFigures counted, const char* kept);

    const StoreReader& m_reader;
    Findings m_findings{u"day-totals"_s};
    TotalledDay m_today;
    std::vector<QByteArray> m_kinds{""};
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

DayKey TotalsCheck::keyOf(const Row& row)
{
    const QByteArrayView kind = word(row[4]);
    const auto found = std::ranges::find(m_kinds, kind);
    const auto place = found - m_kinds.begin();
    if (found == m_kinds.end())
        m_kinds.push_back(kind.toByteArray());
    return {integer(row[0]), integer(row[1]), integer(row[2]), integer(row[3]), place};
}

Result<void> TotalsCheck::readKept(const char* sql, Names names, DayFigures& into)
{
    constexpr std::size_t keyColumns = 5;
    return read(sql, [&](const Row& row) {
        Figures& figures = figuresOf(into, keyOf(row), names.size());
        for (std::size_t place = 0; place < names.size(); ++place)
            figures[place] += integer(row[keyColumns + place]);
    });
}

Result<void> TotalsCheck::compare(const char* table, Names names, DayFigures counted,
                                  const char* keptRows)
{
    DayFigures kept;
    if (auto done = readKept(keptRows, names, kept); !done)
        return done;
    for (const auto& [key, figures] : kept)
        figuresOf(counted, key, names.size());
    for (const auto& [key, figures] : counted) {
        const Figures& stored = figuresOf(kept, key, names.size());
        for (std::size_t place = 0; place < names.size(); ++place) {
            if (stored[place] == figures[place])
                continue;
            const QByteArray& kind = m_kinds[static_cast<std::size_t>(key[4])];
            m_findings.add(u"%1 of %2 (%3, %4, %5, %6%7): %8 is %9, the rows say %10"_s
                               .arg(QLatin1StringView{table}, text(m_today.day))
                               .arg(key[0])
                               .arg(key[1])
                               .arg(key[2])
                               .arg(key[3])
                               .arg(kind.isEmpty() ? QString{} : ", "_L1 + QString::fromUtf8(kind))
                               .arg(QLatin1StringView{names[place]})
                               .arg(stored[place])
                               .arg(figures[place]));
        }
    }
    return {};
}

void TotalsCheck::addRow(const Row& row, DayFigures& totals, DayFigures& hours)
{
    const DayKey key = keyOf(row);
    Figures& sums = figuresOf(totals, key, totalNames.size());
    const bool isCommitted = word(row[5]) == "committed";
    ++sums[isCommitted ? 0 : 1];
    if (!isCommitted)
        return;
    const std::int64_t paid = integer(row[7]);
    const bool isEnergy = word(row[10]) == "energy";
    const std::int64_t energy = isEnergy ? integer(row[8]) : 0;
    sums[2] += paid;
    sums[3] += energy;
    sums[isEnergy ? 5 : 4] += integer(row[9]);
    Figures& hour = figuresOf(hours, {key[0], integer(row[6]), key[2], 0, 0}, hourNames.size());
    hour[0] += word(row[4]) == "reversal" ? 0 : 1;
    hour[1] += paid;
    hour[2] += energy;
}

void TotalsCheck::addLeg(const Row& row, DayFigures& totals, Moves& moves)
{
    const DayKey key = keyOf(row);
    Figures& sums = figuresOf(totals, key, totalNames.size());
    const QByteArrayView book = word(row[5]);
    const std::int64_t amount = integer(row[7]);
    if (word(row[8]) != "fen") {
        const bool isIssued = book == "issued";
        const std::size_t at = firstCredit + (isIssued ? 0 : 2);
        sums[at + (word(row[8]) == "credit_energy" ? 1 : 0)] += isIssued ? -amount : amount;
        return;
    }
    if (book != "till" && book != "bank") {
        sums[placeOfBook(book)] += book == "over_short" ? amount : -amount;
        return;
    }
    const std::size_t at = placeOfTender(book, word(row[6]));
    moves[{key, at}].push_back(integer(row[9]));
    sums[at + (amount > 0 ? 1 : 2)] += amount > 0 ? amount : -amount;
}

// On top of what rows have said of the same totals.
Result<void> TotalsCheck::checkLegs(DayFigures totals)
{
    Moves moves;
    const auto add = [&](const Row& row) { addLeg(row, totals, moves); };
    if (auto done = read(bookedLegs, add); !done)
        return done;
    if (auto done = m_reader.each(bookedEntries, m_today.span, add); !done)
        return done;
    for (auto& [moved, entries] : moves) {
        std::ranges::sort(entries);
        // Not that of ranges: the compiler of the fuzz targets does not know it.
        const auto repeated = std::unique(entries.begin(), entries.end());
        totals[moved.first][moved.second] += std::distance(entries.begin(), repeated);
    }
    return compare("day_total", totalNames, std::move(totals), keptTotals);
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
        const DayKey key{integer(row[0]), integer(row[1]), tariff,
                         static_cast<std::int64_t>(part.tier) + 1, 0};
        Figures& sums = figuresOf(figures, key, tierNames.size());
        sums[0] += sign;
        sums[1] += sign * part.energy.hundredths();
    }
}

Result<void> TotalsCheck::checkTiers()
{
    DayFigures counted;
    if (auto done = read(soldEnergy, [&](const Row& row) { addTiers(counted, row); }); !done)
        return done;
    return compare("day_tier", tierNames, std::move(counted), keptTiers);
}

Result<void> TotalsCheck::checkDay()
{
    DayFigures totals;
    DayFigures hours;
    auto done = read(bookedRows, [&](const Row& row) { addRow(row, totals, hours); });
    if (done)
        done = checkLegs(std::move(totals));
    if (done)
        done = compare("day_hour", hourNames, std::move(hours), keptHours);
    return done ? checkTiers() : done;
}

// The last day first: what was open later is known then.
Result<std::vector<TotalledDay>> TotalsCheck::totalledDays() const
{
    std::vector<TotalledDay> days;
    std::int64_t firstOfLater = std::numeric_limits<std::int64_t>::max();
    auto read = m_reader.each(allDays, [&](const Row& row) {
        const std::int64_t from = std::min(firstOfLater, integer(row[1]));
        if (integer(row[2]) == 0)
            days.push_back({row[0], {Cell{from}, Cell{firstOfLater}}});
        firstOfLater = from;
    });
    return read ? Result<std::vector<TotalledDay>>{std::move(days)} : failed(read);
}

Check TotalsCheck::run()
{
    auto done = readLadders();
    const auto days = totalledDays();
    if (done && !days)
        done = failed(days);
    if (done)
        done = m_reader.each(strayTotalDays, [&](const Row& row) {
            m_findings.add(u"totals of %1, which was never a business day"_s.arg(text(row[0])));
        });
    for (std::size_t place = 0; done && place < days->size(); ++place) {
        m_today = (*days)[place];
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
