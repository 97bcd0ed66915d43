// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/durable_file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace wattcard::crypto {

namespace {

constexpr mode_t ownerOnly = 0600;

class Descriptor {
public:
    explicit Descriptor(int number) : m_number{number} {}
    Descriptor(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    bool isOpen() const { return m_number >= 0; }
    int number() const { return m_number; }

private:
    int m_number;
};

tl::unexpected<Failure> systemFailure(const char* call)
{
    const int error = errno;
    const QString detail = QStringLiteral("%1: %2").arg(QLatin1StringView{call},
                                                        QString::fromLocal8Bit(strerror(error)));
    const bool full = error == ENOSPC || error == EDQUOT;
    return failed(full ? Fault::DiskFull : Fault::DatabaseFailed, detail);
}

std::string folderOf(const std::string& path)
{
    const auto slash = path.rfind('/');
    return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

Result<void> writeAll(int descriptor, ByteView content)
{
    while (!content.empty()) {
        const ssize_t count = ::write(descriptor, content.data(), content.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return systemFailure("write");
        content = content.subspan(static_cast<std::size_t>(count));
    }
    return {};
}

Result<void> writeTemporary(const std::string& path, ByteView content, const FileObserver& tell)
{
    ::unlink(path.c_str()); // of a process that was ended in the middle
    const Descriptor file{
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, ownerOnly)};
    if (!file.isOpen())
        return systemFailure("open");
    tell("made");
    if (auto written = writeAll(file.number(), content); !written)
        return written;
    tell("written");
    if (::fsync(file.number()) != 0)
        return systemFailure("fsync");
    tell("synced");
    return {};
}

// A second name for what stands there now; the name itself is never missing.
Result<void> keepPrevious(const std::string& path)
{
    const std::string aside = path + ".previous.new";
    ::unlink(aside.c_str());
    if (::link(path.c_str(), aside.c_str()) != 0)
        return errno == ENOENT ? Result<void>{} : Result<void>{systemFailure("link")};
    if (::rename(aside.c_str(), (path + ".previous").c_str()) != 0)
        return systemFailure("rename");
    return {};
}

Result<void> syncFolder(const std::string& path)
{
    const Descriptor folder{::open(folderOf(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (!folder.isOpen() || ::fsync(folder.number()) != 0)
        return systemFailure("fsync of the directory");
    return {};
}

} // namespace

Result<void> replaceFile(const std::string& path, ByteView content, Previous previous,
                         const FileObserver& observer)
{
    const auto tell = [&observer](const char* step) {
        if (observer)
            observer(step);
    };
    const std::string temporary = path + ".new";
    if (auto written = writeTemporary(temporary, content, tell); !written) {
        ::unlink(temporary.c_str());
        return written;
    }
    if (previous == Previous::Kept) {
        if (auto kept = keepPrevious(path); !kept)
            return kept;
        tell("previous");
    }
    if (::rename(temporary.c_str(), path.c_str()) != 0)
        return systemFailure("rename");
    tell("renamed");
    if (auto synced = syncFolder(path); !synced)
        return synced;
    tell("directory");
    return {};
}

Result<Bytes> readFile(const std::string& path, std::size_t limit)
{
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (!file.isOpen())
        return errno == ENOENT ? failed(Fault::NotFound, QString::fromStdString(path))
                               : systemFailure("open");
    Bytes content(limit + 1);
    std::size_t size = 0;
    while (size < content.size()) {
        const ssize_t count = ::read(file.number(), content.data() + size, content.size() - size);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return systemFailure("read");
        if (count == 0)
            break;
        size += static_cast<std::size_t>(count);
    }
    content.resize(size);
    return content;
}

Result<FileLock> FileLock::take(const std::string& path)
{
    const int descriptor =
        ::open((path + ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, ownerOnly);
    if (descriptor < 0)
        return systemFailure("open");
    FileLock lock{descriptor};
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0)
        return failed(Fault::DatabaseInUse, QString::fromStdString(path));
    return lock;
}

FileLock::FileLock(FileLock&& other) noexcept : m_descriptor{std::exchange(other.m_descriptor, -1)}
{
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace wattcard::crypto
