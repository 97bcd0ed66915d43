// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/virtual_card/vpcd_link.h"

#include <algorithm>
#include <cerrno>
#include <memory>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace wattcard::cardio {

namespace {

// The controls of vpcd's protocol; the card answers only the last one.
enum class Control : std::uint8_t { PowerOff = 0, PowerOn = 1, Reset = 2, GetAtr = 4 };

constexpr std::chrono::milliseconds firstPause{20};
constexpr std::chrono::milliseconds longestPause{500};
// pcscd looks every 400 ms, later where the machine is busy: within the first time it may not have
// looked since the last card left, within the second it perhaps has not.
constexpr std::chrono::milliseconds unseen{500};
constexpr std::chrono::milliseconds perhapsUnseen{2'000};

void setOption(int connection, int option)
{
    const int on = 1;
    // Refused only where the option does not exist; then the link is slower, not wrong.
    ::setsockopt(connection, IPPROTO_TCP, option, &on, sizeof on);
}

Descriptor dial(const VpcdEndpoint& endpoint)
{
    addrinfo wanted{};
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (::getaddrinfo(endpoint.host.c_str(), std::to_string(endpoint.port).c_str(), &wanted,
                      &found) != 0)
        return Descriptor{};
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> owner{found, &::freeaddrinfo};
    for (const addrinfo* address = found; address; address = address->ai_next) {
        Descriptor connection{::socket(address->ai_family, address->ai_socktype | SOCK_CLOEXEC,
                                       address->ai_protocol)};
        if (connection.valid() &&
            ::connect(connection.get(), address->ai_addr, address->ai_addrlen) == 0) {
            setOption(connection.get(), TCP_NODELAY);
            return connection;
        }
    }
    return Descriptor{};
}

} // namespace

VpcdLink::VpcdLink(VpcdEndpoint endpoint, CardSlot& slot)
    : m_endpoint{std::move(endpoint)},
      m_slot{slot},
      m_mustSeemAbsent{slot.wasEmptiedWithin(perhapsUnseen)},
      m_thread{[this] { run(); }}
{
}

VpcdLink::~VpcdLink()
{
    m_stop.raise();
    m_thread.join();
}

void VpcdLink::run()
{
    std::chrono::milliseconds pause = firstPause;
    while (!m_stop.raised()) {
        const std::optional<End> end = serveOnce();
        if (end && *end != End::PeerGone)
            return;
        if (end)
            pause = firstPause;
        m_stop.pause(pause);
        pause = std::min(pause * 2, longestPause);
    }
}

// The connection is closed before the pause: the other side sees at once that it is over.
std::optional<VpcdLink::End> VpcdLink::serveOnce()
{
    const Descriptor connection = dial(m_endpoint);
    if (!connection.valid())
        return {};
    return serve(connection.get());
}

VpcdLink::End VpcdLink::serve(int connection)
{
    std::array<std::uint8_t, 2> length;
    Bytes payload;
    for (;;) {
        if (const auto end = receive(connection, length))
            return *end;
        payload.resize(static_cast<std::size_t>(length[0] << 8 | length[1]));
        if (const auto end = receive(connection, payload))
            return *end;
        if (const auto end = answer(connection, payload))
            return *end;
    }
}

std::optional<VpcdLink::End> VpcdLink::answer(int connection, ByteView payload)
{
    if (payload.size() == 1) {
        switch (static_cast<Control>(payload[0])) {
        case Control::PowerOff: return {};
        case Control::PowerOn:
        case Control::Reset: m_slot.powerUp(); return {};
        // With this pcscd looks whether a card is there. If it has not noticed that the last one
        // left, it takes this one for it, and after a failed command even shows an empty reader
        // until the next removal: hanging up lets it see the absence. A program whose command has
        // failed asks in the same way, so once is not enough while pcscd may still have to look.
        case Control::GetAtr:
            if (std::exchange(m_mustSeemAbsent, false) || m_slot.wasEmptiedWithin(unseen))
                return End::PeerGone;
            return send(connection, m_slot.atr());
        }
        return {}; // a control of a later driver: none of them expects an answer
    }
    const CardSlot::Answer answer = m_slot.transmit(payload);
    if (!answer.bytes)
        return End::CardGone;
    if (answer.delay.count() > 0 && m_stop.pause(answer.delay) == StopSignal::Wait::Stopped)
        return End::Stopped;
    return send(connection, *answer.bytes);
}

// vpcd writes a frame's length and body apart, without TCP_NODELAY: its second write waits for our
// acknowledgement, which the kernel would hold back for 40 ms. The option that forbids that does
// not last, so it is set each time.
std::optional<VpcdLink::End> VpcdLink::receive(int connection, std::span<std::uint8_t> into)
{
    while (!into.empty()) {
        if (m_stop.waitFor(connection) == StopSignal::Wait::Stopped)
            return End::Stopped;
        const ssize_t count = ::recv(connection, into.data(), into.size(), 0);
        setOption(connection, TCP_QUICKACK);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return End::PeerGone;
        into = into.subspan(static_cast<std::size_t>(count));
    }
    return {};
}

std::optional<VpcdLink::End> VpcdLink::send(int connection, ByteView payload)
{
    Bytes frame{static_cast<std::uint8_t>(payload.size() >> 8),
                static_cast<std::uint8_t>(payload.size() & 0xFF)};
    frame.insert(frame.end(), payload.begin(), payload.end());
    std::size_t done = 0;
    while (done < frame.size()) {
        const ssize_t count =
            ::send(connection, frame.data() + done, frame.size() - done, MSG_NOSIGNAL);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return End::PeerGone;
        done += static_cast<std::size_t>(count);
    }
    return {};
}

} // namespace wattcard::cardio
