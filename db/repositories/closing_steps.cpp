// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/closing_steps.h"

#include "db/repositories/sql_account_terms.h"
#include "db/repositories/standing_dues.h"
#include "db/repositories/stock_table.h"
#include "domain/card_files.h"
#include "domain/credit_worth.h"
#include "domain/percent.h"
#include "domain/purchase/lots.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace wattcard::db {

using transaction::SeriesEnd;

namespace {

constexpr int cleared = 2; // working state of DOMAIN.md 7.1, as a visit records it

constexpr std::int64_t endOfBooks = std::numeric_limits<std::int64_t>::max();

// Of the meter as this series has bound it: a meter that was cleared before the opening shows no
// customer, one that was cleared for an earlier series shows an earlier generation.
constexpr StatementText countVisits{
    "visits_of_meter", "SELECT COUNT(*) FROM work_order_visit WHERE meter = ? AND result = 'done'"
                       " AND is_foreign = 0 AND suspicious = 0 AND state_after = ? AND customer = ?"
                       " AND accepted = ? AND remaining = ?"
                       " AND gen >= (SELECT s.first_gen FROM series AS s WHERE s.id = ?)"};
// With what a row has moved here from another series, bought before.
constexpr StatementText selectLots{
    "lots",
    "SELECT r.number, r.energy, r.charge, COALESCE(c.ended, 0), COALESCE(c.moved, 0)"
    " FROM transaction_row AS r LEFT JOIN row_change AS c ON c.row = r.number"
    " WHERE r.series = ? AND r.number < ? AND r.state = 'committed'"
    " AND (r.energy > 0 OR c.ended IS NOT NULL) AND NOT EXISTS"
    " (SELECT 1 FROM row_cause AS k JOIN transaction_row AS t ON t.number = k.row"
    " WHERE k.reverses = r.number AND t.state = 'committed') ORDER BY r.gen DESC, r.seq DESC"};
constexpr StatementText closeSeries{"end_series",
                                    "UPDATE series SET state = 'closed' WHERE id = ?"};
constexpr StatementText endAccount{"end_account",
                                   "UPDATE account SET state = 'closed' WHERE id = ?"};
constexpr StatementText retainCard{"retain_card", "UPDATE card SET state = 'retained', since = ?"
                                                  " WHERE account = ? AND state = 'issued'"};

Money owedIn(const std::vector<Debt>& debts)
{
    Money owed;
    for (const Debt& debt : debts)
        owed = owed + debt.amount;
    return owed;
}

Money sumOf(const std::vector<ChargeLine>& lines)
{
    Money sum;
    for (const ChargeLine& line : lines)
        sum = sum + line.amount;
    return sum;
}

Credit totalOf(const AccountBooks& books)
{
    return books.lastCommitted && books.lastCommitted->series == books.series
               ? books.lastCommitted->total
               : Credit{};
}

} // namespace

ClosingSteps::ClosingSteps(Database& database, const Clock& clock)
    : m_database{database},
      m_clock{clock},
      m_steps{database, clock},
      m_accounts{database, clock},
      m_journal{database}
{
}

Result<void> ClosingSteps::checkVisit(const AccountBooks& books, const SeriesEnd& reading)
{
    using transaction::RemainingSource;
    // A dead meter is judged in the laboratory; those who approve have the paper before them.
    if (reading.source == RemainingSource::Laboratory)
        return {};
    auto visits = m_database.run(countVisits, {value(books.account.meter), value(cleared),
                                               value(books.account.number), value(reading.accepted),
                                               value(reading.remaining), value(books.series)});
    if (!visits)
        return failed(visits);
    const bool seen =
        reading.source == RemainingSource::Visit && visits->records.front().integer() > 0;
    return seen ? Result<void>{} : failed(Fault::VisitMissing);
}

