// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trivial_card.h"

#include <arpa/inet.h>
#include <cstdio>
#include <cstdlib>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace wattcard::bench {

namespace {

constexpr std::uint8_t getAtr = 4; // the only control of vpcd that wants an answer
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
    : m_kind{kind},
      m_connection{::socket(AF_INET, SOCK_STREAM, 0)}
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(endpoint.port);
    inet_pton(AF_INET, endpoint.host.c_str(), &address.sin_addr);
    if (::connect(m_connection, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
        std::perror("trivial card");
        std::exit(1);
    }
    const int on = 1;
    ::setsockopt(m_connection, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    m_thread = std::thread{[this] { serve(); }};
}

TrivialCard::~TrivialCard()
{
    ::shutdown(m_connection, SHUT_RDWR);
    m_thread.join();
    ::close(m_connection);
}

void TrivialCard::answerWith(Answer answer)
{
    m_answer = std::move(answer);
}

void TrivialCard::serve()
{
    std::array<std::uint8_t, 2> length{};
    while (receive(length.data(), length.size())) {
        Bytes payload(static_cast<std::size_t>(length[0] << 8 | length[1]));
        if (!receive(payload.data(), payload.size()))
            return;
        if (payload.size() != 1)
            send(m_connection, m_answer(payload));
        else if (payload.front() == getAtr)
            send(m_connection, m_kind == Kind::Mute ? Bytes{} : atr);
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
