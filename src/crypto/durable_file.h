// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bytes.h"
#include "domain/result.h"

#include <functional>
#include <string>

namespace wattcard::crypto {

// Told by a stable name after each step of a write ("made", "written", "synced", "previous",
// "renamed", "directory"): a test can end the process or look at the directory there.
using FileObserver = std::function<void(const char* step)>;

// The whole file, or none: a temporary file beside it, fsync, rename, fsync of the directory. Mode
// 0600; what stood there can stay as PATH.previous. DiskFull, DatabaseFailed.
enum class Previous { Kept, Dropped };
Result<void> replaceFile(const std::string& path, ByteView content, Previous previous,
                         const FileObserver& observer = {});
// At most `limit` bytes and one more, so that the caller sees that there are too many. NotFound,
// DatabaseFailed.
Result<Bytes> readFile(const std::string& path, std::size_t limit);

// Held while a file is read, compared and replaced, so that two programs do not lose each other's
// change. Given back when it ends, also by a killed process.
class FileLock {
public:
    static Result<FileLock> take(const std::string& path); // DatabaseInUse; PATH.lock
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&&) = delete;
    FileLock(const FileLock&) = delete;
    ~FileLock();

private:
    explicit FileLock(int descriptor) : m_descriptor{descriptor} {}
    int m_descriptor;
};

} // namespace wattcard::crypto