// What a row moved here was bought before it: the newest lots of the series that it ended, for as
// much as was moved. Each step goes back in the books, so that an exchange and its undo end too.
Result<Money> ClosingSteps::paidForEnergy(const RowsBefore& rows, Energy wanted)
{
    auto answer = m_database.run(selectLots, {value(rows.series), value(rows.before)});
    if (!answer)
        return failed(answer);
    Money paid;
    for (Record& record : answer->records) {
        const auto number = record.integer();
        const Energy energy = wattcard::db::energy(record);
        const Lot lot{energy, money(record)};
        const Energy own = std::clamp(wanted, Energy{}, std::max(lot.energy, Energy{}));
        paid = paid + paidFor(own, {lot});
        wanted = wanted - own;
        const auto ended = record.integer();
        const Energy moved = std::min(wattcard::db::energy(record), wanted);
        if (ended == 0 || moved <= Energy{})
            continue;
        const auto before = paidForEnergy({ended, number}, moved);
        if (!before)
            return before;
        paid = paid + *before;
        wanted = wanted - moved;
    }
    return paid;
}

Result<ClosingBill> ClosingSteps::valueOf(const AccountBooks& books, const SeriesEnd& reading)
{
    const Credit total = totalOf(books);
    if (reading.accepted > total)
        return failed(Fault::ReadingMissing, u"A above T"_s);
    const auto returned = m_accounts.returned(books.series, endOfBooks);
    if (!returned)
        return failed(returned);
    if (*returned && reading.accepted < (*returned)->accepted)
        return failed(Fault::ReadingMissing, u"A below what the meter has reported"_s);
    ClosingBill bill;
    bill.remaining = reading.remaining;
    bill.unloaded = total - reading.accepted;
    const Credit left = bill.remaining + bill.unloaded;
    if (books.account.mode == PaymentMode::Energy) {
        const Energy energy = Energy::fromHundredths(std::max(left, Credit{}).hundredths());
        const auto paid = paidForEnergy({books.series, endOfBooks}, energy);
        if (!paid)
            return failed(paid);
        // Below zero it was used and not paid: at today's price, as at an exchange.
        bill.value = left < Credit{} ? -worthOf(-left, books.account) : *paid;
    } else {
        bill.value = Money::fromMinor(left.hundredths());
    }
    bill.tax = bill.value > Money{} ? containedTax(bill.value, books.account.tariff.tax) : Money{};
    return bill;
}

Result<Money> ClosingSteps::deposit(AccountId account)
{
    const auto held = m_journal.balance("deposit"_L1, account.value());
    if (!held)
        return failed(held);
    return Money::fromMinor(-*held);
}

// All of them: the cut at so many months is of one purchase, the rest would fall to the next.
Result<std::vector<ChargeLine>> ClosingSteps::unpaidCharges(Account account)
{
    const bool isSuspended = account.state == AccountState::Suspended;
    if (account.tariff.standing.monthsAtOnce > 0 || isSuspended) {
        account.tariff.standing.monthsAtOnce = 0;
        const auto supply = isSuspended ? StandingDues::Supply::StaysOff : StandingDues::Supply::On;
        if (auto read = StandingDues{m_database, m_clock, supply}.read(account); !read)
            return failed(read);
    }
    return standingCharges(basisOf(account));
}

Result<ClosingBill> ClosingSteps::billFor(const AccountBooks& books, const SeriesEnd& reading)
{
    auto bill = valueOf(books, reading);
    if (!bill)
        return bill;
    const auto held = deposit(books.account.id);
    if (!held)
        return failed(held);
    bill->deposit = *held;
    bill->carry = books.account.carry;
    bill->debts = books.account.dues.debts;
    auto charges = unpaidCharges(books.account);
    if (!charges)
        return failed(charges);
    bill->charges = std::move(*charges);
    bill->refund =
        bill->value + bill->deposit + bill->carry - owedIn(bill->debts) - sumOf(bill->charges);
    return bill;
}

Result<ClosingBill> ClosingSteps::bill(AccountId account, const SeriesEnd& reading)
{
    const auto books = m_accounts.books(account);
    if (!books)
        return failed(books);
    return billFor(*books, reading);
}

Result<std::vector<Leg>> ClosingSteps::endSeries(const AccountBooks& books,
                                                 const SeriesEnd& reading)
{
    if (books.series == 0)
        return std::vector<Leg>{};
    auto legs = SeriesMoves{m_database, m_clock}.endLegs(books.series, books.account.mode, reading);
    if (!legs)
        return legs;
    if (auto closed = m_database.run(closeSeries, {value(books.series)}); !closed)
        return failed(closed);
    return legs;
}

