// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>
#include <QJsonObject>

#include <optional>

namespace wattcard {

// One JSON object a line, question and answer, with a program on the other end of a pipe or a local
// socket. Waits: for command-line programs only.
class JsonPeer {
public:
    explicit JsonPeer(QIODevice& device, int timeoutMs = 30'000)
        : m_device{device},
          m_timeoutMs{timeoutMs}
    {
    }
    std::optional<QJsonObject>
    ask(const QJsonObject& question); // nothing when the other end is gone or silent
    std::optional<QByteArray> readLine();

private:
    QIODevice& m_device;
    int m_timeoutMs;
};

} // namespace wattcard
