// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/backup_disk.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>
#include <utility>

namespace wattcard::crypto {

namespace {

constexpr mode_t backupMode = 0600;
// What may lie unwritten in memory: a sync of the books waits for it too.
constexpr std::int64_t unwrittenMost = 1024 * 1024;
// So much of a file goes at once: its blocks are given back in the transaction of the file system
// that a sale's sync waits for, and some disks are told of each.
constexpr off_t shrunkAtOnce = 32 * 1024 * 1024;

tl::unexpected<Failure> diskFailure(const char* call, const std::string& path)
{
    const int error = errno;
    const QString place = QString::fromStdString(path);
    // EFBIG: a file system, or a limit of the process, that ends below the size of the file.
    if (error == ENOSPC || error == EDQUOT || error == EFBIG)
        return failed(BackupTrouble::TargetFull, place);
    if (error == ENOENT || error == ENOTDIR)
        return failed(BackupTrouble::TargetMissing, place);
    if (error == EEXIST)
        return failed(BackupTrouble::TargetExists, place);
    return failed(Fault::DatabaseFailed, QStringLiteral("%1 %2: %3")
                                             .arg(QLatin1StringView{call}, place,
                                                  QString::fromLocal8Bit(std::strerror(error))));
}

std::string parentOf(const std::string& path)
{
    const auto slash = path.rfind('/');
    return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

Result<void> syncPath(const std::string& path, int flags)
{
    const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return diskFailure("open", path);
    // There are file systems that have no such thing for a directory: nothing is wrong then.
    const bool synced =
        ::fsync(descriptor) == 0 || ((flags & O_DIRECTORY) != 0 && errno == EINVAL);
    auto result = synced ? Result<void>{} : Result<void>{diskFailure("fsync", path)};
    ::close(descriptor);
    return result;
}

// Unlike a sync it asks nothing of the journal of the file system and of the disk's own memory, for
// both of which a sale's sync would wait. The pages are nobody's any more: they leave room for the
// books in memory, and whoever reads the file again reads the disk.
Result<void> writeOut(int descriptor, const std::string& path)
{
    constexpr unsigned int all =
        SYNC_FILE_RANGE_WAIT_BEFORE | SYNC_FILE_RANGE_WRITE | SYNC_FILE_RANGE_WAIT_AFTER;
    // EINVAL, ENOSYS: a file system without it. The sync at the end is the one that counts.
    const bool isWritten = ::sync_file_range(descriptor, 0, 0, all) == 0 || errno == EINVAL ||
                           errno == ENOSYS || errno == ESPIPE;
    ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED);
    return isWritten ? Result<void>{} : Result<void>{diskFailure("sync_file_range", path)};
}

} // namespace

Result<Volume> volumeOf(const std::string& path)
{
    struct stat entry {};
    struct statvfs space {};
    if (::stat(path.c_str(), &entry) != 0 || ::statvfs(path.c_str(), &space) != 0)
        return diskFailure("stat", path);
    return Volume{static_cast<std::uint64_t>(entry.st_dev),
                  static_cast<std::int64_t>(space.f_bavail * space.f_frsize)};
}

bool isUnmounted(const std::string& directory)
{
    constexpr std::array mountPoints{"/mnt/", "/media/", "/run/media/"};
    bool isUsual = false;
    for (const std::string_view point : mountPoints)
        isUsual = isUsual || (directory + '/').starts_with(point);
    struct stat root {};
    struct stat entry {};
    return isUsual && ::stat("/", &root) == 0 && ::stat(directory.c_str(), &entry) == 0 &&
           root.st_dev == entry.st_dev;
}

Result<void> syncFile(const std::string& path)
{
    return syncPath(path, O_RDWR);
}

Result<void> syncDirectory(const std::string& path)
{
    return syncPath(path, O_RDONLY | O_DIRECTORY);
}

Result<void> writeOut(const std::string& path)
{
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0)
        return diskFailure("open", path);
    auto written = writeOut(descriptor, path);
    ::close(descriptor);
    return written;
}

