// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/virtual_card/stop_signal.h"
#include "domain/result.h"

#include <QByteArray>

namespace wattcard::cardio {

// The client's end of a local socket that speaks in lines. Blocking, and bound to no event loop and
// no thread: a card channel is made on one thread and may end on another.
class LineSocket {
public:
    // The names of QLocalServer: a path when it begins with '/', else a name in the temporary
    // folder. NoService when nobody listens.
    static Result<LineSocket> connect(const QString& name);

    bool isOpen() const;                       // false when the other side has gone
    Result<void> send(const QByteArray& line); // ServiceStopped
    // One line without its line feed. ServiceStopped when the other side has gone, the signal was
    // raised, or nothing came in time.
    Result<QByteArray> receive(const StopSignal& stop, std::chrono::milliseconds longest);

private:
    explicit LineSocket(Descriptor socket) : m_socket{std::move(socket)} {}
    Descriptor m_socket;
    QByteArray m_received;
};

// How long a request to the box may take, disk and delayed answers included.
inline constexpr std::chrono::milliseconds boxAnswerTime{30'000};
inline constexpr std::chrono::milliseconds forEver{-1};

} // namespace wattcard::cardio
