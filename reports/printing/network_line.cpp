// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/printing/printer_line.h"

#include <QTcpSocket>

namespace wattcard::reports {

namespace {

using namespace Qt::StringLiterals;

constexpr quint16 usualPort = 9100;    // raw printing, as all makers have it
constexpr int smallBuffer = 32 * 1024; // so that "sent" is close to "taken by the printer"
constexpr std::chrono::milliseconds farewell{200}; // in which a broken line shows

int milliseconds(std::chrono::milliseconds time)
{
    return static_cast<int>(time.count());
}

// HOST, HOST:PORT or [ADDRESS]:PORT.
std::pair<QString, quint16> hostAndPort(const QString& target)
{
    const auto colon = target.lastIndexOf(u':');
    bool isNumber = false;
    const quint16 port = target.mid(colon + 1).toUShort(&isNumber);
    const bool isBareAddress = target.count(u':') > 1 && !target.startsWith(u'[');
    const bool hasPort = colon > 0 && isNumber && !isBareAddress;
    QString host = hasPort ? target.left(colon) : target;
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1, host.size() - 2);
    return {host, hasPort ? port : usualPort};
}

class NetworkLine : public PrinterLine {
public:
    explicit NetworkLine(const PrinterPatience& patience) : m_patience{patience} {}
    ~NetworkLine() override;
    bool connectTo(const QString& target);
    qsizetype send(const QByteArray& bytes) override;
    std::optional<char> answer(std::chrono::milliseconds within) override;
    QString error() const { return m_socket.errorString(); }

private:
    bool isBroken();

    PrinterPatience m_patience;
    QTcpSocket m_socket;
};

bool NetworkLine::connectTo(const QString& target)
{
    const auto [host, port] = hostAndPort(target);
    m_socket.connectToHost(host, port);
    if (!m_socket.waitForConnected(milliseconds(m_patience.connecting)))
        return false;
    m_socket.setSocketOption(QAbstractSocket::SendBufferSizeSocketOption, smallBuffer);
    return true;
}

NetworkLine::~NetworkLine()
{
    m_socket.disconnectFromHost();
    if (m_socket.state() != QAbstractSocket::UnconnectedState)
        m_socket.waitForDisconnected(milliseconds(m_patience.answering));
}

// A printer that has hung up says so a moment later.
bool NetworkLine::isBroken()
{
    if (m_socket.bytesAvailable() == 0)
        m_socket.waitForReadyRead(milliseconds(farewell));
    return m_socket.state() != QAbstractSocket::ConnectedState;
}

qsizetype NetworkLine::send(const QByteArray& bytes)
{
    m_socket.write(bytes);
    while (m_socket.bytesToWrite() > 0 &&
           m_socket.waitForBytesWritten(milliseconds(m_patience.sending))) {
    }
    const qsizetype sent = bytes.size() - m_socket.bytesToWrite();
    if (sent < bytes.size()) {
        m_socket.abort(); // the rest must not go out with the farewell
        return sent;
    }
    return isBroken() ? sent - 1 : sent; // who hung up has not read the last of it
}

std::optional<char> NetworkLine::answer(std::chrono::milliseconds within)
{
    char byte = 0;
    if (m_socket.bytesAvailable() == 0)
        m_socket.waitForReadyRead(milliseconds(within));
    return m_socket.getChar(&byte) ? std::optional{byte} : std::nullopt;
}

} // namespace

Result<std::unique_ptr<PrinterLine>> openNetwork(const PrinterChoice& choice,
                                                 const PrinterPatience& patience)
{
    auto line = std::make_unique<NetworkLine>(patience);
    if (!line->connectTo(choice.target))
        return failed(Fault::PrinterFailed, u"%1: %2"_s.arg(choice.target, line->error()));
    return line;
}

} // namespace wattcard::reports
