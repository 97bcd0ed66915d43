// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/profile/wattcard1_desk.h"

#include "cardio/apdu/personalisation.h"
#include "cardio/layout/application.h"
#include "cardio/layout/image.h"
#include "cardio/profile/wattcard1_session.h"

namespace wattcard::cardio {

using namespace Qt::StringLiterals;

namespace {

// CARD.md section 4: ten tries for the vending key, three for the issuer's.
constexpr std::uint8_t vendingTries = 10;
constexpr std::uint8_t issuerTries = 3;
constexpr std::uint8_t suiteABit = 0x01;

Result<std::unique_ptr<CountingChannel>> connect(CardReader& reader)
{
    auto channel = reader.connect();
    if (!channel)
        return failed(channel);
    return std::make_unique<CountingChannel>(std::move(*channel));
}

Result<void> sendStep(CardChannel& secured, std::uint8_t step, ByteView data)
{
    const auto answer = exchange(secured, putData(step, {data.begin(), data.end()}));
    if (!answer)
        return failed(answer);
    if (!answer->status.isOk())
        return failed(Fault::CardRefused, u"personalisation: SW "_s + answer->status.toString());
    return {};
}

Result<KeyBlock> keyBlock(const crypto::KeyStore& keys, KeyChoice choice, const CardSerial& serial)
{
    auto key = keys.cardKey(choice.purpose, keys.version(), serial);
    if (!key)
        return failed(key);
    return KeyBlock{choice.reference, keys.version(), issuerTries, std::move(*key)};
}

// Serial, vending key, then the issuer's key with the activation: each step can be repeated.
Result<void> personaliseSteps(CardChannel& secured, const crypto::KeyStore& keys,
                              const CardHints& hints)
{
    auto vending = keyBlock(keys, vendingKey, hints.serial);
    if (!vending)
        return failed(vending);
    vending->maxTries = vendingTries;
    const auto issuer = keyBlock(keys, issuerKey, hints.serial);
    if (!issuer)
        return failed(issuer);
    const Bytes identity = encodeIdentity({hints.serial, userCardClass, suiteABit});
    if (auto sent = sendStep(secured, personalise::identityTag, identity); !sent)
        return sent;
    if (auto sent = sendStep(secured, personalise::keyTag, encodeKeyBlock(*vending).view()); !sent)
        return sent;
    return sendStep(secured, personalise::activateTag, encodeActivation(*issuer).view());
}

} // namespace

Wattcard1Desk::Wattcard1Desk(CardReader& reader, const crypto::KeyStore& keys,
                             const UtilityRegion& own, crypto::RandomSource random)
    : m_reader{reader},
      m_keys{keys},
      m_own{own},
      m_random{std::move(random)}
{
}

Result<CardHints> Wattcard1Desk::identify()
{
    const auto channel = connect(m_reader);
    if (!channel)
        return failed(channel);
    return selectWattCard(**channel, m_own);
}

Result<std::unique_ptr<CardSession>> Wattcard1Desk::open(CardRole role)
{
    auto channel = connect(m_reader);
    if (!channel)
        return failed(channel);
    const auto hints = selectWattCard(**channel, m_own);
    if (!hints)
        return failed(hints);
    if (hints->cardClass != userCardClass)
        return failed(Fault::ManagementCard);
    if (hints->lifeCycle == LifeCycle::Initialisation)
        return std::make_unique<BlankSession>(std::move(*channel), *hints);
    if (hints->lifeCycle != LifeCycle::Operational)
        return failed(Fault::CardRefused, u"the card is not operational"_s);
    const KeyChoice key = role == CardRole::Issuer ? issuerKey : vendingKey;
    auto keys = authenticate(**channel, {m_keys, m_random, key}, *hints);
    if (!keys)
        return failed(keys);
    return Wattcard1Session::open(std::move(*channel), std::move(*keys), *hints, m_keys);
}

Result<void> Wattcard1Desk::personalise(const CardSerial& expected)
{
    const auto channel = connect(m_reader);
    if (!channel)
        return failed(channel);
    const auto hints = selectWattCard(**channel, m_own);
    if (!hints)
        return failed(hints);
    if (hints->serial != expected)
        return failed(Fault::OtherCardInserted);
    if (hints->lifeCycle == LifeCycle::Operational)
        return {};
    if (hints->lifeCycle != LifeCycle::Initialisation)
        return failed(Fault::CardNotBlank);
    auto keys = authenticate(**channel, {m_keys, m_random, transportKey}, *hints);
    if (!keys)
        return failed(keys);
    SecureChannel secured{**channel, suiteA(), std::move(*keys)};
    return personaliseSteps(secured, m_keys, *hints);
}

Result<transaction::Target> Wattcard1Desk::encode(const CardImage& image)
{
    const auto key =
        m_keys.meterKey(crypto::Purpose::Purchase, image.load.keyVersion, image.parameter.meter);
    if (!key)
        return failed(key);
    return encodeImage(image, key->view());
}

} // namespace wattcard::cardio
