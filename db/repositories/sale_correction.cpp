// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sale_correction.h"

#include "db/repositories/account_steps.h"
#include "db/repositories/row_table.h"

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
    // A closed account buys no more: what it is owed goes out.
    const bool isClosed = books->account.state == AccountState::Closed;
    const auto book = isClosed ? "refund_due"_L1 : "carry"_L1;
    if (missing > Money{})
        step.legs = {moneyLeg("receivable"_L1, account.value(), missing, part),
                     moneyLeg("accrued"_L1, 0, -missing, part)};
    else
        step.legs = {moneyLeg("accrued"_L1, 0, -missing, part),
                     moneyLeg(book, account.value(), missing)};
    return steps.add(step, actor);
}

} // namespace wattcard::db
