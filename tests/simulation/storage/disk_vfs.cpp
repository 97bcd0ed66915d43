// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/storage/disk_vfs.h"

#include "tests/simulation/storage/disk.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <stdexcept>

namespace wattcard::storage {

namespace {

// One connection's hold on a file. SQLite keeps the first part and takes it for its own.
struct Opened {
    sqlite3_file base;
    struct Hold* hold;
};

struct Hold {
    std::shared_ptr<File> file;
    std::string path;
    int level = SQLITE_LOCK_NONE;
    bool isMapped = false;
    unsigned sharedSlots = 0; // of the shared memory, one bit each
    unsigned exclusiveSlots = 0;
};

sqlite3_vfs* systemVfs = nullptr;

Hold& holdOf(sqlite3_file* file)
{
    return *reinterpret_cast<Opened*>(file)->hold;
}

int codeOf(Trouble trouble, int broken)
{
    switch (trouble) {
    case Trouble::None: return SQLITE_OK;
    case Trouble::NoSpace:
    case Trouble::ShortWrite: return SQLITE_FULL; // as SQLite's own layer reports it
    default: return broken;
    }
}

int unlockTo(sqlite3_file* opened, int level)
{
    Hold& hold = holdOf(opened);
    File& file = *hold.file;
    if (file.exclusive == &hold)
        file.exclusive = nullptr;
    if (file.reserved == &hold) {
        file.reserved = nullptr;
        file.isPending = false;
    }
    if (level == SQLITE_LOCK_NONE && hold.level >= SQLITE_LOCK_SHARED)
        --file.shared;
    hold.level = std::min(hold.level, level);
    return SQLITE_OK;
}

int lockAt(sqlite3_file* opened, int level)
{
    Hold& hold = holdOf(opened);
    File& file = *hold.file;
    if (level <= hold.level)
        return SQLITE_OK;
    if (level == SQLITE_LOCK_SHARED) {
        if (file.exclusive != nullptr || file.isPending)
            return SQLITE_BUSY;
        ++file.shared;
        hold.level = level;
        return SQLITE_OK;
    }
    if (file.reserved != nullptr && file.reserved != &hold)
        return SQLITE_BUSY;
    file.reserved = &hold;
    if (level == SQLITE_LOCK_EXCLUSIVE) {
        file.isPending = true;
        if (file.shared > 1) {
            hold.level = SQLITE_LOCK_PENDING;
            return SQLITE_BUSY;
        }
        file.exclusive = &hold;
    }
    hold.level = level;
    return SQLITE_OK;
}

int isReserved(sqlite3_file* opened, int* result)
{
    *result = holdOf(opened).file->reserved != nullptr ? 1 : 0;
    return SQLITE_OK;
}

int unmapShared(sqlite3_file* opened, int)
{
    Hold& hold = holdOf(opened);
    if (hold.isMapped && --hold.file->mappers == 0)
        hold.file->regions.clear();
    hold.isMapped = false;
    return SQLITE_OK;
}

int mapShared(sqlite3_file* opened, int region, int size, int mayGrow, void volatile** memory)
{
    Hold& hold = holdOf(opened);
    auto& regions = hold.file->regions;
    const auto wanted = static_cast<std::size_t>(region);
    *memory = nullptr;
    if (wanted >= regions.size() && mayGrow == 0)
        return SQLITE_OK;
    while (wanted >= regions.size()) {
        if (const Trouble trouble = disk().ask(Act::Map, hold.path); trouble != Trouble::None)
            return SQLITE_IOERR_SHMSIZE;
        regions.push_back(std::make_unique<Image>(static_cast<std::size_t>(size)));
    }
    if (!hold.isMapped) {
        hold.isMapped = true;
        ++hold.file->mappers;
    }
    *memory = regions[wanted]->data();
    return SQLITE_OK;
}

int lockShared(sqlite3_file* opened, int from, int count, int flags)
{
    Hold& hold = holdOf(opened);
    const bool isExclusive = (flags & SQLITE_SHM_EXCLUSIVE) != 0;
    const bool isUnlock = (flags & SQLITE_SHM_UNLOCK) != 0;
    unsigned& held = isExclusive ? hold.exclusiveSlots : hold.sharedSlots;
    auto& slots = hold.file->slots;
    for (int at = from; at < from + count && !isUnlock; ++at) {
        const auto& slot = slots[static_cast<std::size_t>(at)];
        if ((held & (1U << at)) == 0 && (slot.isExclusive || (isExclusive && slot.shared > 0)))
            return SQLITE_BUSY;
    }
    for (int at = from; at < from + count; ++at) {
        auto& slot = slots[static_cast<std::size_t>(at)];
        if (((held & (1U << at)) != 0) != isUnlock)
            continue;
        held ^= 1U << at;
        if (isExclusive)
            slot.isExclusive = !isUnlock;
        else
            slot.shared += isUnlock ? -1 : 1;
    }
    return SQLITE_OK;
}

void inOrder(sqlite3_file*) {}

int closeFile(sqlite3_file* opened)
{
    unmapShared(opened, 0);
    unlockTo(opened, SQLITE_LOCK_NONE);
    delete &holdOf(opened);
    return SQLITE_OK;
}

int readFile(sqlite3_file* opened, void* to, int amount, sqlite3_int64 from)
{
    const Image& image = holdOf(opened).file->current;
    const auto at = static_cast<std::size_t>(from), wanted = static_cast<std::size_t>(amount);
    const std::size_t there = at < image.size() ? std::min(wanted, image.size() - at) : 0;
    auto* const bytes = static_cast<std::uint8_t*>(to);
    std::copy_n(image.data() + std::min(at, image.size()), there, bytes);
    std::fill(bytes + there, bytes + wanted, std::uint8_t{0});
    return there == wanted ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int writeFile(sqlite3_file* opened, const void* from, int amount, sqlite3_int64 to)
{
    Hold& hold = holdOf(opened);
    const auto* const bytes = static_cast<const std::uint8_t*>(from);
    const Trouble trouble = disk().write(
        *hold.file, hold.path, {false, static_cast<std::size_t>(to), Image(bytes, bytes + amount)});
    return codeOf(trouble, SQLITE_IOERR_WRITE);
}

int truncateFile(sqlite3_file* opened, sqlite3_int64 size)
{
    Hold& hold = holdOf(opened);
    const Trouble trouble =
        disk().write(*hold.file, hold.path, {true, static_cast<std::size_t>(size), {}});
    return codeOf(trouble, SQLITE_IOERR_TRUNCATE);
}

int syncFile(sqlite3_file* opened, int)
{
    Hold& hold = holdOf(opened);
    return codeOf(disk().sync(*hold.file, hold.path), SQLITE_IOERR_FSYNC);
}

int sizeOfFile(sqlite3_file* opened, sqlite3_int64* size)
{
    *size = static_cast<sqlite3_int64>(holdOf(opened).file->current.size());
    return SQLITE_OK;
}

// As the system's: no mapping of the file itself is set, and this is read back.
int controlFile(sqlite3_file*, int what, void* argument)
{
    switch (what) {
    case SQLITE_FCNTL_MMAP_SIZE: *static_cast<sqlite3_int64*>(argument) = 0; return SQLITE_OK;
    case SQLITE_FCNTL_HAS_MOVED: *static_cast<int*>(argument) = 0; return SQLITE_OK;
    case SQLITE_FCNTL_SIZE_HINT: return SQLITE_OK;
    default: return SQLITE_NOTFOUND;
    }
}

int sectorSize(sqlite3_file*)
{
    constexpr int asTheSystem = 4'096;
    return asTheSystem;
}

int characteristics(sqlite3_file*)
{
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

const sqlite3_io_methods methods{2,
                                 &closeFile,
                                 &readFile,
                                 &writeFile,
                                 &truncateFile,
                                 &syncFile,
                                 &sizeOfFile,
                                 &lockAt,
                                 &unlockTo,
                                 &isReserved,
                                 &controlFile,
                                 &sectorSize,
                                 &characteristics,
                                 &mapShared,
                                 &lockShared,
                                 &inOrder,
                                 &unmapShared,
                                 nullptr,
                                 nullptr};

bool isOurs(const char* path)
{
    return path != nullptr && disk().has(path);
}

int openPath(sqlite3_vfs*, const char* path, sqlite3_file* opened, int flags, int* outFlags)
{
    if (!isOurs(path))
        return systemVfs->xOpen(systemVfs, path, opened, flags, outFlags);
    opened->pMethods = nullptr;
    auto file = disk().find(path);
    if (!file && (flags & SQLITE_OPEN_CREATE) != 0)
        file = disk().create(path);
    if (!file)
        return SQLITE_CANTOPEN;
    reinterpret_cast<Opened*>(opened)->hold = new Hold{file, path};
    opened->pMethods = &methods;
    if (outFlags != nullptr)
        *outFlags = flags;
    return SQLITE_OK;
}

int deletePath(sqlite3_vfs*, const char* path, int isSynced)
{
    if (!isOurs(path))
        return systemVfs->xDelete(systemVfs, path, isSynced);
    if (!disk().find(path))
        return SQLITE_IOERR_DELETE_NOENT;
    return codeOf(disk().remove(path, isSynced != 0), SQLITE_IOERR_DELETE);
}

int accessPath(sqlite3_vfs*, const char* path, int flags, int* result)
{
    if (!isOurs(path))
        return systemVfs->xAccess(systemVfs, path, flags, result);
    const auto file = disk().find(path);
    // The system's layer takes an empty file for none.
    *result = file && (flags != SQLITE_ACCESS_EXISTS || !file->current.empty()) ? 1 : 0;
    return SQLITE_OK;
}

int fullPath(sqlite3_vfs*, const char* path, int size, char* full)
{
    return systemVfs->xFullPathname(systemVfs, path, size, full);
}

} // namespace

void useDisk()
{
    static sqlite3_vfs ours;
    if (systemVfs != nullptr)
        return;
    systemVfs = sqlite3_vfs_find(nullptr);
    ours = *systemVfs;
    ours.szOsFile = std::max(systemVfs->szOsFile, static_cast<int>(sizeof(Opened)));
    ours.zName = "wattcard-disk";
    ours.xOpen = &openPath;
    ours.xDelete = &deletePath;
    ours.xAccess = &accessPath;
    ours.xFullPathname = &fullPath;
    if (sqlite3_vfs_register(&ours, 1) != SQLITE_OK)
        throw std::runtime_error{"SQLite refuses the disk"};
}

} // namespace wattcard::storage
