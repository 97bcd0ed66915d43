// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/supply_steps.h"

#include "db/repositories/closing_steps.h"
#include "db/repositories/days.h"
#include "db/repositories/row_changes.h"
#include "db/repositories/sql_account_terms.h"
#include "db/repositories/standing_dues.h"
#include "db/repositories/suspension_rule.h"
#include "db/repositories/till_rule.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

using transaction::SeriesEnd;

namespace {

constexpr StatementText setAccountState{"set_account_state",
                                        "UPDATE account SET state = ? WHERE id = ?"};

} // namespace

SupplySteps::SupplySteps(Database& database, const Clock& clock)
    : m_database{database},
      m_clock{clock},
      m_steps{database, clock}
{
}

Result<void> SupplySteps::setState(AccountId account, AccountState state)
{
    const auto done = m_database.run(setAccountState, {value(code(state)), value(account)});
    return done ? Result<void>{} : failed(done);
}

Result<StepNumber> SupplySteps::suspend(const Suspension& suspension, const Actor& actor)
{
    const auto books =
        m_steps.permitted(Operation::Suspend, suspension.account, suspension.cause, actor);
    if (!books)
        return failed(books);
    if (books->open)
        return failed(Fault::OpenTransaction);
    // What is held is not known well enough to become money; in the meter it may stay.
    if (const auto hold = holdOf(*books); hold && suspension.kind == SuspensionKind::Long)
        return failed(*hold);
    if (auto spoken = checkContact(m_database, suspension.account, m_clock.now()); !spoken)
        return failed(spoken);
    if (auto may = SuspensionRule{m_database, m_clock}.maySuspend(*books, suspension.until); !may)
        return failed(may);
    AccountStep step;
    if (suspension.kind == SuspensionKind::Long) {
        auto given = giveBack(*books, suspension);
        if (!given)
            return failed(given);
        step = std::move(*given);
    }
    step.account = suspension.account;
    step.operation = Operation::Suspend;
    step.cause = suspension.cause;
    step.detail = toJson(suspension.reading);
    step.detail.insert(u"kind"_s, suspension.kind == SuspensionKind::Long ? u"long"_s : u"short"_s);
    if (suspension.until)
        step.detail.insert(u"until"_s, dayText(*suspension.until));
    if (auto given = giveBackCapacity(step, actor); !given)
        return failed(given);
    if (auto set = setState(suspension.account, AccountState::Suspended); !set)
        return failed(set);
    return m_steps.add(step, actor);
}

// The series ends: what is in the meter and what was not loaded becomes money of the account.
Result<AccountStep> SupplySteps::giveBack(const AccountBooks& books, const Suspension& suspension)
{
    ClosingSteps closing{m_database, m_clock};
    if (auto visited = closing.checkVisit(books, suspension.reading); !visited)
        return failed(visited);
    const auto bill = closing.valueOf(books, suspension.reading);
    if (!bill)
        return failed(bill);
    auto ended = closing.endSeries(books, suspension.reading);
    if (!ended)
        return failed(ended);
    AccountStep step;
    step.series = books.series;
    const bool isOwed = bill->value < Money{};
    step.amount = suspension.givenTo == GivenTo::RefundDue && !isOwed ? bill->value : Money{};
    step.credit = bill->remaining + bill->unloaded;
    step.legs = std::move(*ended);
    const std::int64_t account = books.account.id.value();
    const auto tariff = books.account.tariff.version.value();
    const auto book = suspension.givenTo == GivenTo::Carry ? "carry"_L1 : "refund_due"_L1;
    step.legs.push_back(moneyLeg("revenue"_L1, tariff, bill->value - bill->tax));
    step.legs.push_back(moneyLeg("tax"_L1, 0, bill->tax));
    step.legs.push_back(
        isOwed ? moneyLeg("receivable"_L1, account, -bill->value, code(DebtClass::MeterOverdraft))
               : moneyLeg(book, account, -bill->value));
    return step;
}

// "Capacity charge by days" (DOMAIN.md section 6.8), of a month that was paid before supply ended
// in it: a settlement difference in the customer's favour (section 6.5).
Result<void> SupplySteps::giveBackCapacity(AccountStep& step, const Actor& actor)
{
    const auto business = TillRule{m_database, m_clock}.businessDay(actor);
    if (!business)
        return failed(business);
    const Day day = dayFrom(*business);
    const auto paid = StandingDues{m_database, m_clock}.capacityPaidFrom(step.account, day);
    if (!paid)
        return failed(paid);
    if (paid->isZero())
        return {};
    step.detail.insert(u"capacity"_s, qint64{paid->minor()});
    step.detail.insert(u"capacity_month"_s, monthText(monthOf(day)));
    step.legs.push_back(moneyLeg("accrued"_L1, 0, *paid, code(DebtClass::Settlement)));
    step.legs.push_back(moneyLeg("carry"_L1, step.account.value(), -*paid));
    return {};
}

// The reading must not have moved: what was used without permission is charged (DOMAIN.md 6.8).
Result<Resumed> SupplySteps::resume(AccountId account, const SeriesEnd& reading,
                                    const StepCause& cause, const Actor& actor)
{
    const auto books = m_steps.permitted(Operation::Resume, account, cause, actor);
    if (!books)
        return failed(books);
    const auto begun = m_steps.newest(account, Operation::Suspend);
    if (!begun)
        return failed(begun);
    if (!*begun || (*begun)->detail[u"kind"_s].toString() != u"short"_s)
        return failed(Fault::NotFound, u"no short suspension"_s);
    const auto before = registersFrom((*begun)->detail[u"registers"_s].toString());
    if (!before || reading.registers.total < before->total)
        return failed(Fault::ReadingMissing, u"the register has gone back"_s);
    if (auto may = SuspensionRule{m_database, m_clock}.mayResume(*books); !may)
        return failed(may);
    const auto ratio = static_cast<std::int64_t>(books->account.ratios.product());
    Resumed resumed;
    resumed.used = Energy::fromHundredths(
        (reading.registers.total.hundredths() - before->total.hundredths()) * ratio);
    const Tariff& tariff = books->account.tariff;
    resumed.charged = chargeOf(partsOf(resumed.used, tariff.basePrice(), tariff.ladder,
                                       books->account.accumulated))
                          .rounded();
    AccountStep step{.account = account, .operation = Operation::Resume};
    step.refers = (*begun)->number.value();
    step.amount = resumed.charged;
    step.detail = toJson(reading);
    step.cause = cause;
    const auto part = code(DebtClass::CurrentMonth);
    step.legs = {moneyLeg("receivable"_L1, account.value(), resumed.charged, part),
                 moneyLeg("accrued"_L1, 0, -resumed.charged, part)};
    if (auto set = setState(account, AccountState::Active); !set)
        return failed(set);
    const auto added = m_steps.add(step, actor);
    return added ? Result<Resumed>{resumed} : failed(added);
}

} // namespace wattcard::db
