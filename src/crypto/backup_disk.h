// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/backup.h"
#include "domain/bytes.h"

#include <string>

namespace wattcard::crypto {

// The volume that a file or directory lies on.
struct Volume {
    std::uint64_t device = 0;
    std::int64_t freeBytes = 0; // for this user
};
// TargetMissing for what is not there.
Result<Volume> volumeOf(const std::string& path);
// Whether a path under a usual mount point lies on the volume of the root directory: nothing is
// mounted there, and the file would fill the system's own disk.
bool isUnmounted(const std::string& directory);

// A file that grows under NAME.part and gets its name once it is whole and on the disk; else it
// leaves nothing. A killed process leaves NAME.part, which the next one replaces.
class PartFile {
public:
    // TargetExists for a name that is taken, TargetMissing for a folder that is not there.
    static Result<PartFile> make(const std::string& path);
    PartFile(PartFile&& other) noexcept;
    PartFile& operator=(PartFile&&) = delete;
    PartFile(const PartFile&) = delete;
    ~PartFile();

    const std::string& partName() const { return m_part; }
    std::int64_t size() const { return m_size; }
    // TargetFull. What is written goes to the disk in small portions, so that nothing else that
    // syncs on the machine waits long behind it.
    Result<void> append(ByteView bytes);
    Result<void> sync(); // all of it, before it is read back
    // Its name, and the folder on the disk; TargetExists. Without success it has no name.
    Result<void> keep();

private:
    PartFile(std::string path, int descriptor);
    std::string m_path;
    std::string m_part;
    int m_descriptor;
    std::int64_t m_size = 0;
    std::int64_t m_unwritten = 0;
};

// Reads a file from its beginning. NotFound, DatabaseFailed.
class SequentialFile {
public:
    static Result<SequentialFile> open(const std::string& path);
    SequentialFile(SequentialFile&& other) noexcept;
    SequentialFile& operator=(SequentialFile&&) = delete;
    SequentialFile(const SequentialFile&) = delete;
    ~SequentialFile();
    Result<std::size_t> read(std::span<std::uint8_t> buffer); // 0 at the end
    std::int64_t size() const { return m_size; }

private:
    SequentialFile(int descriptor, std::int64_t size) : m_descriptor{descriptor}, m_size{size} {}
    int m_descriptor;
    std::int64_t m_size;
};

// To the disk; DatabaseFailed.
Result<void> syncFile(const std::string& path);      // data and length
Result<void> syncDirectory(const std::string& path); // the names in it
// What was written so far, on its way to the disk and out of memory; no promise like a sync's.
Result<void> writeOut(const std::string& path);
// Takes a file away portion by portion, so that a sale's sync never waits for all of it at once. A
// file with a second name only loses this one.
void removeGently(const std::string& path);

} // namespace wattcard::crypto
