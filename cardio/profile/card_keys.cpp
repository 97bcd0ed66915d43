// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/profile/card_keys.h"

#include "cardio/layout/application.h"
#include "crypto/wiped.h"

namespace wattcard::cardio {

using namespace Qt::StringLiterals;
using crypto::Purpose;

namespace {

// CARD.md section 4: ten tries for the keys that are used every day, three for the others.
std::uint8_t triesOf(Purpose purpose)
{
    const bool isDaily = purpose == Purpose::Vending || purpose == Purpose::Meter;
    return isDaily ? 10 : 3;
}

} // namespace

Result<KeyBlock> newestKey(const CardAccess& access, Purpose purpose, const CardSerial& serial)
{
    const std::uint8_t version = access.keys.newest(purpose, access.suite);
    auto key = access.keys.cardKey({purpose, access.suite, version}, serial);
    if (!key)
        return failed(key);
    return KeyBlock{crypto::cardReference(purpose, access.suite), version, triesOf(purpose),
                    std::move(*key), access.suite};
}

Result<void> sendStep(CardChannel& secured, std::uint8_t step, ByteView data)
{
    Command command = putData(step, {data.begin(), data.end()});
    const crypto::WipedAtEnd wiped{command.data}; // a key, more often than not
    const auto answer = exchange(secured, command);
    if (!answer)
        return failed(answer);
    if (!answer->status.isOk())
        return failed(Fault::CardRefused,
                      u"PUT DATA %1: SW %2"_s.arg(step, 0, 16).arg(answer->status.toString()));
    return {};
}

Result<void> personaliseSteps(CardChannel& secured, const CardAccess& access,
                              const CardHints& hints, std::uint8_t cardClass)
{
    const bool isUserCard = cardClass == userCardClass;
    const auto working =
        newestKey(access, isUserCard ? Purpose::Vending : Purpose::Management, hints.serial);
    if (!working)
        return failed(working);
    const auto issuer = newestKey(access, Purpose::Issuer, hints.serial);
    if (!issuer)
        return failed(issuer);
    const Bytes identity = encodeIdentity({hints.serial, cardClass, hints.suites});
    if (auto sent = sendStep(secured, personalise::identityTag, identity); !sent)
        return sent;
    if (auto sent = sendStep(secured, personalise::keyTag, encodeKeyBlock(*working).view()); !sent)
        return sent;
    return sendStep(secured, personalise::activateTag, encodeActivation(*issuer).view());
}

} // namespace wattcard::cardio
