// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/virtual_card/image_file.h"

#include "cardio/virtual_card/descriptor.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace wattcard::cardio {

namespace {

constexpr mode_t ownerOnly = 0600;

tl::unexpected<Failure> failedWith(int error, const char* what, const std::filesystem::path& file)
{
    const Fault fault =
        error == ENOSPC || error == EDQUOT ? Fault::DiskFull : Fault::DatabaseFailed;
    return failed(fault, QString::asprintf("%s %s: %s", what, file.c_str(), std::strerror(error)));
}

bool writeAll(int file, ByteView bytes)
{
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t written =
            ::pwrite(file, bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        done += static_cast<std::size_t>(written);
    }
    return true;
}

// The name of a new file is durable only when its directory is.
bool syncDirectory(const std::filesystem::path& directory)
{
    const Descriptor handle{::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    return handle.valid() && ::fsync(handle.get()) == 0;
}

} // namespace

Result<Bytes> FileImageStore::read(Slot slot)
{
    const std::filesystem::path path = fileOf(slot);
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (!file.valid()) {
        if (errno == ENOENT)
            return Bytes{};
        return failedWith(errno, "open", path);
    }
    Bytes content;
    std::array<std::uint8_t, 4096> block;
    for (;;) {
        const ssize_t count = ::read(file.get(), block.data(), block.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return failedWith(errno, "read", path);
        if (count == 0)
            return content;
        content.insert(content.end(), block.begin(), block.begin() + count);
    }
}

Result<void> FileImageStore::write(Slot slot, ByteView bytes)
{
    const std::filesystem::path path = fileOf(slot);
    std::error_code ignored;
    const bool isNew = !std::filesystem::exists(path, ignored);
    const Descriptor file{::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, ownerOnly)};
    if (!file.valid())
        return failedWith(errno, "open", path);
    if (!writeAll(file.get(), bytes))
        return failedWith(errno, "write", path);
    if (::ftruncate(file.get(), static_cast<off_t>(bytes.size())) != 0)
        return failedWith(errno, "truncate", path);
    if (::fdatasync(file.get()) != 0)
        return failedWith(errno, "fdatasync", path);
    if (isNew && !syncDirectory(m_directory))
        return failedWith(errno, "fsync", m_directory);
    return {};
}

std::filesystem::path FileImageStore::fileOf(Slot slot) const
{
    return m_directory / (m_name + (slot == Slot::A ? ".a" : ".b"));
}

} // namespace wattcard::cardio
