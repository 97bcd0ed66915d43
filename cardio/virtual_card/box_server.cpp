// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/virtual_card/box_server.h"

#include "cardio/virtual_card/line_socket.h"

#include <QJsonArray>
#include <QTimer>

namespace wattcard::cardio {

using namespace Qt::StringLiterals;

namespace {

std::size_t at(int slot)
{
    return static_cast<std::size_t>(slot);
}

Result<int> slotOf(const QJsonObject& request)
{
    const int slot = request["slot"_L1].toInt(-1);
    if (slot < 0 || slot >= slotCount)
        return failed(Fault::BadInput, u"\"slot\" is 0 or 1"_s);
    return slot;
}

} // namespace

BoxServer::BoxServer(const Setting& setting)
    : m_utilityRegion{setting.utilityRegion},
      m_suites{setting.suites},
      m_endpoints{setting.vpcd},
      m_slots{CardSlot{[this] {
                  QMetaObject::invokeMethod(
                      this, [this] { pulled(0); }, Qt::QueuedConnection);
              }},
              CardSlot{[this] {
                  QMetaObject::invokeMethod(
                      this, [this] { pulled(1); }, Qt::QueuedConnection);
              }}}
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &BoxServer::accept);
}

BoxServer::~BoxServer()
{
    for (const auto& [socket, connection] : m_connections)
        socket->disconnect(this);
}

Result<std::unique_ptr<BoxServer>> BoxServer::open(const Setting& setting)
{
    std::unique_ptr<BoxServer> server{new BoxServer{setting}};
    Result<CardBox> box =
        CardBox::open(setting.directory, {&server->m_slots[0], &server->m_slots[1]});
    if (!box)
        return failed(box);
    server->m_box.emplace(std::move(*box));
    server->cardsMoved();
    return server;
}

Result<void> BoxServer::listen(const QString& socketName)
{
    if (LineSocket::connect(socketName))
        return failed(Fault::DatabaseInUse, u"a card box listens on "_s + socketName);
    QLocalServer::removeServer(socketName); // left behind by one that was killed
    if (!m_server.listen(socketName))
        return failed(Fault::BadInput, m_server.errorString());
    return {};
}

void BoxServer::accept()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        m_connections.emplace(socket, Connection{});
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
        // Later: a reply to somebody who was killed notices it in the middle of a walk over all of
        // them.
        connect(
            socket, &QLocalSocket::disconnected, this, [this, socket] { leave(socket); },
            Qt::QueuedConnection);
    }
}

void BoxServer::read(QLocalSocket* socket)
{
    Connection& connection = m_connections.at(socket);
    while (socket->canReadLine()) {
        const QByteArray line = socket->readLine();
        if (std::exchange(connection.skipsLine, false))
            continue;
        if (line.size() > box::longestLine)
            reply(socket, box::refusal({Fault::BadInput, u"line too long"_s}));
        else
            handle(socket, line);
    }
    if (socket->bytesAvailable() <= box::longestLine)
        return;
    socket->readAll();
    if (!std::exchange(connection.skipsLine, true))
        reply(socket, box::refusal({Fault::BadInput, u"line too long"_s}));
}

void BoxServer::leave(QLocalSocket* socket)
{
    for (int slot = 0; slot < slotCount; ++slot) {
        if (m_holders[at(slot)].socket != socket)
            continue;
        m_slots[at(slot)].powerUp(); // a session does not outlive its owner
        m_holders[at(slot)] = {};
    }
    m_connections.erase(socket);
    socket->deleteLater();
}

void BoxServer::reply(QLocalSocket* socket, const QJsonObject& answer)
{
    socket->write(box::toLine(answer));
    socket->flush();
}

void BoxServer::handle(QLocalSocket* socket, const QByteArray& line)
{
    const Result<QJsonObject> request = box::fromLine(line);
    if (!request) {
        reply(socket, box::refusal(request.error()));
        return;
    }
    if ((*request)["verb"_L1].toString() == "transmit"_L1) {
        transmit(socket, *request); // the only one that may answer later
        return;
    }
    const Answer answer = perform(socket, *request);
    reply(socket, answer ? *answer : box::refusal(answer.error()));
    cardsMoved();
}

BoxServer::Answer BoxServer::perform(QLocalSocket* socket, const QJsonObject& request)
{
    const QString verb = request["verb"_L1].toString();
    if (verb == "insert"_L1)
        return insert(request);
    if (verb == "remove"_L1)
        return remove(request);
    if (verb == "list"_L1)
        return list();
    if (verb == "new"_L1)
        return makeNew(request);
    if (verb == "fault"_L1)
        return fault(request);
    if (verb == "state"_L1)
        return state(request);
    if (verb == "connect"_L1)
        return connectCard(socket, request);
    if (verb == "disconnect"_L1)
        return disconnectCard(socket, request);
    if (verb == "watch"_L1)
        return watch(socket, request);
    return failed(Fault::BadInput, u"unknown verb "_s + verb);
}

BoxServer::Answer BoxServer::insert(const QJsonObject& request)
{
    const Result<int> slot = slotOf(request);
    if (!slot)
        return failed(slot);
    QString name = request["card"_L1].toString();
    if (request.contains("specimen"_L1)) {
        if (request["specimen"_L1].toString() != "icao"_L1)
            return failed(Fault::BadInput, u"the specimen is \"icao\""_s);
        const Result<TrayCard> specimen = m_box->specimen();
        if (!specimen)
            return failed(specimen);
        name = specimen->name;
    }
    const auto moved = m_box->move(name, placeOfSlot(*slot));
    if (!moved)
        return failed(moved);
    return box::success();
}

