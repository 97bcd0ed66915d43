// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/backup_chunks.h"

#include "crypto/byte_order.h"
#include "crypto/gcm.h"
#include "crypto/hash.h"
#include "crypto/require.h"

#include <openssl/evp.h>

#include <algorithm>

namespace wattcard::crypto {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t chunkNonceSize = 12;
constexpr std::size_t chunkTagSize = 16;

// What stands before each piece in the clear.
struct FrameHead {
    Bytes id;
    std::uint32_t index = 0;
    bool last = false;
    std::size_t length = 0;
};

Bytes frameHeadBytes(const FrameHead& head)
{
    Bytes bytes = head.id;
    appendBigEndian(bytes, head.index, 4);
    appendBigEndian(bytes, head.last ? 1 : 0, 1);
    appendBigEndian(bytes, head.length, 3);
    return bytes;
}

// As much as there is, at most the whole buffer.
Result<std::size_t> readFully(const BackupSource& source, std::span<std::uint8_t> buffer)
{
    std::size_t done = 0;
    while (done < buffer.size()) {
        const auto count = source(buffer.subspan(done));
        if (!count)
            return count;
        if (*count == 0)
            break;
        done += *count;
    }
    return done;
}

QString pieceName(std::uint32_t index)
{
    return u"piece %1"_s.arg(index + 1);
}

Result<Bytes> readBackupHead(const BackupSource& source)
{
    Bytes head(backupHeadStart);
    const auto start = readFully(source, head);
    if (!start)
        return failed(start);
    const auto length = backupHeadLength(ByteView{head}.first(*start));
    if (!length)
        return failed(length);
    head.resize(*length);
    const auto rest = readFully(source, std::span{head}.subspan(backupHeadStart));
    if (!rest)
        return failed(rest);
    head.resize(backupHeadStart + *rest);
    return head;
}

} // namespace

// AES-256-GCM under one key, the index as its nonce, the head's hash and the frame as associated
// data. The key stays in the context, which OpenSSL wipes.
class ChunkCipher {
public:
    ChunkCipher(ByteView key, ByteView head, Bytes id)
        : m_context{EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free},
          m_headDigest{sha256(head)},
          m_id{std::move(id)}
    {
        require(key.size() == storageKeySize && m_context &&
                    EVP_CipherInit_ex(m_context.get(), EVP_aes_256_gcm(), nullptr, key.data(),
                                      nullptr, 1) == 1,
                "AES-256-GCM of a backup");
    }
    const Bytes& id() const { return m_id; }
    std::uint32_t nextIndex() { return m_index++; }
    void seal(const FrameHead& head, ByteView plain, Bytes& frame);
    bool open(const FrameHead& head, ByteView sealed, Bytes& plain);

private:
    void begin(const FrameHead& head, int encrypt);
    std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> m_context;
    Sha256 m_headDigest;
    Bytes m_id;
    std::uint32_t m_index = 0;
};

void ChunkCipher::begin(const FrameHead& head, int encrypt)
{
    Bytes nonce(chunkNonceSize - 4, 0);
    appendBigEndian(nonce, head.index, 4);
    Bytes associated{m_headDigest.begin(), m_headDigest.end()};
    const Bytes frame = frameHeadBytes(head);
    associated.insert(associated.end(), frame.begin(), frame.end());
    int written = 0;
    require(EVP_CipherInit_ex(m_context.get(), nullptr, nullptr, nullptr, nonce.data(), encrypt) ==
                    1 &&
                EVP_CipherUpdate(m_context.get(), nullptr, &written, associated.data(),
                                 static_cast<int>(associated.size())) == 1,
            "a piece of a backup");
}

void ChunkCipher::seal(const FrameHead& head, ByteView plain, Bytes& frame)
{
    begin(head, 1);
    frame = frameHeadBytes(head);
    frame.resize(backupFrameOverhead + plain.size());
    int written = 0;
    std::uint8_t* const text = frame.data() + backupFrameHead;
    if (!plain.empty())
        require(EVP_CipherUpdate(m_context.get(), text, &written, plain.data(),
                                 static_cast<int>(plain.size())) == 1,
                "a piece of a backup");
    require(EVP_CipherFinal_ex(m_context.get(), text + plain.size(), &written) == 1 &&
                EVP_CIPHER_CTX_ctrl(m_context.get(), EVP_CTRL_GCM_GET_TAG, chunkTagSize,
                                    text + plain.size()) == 1,
            "the tag of a piece");
}

bool ChunkCipher::open(const FrameHead& head, ByteView sealed, Bytes& plain)
{
    begin(head, 0);
    plain.resize(head.length);
    Bytes tag(sealed.end() - chunkTagSize, sealed.end()); // EVP wants it writable
    int written = 0;
    if (head.length > 0)
        require(EVP_CipherUpdate(m_context.get(), plain.data(), &written, sealed.data(),
                                 static_cast<int>(head.length)) == 1,
                "a piece of a backup");
    std::uint8_t none = 0;
    require(EVP_CIPHER_CTX_ctrl(m_context.get(), EVP_CTRL_GCM_SET_TAG, chunkTagSize, tag.data()) ==
                1,
            "the tag of a piece");
    return EVP_CipherFinal_ex(m_context.get(), &none, &written) == 1;
}

