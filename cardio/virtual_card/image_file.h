// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/image_store.h"

#include <filesystem>

namespace wattcard::cardio {

// The two places as the files name.a and name.b of a directory. A write goes straight into its file
// and is durable when it returns; there is no rename, so a torn write damages that one place and
// the other stays as it was.
class FileImageStore final : public ImageStore {
public:
    FileImageStore(std::filesystem::path directory, std::string name)
        : m_directory{std::move(directory)},
          m_name{std::move(name)}
    {
    }
    Result<Bytes> read(Slot slot) override;                 // DatabaseFailed
    Result<void> write(Slot slot, ByteView bytes) override; // DiskFull, DatabaseFailed

private:
    std::filesystem::path fileOf(Slot slot) const;

    std::filesystem::path m_directory;
    std::string m_name;
};

} // namespace wattcard::cardio
