// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/backup.h"

#include <chrono>

namespace wattcard::app {

// What the machine remembers of its backups, in PROFILE/backup.state: for the lights of dashboard
// and screen. The audit log has the same as evidence; a restore must not turn these back with it.
struct BackupState {
    std::optional<UtcTime> madeAt; // the last that was made and read back
    QString madeFile;
    std::optional<UtcTime> failedAt; // the last that was not, after it
    QString failure;                 // code of its trouble, or of its fault
    std::optional<UtcTime> provenAt; // the last restore that was proven
    QString provenFile;
    std::optional<UtcTime> provenOf; // when that backup was made
    std::chrono::milliseconds provenIn{};
    bool isOfServer = false; // the books', which looks after its backups; not remembered but asked
    friend bool operator==(const BackupState&, const BackupState&) = default;
};
// Nothing is known where there is no such file, or none that can be read.
BackupState readBackupState(const QString& profile);

// What was proven, and how long it took.
struct ProvenRestore {
    QString file;
    UtcTime madeAt{};
    std::chrono::milliseconds took{};
};
// A state that cannot be kept is not worth losing a backup over: these tell nobody.
void noteMade(const QString& profile, const QString& file, UtcTime at);
void noteFailure(const QString& profile, const Failure& failure, UtcTime at);
void noteProven(const QString& profile, const ProvenRestore& proven, UtcTime at);

// The light "last proven restore": red after 7 days (DOMAIN.md section 10).
enum class RestoreLight { Never, Good, Old, OfServer };
inline constexpr std::chrono::days provenFor{7};
RestoreLight restoreLight(const BackupState& state, UtcTime now);

// Whether the scheduled backup is due: so long after the last, and an hour after one that failed.
bool isBackupDue(const BackupState& state, UtcTime now,
                 std::chrono::hours every = std::chrono::hours{24});
// Whether the scheduled drill is: a day before the light turns red.
bool isDrillDue(const BackupState& state, UtcTime now);

} // namespace wattcard::app
