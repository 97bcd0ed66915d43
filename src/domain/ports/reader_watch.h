// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/fault.h"

#include <QString>

#include <functional>

namespace wattcard {

// What the reader says, five different ways of "no card" among them (SCREENS.md section 1,
// principle 5).
struct ReaderEvent {
    enum class Status {
        ServiceDown,
        NoReader,
        Empty,
        Present,
        Mute,
        InUse
    } status = Status::ServiceDown;
    Fault fault =
        Fault::NoService; // meaningful for ServiceDown: NoService, ServiceStopped or ReaderDenied
    QString readerName;
    std::uint32_t insertions = 0; // rises with every insertion and removal the reader has counted
    friend bool operator==(const ReaderEvent&, const ReaderEvent&) = default;
};

// Watches one reader on a thread of its own; the callback is called on that thread. Ends with the
// object.
class ReaderWatch {
public:
    using Listener = std::function<void(const ReaderEvent&)>;
    virtual ~ReaderWatch() = default;
    virtual void start(Listener listener) = 0;
    virtual void stop() = 0; // returns when the thread has ended
};

} // namespace wattcard
