// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/backup_chunks.h"

struct ZSTD_CCtx_s;
struct ZSTD_DCtx_s;

namespace wattcard::crypto {

// Zstandard (RFC 8878), one frame with a checksum, in a window of 1 MiB: what is held does not grow
// with what is packed. Packed before it is sealed, because cipher text does not pack.
class BackupPacker {
public:
    explicit BackupPacker(BackupSink sink);
    BackupPacker(const BackupPacker&) = delete;
    ~BackupPacker();
    Result<void> add(ByteView bytes);
    Result<void> finish(); // once, after the last byte

private:
    Result<void> push(ByteView bytes, bool end);
    ZSTD_CCtx_s* m_context;
    BackupSink m_sink;
    Bytes m_out;
};

class BackupUnpacker {
public:
    explicit BackupUnpacker(BackupSink sink);
    BackupUnpacker(const BackupUnpacker&) = delete;
    ~BackupUnpacker();
    Result<void> add(ByteView bytes); // ContentsDiffer for what no packer wrote
    Result<void> finish();            // CutShort in the middle of the frame

private:
    ZSTD_DCtx_s* m_context;
    BackupSink m_sink;
    Bytes m_out;
    bool m_ended = false;
};

} // namespace wattcard::crypto
