// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sale_correction.h"

#include "db/repositories/account_steps.h"
#include "db/repositories/row_table.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wattcard::db {

using transaction::RowState;

namespace {

constexpr StatementText selectDay{"last_open_day", "SELECT MAX(day) FROM business_day"};
// Corrected before, or taken back: what was not received was settled by that.
constexpr StatementText countSettled{
    "corrected_before",
    "SELECT (SELECT COUNT(*) FROM account_step WHERE row = ? AND operation = 'correct')"
    " + (SELECT COUNT(*) FROM row_cause AS k JOIN transaction_row AS b ON b.number = k.row"
    " WHERE k.reverses = ? AND b.state = 'committed')"};

// In the customer's favor. A closed account buys no more: it pays what it owes itself, oldest class
// first, and the rest goes out.
std::vector<Leg> favorLegs(const Account& account, Money favor)
{
    const std::int64_t owner = account.id.value();
    std::vector<Leg> legs{moneyLeg("accrued"_L1, 0, favor, code(DebtClass::Correction))};
    if (account.state != AccountState::Closed) {
        legs.push_back(moneyLeg("carry"_L1, owner, -favor));
        return legs;
    }
    Money left = favor;
    for (const DebtClass kind : allDebtClasses) {
        for (const Debt& debt : account.dues.debts) {
            const Money paid = debt.kind == kind ? std::min(debt.amount, left) : Money{};
            legs.push_back(moneyLeg("receivable"_L1, owner, -paid, code(kind)));
            left = left - paid;
        }
    }
    legs.push_back(moneyLeg("refund_due"_L1, owner, -left));
    return legs;
}

} // namespace

Result<StepNumber> correctSale(Database& database, const Clock& clock, const Correction& correction,
                               const Actor& actor)
{
    AccountSteps steps{database, clock};
    const auto sale = RowTable{database}.byId(correction.sale);
    if (!sale)
        return failed(sale);
    const AccountId account = sale->row.account;
    const auto books = steps.permitted(Operation::Correct, account, correction.cause, actor);
    if (!books)
        return failed(books);
    if (sale->row.state != RowState::Committed)
        return failed(Fault::NotFound, u"no committed sale"_s);
    auto day = database.run(selectDay);
    if (!day)
        return failed(day);
    if (sale->businessDay >= day->records.front().text())
        return failed(Fault::DayStillOpen);
    auto settled = database.run(countSettled, {value(sale->number), value(sale->number)});
    if (!settled)
        return failed(settled);
    if (settled->records.front().integer() != 0)
        return failed(Fault::NothingToReverse, u"corrected or taken back"_s);
    const Money missing = sale->row.quote.payment - correction.received;
    if (missing.isZero() || correction.received < Money{})
        return failed(Fault::AmountNotPositive);
    AccountStep step{.account = account, .operation = Operation::Correct};
    step.row = sale->number;
    step.amount = missing;
    step.cause = correction.cause;
    const auto part = code(DebtClass::Correction);
    if (missing > Money{})
        step.legs = {moneyLeg("receivable"_L1, account.value(), missing, part),
                     moneyLeg("accrued"_L1, 0, -missing, part)};
    else
        step.legs = favorLegs(books->account, -missing);
    return steps.add(step, actor);
}

} // namespace wattcard::db
