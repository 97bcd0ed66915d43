// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <atomic>
#include <memory>

namespace wattcard::reports::test {

// A printer on the network, on a thread of its own, so that it goes on while the test waits for it.
class LocalPrinter {
public:
    enum class Manner { Reads, HangsUp, NeverReads };
    struct Answers {
        char now = 0;
        char after = 0;
    };
    explicit LocalPrinter(Manner manner, std::optional<Answers> answers = {});
    ~LocalPrinter();
    QString target() const { return QStringLiteral("127.0.0.1:%1").arg(m_port); }
    QByteArray received(); // when the sender has closed

private:
    void meet(QTcpServer& server);
    void answer(QTcpSocket& socket);

    Manner m_manner;
    std::optional<Answers> m_answers;
    quint16 m_port = 0;
    QByteArray m_received;
    qsizetype m_answered = 0;
    QThread m_thread;
    QObject* m_home;
};

} // namespace wattcard::reports::test
