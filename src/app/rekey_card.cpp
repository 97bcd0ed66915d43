// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rekey_card.h"

#include <array>

namespace wattcard::app {

namespace {

using crypto::Purpose;

constexpr std::array cardPurposes{Purpose::Vending, Purpose::Meter, Purpose::Inspection,
                                  Purpose::Issuer, Purpose::Management};

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

Result<int> rekeyCard(CardWorkshop& workshop, CardStock& stock, const CardSerial& card,
                      const Actor& actor)
{
    const QString detail = QStringLiteral("to the newest keys");
    if (const auto noted = stock.record(card, CardAct::Rekeyed, detail, actor); !noted)
        return failed(noted);
    return workshop.rekey(card);
}

} // namespace wattcard::app