BackupSealer::BackupSealer(std::unique_ptr<ChunkCipher> cipher, BackupSink sink)
    : m_cipher{std::move(cipher)},
      m_sink{std::move(sink)}
{
}
BackupSealer::BackupSealer(BackupSealer&& other) noexcept = default;
BackupSealer::~BackupSealer() = default;

Result<BackupSealer> BackupSealer::start(BackupLabel label, ByteView passphrase, ByteView contents,
                                         BackupSink sink)
{
    const auto key = makeBackupKey(label, passphrase, contents);
    if (!key)
        return failed(key);
    const Bytes head = encodeBackupLabel(label);
    auto cipher = std::make_unique<ChunkCipher>(key->view(), head, label.id);
    if (auto sent = sink(head); !sent)
        return failed(sent);
    return BackupSealer{std::move(cipher), std::move(sink)};
}

Result<void> BackupSealer::add(ByteView bytes)
{
    while (!bytes.empty()) {
        if (m_waiting.size() == backupChunkSize) { // there is more: it was not the last one
            if (auto sent = send(false); !sent)
                return sent;
        }
        const std::size_t count = std::min(bytes.size(), backupChunkSize - m_waiting.size());
        m_waiting.insert(m_waiting.end(), bytes.begin(),
                         bytes.begin() + static_cast<std::ptrdiff_t>(count));
        bytes = bytes.subspan(count);
    }
    return {};
}

Result<void> BackupSealer::finish()
{
    return send(true);
}

Result<void> BackupSealer::send(bool last)
{
    const FrameHead head{m_cipher->id(), m_cipher->nextIndex(), last, m_waiting.size()};
    m_cipher->seal(head, m_waiting, m_frame);
    m_waiting.clear();
    return m_sink(m_frame);
}

BackupOpener::BackupOpener(BackupLabel label, Bytes contents, BackupSource source)
    : m_label{std::move(label)},
      m_contents{std::move(contents)},
      m_source{std::move(source)}
{
}
BackupOpener::BackupOpener(BackupOpener&& other) noexcept = default;
BackupOpener::~BackupOpener() = default;

Result<BackupLabel> readBackupLabel(const BackupSource& source)
{
    const auto head = readBackupHead(source);
    return head ? decodeBackupLabel(*head) : Result<BackupLabel>{failed(head)};
}

Result<BackupOpener> BackupOpener::open(BackupSource source, ByteView passphrase)
{
    const auto head = readBackupHead(source);
    if (!head)
        return failed(head);
    auto label = decodeBackupLabel(*head);
    if (!label)
        return failed(label);
    auto opened = openBackupLabel(*label, passphrase);
    if (!opened)
        return failed(opened);
    auto cipher = std::make_unique<ChunkCipher>(opened->key.view(), *head, label->id);
    BackupOpener opener{std::move(*label), std::move(opened->contents), std::move(source)};
    opener.m_cipher = std::move(cipher);
    return opener;
}

Result<void> BackupOpener::all(const BackupSink& sink)
{
    for (std::uint32_t index = 0;; ++index) {
        const auto last = next(index, sink);
        if (!last)
            return failed(last);
        if (*last)
            break;
    }
    std::array<std::uint8_t, 1> more{};
    const auto count = readFully(m_source, more);
    if (!count)
        return failed(count);
    return *count == 0 ? Result<void>{} : failed(BackupTrouble::Appended);
}

Result<bool> BackupOpener::next(std::uint32_t index, const BackupSink& sink)
{
    const QString place = pieceName(index);
    Bytes start(backupFrameHead);
    const auto count = readFully(m_source, start);
    if (!count)
        return failed(count);
    if (*count < backupFrameHead)
        return failed(BackupTrouble::CutShort, place);
    const ByteView view = start;
    if (!std::ranges::equal(view.first(backupIdSize), m_label.id))
        return failed(BackupTrouble::OtherFile, place);
    if (bigEndian(view.subspan(backupIdSize, 4)) != index)
        return failed(BackupTrouble::ChunksMixed, place);
    const auto flag = bigEndian(view.subspan(12, 1));
    const FrameHead head{m_label.id, index, flag == 1,
                         static_cast<std::size_t>(bigEndian(view.subspan(13, 3)))};
    if (flag > 1 || head.length > backupChunkSize)
        return failed(BackupTrouble::ChunkDamaged, place);
    Bytes sealed(head.length + chunkTagSize);
    const auto rest = readFully(m_source, sealed);
    if (!rest)
        return failed(rest);
    if (*rest < sealed.size())
        return failed(BackupTrouble::CutShort, place);
    Bytes plain;
    if (!m_cipher->open(head, sealed, plain))
        return failed(BackupTrouble::ChunkDamaged, place);
    if (auto taken = sink(plain); !taken)
        return failed(taken);
    return head.last;
}

} // namespace wattcard::crypto
