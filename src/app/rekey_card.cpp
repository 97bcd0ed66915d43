// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rekey_card.h"

#include <array>
#include <tuple>

namespace wattcard::app {

namespace {

using crypto::Purpose;

constexpr std::array cardPurposes{Purpose::Vending, Purpose::Meter, Purpose::Inspection,
                                  Purpose::Issuer, Purpose::Management};

// A card that left the reader meanwhile is not to blame, whatever the last exchange looked like. If
// it was spoiled all the same, it does not read when it comes back, and that is told then.
CardReport reportOf(const Failure& failure, bool wasMoved)
{
    const bool isBlamed = isCardFailure(failure.fault) && !wasMoved;
    return {isBlamed ? CardStep::Failed : CardStep::PutOff, failure.fault, failure.detail};
}

} // namespace

bool hasOldKeys(const CardHints& hints, const crypto::KeyStore& keys, Suite suite)
{
    // Of 81 to 85, then of 91 to 95 for suite T.
    const std::size_t first = suite == Suite::T ? cardPurposes.size() : 0;
    for (std::size_t index = 0; index < cardPurposes.size(); ++index) {
        const std::uint8_t version = hints.keyVersions[first + index];
        if (version != 0 && version < keys.newest(cardPurposes[index], suite))
            return true;
    }
    return false;
}

std::optional<RollOutSubject> newestKeys(const crypto::KeyStore& keys, Suite suite)
{
    std::optional<RollOutSubject> subject;
    for (const Purpose purpose : cardPurposes) {
        if (!keys.holds(purpose, suite))
            continue;
        const RollOutSubject its{suite, keys.newest(purpose, suite)};
        if (subject && *subject != its)
            return std::nullopt;
        subject = its;
    }
    return subject;
}

Result<int> rekeyCard(const Rekeying& parts, const CardSerial& card, Asked asked,
                      const Actor& actor)
{
    const auto standing = parts.rollOuts.standing(card);
    if (!standing)
        return failed(standing);
    const auto newest = newestKeys(parts.keys, parts.suite);
    if (!newest)
        return failed(Fault::RollOutClosed, QStringLiteral("the newest keys differ in version"));
    const bool isMeant = *standing && (*standing)->subject == *newest;
    if (!isMeant)
        return failed(Fault::RollOutClosed, QStringLiteral("no roll-out of these keys"));
    const RollOutNumber rollOut = (*standing)->rollOut;
    if (const auto taken = parts.rollOuts.take(rollOut, card, asked, actor); !taken)
        return failed(taken);
    const QString detail = QStringLiteral("to the newest keys");
    if (const auto noted = parts.stock.record(card, CardAct::Rekeyed, detail, actor); !noted) {
        const Failure& why = noted.error();
        const CardReport untouched{CardStep::PutOff, why.fault, why.detail};
        std::ignore = parts.rollOuts.report(rollOut, card, untouched, actor);
        return failed(noted);
    }
    const std::uint32_t insertions = parts.workshop.insertionCount();
    const auto replaced = parts.workshop.rekey(card);
    if (!replaced) {
        const bool wasMoved = parts.workshop.insertionCount() != insertions;
        // A card of which nothing is heard counts as failed: nothing is lost when this is.
        std::ignore =
            parts.rollOuts.report(rollOut, card, reportOf(replaced.error(), wasMoved), actor);
        return replaced;
    }
    if (const auto heard = parts.rollOuts.report(rollOut, card, {CardStep::Changed}, actor); !heard)
        return failed(heard);
    return replaced;
}

} // namespace wattcard::app
