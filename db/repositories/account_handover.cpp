// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/account_handover.h"

#include "db/repositories/account_reader.h"
#include "db/repositories/account_steps.h"
#include "db/repositories/journal.h"
#include "db/repositories/standing_dues.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

// What the old account holds is due to the old customer; what it owes, the new one has assumed
// (DOMAIN.md section 6.7).
Result<void> handOverMoney(Database& database, const Clock& clock, const StoredRow& stored,
                           const Actor& actor)
{
    AccountReader accounts{database, clock};
    const std::int64_t old = stored.row.account.value();
    auto books = accounts.books(stored.row.account);
    if (!books)
        return failed(books);
    // Up to the day of the row, after which the heir's months begin, whenever it is booked.
    StandingDues standing{database, clock, StandingDues::Supply::On, dayFrom(stored.businessDay)};
    if (auto read = standing.read(books->account); !read)
        return read;
    const auto heir = accounts.accountOf(stored.series);
    if (!heir)
        return failed(heir);
    const auto deposit = Journal{database}.balance("deposit"_L1, old);
    if (!deposit)
        return failed(deposit);
    const Money held = Money::fromMinor(-*deposit);
    AccountStep step{.account = stored.row.account, .operation = Operation::Transfer};
    step.row = stored.number;
    step.amount = held + books->account.carry;
    step.cause.reason = stored.row.cause->reason;
    step.cause.note = stored.row.cause->note;
    step.cause.approvals = {{.who = stored.row.cause->approver}};
    step.detail = {{u"to"_s, auditObject(*heir)}};
    step.legs = {moneyLeg("deposit"_L1, old, held), moneyLeg("carry"_L1, old, books->account.carry),
                 moneyLeg("refund_due"_L1, old, -step.amount)};
    for (const Debt& debt : books->account.dues.debts) {
        const auto part = code(debt.kind);
        step.legs.push_back(moneyLeg("receivable"_L1, old, -debt.amount, part));
        step.legs.push_back(moneyLeg("receivable"_L1, heir->value(), debt.amount, part));
    }
    // Months that no purchase has taken yet: the old account buys no more (owedAtTransfer()).
    for (const ChargeLine& line : standingCharges(basisOf(books->account))) {
        step.legs.push_back(moneyLeg("fees"_L1, 0, line.tax - line.amount, code(line.kind)));
        step.legs.push_back(moneyLeg("tax"_L1, 0, -line.tax));
        step.legs.push_back(
            moneyLeg("receivable"_L1, heir->value(), line.amount, code(DebtClass::CurrentMonth)));
    }
    const auto added = AccountSteps{database, clock}.add(step, actor);
    return added ? Result<void>{} : failed(added);
}

} // namespace wattcard::db
