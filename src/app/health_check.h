// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backup_state.h"
#include "domain/ports/reader_watch.h"
#include "domain/ports/receipts.h"

#include <functional>
#include <optional>
#include <vector>

namespace wattcard::app {

// What a counter stands on, in the order of the screen and of `wattcardctl doctor`.
enum class HealthSubject {
    Service,
    Reader,
    Printer,
    Books,
    Disk,
    Clock,
    Keys,
    Backup,
    Drill,
    Log,
    Ends
};
QLatin1StringView code(HealthSubject subject); // "service"
enum class HealthState { Good, Attention, Bad };
QLatin1StringView code(HealthState state); // "good"

struct HealthFinding {
    HealthSubject subject = HealthSubject::Service;
    HealthState state = HealthState::Good;
    std::optional<Fault> fault = {};
    // Free bytes, usable keys, hours since the last backup, days since the last proven restore,
    // bytes of logs, unexpected ends of the program within a week.
    std::int64_t figure = 0;
    bool isOfServer = false; // of books on a server: it looks after file and backups
    friend bool operator==(const HealthFinding&, const HealthFinding&) = default;
};

// What is asked when somebody looks. May wait for a disk: never on the thread of a window.
struct HealthProbes {
    struct Keys {
        std::int64_t usable = 0;
        bool areTestKeys = false;
    };
    std::function<Result<void>()> books;             // quick_check of the file
    std::function<Result<std::int64_t>()> freeBytes; // where the books lie
    std::function<Result<void>()> clock;             // as ClockGuard::check
    std::function<Result<Keys>()> keys;
    std::function<BackupState()> backup;
    std::function<UtcTime()> now;
    std::function<Result<std::int64_t>()> logs;    // bytes of them, where they can be written
    std::function<std::vector<UtcTime>()> crashes; // of every report that is kept
};
// What is told by itself.
struct HealthSigns {
    ReaderEvent reader;
    PrinterState printer = PrinterState::Unknown;
};
// Below this selling will end soon: four times what opening the books demands.
inline constexpr std::int64_t scarceBytes = 1024LL * 1024 * 1024;

// One finding of each subject, in their order.
std::vector<HealthFinding> checkHealth(const HealthProbes& probes, const HealthSigns& signs);

// What support is sent. Nothing in it names a person, a customer, a meter or a key: only what is
// listed here, and of the log only what withoutNames leaves.
struct Diagnostics {
    QString version;
    QString system;     // name and release of the operating system
    QString readerName; // the model, as the service names it
    Bytes atr;          // of the card that was looked at last; none
    HealthSigns signs;
    std::vector<HealthFinding> findings;
    UtcTime at{};
    std::vector<QString> log; // the newest last
};
inline constexpr std::size_t diagnosticLines = 200;
QString diagnosticsText(const Diagnostics& diagnostics);

// A line of the log for other eyes: digits of a number of four or more, hexadecimal digits of eight
// or more, whatever stands in quotes, every word that is not one of a short list and every letter
// outside ASCII become "#". Calls and codes of the smart-card service (0x8010001D) stay. Only lines
// of this program's own categories keep anything: others could say whatever they like.
QString withoutNames(const QString& line);

} // namespace wattcard::app
