// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/virtual_card/descriptor.h"
#include "cardio/virtual_card/vpcd_link.h"
#include "tests/fuzz/fixture.h"

#include <arpa/inet.h>
#include <cerrno>
#include <sys/socket.h>

// Bytes of a reader driver to the link of a card, over a real connection: whole frames, broken
// ones, and the end at any place. Every answer is a frame; the card behind it stays whole.
namespace wattcard::cardio::fuzz {

namespace {

struct Listener {
    Descriptor socket{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)};
    std::uint16_t port = 0;
    Listener()
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* const raw = reinterpret_cast<sockaddr*>(&address);
        mustHold(::bind(socket.get(), raw, size) == 0 && ::listen(socket.get(), 8) == 0);
        mustHold(::getsockname(socket.get(), raw, &size) == 0);
        port = ntohs(address.sin_port);
    }
};

// The fuzzer's own alarm clock interrupts calls that wait.
template <class Call> auto uninterrupted(Call call)
{
    for (;;) {
        const auto result = call();
        if (result >= 0 || errno != EINTR)
            return result;
    }
}

Bytes readToEnd(int connection)
{
    Bytes all;
    std::array<std::uint8_t, 4096> block;
    for (;;) {
        const ssize_t count =
            uninterrupted([&] { return ::recv(connection, block.data(), block.size(), 0); });
        if (count <= 0)
            return all;
        all.insert(all.end(), block.begin(), block.begin() + count);
    }
}

bool isFrames(ByteView bytes)
{
    while (bytes.size() >= 2) {
        const std::size_t length = std::size_t{bytes[0]} << 8 | bytes[1];
        if (length < 2 || length > bytes.size() - 2)
            return false;
        bytes = bytes.subspan(2 + length);
    }
    return bytes.empty();
}

} // namespace

} // namespace wattcard::cardio::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace wattcard::cardio;
    using namespace wattcard::cardio::fuzz;
    // One for each input: the link dials again when it was left, and the next input must not meet
    // that stale connection.
    const Listener listener;
    MemoryImageStore store = storeWith(stateOf(Kind::User, wattcard::LifeCycle::Operational));
    VirtualCard card{store, numbers()};
    CardSlot slot;
    slot.insert(card);
    {
        const VpcdLink link{{"127.0.0.1", listener.port}, slot};
        const Descriptor reader{
            uninterrupted([&] { return ::accept(listener.socket.get(), nullptr, nullptr); })};
        mustHold(reader.valid());
        constexpr std::size_t fitsTheSocket = 64 * 1024;
        const std::size_t count = std::min(size, fitsTheSocket);
        const ssize_t sent =
            uninterrupted([&] { return ::send(reader.get(), data, count, MSG_NOSIGNAL); });
        mustHold(sent >= 0 || count == 0);
        ::shutdown(reader.get(), SHUT_WR);
        mustHold(isFrames(readToEnd(reader.get())));
    }
    slot.remove();
    mustHold(card.state().has_value());
    return 0;
}
