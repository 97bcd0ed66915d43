// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/profile/wattcard1_desk.h"

#include "cardio/apdu/personalisation.h"
#include "cardio/layout/application.h"
#include "cardio/layout/image.h"
#include "cardio/profile/wattcard1_session.h"

namespace wattcard::cardio {

using namespace Qt::StringLiterals;
using crypto::Purpose;

namespace {

// CARD.md section 4: ten tries for the vending key, three for the issuer's.
constexpr std::uint8_t vendingTries = 10;
constexpr std::uint8_t issuerTries = 3;

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

Result<KeyBlock> keyBlock(const CardAccess& access, Purpose purpose, const CardSerial& serial)
{
    const std::uint8_t version = access.keys.newest(purpose, access.suite);
    auto key = access.keys.cardKey({purpose, access.suite, version}, serial);
    if (!key)
        return failed(key);
    return KeyBlock{crypto::cardReference(purpose, access.suite), version, issuerTries,
                    std::move(*key)};
}

// Serial, vending key, then the issuer's key with the activation: each step can be repeated.
Result<void> personaliseSteps(CardChannel& secured, const CardAccess& access,
                              const CardHints& hints)
{
    auto vending = keyBlock(access, Purpose::Vending, hints.serial);
    if (!vending)
        return failed(vending);
    vending->maxTries = vendingTries;
    const auto issuer = keyBlock(access, Purpose::Issuer, hints.serial);
    if (!issuer)
        return failed(issuer);
    const Bytes identity =
        encodeIdentity({hints.serial, userCardClass, static_cast<std::uint8_t>(access.suite)});
    if (auto sent = sendStep(secured, personalise::identityTag, identity); !sent)
        return sent;
    if (auto sent = sendStep(secured, personalise::keyTag, encodeKeyBlock(*vending).view()); !sent)
        return sent;
    return sendStep(secured, personalise::activateTag, encodeActivation(*issuer).view());
}

} // namespace

Wattcard1Desk::Wattcard1Desk(CardReader& reader, CardAccess access)
    : m_reader{reader},
      m_access{std::move(access)}
{
}

Result<CardHints> Wattcard1Desk::identify()
{
    const auto channel = connect(m_reader);
    if (!channel)
        return failed(channel);
    return selectWattCard(**channel, m_access.own);
}

Result<std::unique_ptr<CardSession>> Wattcard1Desk::open(CardRole role)
{
    auto channel = connect(m_reader);
    if (!channel)
        return failed(channel);
    const auto hints = selectWattCard(**channel, m_access.own);
    if (!hints)
        return failed(hints);
    if (hints->cardClass != userCardClass)
        return failed(Fault::ManagementCard);
    if (hints->lifeCycle == LifeCycle::Initialisation)
        return std::make_unique<BlankSession>(std::move(*channel), *hints);
    if (hints->lifeCycle != LifeCycle::Operational)
        return failed(Fault::CardRefused, u"the card is not operational"_s);
    const Purpose purpose = role == CardRole::Issuer ? Purpose::Issuer : Purpose::Vending;
    auto keys = authenticate(**channel, m_access, purpose, *hints);
    if (!keys)
        return failed(keys);
    return Wattcard1Session::open(std::move(*channel), std::move(*keys), *hints, m_access);
}

Result<void> Wattcard1Desk::personalise(const CardSerial& expected)
{
    const auto channel = connect(m_reader);
    if (!channel)
        return failed(channel);
    const auto hints = selectWattCard(**channel, m_access.own);
    if (!hints)
        return failed(hints);
    if (hints->serial != expected)
        return failed(Fault::OtherCardInserted);
    if (hints->lifeCycle == LifeCycle::Operational)
        return {};
    if (hints->lifeCycle != LifeCycle::Initialisation)
        return failed(Fault::CardNotBlank);
    auto keys = authenticate(**channel, m_access, Purpose::Transport, *hints);
    if (!keys)
        return failed(keys);
    SecureChannel secured{**channel, suiteOf(m_access.suite), std::move(*keys)};
    return personaliseSteps(secured, m_access, *hints);
}

Result<transaction::Target> Wattcard1Desk::encode(const CardImage& image)
{
    const auto key = m_access.keys.meterKey(
        {Purpose::Purchase, m_access.suite, image.load.keyVersion}, image.parameter.meter);
    if (!key)
        return failed(key);
    return encodeImage(image, key->view());
}

} // namespace wattcard::cardio
