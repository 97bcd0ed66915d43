// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "local_printer.h"

#include "reports/printing/escpos.h"

namespace wattcard::reports::test {

LocalPrinter::LocalPrinter(Manner manner, std::optional<Answers> answers)
    : m_manner{manner},
      m_answers{answers},
      m_home{new QObject}
{
    m_home->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_home,
        [this] {
            auto* server = new QTcpServer{m_home};
            server->listen(QHostAddress::LocalHost);
            m_port = server->serverPort();
            QObject::connect(server, &QTcpServer::newConnection, m_home,
                             [this, server] { meet(*server); });
        },
        Qt::BlockingQueuedConnection);
}

LocalPrinter::~LocalPrinter()
{
    QMetaObject::invokeMethod(
        m_home, [this] { delete m_home; }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void LocalPrinter::meet(QTcpServer& server)
{
    QTcpSocket* socket = server.nextPendingConnection();
    if (m_manner == Manner::HangsUp)
        return socket->abort();
    if (m_manner == Manner::NeverReads)
        return socket->setReadBufferSize(1);
    m_answered = 0;
    QObject::connect(socket, &QTcpSocket::readyRead, m_home, [this, socket] {
        m_received += socket->readAll();
        answer(*socket);
    });
}

void LocalPrinter::answer(QTcpSocket& socket)
{
    if (!m_answers)
        return;
    if (m_answered == 0 && m_received.contains(escpos::askPaperNow())) {
        m_answered = 1;
        socket.write(&m_answers->now, 1);
    } else if (m_answered == 1 && m_received.endsWith(escpos::askPaperAfter())) {
        m_answered = 2;
        socket.write(&m_answers->after, 1);
    }
}

QByteArray LocalPrinter::received()
{
    QByteArray bytes;
    QMetaObject::invokeMethod(
        m_home, [this, &bytes] { bytes = m_received; }, Qt::BlockingQueuedConnection);
    return bytes;
}

} // namespace wattcard::reports::test
