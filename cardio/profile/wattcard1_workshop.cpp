// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/profile/wattcard1_workshop.h"

#include "cardio/layout/application.h"
#include "cardio/layout/order_file.h"
#include "cardio/layout/visit_record.h"
#include "cardio/profile/card_keys.h"

#include <algorithm>

namespace wattcard::cardio {

using namespace Qt::StringLiterals;
using crypto::Purpose;

namespace {

Result<Response> read(CardChannel& secured, const Command& command)
{
    auto answer = exchange(secured, command);
    if (answer && !answer->status.isOk() && answer->status != status::recordNotFound)
        return failed(Fault::CardRefused, u"SW "_s + answer->status.toString());
    return answer;
}

Result<Bytes> orderBytes(CardChannel& secured)
{
    constexpr BinaryPlace place{static_cast<std::uint8_t>(ShortFile::Order), 0};
    const auto answer = read(secured, readBinary(place, orderSize));
    if (!answer)
        return failed(answer);
    if (answer->data.size() != orderSize)
        return failed(Fault::CardStateUnclear, u"file 0007: wrong length"_s);
    return answer->data;
}

Result<void> readVisits(CardChannel& secured, WorkOrderCard& into)
{
    for (std::uint8_t number = 1; number <= mostVisitsOnCard; ++number) {
        const auto answer =
            read(secured, readRecord(static_cast<std::uint8_t>(ShortFile::Visits), number));
        if (!answer)
            return failed(answer);
        if (answer->status == status::recordNotFound)
            return {};
        if (const auto visit = decodeVisit(answer->data))
            into.visits.push_back(*visit);
        else
            ++into.unreadableVisits;
    }
    return {};
}

} // namespace

Wattcard1Workshop::Wattcard1Workshop(CardReader& reader, CardAccess access)
    : m_reader{reader},
      m_access{std::move(access)}
{
}

Result<Wattcard1Workshop::Selected> Wattcard1Workshop::select()
{
    auto channel = m_reader.connect();
    if (!channel)
        return failed(channel);
    const auto hints = selectWattCard(**channel, m_access.own);
    if (!hints)
        return failed(hints);
    return Selected{std::move(*channel), *hints};
}

Result<Wattcard1Workshop::Selected> Wattcard1Workshop::selectExpected(const CardSerial& card)
{
    auto selected = select();
    if (selected && selected->hints.serial != card)
        return failed(Fault::OtherCardInserted);
    return selected;
}

Result<Wattcard1Workshop::Session> Wattcard1Workshop::open(Selected selected, Purpose purpose)
{
    auto keys = authenticate(*selected.channel, m_access, purpose, selected.hints);
    if (!keys)
        return failed(keys);
    auto secured = std::make_unique<SecureChannel>(*selected.channel, suiteOf(m_access.suite),
                                                   std::move(*keys));
    return Session{std::move(selected), std::move(secured)};
}

Result<CardHints> Wattcard1Workshop::identify()
{
    const auto selected = select();
    if (!selected)
        return failed(selected);
    return selected->hints;
}

Result<void> Wattcard1Workshop::personalise(const CardSerial& card, std::uint8_t cardClass)
{
    auto selected = selectExpected(card);
    if (!selected)
        return failed(selected);
    const CardHints hints = selected->hints;
    if (hints.lifeCycle == LifeCycle::Operational && hints.cardClass == cardClass)
        return {}; // the answer to the last step was lost
    if (hints.lifeCycle != LifeCycle::Initialisation)
        return failed(Fault::CardNotBlank);
    const auto session = open(std::move(*selected), Purpose::Transport);
    if (!session)
        return failed(session);
    return personaliseSteps(*session->secured, m_access, hints, cardClass);
}

Result<void> Wattcard1Workshop::wipe(const CardSerial& card)
{
    auto selected = selectExpected(card);
    if (!selected)
        return failed(selected);
    const bool isBlank = selected->hints.lifeCycle == LifeCycle::Initialisation;
    const auto transport = newestKey(m_access, Purpose::Transport, card);
    if (!transport)
        return failed(transport);
    {
        const auto session =
            open(std::move(*selected), isBlank ? Purpose::Transport : Purpose::Issuer);
        if (!session)
            return failed(session);
        const auto sent =
            sendStep(*session->secured, personalise::activateTag, encodeWipe(*transport).view());
        if (!sent)
            return sent;
    }
    const auto after = selectExpected(card);
    if (!after)
        return failed(after);
    if (after->hints.lifeCycle != LifeCycle::Initialisation)
        return failed(Fault::CardStateUnclear, u"the card is not blank after wiping"_s);
    return {};
}

Result<void> Wattcard1Workshop::terminate(const CardSerial& card)
{
    auto selected = selectExpected(card);
    if (!selected)
        return failed(selected);
    const LifeCycle lifeCycle = selected->hints.lifeCycle;
    if (lifeCycle == LifeCycle::Terminated)
        return {};
    const bool isBlank = lifeCycle == LifeCycle::Initialisation;
    const auto session = open(std::move(*selected), isBlank ? Purpose::Transport : Purpose::Issuer);
    if (!session)
        return failed(session);
    return sendStep(*session->secured, personalise::activateTag, encodeMove(LifeCycle::Terminated));
}

Result<int> Wattcard1Workshop::rekey(const CardSerial& card)
{
    auto selected = selectExpected(card);
    if (!selected)
        return failed(selected);
    if (selected->hints.lifeCycle != LifeCycle::Operational)
        return failed(Fault::CardRefused, u"the card is not operational"_s);
    auto session = open(std::move(*selected), Purpose::Issuer);
    if (!session)
        return failed(session);
    return replaceOldKeys(*session);
}

// The issuer's key last: as long as it is the old one, an interrupted re-keying opens with it.
Result<int> Wattcard1Workshop::replaceOldKeys(Session& session)
{
    int replaced = 0;
    for (const Purpose purpose : {Purpose::Vending, Purpose::Meter, Purpose::Inspection,
                                  Purpose::Management, Purpose::Issuer}) {
        const std::uint8_t newest = m_access.keys.newest(purpose, m_access.suite);
        const std::uint8_t onCard = keyVersionOn(session.card.hints, purpose, m_access.suite);
        if (onCard == 0 || onCard >= newest) // not on the card, not held here, or not older
            continue;
        const auto block = newestKey(m_access, purpose, session.card.hints.serial);
        if (!block)
            return failed(block);
        const auto sent =
            sendStep(*session.secured, personalise::keyTag, encodeKeyBlock(*block).view());
        if (!sent)
            return failed(sent);
        ++replaced;
    }
    return replaced;
}

Result<void> Wattcard1Workshop::unblock(const CardSerial& card, std::uint8_t reference)
{
    auto selected = selectExpected(card);
    if (!selected)
        return failed(selected);
    const auto session = open(std::move(*selected), Purpose::Issuer);
    if (!session)
        return failed(session);
    return sendStep(*session->secured, personalise::unblockTag, encodeUnblock(reference));
}

Result<crypto::Secret> Wattcard1Workshop::orderKey(const CardSerial& card,
                                                   std::uint8_t version) const
{
    const auto cardKey =
        m_access.keys.cardKey({Purpose::Management, m_access.suite, version}, card);
    if (!cardKey)
        return failed(cardKey);
    return suiteOf(m_access.suite).kdf(cardKey->view(), crypto::KeyUse::Order);
}

std::uint8_t Wattcard1Workshop::orderKeyVersion() const
{
    return m_access.keys.newest(Purpose::Management, m_access.suite);
}

Result<void> Wattcard1Workshop::writeOrder(const CardSerial& card, const WorkOrder& order)
{
    auto selected = selectExpected(card);
    if (!selected)
        return failed(selected);
    if (selected->hints.cardClass != static_cast<std::uint8_t>(order.kind))
        return failed(Fault::CardRefused, u"a card of another class"_s);
    const auto key = orderKey(card, order.keyVersion);
    if (!key)
        return failed(key);
    const auto bytes = encodeOrder(order, card, key->view(), m_access.suite);
    if (!bytes)
        return failed(bytes);
    const auto session = open(std::move(*selected), Purpose::Management);
    if (!session)
        return failed(session);
    constexpr BinaryPlace place{static_cast<std::uint8_t>(ShortFile::Order), 0};
    const auto written = read(*session->secured, updateBinary(place, *bytes));
    if (!written)
        return failed(written);
    const auto stored = orderBytes(*session->secured);
    if (!stored)
        return failed(stored);
    if (*stored != *bytes)
        return failed(Fault::ProofMismatch, u"file 0007 reads otherwise than written"_s);
    return {};
}

Result<WorkOrderCard> Wattcard1Workshop::readOrder()
{
    auto selected = select();
    if (!selected)
        return failed(selected);
    WorkOrderCard card;
    card.hints = selected->hints;
    if (!managementClass(card.hints.cardClass))
        return failed(Fault::CardRefused, u"not a management card"_s);
    const auto session = open(std::move(*selected), Purpose::Management);
    if (!session)
        return failed(session);
    const auto bytes = orderBytes(*session->secured);
    if (!bytes)
        return failed(bytes);
    if (const auto order = decodeOrder(*bytes)) {
        card.order = *order;
        const auto key = orderKey(card.hints.serial, order->keyVersion);
        card.orderMacValid =
            key && orderMacValid(key->view(), card.hints.serial, *bytes, m_access.suite);
    }
    if (const auto visits = readVisits(*session->secured, card); !visits)
        return failed(visits);
    return card;
}

} // namespace wattcard::cardio
