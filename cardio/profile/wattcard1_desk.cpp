// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/profile/wattcard1_desk.h"

#include "cardio/layout/application.h"
#include "cardio/layout/image.h"
#include "cardio/profile/card_keys.h"
#include "cardio/profile/wattcard1_session.h"

namespace wattcard::cardio {

using namespace Qt::StringLiterals;
using crypto::Purpose;

namespace {

Result<std::unique_ptr<CountingChannel>> connect(CardReader& reader)
{
    auto channel = reader.connect();
    if (!channel)
        return failed(channel);
    return std::make_unique<CountingChannel>(std::move(*channel));
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
    return personaliseSteps(secured, m_access, *hints, userCardClass);
}

Result<transaction::Target> Wattcard1Desk::encode(const CardImage& image)
{
    CardImage current = image;
    current.load.keyVersion = m_access.keys.newest(Purpose::Purchase, m_access.suite);
    const auto key = m_access.keys.meterKey(
        {Purpose::Purchase, m_access.suite, current.load.keyVersion}, image.parameter.meter);
    if (!key)
        return failed(key);
    return encodeImage(current, key->view());
}

} // namespace wattcard::cardio
