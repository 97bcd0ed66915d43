// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/virtual_card/vpcd_link.h"

#include <atomic>
#include <functional>

namespace wattcard::bench {

// The smallest card behind the virtual reader: gives each command to a function and its answer
// back, on a thread of its own. What our emulated card is measured against.
class TrivialCard {
public:
    using Answer = std::function<Bytes(ByteView command)>;
    enum class Kind { Answers, Mute }; // mute: as one that lies the wrong way up
    explicit TrivialCard(const cardio::VpcdEndpoint& endpoint, Kind kind = Kind::Answers);
    TrivialCard(const TrivialCard&) = delete;
    TrivialCard& operator=(const TrivialCard&) = delete;
    ~TrivialCard();
    void answerWith(Answer answer); // from now on; between two commands only

private:
    int dial() const;
    void serve();
    void fallSilent();
    bool receive(std::uint8_t* into, std::size_t size) const;

    cardio::VpcdEndpoint m_endpoint;
    Kind m_kind;
    Answer m_answer;
    std::atomic<bool> m_isEnding = false;
    std::atomic<int> m_connection = -1;
    std::thread m_thread;
};

} // namespace wattcard::bench
