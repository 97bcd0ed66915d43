// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/virtual_card/card_slot.h"
#include "cardio/virtual_card/stop_signal.h"

#include <thread>

namespace wattcard::cardio {

// Where one slot of the virtual reader driver listens: port 35963 is the first slot, 35964 the
// second.
struct VpcdEndpoint {
    std::string host;
    std::uint16_t port = 0;
};

// A card inserted into a slot of vpcd, for as long as the object lives: one TCP connection on a
// thread of its own. Ending it closes the connection, and that is what removal is for pcscd. When
// pcscd restarts it connects again. Frames both ways: length (2 bytes, big-endian), payload; a
// payload of one byte to the card is a control.
class VpcdLink {
public:
    VpcdLink(VpcdEndpoint endpoint, CardSlot& slot);
    VpcdLink(const VpcdLink&) = delete;
    VpcdLink& operator=(const VpcdLink&) = delete;
    ~VpcdLink();

private:
    void run();
    enum class End { PeerGone, CardGone, Stopped };
    End serve(int connection);
    std::optional<End> serveOnce(); // none: nobody listens there
    // None: the connection goes on.
    std::optional<End> answer(int connection, ByteView payload);
    std::optional<End> receive(int connection, std::span<std::uint8_t> into);
    static std::optional<End> send(int connection, ByteView payload);

    VpcdEndpoint m_endpoint;
    CardSlot& m_slot;
    bool m_mustSeemAbsent; // until pcscd has looked once
    StopSignal m_stop;
    std::thread m_thread;
};

} // namespace wattcard::cardio
