// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/virtual_card/line_socket.h"

#include <QDir>

#include <array>
#include <cerrno>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>

namespace wattcard::cardio {

using namespace Qt::StringLiterals;

namespace {

QByteArray pathOf(const QString& name)
{
    const bool isPath = name.startsWith(u'/');
    return QDir::toNativeSeparators(isPath ? name : QDir::tempPath() + u'/' + name).toLocal8Bit();
}

} // namespace

Result<LineSocket> LineSocket::connect(const QString& name)
{
    const QByteArray path = pathOf(name);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (static_cast<std::size_t>(path.size()) >= sizeof address.sun_path)
        return failed(Fault::BadInput, u"the name of the socket is too long"_s);
    std::memcpy(address.sun_path, path.constData(), static_cast<std::size_t>(path.size()));
    Descriptor socket{::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)};
    if (!socket.valid() ||
        ::connect(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        return failed(Fault::NoService,
                      u"no card box listens on "_s + QString::fromLocal8Bit(path));
    return LineSocket{std::move(socket)};
}

bool LineSocket::isOpen() const
{
    char next = 0;
    const ssize_t count = ::recv(m_socket.get(), &next, 1, MSG_PEEK | MSG_DONTWAIT);
    return count > 0 || (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK));
}

Result<void> LineSocket::send(const QByteArray& line)
{
    qsizetype done = 0;
    while (done < line.size()) {
        const ssize_t count = ::send(m_socket.get(), line.constData() + done,
                                     static_cast<std::size_t>(line.size() - done), MSG_NOSIGNAL);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return failed(Fault::ServiceStopped, u"the card box has ended"_s);
        done += count;
    }
    return {};
}

Result<QByteArray> LineSocket::receive(const StopSignal& stop, std::chrono::milliseconds longest)
{
    std::array<char, 4096> block;
    for (;;) {
        if (const qsizetype end = m_received.indexOf('\n'); end >= 0) {
            const QByteArray line = m_received.left(end);
            m_received.remove(0, end + 1);
            return line;
        }
        if (stop.waitFor(m_socket.get(), longest) != StopSignal::Wait::Readable)
            return failed(Fault::ServiceStopped, u"no answer from the card box"_s);
        const ssize_t count = ::recv(m_socket.get(), block.data(), block.size(), 0);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return failed(Fault::ServiceStopped, u"the card box has ended"_s);
        m_received.append(block.data(), count);
    }
}

} // namespace wattcard::cardio
