// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/virtual_card/box_protocol.h"
#include "cardio/virtual_card/line_socket.h"

namespace wattcard::cardio {

// A running card box, asked over its socket. Connects when first used and again when the box was
// started anew; a call returns when the box has done it. NoService when no box runs.
class BoxClient final : public CardTray {
public:
    explicit BoxClient(QString socketName) : m_socketName{std::move(socketName)} {}

    Result<std::vector<TrayCard>> cards() override;
    Result<void> move(const QString& name, CardPlace place) override;
    Result<TrayCard> make() override;

    Result<TrayCard> makeNamed(const QString& name); // BadInput, DuplicateNumber
    Result<void> insertSpecimen(int slot);           // the card that serves the ICAO specimen
    Result<void> remove(int slot);                   // NoCard when it is empty
    Result<void> setFault(int slot, const SlotFault& fault);
    struct SlotState {
        std::optional<QString> card;
        std::uint32_t changes = 0;
    };
    Result<SlotState> state(int slot);
    Result<QJsonObject> call(const QJsonObject& request);

private:
    QString m_socketName;
    std::optional<LineSocket> m_socket;
    StopSignal m_never;
};

} // namespace wattcard::cardio
