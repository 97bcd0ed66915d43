// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sale_rules.h"

namespace wattcard::app {

namespace {

// Purchases that may wait on the card (DOMAIN.md 6.2, setting).
constexpr std::uint32_t mostUnloadedPurchases = 5;
constexpr Credit unlimited = Credit::fromHundredths(99'999'999);

std::optional<Fault> stateRefusal(AccountState state)
{
    switch (state) {
    case AccountState::Active: return std::nullopt;
    case AccountState::Pending:
    case AccountState::Suspended: return Fault::AccountNotActive;
    case AccountState::Closed: return Fault::AccountClosed;
    }
    std::abort();
}

// Whether the meter has reported this generation, and how many purchases it has not seen.
std::optional<Fault> loadingRefusal(const AccountFacts& facts)
{
    const auto committed = facts.records.committed;
    if (!facts.returned || facts.returned->gen != committed.gen)
        return Fault::OpeningNotLoaded;
    const auto unseen =
        static_cast<std::uint32_t>(committed.seq) - static_cast<std::uint32_t>(facts.returned->seq);
    if (unseen >= mostUnloadedPurchases)
        return Fault::OpeningNotLoaded;
    return std::nullopt;
}

} // namespace

bool maySell(Role role)
{
    return role == Role::Clerk || role == Role::ShiftLeader;
}
bool mayVoid(Role role)
{
    return role == Role::ShiftLeader;
}

std::optional<Fault> refusalOf(const AccountFacts& facts, const CardReading& reading)
{
    if (const auto refused = stateRefusal(facts.account.state))
        return refused;
    if (facts.hold)
        return facts.hold;
    if (reading.parameter.customer != facts.account.number)
        return Fault::WrongCustomer;
    if (reading.parameter.meter != facts.account.meter)
        return Fault::CardDiffersFromRecords;
    if (reading.load.total != facts.total)
        return Fault::CardDiffersFromRecords;
    return loadingRefusal(facts);
}

Credit unloadedOf(const AccountFacts& facts)
{
    return facts.returned ? facts.total - facts.returned->accepted : facts.total;
}

Credit largestCredit(const AccountFacts& facts)
{
    const Credit limit = facts.account.tariff.hoardingLimit == Credit{}
                             ? unlimited
                             : facts.account.tariff.hoardingLimit;
    const Credit remaining = facts.returned ? facts.returned->remaining : Credit{};
    return limit - remaining - unloadedOf(facts);
}

} // namespace wattcard::app
