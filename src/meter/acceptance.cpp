// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meter/acceptance.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace wattcard::meter {

namespace {

constexpr std::uint8_t userCardClass = 0x01;
// Loading spends three write-back counts; the last ones are left, never wrapped (RELIABILITY.md 9).
constexpr std::uint32_t lastWriteBackCounter = std::numeric_limits<std::uint32_t>::max() - 3;

Acceptance refusedLoad(DisplayCode code, Cause cause)
{
    Acceptance result;
    result.code = code;
    result.cause = cause;
    return result;
}

bool isOpened(const MeterState& meter)
{
    return meter.workState == WorkState::Opened;
}

// An opening card with nothing new on it: the one that has opened this meter may come back for
// fresh return data. So may the one that was issued in its place before the counter had heard of
// the opening: the lost card turned up first. It binds its generation and brings no credit;
// refused, the account could never be sold to again (CARD.md section 8 has no row for it).
bool showsWhatWasAccepted(const MeterState& meter, const MeterCardReading& card)
{
    return card.load.gen >= meter.series.gen && card.load.seq == meter.series.seq &&
           card.load.total == meter.series.accepted;
}

// ERR-32: class known, card issued.
Cause issueTrouble(const MeterCardReading& card)
{
    if (card.hints.lifeCycle != LifeCycle::Operational)
        return Cause::NotIssued;
    return card.hints.cardClass == userCardClass ? Cause::None : Cause::ClassUnknown;
}

// ERR-33 of a meter that is bound to a customer and a card; a reset keeps both. One that was never
// opened before its reset is bound to nobody.
Cause bindingTrouble(const MeterState& meter, const MeterCardReading& card)
{
    if (meter.series.customer == CustomerNumber{})
        return Cause::None;
    if (card.parameter.customer != meter.series.customer)
        return Cause::OtherCustomer;
    if (card.load.gen < meter.series.gen)
        return Cause::OldGeneration;
    const bool sameGeneration = card.load.gen == meter.series.gen;
    return sameGeneration && card.hints.serial != meter.series.serial ? Cause::OtherSerial
                                                                      : Cause::None;
}

// ERR-33 of a cleared meter: the floor of generations (DOMAIN.md 7.1, completion).
Cause floorTrouble(const MeterState& meter, const MeterCardReading& card)
{
    const auto entry =
        std::ranges::find(meter.floor, card.parameter.customer, &GenerationFloor::customer);
    return entry != meter.floor.end() && card.load.gen <= entry->gen ? Cause::OldGeneration
                                                                     : Cause::None;
}

Cause ownerTrouble(const MeterState& meter, const MeterCardReading& card)
{
    if (card.parameter.meter != meter.number)
        return Cause::OtherMeter;
    switch (meter.workState) {
    case WorkState::Factory: return Cause::None;
    case WorkState::Cleared: return floorTrouble(meter, card);
    case WorkState::Reset:
    case WorkState::Opened: return bindingTrouble(meter, card);
    }
    std::abort();
}

Cause subTypeTrouble(const MeterState& meter, const MeterCardReading& card)
{
    const bool isOpening = card.parameter.subType == SubType::Opening;
    switch (meter.workState) {
    case WorkState::Factory:
    case WorkState::Reset: return Cause::WorkState;
    case WorkState::Cleared:
        return isOpening && card.load.seq == Sequence{1} ? Cause::None : Cause::SubType;
    case WorkState::Opened:
        return !isOpening || showsWhatWasAccepted(meter, card) ? Cause::None : Cause::SubType;
    }
    std::abort();
}

// ERR-34 before the counts are looked at.
Cause contentTrouble(const MeterState& meter, const MeterCardReading& card)
{
    if (const Cause cause = subTypeTrouble(meter, card); cause != Cause::None)
        return cause;
    if (!card.purchaseMacValid)
        return Cause::PurchaseMac;
    if (!updateFrom(card))
        return Cause::Parameters;
    if (isOpened(meter) && card.parameter.mode != meter.parameters.mode)
        return Cause::OtherMode;
    const std::uint32_t onCard = card.returned ? card.returned->writeBackCounter : 0;
    const bool spent = std::max(onCard, meter.writeBackCounter) > lastWriteBackCounter;
    return spent ? Cause::CountExhausted : Cause::None;
}

Cause countTrouble(const MeterState& meter, const MeterCardReading& card)
{
    const auto c = card.load.seq;
    const auto m = meter.series.seq;
    if (c < m)
        return Cause::StaleImage;
    const bool contradicts = card.load.total < meter.series.accepted ||
                             (c == m && card.load.total != meter.series.accepted);
    return contradicts ? Cause::Contradiction : Cause::None;
}

bool isOverHoardingLimit(const MeterState& meter, const Acceptance& verdict)
{
    const Limits& limits = verdict.update.limits ? *verdict.update.limits : meter.parameters.limits;
    return verdict.credit > Credit{} && verdict.credit > limits.hoarding - meter.balance.remaining;
}

// The rows of the table for a card whose owner, form and MAC are in order.
Acceptance judgeCounts(const MeterState& meter, const MeterCardReading& card)
{
    Acceptance verdict;
    if (isOpened(meter) && card.load.gen > meter.series.gen)
        verdict.newGeneration = card.load.gen;
    if (const Cause cause = countTrouble(meter, card); cause != Cause::None) {
        verdict.code = DisplayCode::Err34;
        verdict.cause = cause;
        verdict.refreshReturn = cause == Cause::Contradiction && isOpened(meter);
        return verdict;
    }
    verdict.credit = card.load.total - meter.series.accepted;
    verdict.takesCount = card.load.seq > meter.series.seq;
    if (verdict.takesCount)
        verdict.update = *updateFrom(card);
    if (isOverHoardingLimit(meter, verdict)) {
        Acceptance over = refusedLoad(DisplayCode::Err36, Cause::Hoarding);
        over.newGeneration = verdict.newGeneration;
        // No lock is left behind, and a new card learns that the meter knows it.
        over.refreshReturn = isLocked(card) || over.newGeneration;
        return over;
    }
    verdict.opens = !isOpened(meter);
    verdict.refreshReturn = !verdict.needsLoading();
    return verdict;
}

} // namespace

bool isLocked(const MeterCardReading& card)
{
    return card.returned && card.returned->lock == CardLock::Locked;
}

Acceptance judge(const MeterState& meter, const MeterCardReading& card)
{
    if (const Cause cause = issueTrouble(card); cause != Cause::None)
        return refusedLoad(DisplayCode::Err32, cause);
    if (!card.formatValid) // its numbers cannot be read
        return refusedLoad(DisplayCode::Err34, Cause::Format);
    if (const Cause cause = ownerTrouble(meter, card); cause != Cause::None)
        return refusedLoad(DisplayCode::Err33, cause);
    if (const Cause cause = contentTrouble(meter, card); cause != Cause::None)
        return refusedLoad(DisplayCode::Err34, cause);
    return judgeCounts(meter, card);
}

} // namespace wattcard::meter
