// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/postgres/wire.h"

#include <QtEndian>

#include <algorithm>
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <vector>

namespace wattcard::db::test {

namespace {

constexpr qsizetype mostAtOnce = 65'536;

// What has come; empty at the end.
QByteArray heardFrom(int handle)
{
    QByteArray heard(mostAtOnce, Qt::Uninitialized);
    const auto size = ::recv(handle, heard.data(), static_cast<std::size_t>(heard.size()), 0);
    return size > 0 ? heard.first(size) : QByteArray{};
}

bool sendAll(int handle, const QByteArray& message)
{
    for (qsizetype sent = 0; sent < message.size();) {
        const auto part = ::send(handle, message.constData() + sent,
                                 static_cast<std::size_t>(message.size() - sent), MSG_NOSIGNAL);
        if (part <= 0)
            return false;
        sent += part;
    }
    return true;
}

int connectedTo(const QByteArray& serverSocket)
{
    const int handle = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::copy(serverSocket.begin(), serverSocket.end(), address.sun_path);
    if (::connect(handle, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0)
        return handle;
    ::close(handle);
    return -1;
}

// A message that ends a question, by its first byte: Sync, Query.
bool isWaitedFor(char kind)
{
    return kind == 'S' || kind == 'Q';
}

// By itself as a Query, or as a nameless statement that is about to be run.
bool asksToCommit(const QByteArray& message)
{
    constexpr qsizetype head = 5;
    const QByteArray query{"COMMIT\0", 7};
    const QByteArray nameless{"\0COMMIT\0", 8};
    return (message[0] == 'Q' && message.sliced(head) == query) ||
           (message[0] == 'P' && message.sliced(head).startsWith(nameless));
}

} // namespace

struct Wire::Pair {
    int client;
    int server;
    QByteArray pending = {}; // of a message that is not whole yet
    bool hasStarted = false; // its first message has no kind
    bool losesAnswer = false;
};

Wire::Wire(const QByteArray& serverSocket) : m_serverSocket{serverSocket}
{
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool isBound =
        ::bind(m_listener, reinterpret_cast<const sockaddr*>(&address), size) == 0 &&
        ::listen(m_listener, SOMAXCONN) == 0 &&
        ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size) == 0;
    if (!isBound)
        qFatal("no port for the wire");
    m_port = ntohs(address.sin_port);
    m_end = ::eventfd(0, EFD_CLOEXEC);
    m_thread = std::thread{[this] { work(); }};
}

Wire::~Wire()
{
    ::eventfd_write(m_end, 1);
    m_thread.join();
    for (const Pair& pair : m_pairs) {
        ::close(pair.client);
        ::close(pair.server);
    }
    ::close(m_listener);
    ::close(m_end);
}

Traffic Wire::traffic() const
{
    const std::lock_guard lock{m_mutex};
    return m_traffic;
}

Cuts Wire::cuts() const
{
    const std::lock_guard lock{m_mutex};
    return m_cuts;
}

void Wire::cutOneOf(int commits, std::uint32_t seed)
{
    const std::lock_guard lock{m_mutex};
    m_oneOf = commits;
    m_random.seed(seed);
}

void Wire::refuseNewOnes(bool refuses)
{
    const std::lock_guard lock{m_mutex};
    m_refuses = refuses;
}

void Wire::work()
{
    for (;;) {
        std::vector<pollfd> heard{{m_end, POLLIN, 0}, {m_listener, POLLIN, 0}};
        for (const Pair& pair : m_pairs) {
            heard.push_back({pair.client, POLLIN, 0});
            heard.push_back({pair.server, POLLIN, 0});
        }
        ::poll(heard.data(), heard.size(), -1);
        if (heard[0].revents != 0)
            return;
        std::size_t at = 2;
        for (auto pair = m_pairs.begin(); pair != m_pairs.end(); at += 2) {
            const bool goesOn = (heard[at].revents == 0 || fromClient(*pair)) &&
                                (heard[at + 1].revents == 0 || fromServer(*pair));
            if (goesOn) {
                ++pair;
                continue;
            }
            ::close(pair->client);
            ::close(pair->server);
            pair = m_pairs.erase(pair);
        }
        if (heard[1].revents != 0)
            accept();
    }
}

void Wire::accept()
{
    const bool refuses = [this] {
        const std::lock_guard lock{m_mutex};
        return m_refuses;
    }();
    const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
    const int server = refuses ? -1 : connectedTo(m_serverSocket);
    if (client < 0 || server < 0) {
        ::close(client);
        ::close(server);
        return;
    }
    const int yes = 1;
    ::setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    m_pairs.push_back({client, server});
}

bool Wire::fromClient(Pair& pair)
{
    const QByteArray heard = heardFrom(pair.client);
    if (heard.isEmpty())
        return false;
    pair.pending += heard;
    for (;;) {
        const qsizetype kind = pair.hasStarted ? 1 : 0;
        if (pair.pending.size() < kind + 4)
            return true;
        const qsizetype size = kind + qFromBigEndian<quint32>(pair.pending.constData() + kind);
        if (pair.pending.size() < size)
            return true;
        const QByteArray message = pair.pending.first(size);
        pair.pending.remove(0, size);
        if (!passOn(pair, message))
            return false;
        pair.hasStarted = true;
    }
}

bool Wire::passOn(Pair& pair, const QByteArray& message)
{
    if (pair.hasStarted) {
        const std::lock_guard lock{m_mutex};
        m_traffic.bytesToServer += message.size();
        m_traffic.trips += isWaitedFor(message[0]) ? 1 : 0;
        m_traffic.statements += message[0] == 'E' || message[0] == 'Q' ? 1 : 0;
    }
    return !isCut(pair, message) && sendAll(pair.server, message);
}

// True when nothing more is to be sent from here.
bool Wire::isCut(Pair& pair, const QByteArray& message)
{
    const bool isCommit = pair.hasStarted && asksToCommit(message);
    const std::lock_guard lock{m_mutex};
    if (!isCommit || m_oneOf == 0 || m_random() % static_cast<unsigned>(m_oneOf) != 0)
        return false;
    switch (static_cast<Way>(m_cuts.sum() % 3)) {
    case Way::NotForwarded: ++m_cuts.notForwarded; return true;
    case Way::AtOnce:
        ++m_cuts.atOnce;
        // With what the client sends behind it: the server runs it when all of it has come.
        sendAll(pair.server, message + pair.pending);
        return true;
    case Way::AnswerLost:
        ++m_cuts.answerLost;
        pair.losesAnswer = true;
        return false;
    }
    return false;
}

bool Wire::fromServer(Pair& pair)
{
    const QByteArray heard = heardFrom(pair.server);
    if (heard.isEmpty() || pair.losesAnswer)
        return false;
    if (pair.hasStarted) {
        const std::lock_guard lock{m_mutex};
        m_traffic.bytesToClient += heard.size();
    }
    return sendAll(pair.client, heard);
}

} // namespace wattcard::db::test
