// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/judge.h"

#include <algorithm>
#include <cstdlib>

namespace wattcard::app {

using transaction::Kind;
using transaction::RowState;

namespace {

constexpr int all = 100;
constexpr int half = 50;
constexpr int nothing = 0;

} // namespace

bool Judge::isAccomplished() const
{
    const bool isDone = money().percent == all && once().percent == all && order().percent == all;
    if (!isDone || m_course.hasOpenOrder())
        return false;
    // The customer goes home with his card.
    return m_course.inReader() == nullptr;
}

Score Judge::score(std::chrono::seconds taken, int hints) const
{
    const Grade earned = money();
    const auto extra = [&earned](Grade grade) { // nobody is fast who has not done it
        return earned.percent == nothing ? Grade{Finding::NothingDone, nothing} : grade;
    };
    const std::array grades{earned, once(), order(), extra(time(taken)), extra(help(hints))};
    Score score;
    for (std::size_t i = 0; i < grades.size(); ++i) {
        const int most = mostPoints(allCriteria[i]);
        score.marks.push_back(
            {allCriteria[i], most * grades[i].percent / all, most, grades[i].finding});
    }
    return score;
}

Judge::Grade Judge::money() const
{
    switch (m_plan.scenario) {
    case Scenario::FirstSale:
    case Scenario::TornWrite:
    case Scenario::OutOfPaper: return moneyOfSale();
    case Scenario::LostCard: return moneyOfReplacement();
    case Scenario::MeterExchange: return moneyOfExchange();
    case Scenario::Reversal: return moneyOfReversal();
    }
    std::abort();
}

Judge::Grade Judge::moneyOfSale() const
{
    if (m_course.hasOpenOrder())
        return {Finding::StillOpen, nothing};
    const OrderFact* sale = m_course.purchase();
    if (!sale) {
        const bool wasVoided = m_course.count(Kind::Purchase, RowState::Voided) > 0;
        return {wasVoided ? Finding::GivenUp : Finding::NothingDone, nothing};
    }
    const Credit due = m_course.world().total + Credit::of(m_plan.amount);
    if (sale->payment != m_plan.amount || m_course.now().total < due)
        return {Finding::WrongAmount, nothing};
    if (m_course.now().total > due)
        return {Finding::CreditGiven, nothing};
    if (sale->tendered != m_plan.tendered)
        return {Finding::WrongTender, half};
    return {Finding::AsAgreed, all};
}

Judge::Grade Judge::moneyOfReplacement() const
{
    if (m_course.hasOpenOrder())
        return {Finding::StillOpen, nothing};
    if (m_course.committed(Kind::Reissue) == 0)
        return {Finding::NotReplaced, nothing};
    if (m_course.now().total > m_course.world().total)
        return {Finding::CreditGiven, nothing};
    if (m_course.now().total < m_course.world().total)
        return {Finding::CreditLost, nothing};
    return {Finding::AsAgreed, all};
}

Judge::Grade Judge::moneyOfExchange() const
{
    if (m_course.hasOpenOrder())
        return {Finding::StillOpen, nothing};
    const TrainingWorld& world = m_course.world();
    if (m_course.committed(Kind::Exchange) == 0 || m_course.now().meter != world.newMeter)
        return {Finding::NotExchanged, nothing};
    if (m_course.now().total < world.remaining)
        return {Finding::CreditLost, nothing};
    if (m_course.now().total > world.remaining)
        return {Finding::CreditGiven, nothing};
    return {Finding::AsAgreed, all};
}

Judge::Grade Judge::moneyOfReversal() const
{
    if (m_course.hasOpenOrder())
        return {Finding::StillOpen, nothing};
    if (m_course.committed(Kind::Reversal) == 0)
        return {Finding::NotTakenBack, nothing};
    if (m_course.now().paidOut != *m_plan.preparation.notLoaded)
        return {Finding::NotPaidOut, half};
    const OrderFact* sale = m_course.purchase();
    if (!sale)
        return {Finding::NothingDone, half};
    const Credit before = m_course.world().total - Credit::of(*m_plan.preparation.notLoaded);
    if (m_course.now().total != before + Credit::of(m_plan.amount))
        return {Finding::WrongAmount, half};
    return {Finding::AsAgreed, all};
}

Judge::Grade Judge::once() const
{
    const int sold = m_course.purchases() + m_course.committed(Kind::Opening) +
                     m_course.committed(Kind::Adjustment);
    if (m_course.now().orders.empty())
        return {Finding::NothingDone, nothing};
    if (m_plan.amount.minor() == 0)
        return sold == 0 ? Grade{Finding::Once, all} : Grade{Finding::SoldWithoutNeed, nothing};
    const bool isTwice = sold > 1 || (m_plan.scenario == Scenario::Reversal && sold == 1 &&
                                      m_course.committed(Kind::Reversal) == 0);
    return isTwice ? Grade{Finding::SoldTwice, nothing} : Grade{Finding::Once, all};
}

Judge::Grade Judge::order() const
{
    if (m_course.now().orders.empty())
        return {Finding::NothingDone, nothing};
    if (m_course.sawAnotherCard())
        return {Finding::AnotherCard, nothing};
    switch (m_plan.scenario) {
    case Scenario::FirstSale:
        return m_course.wasInterrupted() ? Grade{Finding::CardTakenEarly, nothing}
                                         : Grade{Finding::InOrder, all};
    case Scenario::TornWrite:
        if (m_course.hasOpenOrder())
            return {Finding::StillOpen, nothing};
        if (m_course.count(Kind::Purchase, RowState::Voided) > 0)
            return {Finding::GivenUp, nothing};
        return {Finding::InOrder, all};
    case Scenario::OutOfPaper: {
        const OrderFact* sale = m_course.purchase();
        return sale && !sale->paperWaits ? Grade{Finding::InOrder, all}
                                         : Grade{Finding::ReceiptMissing, nothing};
    }
    case Scenario::LostCard: return orderOfReplacement();
    case Scenario::MeterExchange:
        if (!m_course.broughtReading())
            return {Finding::ReadingNotBrought, nothing};
        return isLoaded() ? Grade{Finding::InOrder, all} : Grade{Finding::NotLoaded, half};
    case Scenario::Reversal: return orderOfReversal();
    }
    std::abort();
}

Judge::Grade Judge::orderOfReplacement() const
{
    if (m_course.committed(Kind::Reissue) == 0)
        return {Finding::NotReplaced, nothing};
    if (!isLoaded())
        return {Finding::NotLoaded, half};
    if (!m_course.triedOldCard())
        return {Finding::OldCardNotTried, half};
    return {Finding::InOrder, all};
}

Judge::Grade Judge::orderOfReversal() const
{
    if (m_course.loadedFirst())
        return {Finding::LoadedFirst, nothing};
    if (m_course.soldFirst())
        return {Finding::SoldBeforeReversal, nothing};
    if (m_course.committed(Kind::Reversal) == 0)
        return {Finding::NotTakenBack, nothing};
    return {Finding::InOrder, all};
}

Judge::Grade Judge::time(std::chrono::seconds taken) const
{
    if (taken <= m_plan.par)
        return {Finding::InTime, all};
    return taken <= 2 * m_plan.par ? Grade{Finding::Late, half} : Grade{Finding::VeryLate, nothing};
}

Judge::Grade Judge::help(int hints) const
{
    if (hints == 0)
        return {Finding::NoHint, all};
    return {Finding::HintsUsed, std::max(all - hints * all / hintsEach, nothing)};
}

bool Judge::isLoaded() const
{
    const TrainingFacts& now = m_course.now();
    const auto meter = std::ranges::find(now.meters, now.meter, &MeterFact::number);
    return meter != now.meters.end() && meter->accepted == now.total;
}

} // namespace wattcard::app
