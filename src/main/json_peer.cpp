// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/json_peer.h"

#include <QDeadlineTimer>
#include <QJsonDocument>

namespace wattcard {

std::optional<QByteArray> JsonPeer::readLine()
{
    const QDeadlineTimer deadline{m_timeoutMs};
    while (!m_device.canReadLine()) {
        const auto left = static_cast<int>(deadline.remainingTime());
        if (left <= 0 || !m_device.waitForReadyRead(left))
            return std::nullopt;
    }
    return m_device.readLine().trimmed();
}

std::optional<QJsonObject> JsonPeer::ask(const QJsonObject& question)
{
    m_device.write(QJsonDocument{question}.toJson(QJsonDocument::Compact) + '\n');
    if (!m_device.waitForBytesWritten(m_timeoutMs))
        return std::nullopt;
    const auto line = readLine();
    if (!line)
        return std::nullopt;
    const QJsonDocument answer = QJsonDocument::fromJson(*line);
    if (!answer.isObject())
        return std::nullopt;
    return answer.object();
}

} // namespace wattcard
