// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/virtual_card/box_client.h"

#include "cardio/virtual_card/card_box.h"

#include <QJsonArray>

namespace wattcard::cardio {

using namespace Qt::StringLiterals;

Result<std::vector<TrayCard>> BoxClient::cards()
{
    const Result<QJsonObject> answer = call({{u"verb"_s, u"list"_s}});
    if (!answer)
        return failed(answer);
    std::vector<TrayCard> cards;
    for (const QJsonValue& each : (*answer)["cards"_L1].toArray()) {
        const Result<TrayCard> card = box::cardFrom(each.toObject());
        if (!card)
            return failed(card);
        cards.push_back(*card);
    }
    return cards;
}

Result<void> BoxClient::move(const QString& name, CardPlace place)
{
    const std::optional<int> slot = slotOfPlace(place);
    QJsonObject request{{u"verb"_s, slot ? u"insert"_s : u"remove"_s}, {u"card"_s, name}};
    if (slot)
        request[u"slot"_s] = *slot;
    if (const auto answer = call(request); !answer)
        return failed(answer);
    return {};
}

Result<TrayCard> BoxClient::make()
{
    return makeNamed({});
}

Result<TrayCard> BoxClient::makeNamed(const QString& name)
{
    const Result<QJsonObject> answer = call({{u"verb"_s, u"new"_s}, {u"name"_s, name}});
    if (!answer)
        return failed(answer);
    return box::cardFrom((*answer)["card"_L1].toObject());
}

Result<void> BoxClient::insertSpecimen(int slot)
{
    const Result<QJsonObject> answer =
        call({{u"verb"_s, u"insert"_s}, {u"specimen"_s, u"icao"_s}, {u"slot"_s, slot}});
    if (!answer)
        return failed(answer);
    return {};
}

Result<void> BoxClient::remove(int slot)
{
    if (const auto answer = call({{u"verb"_s, u"remove"_s}, {u"slot"_s, slot}}); !answer)
        return failed(answer);
    return {};
}

Result<void> BoxClient::setFault(int slot, const SlotFault& fault)
{
    QJsonObject request = box::toJson(fault);
    request[u"verb"_s] = u"fault"_s;
    request[u"slot"_s] = slot;
    if (const auto answer = call(request); !answer)
        return failed(answer);
    return {};
}

Result<BoxClient::SlotState> BoxClient::state(int slot)
{
    const Result<QJsonObject> answer = call({{u"verb"_s, u"state"_s}, {u"slot"_s, slot}});
    if (!answer)
        return failed(answer);
    SlotState state{{}, static_cast<std::uint32_t>((*answer)["changes"_L1].toInteger())};
    if (answer->contains("card"_L1))
        state.card = (*answer)["card"_L1].toString();
    return state;
}

// A request that was sent is never sent again: whether the box has done it is then for the caller
// to look up.
Result<QJsonObject> BoxClient::call(const QJsonObject& request)
{
    if (!m_socket || !m_socket->isOpen()) {
        Result<LineSocket> socket = LineSocket::connect(m_socketName);
        if (!socket)
            return failed(socket);
        m_socket = std::move(*socket);
    }
    const auto sent = m_socket->send(box::toLine(request));
    const Result<QByteArray> line = sent ? m_socket->receive(m_never, boxAnswerTime) : failed(sent);
    if (!line) {
        m_socket.reset();
        return failed(line);
    }
    const Result<QJsonObject> answer = box::fromLine(*line);
    if (!answer)
        return answer;
    return box::outcome(*answer);
}

} // namespace wattcard::cardio
