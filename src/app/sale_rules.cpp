// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sale_rules.h"

#include "domain/operations.h"
#include "domain/purchase/limits.h"

namespace wattcard::app {

namespace {

// Purchases that may wait on the card (DOMAIN.md 6.2, setting).
constexpr std::uint32_t mostUnloadedPurchases = 5;
constexpr Credit unlimited = Credit::fromHundredths(99'999'999);

// Whether a meter has reported this series, and how many purchases it has not seen.
std::optional<Fault> loadingRefusal(const AccountFacts& facts)
{
    const auto committed = facts.records.committed;
    if (!facts.returned || facts.returned->seq == Sequence{})
        return Fault::OpeningNotLoaded;
    const auto unseen =
        static_cast<std::uint32_t>(committed.seq) - static_cast<std::uint32_t>(facts.returned->seq);
    if (unseen >= mostUnloadedPurchases)
        return Fault::OpeningNotLoaded;
    return std::nullopt;
}

} // namespace

std::optional<CardTask> settlementTask(transaction::Kind kind, transaction::Wish wish)
{
    using transaction::Kind;
    const bool given = wish == transaction::Wish::Void;
    switch (kind) {
    case Kind::Opening: return given ? std::optional{CardTask::VoidOpening} : std::nullopt;
    case Kind::Purchase: return given ? std::optional{CardTask::VoidPurchase} : std::nullopt;
    // Taking an adjustment of an open row away asks the same as taking a purchase away.
    case Kind::Adjustment: return given ? std::optional{CardTask::VoidPurchase} : std::nullopt;
    case Kind::Reversal: return CardTask::Reverse;
    case Kind::Reissue:
    case Kind::Exchange:
    case Kind::Resumption: return CardTask::Replace;
    }
    std::abort();
}

std::optional<Fault> kindRefusal(const CardCapabilities& kind, CardTask task, bool lastSaleLoaded)
{
    const auto unless = [](bool able) {
        return able ? std::nullopt : std::optional{Fault::CardKindCannot};
    };
    switch (task) {
    // The core voids an opening only before state 05: nothing was ever written then, whatever the
    // kind.
    case CardTask::Open:
    case CardTask::VoidOpening: return std::nullopt;
    case CardTask::Sell:
        return kind.cumulative || lastSaleLoaded ? std::nullopt
                                                 : std::optional{Fault::LastSaleNotLoaded};
    // "Not locked and not accepted" is the proof that a purchase was not loaded (CARD.md section
    // 1), and the order id tells that it is this one. Without them a card that has left may have
    // been to the meter; the sale can only be finished.
    case CardTask::VoidPurchase:
    case CardTask::Reverse: return unless(kind.lock && kind.orderId);
    // What the lost card carried and the meter had not taken goes into the new card's total.
    case CardTask::Replace: return unless(kind.cumulative && kind.orderId);
    case CardTask::CarryWorkOrder: return unless(kind.lock && kind.purchaseMac);
    }
    std::abort();
}

bool lastSaleLoaded(const AccountFacts& facts)
{
    const auto committed = facts.records.committed;
    return facts.returned && facts.returned->gen == committed.gen &&
           facts.returned->seq == committed.seq;
}

std::optional<Fault> refusalOf(const AccountFacts& facts, const CardReading& reading,
                               const CardCapabilities& kind)
{
    if (const auto refused = wattcard::refusalOf(Operation::Purchase, facts.account.state))
        return refused;
    if (facts.hold)
        return facts.hold;
    if (reading.parameter.customer != facts.account.number)
        return Fault::WrongCustomer;
    if (reading.parameter.meter != facts.account.meter)
        return Fault::CardDiffersFromRecords;
    if (reading.load.total != facts.total)
        return Fault::CardDiffersFromRecords;
    if (const auto refused = loadingRefusal(facts))
        return refused;
    return kindRefusal(kind, CardTask::Sell, lastSaleLoaded(facts));
}

Credit unloadedOf(const AccountFacts& facts)
{
    return facts.returned ? facts.total - facts.returned->accepted : facts.total;
}

namespace {

MeterHolding holdingOf(const AccountFacts& facts)
{
    return {facts.returned ? facts.returned->remaining : Credit{}, unloadedOf(facts)};
}

} // namespace

Credit largestCredit(const AccountFacts& facts)
{
    const Credit limit = facts.account.tariff.hoardingLimit;
    return wattcard::largestCredit(limit == Credit{} ? unlimited : limit, holdingOf(facts));
}

std::optional<Credit> smallestUsefulCredit(const AccountFacts& facts)
{
    const Tariff& tariff = facts.account.tariff;
    if (!facts.returned || facts.returned->remaining > -tariff.overdraftLimit)
        return std::nullopt;
    return wattcard::smallestUsefulCredit(tariff.recloseLimit, holdingOf(facts));
}

} // namespace wattcard::app