BoxServer::Answer BoxServer::remove(const QJsonObject& request)
{
    std::optional<QString> name = request["card"_L1].toString();
    if (!request.contains("card"_L1)) {
        const Result<int> slot = slotOf(request);
        if (!slot)
            return failed(slot);
        name = m_box->cardIn(*slot);
        if (!name)
            return failed(Fault::NoCard, u"the slot is empty"_s);
    }
    const auto moved = m_box->move(*name, CardPlace::Tray);
    if (!moved)
        return failed(moved);
    return box::success();
}

BoxServer::Answer BoxServer::list() const
{
    QJsonArray cards;
    for (const TrayCard& card : m_box->cards())
        cards.append(box::toJson(card));
    QJsonObject answer = box::success();
    answer[u"cards"_s] = cards;
    return answer;
}

BoxServer::Answer BoxServer::makeNew(const QJsonObject& request)
{
    const Result<TrayCard> card =
        m_box->make({request["name"_L1].toString(), m_utilityRegion, m_suites});
    if (!card)
        return failed(card);
    QJsonObject answer = box::success();
    answer[u"card"_s] = box::toJson(*card);
    return answer;
}

BoxServer::Answer BoxServer::fault(const QJsonObject& request)
{
    const Result<int> slot = slotOf(request);
    if (!slot)
        return failed(slot);
    const Result<SlotFault> fault = box::faultFrom(request);
    if (!fault)
        return failed(fault);
    m_slots[at(*slot)].setFault(*fault);
    return box::success();
}

BoxServer::Answer BoxServer::state(const QJsonObject& request) const
{
    const Result<int> slot = slotOf(request);
    if (!slot)
        return failed(slot);
    QJsonObject answer = describe(*slot);
    answer[u"ok"_s] = true;
    return answer;
}

BoxServer::Answer BoxServer::connectCard(QLocalSocket* socket, const QJsonObject& request)
{
    const Result<int> slot = slotOf(request);
    if (!slot)
        return failed(slot);
    Holder& holder = m_holders[at(*slot)];
    if (holder.socket)
        return failed(Fault::CardInUse, u"another connection holds the card"_s);
    if (!m_slots[at(*slot)].occupied())
        return failed(Fault::NoCard, u"the slot is empty"_s);
    holder = {socket, m_slots[at(*slot)].changes()};
    m_slots[at(*slot)].powerUp();
    QJsonObject answer = box::success();
    answer[u"atr"_s] = box::toHex(m_slots[at(*slot)].atr());
    return answer;
}

BoxServer::Answer BoxServer::disconnectCard(QLocalSocket* socket, const QJsonObject& request)
{
    const Result<int> slot = slotOf(request);
    if (!slot)
        return failed(slot);
    Holder& holder = m_holders[at(*slot)];
    if (holder.socket != socket)
        return failed(Fault::BadInput, u"not connected"_s);
    m_slots[at(*slot)].powerUp();
    holder = {};
    return box::success();
}

void BoxServer::transmit(QLocalSocket* socket, const QJsonObject& request)
{
    const auto refuse = [&](const Failure& failure) { reply(socket, box::refusal(failure)); };
    const Result<int> slot = slotOf(request);
    if (!slot)
        return refuse(slot.error());
    const Result<Bytes> command = box::fromHex(request["apdu"_L1].toString());
    if (!command)
        return refuse(command.error());
    const Holder& holder = m_holders[at(*slot)];
    if (holder.socket != socket)
        return refuse({Fault::BadInput, u"not connected"_s});
    // A card that was exchanged is not the one that this connection spoke to.
    if (holder.changes != m_slots[at(*slot)].changes())
        return refuse({Fault::NoCard, u"the card has left"_s});
    const CardSlot::Answer answer = m_slots[at(*slot)].transmit(*command);
    if (!answer.bytes)
        return refuse({Fault::NoCard, u"the card has left"_s});
    QJsonObject message = box::success();
    message[u"answer"_s] = box::toHex(*answer.bytes);
    if (answer.delay.count() == 0)
        return reply(socket, message);
    QTimer::singleShot(answer.delay, socket, [this, socket, message] { reply(socket, message); });
}

BoxServer::Answer BoxServer::watch(QLocalSocket* socket, const QJsonObject& request)
{
    const Result<int> slot = slotOf(request);
    if (!slot)
        return failed(slot);
    m_connections.at(socket).watches[at(*slot)] = true;
    reply(socket, describe(*slot));
    return box::success();
}

QJsonObject BoxServer::describe(int slot) const
{
    QJsonObject event{{u"event"_s, u"slot"_s},
                      {u"slot"_s, slot},
                      {u"changes"_s, static_cast<qint64>(m_slots[at(slot)].changes())}};
    if (const auto card = m_box->cardIn(slot))
        event[u"card"_s] = *card;
    return event;
}

void BoxServer::pulled(int slot)
{
    // A place that cannot be saved is told at the next command; the card is out all the same.
    [[maybe_unused]] const auto noted = m_box->notePulled(slot);
    cardsMoved();
}

void BoxServer::cardsMoved()
{
    for (int slot = 0; slot < slotCount; ++slot) {
        const std::uint32_t changes = m_slots[at(slot)].changes();
        if (std::exchange(m_toldChanges[at(slot)], changes) == changes)
            continue;
        followLink(slot);
        for (const auto& [socket, connection] : m_connections) {
            if (connection.watches[at(slot)])
                reply(socket, describe(slot));
        }
    }
}

// Ending the link is the removal that vpcd sees; a new card comes over a new connection.
void BoxServer::followLink(int slot)
{
    m_links[at(slot)].reset();
    if (m_endpoints[at(slot)] && m_slots[at(slot)].occupied())
        m_links[at(slot)] = std::make_unique<VpcdLink>(*m_endpoints[at(slot)], m_slots[at(slot)]);
}

} // namespace wattcard::cardio
