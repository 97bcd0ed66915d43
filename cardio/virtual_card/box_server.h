// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/virtual_card/box_protocol.h"
#include "cardio/virtual_card/card_box.h"
#include "cardio/virtual_card/vpcd_link.h"

#include <QLocalServer>
#include <QLocalSocket>

namespace wattcard::cardio {

// The box of cards behind a local socket (box_protocol.h) and, when told where, behind the slots of
// vpcd. Lives in one event loop; the links to vpcd have threads of their own. A bad line gets an
// answer and harms nobody.
class BoxServer final : public QObject {
public:
    struct Setting {
        QDir directory;
        std::array<std::uint8_t, 4> utilityRegion{};
        std::array<std::optional<VpcdEndpoint>, slotCount> vpcd;   // none: the direct link only
        std::uint8_t suites = static_cast<std::uint8_t>(Suite::A); // of new cards, bits of Suite
    };
    static Result<std::unique_ptr<BoxServer>> open(const Setting& setting);
    ~BoxServer() override;
    // DatabaseInUse when a box already listens there, BadInput when the name is not possible.
    Result<void> listen(const QString& socketName);

private:
    struct Connection {
        bool skipsLine = false; // the rest of a line that was too long
        std::array<bool, slotCount> watches{};
    };
    // The one connection that holds a slot's card over the direct link, and the insertion it began
    // with.
    struct Holder {
        const QLocalSocket* socket = nullptr;
        std::uint32_t changes = 0;
    };
    using Answer = Result<QJsonObject>;

    explicit BoxServer(const Setting& setting);
    void accept();
    void read(QLocalSocket* socket);
    void leave(QLocalSocket* socket);
    void reply(QLocalSocket* socket, const QJsonObject& answer);
    void handle(QLocalSocket* socket, const QByteArray& line);
    Answer perform(QLocalSocket* socket, const QJsonObject& request);

    Answer insert(const QJsonObject& request);
    Answer remove(const QJsonObject& request);
    Answer list() const;
    Answer makeNew(const QJsonObject& request);
    Answer fault(const QJsonObject& request);
    Answer state(const QJsonObject& request) const;
    Answer connectCard(QLocalSocket* socket, const QJsonObject& request);
    Answer disconnectCard(QLocalSocket* socket, const QJsonObject& request);
    Answer watch(QLocalSocket* socket, const QJsonObject& request);
    void transmit(QLocalSocket* socket, const QJsonObject& request);

    QJsonObject describe(int slot) const;
    void pulled(int slot);
    void cardsMoved(); // links and watchers follow
    void followLink(int slot);

    std::array<std::uint8_t, 4> m_utilityRegion;
    std::uint8_t m_suites;
    std::array<std::optional<VpcdEndpoint>, slotCount> m_endpoints;
    std::array<CardSlot, slotCount> m_slots;
    std::array<std::uint32_t, slotCount> m_toldChanges{};
    std::array<Holder, slotCount> m_holders;
    std::optional<CardBox> m_box;
    std::array<std::unique_ptr<VpcdLink>, slotCount> m_links; // end before the box and the slots
    std::map<QLocalSocket*, Connection> m_connections;
    QLocalServer m_server;
};

} // namespace wattcard::cardio
