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
constexpr std::int64_t unsyncedMost = 4 * 1024 * 1024;

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
    const bool synced = ::fsync(descriptor) == 0;
    auto result = synced ? Result<void>{} : Result<void>{diskFailure("fsync", path)};
    ::close(descriptor);
    return result;
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
      m_unsynced{other.m_unsynced}
{
}

PartFile::~PartFile()
{
    if (m_descriptor < 0)
        return;
    ::close(m_descriptor);
    ::unlink(m_part.c_str());
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
        m_unsynced += count;
    }
    return m_unsynced < unsyncedMost ? Result<void>{} : sync();
}

Result<void> PartFile::sync()
{
    m_unsynced = 0;
    return ::fsync(m_descriptor) == 0 ? Result<void>{} : Result<void>{diskFailure("fsync", m_part)};
}

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
    return syncDirectory(parentOf(m_path));
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
