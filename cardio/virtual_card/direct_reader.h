// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/channel.h"
#include "cardio/virtual_card/box_client.h"
#include "domain/ports/reader_watch.h"

#include <thread>

namespace wattcard::cardio {

// A slot of the card box without a smart-card service between: for machines on which no pcscd can
// run. Behaves as a PC/SC reader does, exclusive connection and reset on leaving included.
class DirectReader final : public CardReader {
public:
    DirectReader(QString socketName, int slot)
        : m_socketName{socketName},
          m_slot{slot},
          m_box{std::move(socketName)}
    {
    }
    Result<std::unique_ptr<CardChannel>> connect() override;
    bool cardPresent() override;
    std::uint32_t insertionCount() const override;
    QString name() const override;

private:
    QString m_socketName;
    int m_slot;
    mutable BoxClient m_box;
    mutable std::uint32_t m_changes = 0;
};

// The events of such a slot, pushed by the box; ServiceDown while no box runs.
class DirectWatch final : public ReaderWatch {
public:
    DirectWatch(QString socketName, int slot) : m_socketName{std::move(socketName)}, m_slot{slot} {}
    ~DirectWatch() override;
    void start(Listener listener) override;
    void stop() override;

private:
    void run();
    Failure follow(LineSocket& socket);
    void tell(const ReaderEvent& event);

    QString m_socketName;
    int m_slot;
    Listener m_listener;
    std::optional<ReaderEvent> m_last;
    std::optional<StopSignal> m_stop;
    std::thread m_thread;
};

} // namespace wattcard::cardio