void removeGently(const std::string& path)
{
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    struct stat entry {};
    if (descriptor >= 0 && ::fstat(descriptor, &entry) == 0 && entry.st_nlink == 1) {
        off_t left = entry.st_size;
        while (left > shrunkAtOnce) {
            left -= shrunkAtOnce;
            if (::ftruncate(descriptor, left) != 0 || ::fdatasync(descriptor) != 0)
                break;
        }
    }
    if (descriptor >= 0)
        ::close(descriptor);
    ::unlink(path.c_str());
}

PartFile::PartFile(std::string path, int descriptor)
    : m_path{std::move(path)},
      m_part{m_path + ".part"},
      m_descriptor{descriptor}
{
}

PartFile::PartFile(PartFile&& other) noexcept
    : m_path{std::move(other.m_path)},
      m_part{std::move(other.m_part)},
      m_descriptor{std::exchange(other.m_descriptor, -1)},
      m_size{other.m_size},
      m_unwritten{other.m_unwritten}
{
}

PartFile::~PartFile()
{
    if (m_descriptor < 0)
        return;
    ::close(m_descriptor);
    removeGently(m_part);
}

Result<PartFile> PartFile::make(const std::string& path)
{
    struct stat entry {};
    if (::lstat(path.c_str(), &entry) == 0)
        return failed(BackupTrouble::TargetExists, QString::fromStdString(path));
    const std::string part = path + ".part";
    ::unlink(part.c_str()); // of a process that was ended in the middle
    const int descriptor =
        ::open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, backupMode);
    if (descriptor < 0)
        return diskFailure("open", part);
    return PartFile{path, descriptor};
}

Result<void> PartFile::append(ByteView bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(m_descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return diskFailure("write", m_part);
        bytes = bytes.subspan(static_cast<std::size_t>(count));
        m_size += count;
        m_unwritten += count;
    }
    if (m_unwritten < unwrittenMost)
        return {};
    m_unwritten = 0;
    return writeOut(m_descriptor, m_part);
}

Result<void> PartFile::sync()
{
    m_unwritten = 0;
    return ::fsync(m_descriptor) == 0 ? Result<void>{} : Result<void>{diskFailure("fsync", m_part)};
}

// A name that may not be there after a power cut is none: it is taken away again, so that what is
// answered is true.
Result<void> PartFile::keep()
{
    if (auto synced = sync(); !synced)
        return synced;
    // A second name and not a new one: what has the name already is never replaced.
    const bool linked = ::link(m_part.c_str(), m_path.c_str()) == 0;
    if (!linked && errno == EEXIST)
        return diskFailure("link", m_path);
    // File systems of removable disks have no second names.
    if (!linked && ::rename(m_part.c_str(), m_path.c_str()) != 0)
        return diskFailure("rename", m_path);
    if (linked)
        ::unlink(m_part.c_str());
    ::close(std::exchange(m_descriptor, -1));
    auto synced = syncDirectory(parentOf(m_path));
    if (!synced && ::unlink(m_path.c_str()) != 0)
        return diskFailure("unlink after a failed sync", m_path);
    return synced;
}

Result<SequentialFile> SequentialFile::open(const std::string& path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return errno == ENOENT ? failed(Fault::NotFound, QString::fromStdString(path))
                               : diskFailure("open", path);
    struct stat entry {};
    SequentialFile file{descriptor, 0};
    if (::fstat(descriptor, &entry) != 0)
        return diskFailure("stat", path);
    file.m_size = entry.st_size;
    return file;
}

SequentialFile::SequentialFile(SequentialFile&& other) noexcept
    : m_descriptor{std::exchange(other.m_descriptor, -1)},
      m_size{other.m_size}
{
}

SequentialFile::~SequentialFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<std::size_t> SequentialFile::read(std::span<std::uint8_t> buffer)
{
    ssize_t count = -1;
    do
        count = ::read(m_descriptor, buffer.data(), buffer.size());
    while (count < 0 && errno == EINTR);
    if (count < 0)
        return diskFailure("read", "a backup");
    return static_cast<std::size_t>(count);
}

} // namespace wattcard::crypto
