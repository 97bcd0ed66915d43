// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/fmcos/fmcos_desk.h"

#include "cardio/fmcos/application.h"
#include "cardio/fmcos/fmcos_session.h"
#include "cardio/fmcos/line.h"
#include "cardio/layout/image.h"
#include "cardio/profile/wattcard1_session.h"

namespace wattcard::cardio::fmcos {

using crypto::Purpose;

namespace {

struct Connected {
    std::unique_ptr<CountingChannel> channel;
    CardHints hints;
};

Result<Connected> connect(CardReader& reader, const UtilityRegion& own)
{
    auto channel = reader.connect();
    if (!channel)
        return failed(channel);
    auto counted = std::make_unique<CountingChannel>(std::move(*channel));
    const auto hints = identify(*counted, own);
    if (!hints)
        return failed(hints);
    return Connected{std::move(counted), *hints};
}

} // namespace

FmcosDesk::FmcosDesk(CardReader& reader, CardAccess access)
    : m_reader{reader},
      m_access{std::move(access)}
{
}

Result<CardHints> FmcosDesk::identify()
{
    const auto card = connect(m_reader, m_access.own);
    if (!card)
        return failed(card);
    return card->hints;
}

Result<std::unique_ptr<CardSession>> FmcosDesk::open(CardRole role)
{
    auto card = connect(m_reader, m_access.own);
    if (!card)
        return failed(card);
    if (card->hints.cardClass != userCardClass)
        return failed(Fault::ManagementCard);
    if (card->hints.lifeCycle == LifeCycle::Initialisation)
        return std::make_unique<BlankSession>(std::move(card->channel), card->hints);
    const KeyRole& keys = role == CardRole::Issuer ? issuerRole : vendingRole;
    if (const auto done = authenticate(*card->channel, m_access, card->hints, keys); !done)
        return failed(done);
    return FmcosSession::open(std::move(card->channel), card->hints, m_access);
}

Result<void> FmcosDesk::personalise(const CardSerial& expected)
{
    const auto card = connect(m_reader, m_access.own);
    if (!card)
        return failed(card);
    if (card->hints.serial != expected)
        return failed(Fault::OtherCardInserted);
    if (card->hints.lifeCycle == LifeCycle::Operational)
        return {};
    if (const auto done = authenticate(*card->channel, m_access, card->hints, issuerRole); !done)
        return failed(done);
    const auto key = keyOnCard(m_access.keys, card->hints, issuerRole, KeyType::Line);
    if (!key)
        return failed(key);
    const Bytes operational{static_cast<std::uint8_t>(LifeCycle::Operational)};
    return updateFile(*card->channel, key->view(), {identityFile, lifeCycleOffset, operational});
}

Result<transaction::Target> FmcosDesk::encode(const CardImage& image)
{
    const auto key = m_access.keys.meterKey(
        {Purpose::Purchase, m_access.suite, image.load.keyVersion}, image.parameter.meter);
    if (!key)
        return failed(key);
    auto target = encodeImage(image, key->view());
    if (!target)
        return failed(target);
    target->imageDigest = loadDigest(target->load);
    target->digest = target->imageDigest;
    return target;
}

} // namespace wattcard::cardio::fmcos
