// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/backup.h"
#include "domain/ports/ledger.h"

namespace wattcard {

// The books as files: copied while they are in use, looked at, and put in their place. Each call
// may take minutes and belongs on a thread of its own; none touches the writing connection.
class BackupStore {
public:
    virtual ~BackupStore() = default;
    virtual QString directory() const = 0; // of the profile
    // BooksOnServer where the profile's books are no file: its server has backups of its own.
    virtual Result<void> keepsFile() const = 0;
    // The books as they are at this moment, into a new file. Sales go on meanwhile.
    virtual Result<void> copyTo(const QString& file, const BackupProgress& progress) = 0;
    // Of the store in a directory, as it lies there; of the profile when that is the directory.
    // NotFound, DatabaseDamaged.
    virtual Result<BackupContents> contents(const QString& directory) = 0;
    // Brings a copy up to the schema of this program and proves it: structure, references,
    // invariants, chain. BooksUnsound names the first thing that does not hold.
    virtual Result<void> prove(const QString& directory, const BackupProgress& progress) = 0;
    // The profile's books go on from where these ended: ContentsDiffer otherwise.
    virtual Result<void> goesOnFrom(const BackupContents& contents) = 0;
    // Where the next store of the profile is prepared; made empty, for the caller to remove.
    virtual Result<QString> makeNext() = 0;
    // Makes the prepared store the profile's own, by renaming one file: old or new, never a mix.
    // The old one stays where it is. DatabaseInUse while any program has the books.
    virtual Result<QString> adopt(const QString& prepared) = 0;
};

// What was done about backups, as the audit log has it.
struct BackupNote {
    enum class Act { Made, Proven, Restoring } act = Act::Made;
    QString file;
    std::int64_t size = 0; // of the file, bytes
    QString digest;        // SHA-256 of the file, hexadecimal
    BackupContents contents = {};
};

// The schedule as it is kept: where backups go, every so many hours (0: by hand), and how many of
// the newest stay there (0: all).
struct BackupPlanNote {
    QString folder;
    int hours = 0;
    int keep = 0;
};

class BackupBook {
public:
    virtual ~BackupBook() = default;
    // PermissionDenied unless the actor may back up; for Restoring, may restore.
    virtual Result<void> note(const BackupNote& note, const Actor& actor) = 0;
    // That the schedule of this computer is another one from now on. PermissionDenied.
    virtual Result<void> notePlan(const BackupPlanNote& plan, const Actor& actor) = 0;
};

} // namespace wattcard
