// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlite/place.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/statvfs.h>
#include <sys/vfs.h>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr std::uint64_t leastFreeBytes = 256ull * 1024 * 1024;

// statfs(2), f_type: NFS, SMB, CIFS, SMB2, FUSE, 9P, Ceph, AFS, Coda.
constexpr std::array<std::uint32_t, 9> notLocal{0x6969,     0x517b,     0xff534d42,
                                                0xfe534d42, 0x65735546, 0x01021997,
                                                0x00c36400, 0x5346414f, 0x73757245};

QString systemError()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

Result<void> checkFileSystem(const QByteArray& path)
{
    struct statfs system {};
    if (::statfs(path.constData(), &system) != 0)
        return failed(Fault::DatabaseFailed, "statfs: "_L1 + systemError());
    const auto type = static_cast<std::uint32_t>(system.f_type);
    for (const std::uint32_t refused : notLocal) {
        if (type == refused)
            return failed(Fault::DatabaseFailed,
                          u"file system type %1 is not a local disk"_s.arg(type, 0, 16));
    }
    return {};
}

Result<std::int64_t> checkFreeSpace(const QByteArray& path)
{
    struct statvfs space {};
    if (::statvfs(path.constData(), &space) != 0)
        return failed(Fault::DatabaseFailed, "statvfs: "_L1 + systemError());
    const std::uint64_t bytes = std::uint64_t{space.f_bavail} * space.f_frsize;
    if (bytes < leastFreeBytes)
        return failed(Fault::DiskFull, u"%1 bytes are free"_s.arg(bytes));
    return static_cast<std::int64_t>(bytes);
}

} // namespace

Result<void> preparePlace(const QString& directory, Place place)
{
    if (!QDir{}.mkpath(directory))
        return failed(Fault::DatabaseFailed, "cannot make "_L1 + directory);
    const QByteArray path = QFile::encodeName(directory);
    if (place == Place::LocalDisk) {
        if (auto local = checkFileSystem(path); !local)
            return local;
    }
    if (const auto free = checkFreeSpace(path); !free)
        return failed(free);
    return {};
}

Result<std::int64_t> lookAtPlace(const QString& directory)
{
    QString nearest = QDir::cleanPath(directory);
    while (!QFileInfo::exists(nearest) && nearest != QFileInfo{nearest}.path())
        nearest = QFileInfo{nearest}.path();
    const QByteArray path = QFile::encodeName(nearest);
    if (auto local = checkFileSystem(path); !local)
        return failed(local);
    return checkFreeSpace(path);
}

Result<StoreLock> StoreLock::take(const QString& directory)
{
    const QByteArray path = QFile::encodeName(directory + "/store.lock"_L1);
    const int descriptor = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return failed(Fault::DatabaseFailed, "store.lock: "_L1 + systemError());
    StoreLock lock{descriptor};
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0)
        return failed(errno == EWOULDBLOCK ? Fault::DatabaseInUse : Fault::DatabaseFailed,
                      "store.lock: "_L1 + systemError());
    return lock;
}

StoreLock::StoreLock(StoreLock&& other) noexcept
    : m_descriptor{std::exchange(other.m_descriptor, -1)}
{
}

Result<QByteArray> StoreLock::takeMark()
{
    std::array<char, 256> text{};
    const ssize_t size = ::pread(m_descriptor, text.data(), text.size(), 0);
    if (size < 0 || (size > 0 && (::ftruncate(m_descriptor, 0) != 0 || ::fsync(m_descriptor) != 0)))
        return failed(Fault::DatabaseFailed, "store.lock: "_L1 + systemError());
    return QByteArray{text.data(), static_cast<qsizetype>(size)};
}

void StoreLock::leaveMark(const QByteArray& mark)
{
    const bool isWritten =
        ::pwrite(m_descriptor, mark.constData(), static_cast<std::size_t>(mark.size()), 0) ==
            mark.size() &&
        ::fsync(m_descriptor) == 0;
    if (!isWritten && ::ftruncate(m_descriptor, 0) != 0)
        return; // half a mark is none either
}

StoreLock::~StoreLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace wattcard::db
