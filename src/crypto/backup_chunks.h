// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/backup_label.h"

#include <memory>

namespace wattcard::crypto {

// The body of a backup file: pieces of at most 64 KiB, each under AES-256-GCM with the file's key.
//   id of the file 8 | index 4 | last 1 | length 3 | cipher text | tag 16
// The nonce is the index; associated data are SHA-256 of the head, index, last and length. So a
// piece fits one place of one file, and an end that was cut off shows (the STREAM construction of
// Hoang, Reyhanitabar, Rogaway and Vizár, 2015). Id and index stand in the clear only to say what
// is wrong with a file; it is the tag that refuses it.
inline constexpr std::size_t backupChunkSize = 64 * 1024;
inline constexpr std::size_t backupFrameHead = 16;
inline constexpr std::size_t backupFrameOverhead = backupFrameHead + 16;

// Takes bytes on their way; a failure of it ends what goes on.
using BackupSink = std::function<Result<void>(ByteView bytes)>;
// Fills as much of the buffer as there is; 0 at the end.
using BackupSource = std::function<Result<std::size_t>(std::span<std::uint8_t> buffer)>;

class ChunkCipher;

// Seals what is added, in pieces, behind the head. Holds two pieces whatever comes.
class BackupSealer {
public:
    // Writes the head at once. As makeBackupKey, and what the sink says.
    static Result<BackupSealer> start(BackupLabel label, ByteView passphrase, ByteView contents,
                                      BackupSink sink);
    BackupSealer(BackupSealer&& other) noexcept;
    BackupSealer& operator=(BackupSealer&&) = delete;
    BackupSealer(const BackupSealer&) = delete;
    ~BackupSealer();

    Result<void> add(ByteView bytes);
    Result<void> finish(); // once, after the last byte: without it the file is cut short

private:
    BackupSealer(std::unique_ptr<ChunkCipher> cipher, BackupSink sink);
    Result<void> send(bool last);
    std::unique_ptr<ChunkCipher> m_cipher;
    BackupSink m_sink;
    Bytes m_waiting;
    Bytes m_frame;
};

// Opens a backup piece by piece. Nothing of a piece is given out before its tag is right.
class BackupOpener {
public:
    // Reads the head, as decodeBackupLabel and openBackupLabel; CutShort.
    static Result<BackupOpener> open(BackupSource source, ByteView passphrase);
    BackupOpener(BackupOpener&& other) noexcept;
    BackupOpener& operator=(BackupOpener&&) = delete;
    BackupOpener(const BackupOpener&) = delete;
    ~BackupOpener();

    const BackupLabel& label() const { return m_label; }
    const Bytes& contents() const { return m_contents; } // as they were sealed
    // Every piece in turn, to its end: CutShort, ChunkDamaged, ChunksMixed, OtherFile, Appended,
    // each with the number of the piece; what the sink says.
    Result<void> all(const BackupSink& sink);

private:
    BackupOpener(BackupLabel label, Bytes contents, BackupSource source);
    Result<bool> next(std::uint32_t index, const BackupSink& sink);
    BackupLabel m_label;
    Bytes m_contents;
    BackupSource m_source;
    std::unique_ptr<ChunkCipher> m_cipher;
};

// The head alone, without a passphrase.
Result<BackupLabel> readBackupLabel(const BackupSource& source);

} // namespace wattcard::crypto
