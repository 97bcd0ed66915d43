// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/backup_packing.h"

#include "crypto/require.h"

#include <zstd.h>

namespace wattcard::crypto {

using namespace Qt::StringLiterals;

namespace {

constexpr int packingLevel = 1; // the disk of the target is slower than any other level
constexpr int packingWindow = 20;

} // namespace

BackupPacker::BackupPacker(BackupSink sink)
    : m_context{ZSTD_createCCtx()},
      m_sink{std::move(sink)},
      m_out(ZSTD_CStreamOutSize())
{
    require(m_context != nullptr, "memory for packing");
    ZSTD_CCtx_setParameter(m_context, ZSTD_c_compressionLevel, packingLevel);
    ZSTD_CCtx_setParameter(m_context, ZSTD_c_windowLog, packingWindow);
    ZSTD_CCtx_setParameter(m_context, ZSTD_c_checksumFlag, 1);
}

BackupPacker::~BackupPacker()
{
    ZSTD_freeCCtx(m_context);
}

Result<void> BackupPacker::push(ByteView bytes, bool end)
{
    ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
    for (;;) {
        ZSTD_outBuffer out{m_out.data(), m_out.size(), 0};
        const std::size_t left =
            ZSTD_compressStream2(m_context, &out, &in, end ? ZSTD_e_end : ZSTD_e_continue);
        require(ZSTD_isError(left) == 0, "packing");
        if (out.pos > 0) {
            if (auto sent = m_sink(ByteView{m_out}.first(out.pos)); !sent)
                return sent;
        }
        if (end ? left == 0 : in.pos == in.size)
            return {};
    }
}

Result<void> BackupPacker::add(ByteView bytes)
{
    return push(bytes, false);
}

Result<void> BackupPacker::finish()
{
    return push({}, true);
}

BackupUnpacker::BackupUnpacker(BackupSink sink)
    : m_context{ZSTD_createDCtx()},
      m_sink{std::move(sink)},
      m_out(ZSTD_DStreamOutSize())
{
    require(m_context != nullptr, "memory for unpacking");
    ZSTD_DCtx_setParameter(m_context, ZSTD_d_windowLogMax, packingWindow);
}

BackupUnpacker::~BackupUnpacker()
{
    ZSTD_freeDCtx(m_context);
}

Result<void> BackupUnpacker::add(ByteView bytes)
{
    ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
    bool full = false; // of what came out: there may be more
    while (in.pos < in.size || full) {
        if (m_ended)
            return failed(BackupTrouble::ContentsDiffer, u"after the packed end"_s);
        ZSTD_outBuffer out{m_out.data(), m_out.size(), 0};
        const std::size_t left = ZSTD_decompressStream(m_context, &out, &in);
        if (ZSTD_isError(left) != 0)
            return failed(BackupTrouble::ContentsDiffer,
                          QLatin1StringView{ZSTD_getErrorName(left)});
        m_ended = left == 0;
        full = !m_ended && out.pos == out.size;
        if (auto sent = m_sink(ByteView{m_out}.first(out.pos)); !sent)
            return sent;
    }
    return {};
}

Result<void> BackupUnpacker::finish()
{
    return m_ended ? Result<void>{} : failed(BackupTrouble::CutShort, u"packed"_s);
}

} // namespace wattcard::crypto
