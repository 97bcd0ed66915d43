// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reversal_rules.h"

namespace wattcard {

namespace {

// Refusals that concern the account and the kind of card, before the purchase is looked at.
std::optional<Fault> refusalOfAccount(const AccountFacts& facts, const CardReading& seen)
{
    if (facts.account.state != AccountState::Active)
        return Fault::AccountNotActive;
    if (facts.hold)
        return facts.hold;
    if (seen.parameter.customer != facts.account.number)
        return Fault::WrongCustomer;
    if (seen.load.total != facts.total)
        return Fault::CardDiffersFromRecords;
    return std::nullopt;
}

} // namespace

std::optional<Fault> reversalRefusal(const Reversible& sale, const AccountFacts& facts,
                                     const CardReading& seen)
{
    if (const auto refused = refusalOfAccount(facts, seen))
        return refused;
    if (!sale.sameDay)
        return Fault::DayHasEnded;
    if (sale.reissued)
        return Fault::NewCardNotReported;
    // The card in the reader is newer than any booked return: both are asked.
    if (seen.returned && seen.returned->lock == CardLock::Locked)
        return Fault::LockedByMeter;
    const Credit after = facts.total - sale.sale.quote.credit;
    const bool loaded = (seen.returned && seen.returned->accepted > after) ||
                        (facts.returned && facts.returned->accepted > after);
    return loaded ? std::optional{Fault::AlreadyLoaded} : std::nullopt;
}

} // namespace wattcard
