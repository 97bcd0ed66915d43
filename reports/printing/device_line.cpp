// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/printing/printer_line.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace wattcard::reports {

namespace {

// A device file such as /dev/usb/lp0. Never blocks longer than the patience, because a printer
// without paper takes no bytes.
class DeviceLine : public PrinterLine {
public:
    DeviceLine(int descriptor, const PrinterPatience& patience)
        : m_descriptor{descriptor},
          m_patience{patience}
    {
    }
    ~DeviceLine() override { ::close(m_descriptor); }
    DeviceLine(const DeviceLine&) = delete;
    DeviceLine& operator=(const DeviceLine&) = delete;
    qsizetype send(const QByteArray& bytes) override;
    std::optional<char> answer(std::chrono::milliseconds within) override;

private:
    bool isReady(short event, std::chrono::milliseconds within) const;

    int m_descriptor;
    PrinterPatience m_patience;
};

bool DeviceLine::isReady(short event, std::chrono::milliseconds within) const
{
    pollfd watched{m_descriptor, event, 0};
    const int ready = ::poll(&watched, 1, static_cast<int>(within.count()));
    return ready == 1 && (watched.revents & event) != 0;
}

qsizetype DeviceLine::send(const QByteArray& bytes)
{
    qsizetype sent = 0;
    while (sent < bytes.size() && isReady(POLLOUT, m_patience.sending)) {
        const auto taken = ::write(m_descriptor, bytes.constData() + sent,
                                   static_cast<std::size_t>(bytes.size() - sent));
        if (taken < 0 && errno != EAGAIN && errno != EINTR)
            break;
        sent += std::max<qsizetype>(taken, 0);
    }
    return sent;
}

std::optional<char> DeviceLine::answer(std::chrono::milliseconds within)
{
    char byte = 0;
    if (!isReady(POLLIN, within) || ::read(m_descriptor, &byte, 1) != 1)
        return {};
    return byte;
}

} // namespace

// Nothing is created: a path that is mistyped must not become a file.
Result<std::unique_ptr<PrinterLine>> openDevice(const PrinterChoice& choice,
                                                const PrinterPatience& patience)
{
    const int direction = choice.answers ? O_RDWR : O_WRONLY;
    const QByteArray path = QFile::encodeName(choice.target);
    const int descriptor = ::open(path.constData(), direction | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
        return failed(Fault::PrinterFailed, QString::fromLocal8Bit(std::strerror(errno)));
    return std::make_unique<DeviceLine>(descriptor, patience);
}

} // namespace wattcard::reports