// What is there pays the charges, then the debts, oldest class first; the rest is due to the
// customer. What does not reach stays owed.
Result<std::vector<Leg>> ClosingSteps::legs(const AccountBooks& books, const ClosingBill& bill)
{
    const std::int64_t account = books.account.id.value();
    Money left = bill.value + bill.deposit + bill.carry;
    std::vector<Leg> legs{
        moneyLeg("revenue"_L1, books.account.tariff.version.value(), bill.value - bill.tax),
        moneyLeg("tax"_L1, 0, bill.tax), moneyLeg("deposit"_L1, account, bill.deposit),
        moneyLeg("carry"_L1, account, bill.carry)};
    // Below zero the meter was left owing: that is one more debt.
    if (left < Money{}) {
        const auto part = code(DebtClass::MeterOverdraft);
        legs.push_back(moneyLeg("receivable"_L1, account, -left, part));
        left = Money{};
    }
    for (const ChargeLine& line : bill.charges) {
        const Money unpaid = left < line.amount ? line.amount - left : Money{};
        const auto part = code(DebtClass::CurrentMonth);
        legs.push_back(moneyLeg("fees"_L1, 0, line.tax - line.amount, code(line.kind)));
        legs.push_back(moneyLeg("tax"_L1, 0, -line.tax));
        legs.push_back(moneyLeg("receivable"_L1, account, unpaid, part));
        left = left - (line.amount - unpaid);
    }
    for (const DebtClass kind : allDebtClasses) {
        for (const Debt& debt : bill.debts) {
            const Money paid = debt.kind == kind ? std::min(debt.amount, left) : Money{};
            legs.push_back(moneyLeg("receivable"_L1, account, -paid, code(kind)));
            left = left - paid;
        }
    }
    legs.push_back(moneyLeg("refund_due"_L1, account, -left));
    return legs;
}

Result<void> ClosingSteps::retireCard(AccountId account, const Actor& actor)
{
    const auto serial = m_accounts.issuedSerial(account);
    if (!serial)
        return failed(serial);
    if (!*serial)
        return {};
    auto retained = m_database.run(retainCard, {value(m_clock.now()), value(account)});
    if (!retained)
        return failed(retained);
    StockTable stock{m_database, m_clock};
    if (const auto card = stock.known(**serial, actor); !card)
        return failed(card);
    return stock.move({**serial, StockState::Returned, userCardClass, u"account closed"_s, 0},
                      actor);
}

Result<StepNumber> ClosingSteps::close(const Closing& closing, const Actor& actor)
{
    const auto books = m_steps.permitted(Operation::Close, closing.account, closing.cause, actor);
    if (!books)
        return failed(books);
    if (books->open)
        return failed(Fault::OpenTransaction);
    if (const auto hold = holdOf(*books))
        return failed(*hold);
    if (auto spoken = checkContact(m_database, closing.account, m_clock.now()); !spoken)
        return failed(spoken);
    const bool runs = books->series != 0; // a long suspension has ended it already
    if (runs) {
        if (auto visited = checkVisit(*books, closing.reading); !visited)
            return failed(visited);
    }
    const auto bill = billFor(*books, runs ? closing.reading : SeriesEnd{});
    if (!bill)
        return failed(bill);
    AccountStep step{.account = closing.account, .operation = Operation::Close};
    auto credit = endSeries(*books, closing.reading);
    if (!credit)
        return failed(credit);
    auto money = legs(*books, *bill);
    if (!money)
        return failed(money);
    step.legs = std::move(*credit);
    step.legs.insert(step.legs.end(), money->begin(), money->end());
    step.series = books->series;
    step.amount = std::max(bill->refund, Money{});
    step.credit = bill->remaining + bill->unloaded;
    step.detail = toJson(closing.reading);
    step.cause = closing.cause;
    auto ended = m_database.run(endAccount, {value(closing.account)});
    if (!ended)
        return failed(ended);
    const auto added = m_steps.add(step, actor);
    if (!added)
        return added;
    if (auto retired = retireCard(closing.account, actor); !retired)
        return failed(retired);
    return added;
}

} // namespace wattcard::db
