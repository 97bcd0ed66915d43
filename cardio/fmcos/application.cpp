// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/fmcos/application.h"

#include "cardio/fmcos/cryptograms.h"
#include "cardio/layout/fields.h"

#include <algorithm>

namespace wattcard::cardio::fmcos {

using crypto::Purpose;

Result<crypto::Secret> keyOnCard(const crypto::KeyStore& store, const CardHints& card,
                                 const KeyRole& role, KeyType type)
{
    const std::uint8_t version = keyVersionOn(card, role.purpose, Suite::T);
    const auto cardKey = store.cardKey({role.purpose, Suite::T, version}, card.serial);
    if (!cardKey)
        return failed(cardKey);
    const Bytes input{static_cast<std::uint8_t>(type), role.id, 0, 0, 0, 0, 0, 0};
    return pbocDiversify(cardKey->view(), input);
}

Bytes encodeIdentity(const CardHints& hints, std::uint8_t keyVersion)
{
    FieldWriter out{identitySize};
    out.raw(hints.serial.bytes());
    out.byte(hints.cardClass);
    out.byte(static_cast<std::uint8_t>(hints.lifeCycle));
    out.byte(keyVersion);
    out.raw(hints.applicationVersion);
    out.raw(hints.utilityRegion);
    return out.bytes();
}

Result<CardHints> decodeIdentity(ByteView bytes)
{
    FieldReader in{bytes};
    in.check(bytes.size() == identitySize, "identity size");
    CardHints hints;
    std::array<std::uint8_t, 8> serial{};
    std::ranges::copy(in.raw(serial.size()), serial.begin());
    hints.serial = CardSerial{serial};
    hints.cardClass = in.byte();
    hints.lifeCycle = LifeCycle{in.byte()};
    in.check(hints.lifeCycle == LifeCycle::Initialisation ||
                 hints.lifeCycle == LifeCycle::Operational,
             "life cycle");
    const std::uint8_t version = in.byte();
    std::ranges::copy(in.raw(hints.applicationVersion.size()), hints.applicationVersion.begin());
    std::ranges::copy(in.raw(hints.utilityRegion.size()), hints.utilityRegion.begin());
    if (const auto right = in.failure(); !right)
        return failed(right);
    hints.suites = static_cast<std::uint8_t>(Suite::T);
    for (const Purpose purpose : {Purpose::Vending, Purpose::Meter, Purpose::Issuer}) {
        const auto place = std::ranges::find(keyReferences, cardReference(purpose, Suite::T));
        hints.keyVersions[static_cast<std::size_t>(place - keyReferences.begin())] = version;
    }
    return hints;
}

} // namespace wattcard::cardio::fmcos
