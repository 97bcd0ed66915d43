// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>

namespace wattcard::db {

// Where a store may lie: real sales need a local disk that honours flush; a practice profile may
// lie anywhere (RELIABILITY.md section 8, "place").
enum class Place { LocalDisk, Anything };

// Makes the directory when it is absent. DatabaseFailed for a network or user-space file system,
// DiskFull below 256 MB of free space.
Result<void> preparePlace(const QString& directory, Place place);
// The same question of a local disk without making anything: the free bytes there, or where the
// nearest folder above it lies.
Result<std::int64_t> lookAtPlace(const QString& directory);

// The right to be the one writer, for the life of the object: flock on a file of its own, because
// closing any descriptor of the database file would drop SQLite's own locks.
class StoreLock {
public:
    static Result<StoreLock> take(const QString& directory); // DatabaseInUse
    StoreLock(StoreLock&& other) noexcept;
    StoreLock& operator=(StoreLock&&) = delete;
    StoreLock(const StoreLock&) = delete;
    ~StoreLock();

    // What the last holder left in the file of the lock. It is taken out, safely on the disk:
    // whoever ends without leaving another one has left none. DatabaseFailed.
    Result<QByteArray> takeMark();
    void leaveMark(const QByteArray& mark); // none when it cannot be written

private:
    explicit StoreLock(int descriptor) : m_descriptor{descriptor} {}
    int m_descriptor = -1;
};

} // namespace wattcard::db
