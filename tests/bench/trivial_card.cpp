// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trivial_card.h"

#include <arpa/inet.h>
#include <cstdio>
#include <cstdlib>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace wattcard::bench {

namespace {

// Controls of vpcd, of which only the last one wants an answer.
constexpr std::uint8_t powerOn = 1;
constexpr std::uint8_t reset = 2;
constexpr std::uint8_t getAtr = 4;
const Bytes atr{0x3B, 0x80, 0x80, 0x01, 0x01};

void send(int connection, const Bytes& payload)
{
    Bytes frame{static_cast<std::uint8_t>(payload.size() >> 8),
                static_cast<std::uint8_t>(payload.size())};
    frame.insert(frame.end(), payload.begin(), payload.end());
    if (::send(connection, frame.data(), frame.size(), MSG_NOSIGNAL) < 0)
        std::perror("trivial card");
}

} // namespace

TrivialCard::TrivialCard(const cardio::VpcdEndpoint& endpoint, Kind kind)
    : m_endpoint{endpoint},
      m_kind{kind},
      m_connection{dial()}
{
    m_thread = std::thread{[this] { serve(); }};
}

TrivialCard::~TrivialCard()
{
    m_isEnding = true;
    ::shutdown(m_connection, SHUT_RDWR);
    m_thread.join();
    ::close(m_connection);
}

int TrivialCard::dial() const
{
    const int connection = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(m_endpoint.port);
    inet_pton(AF_INET, m_endpoint.host.c_str(), &address.sin_addr);
    if (::connect(connection, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
        std::perror("trivial card");
        std::exit(1);
    }
    const int on = 1;
    ::setsockopt(connection, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return connection;
}

// vpcd takes a card that sends no answer to reset for one that thinks about it. So a mute one hangs
// up when it has been powered up, and is there again before anybody looks.
void TrivialCard::fallSilent()
{
    ::close(m_connection.exchange(dial()));
    if (m_isEnding)
        ::shutdown(m_connection, SHUT_RDWR);
}

void TrivialCard::answerWith(Answer answer)
{
    m_answer = std::move(answer);
}

void TrivialCard::serve()
{
    std::array<std::uint8_t, 2> length{};
    bool isPoweredUp = false;
    while (receive(length.data(), length.size())) {
        Bytes payload(static_cast<std::size_t>(length[0] << 8 | length[1]));
        if (!receive(payload.data(), payload.size()))
            return;
        if (payload.size() != 1)
            send(m_connection, m_answer(payload));
        else if (payload.front() == powerOn || payload.front() == reset)
            isPoweredUp = true;
        else if (payload.front() == getAtr && std::exchange(isPoweredUp, false) &&
                 m_kind == Kind::Mute)
            fallSilent();
        else if (payload.front() == getAtr)
            send(m_connection, atr);
    }
}

// Without the acknowledgement at once the second of vpcd's two packets waits 40 ms.
bool TrivialCard::receive(std::uint8_t* into, std::size_t size) const
{
    const int on = 1;
    while (size > 0) {
        const ssize_t got = ::read(m_connection, into, size);
        ::setsockopt(m_connection, IPPROTO_TCP, TCP_QUICKACK, &on, sizeof on);
        if (got <= 0)
            return false;
        into += got;
        size -= static_cast<std::size_t>(got);
    }
    return true;
}

} // namespace wattcard::bench
