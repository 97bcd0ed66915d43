// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/fault.h"

#include <QString>

#include <functional>
#include <vector>

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
    QString readerName;   // NoReader and ServiceDown: the last one known, empty if there was none
    std::uint32_t insertions = 0; // rises with every insertion and removal the reader has counted
    friend bool operator==(const ReaderEvent&, const ReaderEvent&) = default;
};

// One of the readers plugged in, for choosing among them. InUse: some program has its card for
// itself, which may be this one.
struct ReaderSight {
    QString name;
    ReaderEvent::Status status = ReaderEvent::Status::NoReader;
    friend bool operator==(const ReaderSight&, const ReaderSight&) = default;
};

// Watches one reader on a thread of its own; the callback is called on that thread. Ends with the
// object.
class ReaderWatch {
public:
    using Listener = std::function<void(const ReaderEvent&)>;
    virtual ~ReaderWatch() = default;
    virtual void start(Listener listener) = 0;
    virtual void stop() = 0; // returns when the thread has ended

    // What can neither list nor choose, a watch of a single slot, leaves these two as they are.
    using ListListener = std::function<void(const std::vector<ReaderSight>&)>;
    virtual void listenToList(ListListener) {} // before start; empty while the service is down
    virtual void choose(const QString&) {}     // from any thread: follows that reader from now on
};

} // namespace wattcard
