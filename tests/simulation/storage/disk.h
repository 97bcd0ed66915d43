// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace wattcard::storage {

using Image = std::vector<std::uint8_t>;

// What a program asks of a disk that changes it.
enum class Act { Create, Write, Truncate, Sync, Delete, Map };
inline constexpr int acts = 6;

struct Call {
    Act act;
    std::string path;
    // "write-wal": what is asked, and of which file.
    std::string name() const;
};

// How a call fails. Forgetful: EIO, and what was not yet synced will not be tried again
// (RELIABILITY.md section 14: fsync).
enum class Trouble { None, NoSpace, ShortWrite, Broken, Forgetful };
inline constexpr int troubles = 5;

// A disk that reports a sync before it has made one: of every file, or of the log alone, which is
// what synchronous=NORMAL asks for.
enum class Lie { None, EverySync, LogSync };

// A write that the disk has accepted and may still lose, or a new length.
struct Change {
    bool isLength = false;
    std::size_t at = 0; // or the new length
    Image bytes;
    bool isForgotten = false;
};

// A file with everything that a power cut may do to it.
struct File {
    Image current; // as every reader sees it
    Image synced;  // as it is for certain
    std::vector<Change> unsynced;

    // Of the connections to it; none of it survives.
    int shared = 0;
    const void* reserved = nullptr;
    const void* exclusive = nullptr;
    bool isPending = false;
    int mappers = 0;
    std::vector<std::unique_ptr<Image>> regions; // shared memory
    struct SlotLock {
        int shared = 0;
        bool isExclusive = false;
    };
    std::array<SlotLock, 8> slots;
};

// What is left after a power cut: the changes that were not synced are lost, reordered and torn by
// the seed, in sectors of the given size. Two patterns are fixed: all of them lost, none lost.
struct Pattern {
    enum class Kind { AllLost, NoneLost, Random };
    Kind kind = Kind::Random;
    std::uint64_t seed = 0;
    std::size_t sector = 512;
    // The n-th of the patterns of a call; the first two are the fixed ones.
    static Pattern nth(int number, std::uint64_t seed);
};

// How often a power cut did what it may do.
struct Damage {
    int lost = 0, reordered = 0, torn = 0, undeleted = 0, uncreated = 0;
};

// Folders whose database files are in memory, and nowhere else; forking copies them.
class Disk {
public:
    // The database files of the folder, as they are there; what is real of them from now on only
    // says that they exist.
    void adopt(const std::string& folder);
    // Nothing of the folder is kept.
    void forget(const std::string& folder);
    bool has(const std::string& path) const; // in an adopted folder

    // Fills the folder with what the other one would hold after a power cut.
    Damage cutPower(const std::string& from, const std::string& to, const Pattern& pattern);
    // The same after the end of the process alone.
    void endProcess(const std::string& from, const std::string& to);

    // Told of each call before it is done, with its number; may make it fail.
    using Watcher = std::function<Trouble(const Call&)>;
    void watch(Watcher watcher) { m_watcher = std::move(watcher); }
    void lie(Lie lie) { m_lie = lie; }

    std::shared_ptr<File> find(const std::string& path) const;
    std::shared_ptr<File> create(const std::string& path);
    Trouble remove(const std::string& path, bool isSynced);
    Trouble write(File& file, const std::string& path, Change change);
    Trouble sync(File& file, const std::string& path);
    Trouble ask(Act act, const std::string& path);

    std::uint64_t fingerprint(const std::string& folder) const; // of all files as they are

private:
    struct Folder {
        std::map<std::string, std::shared_ptr<File>> current;
        std::map<std::string, std::shared_ptr<File>> synced;
        // Made (with the file) or taken away, and not synced.
        std::vector<std::pair<std::string, std::shared_ptr<File>>> unsynced;
    };
    Folder& folderOf(const std::string& path);
    void syncFolder(Folder& folder);
    std::map<std::string, Folder> m_folders;
    Watcher m_watcher;
    Lie m_lie = Lie::None;
};

// The disk of this process. Its folders are what SQLite opens from now on; all other paths remain
// what they were.
Disk& disk();

} // namespace wattcard::storage
