// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a backup file refuses, and with which reason (RELIABILITY.md section 11, T20).
#include "crypto/backup_chunks.h"
#include "crypto/backup_packing.h"
#include "crypto/hash.h"

#include <argon2.h>
#include <gtest/gtest.h>
#include <openssl/evp.h>
#include <openssl/sha.h>

#include <algorithm>
#include <iostream>
#include <random>

namespace wattcard::crypto {

namespace {

const Secret rightPhrase =
    Secret::copyOf(ByteView{reinterpret_cast<const std::uint8_t*>("twelve letters"), 14});
const Secret wrongPhrase =
    Secret::copyOf(ByteView{reinterpret_cast<const std::uint8_t*>("Twelve letters"), 14});
const Bytes someContents{'w', 'h', 'a', 't', ' ', 'i', 's'};
// Counted by hand from backup_label.h and backup_chunks.h.
constexpr std::size_t headSizeHere = 77 + 12 + 32 + 7 + 16 + 32;
constexpr std::size_t wholeFrame = 16 + 65'536 + 16;

Bytes randomText(std::size_t size, std::uint32_t seed = 1)
{
    std::mt19937 random{seed};
    Bytes bytes(size);
    std::ranges::generate(bytes, [&] { return static_cast<std::uint8_t>(random()); });
    return bytes;
}

Bytes sealed(ByteView plain)
{
    BackupLabel label;
    label.cost = {8, 1, 1}; // the least: these open thousands of files
    label.madeAt = UtcTime{std::chrono::milliseconds{1'795'000'000'123}};
    label.schema = 24;
    label.utilityRegion = {0, 1, 0, 2};
    label.counter = CounterId{3};
    label.size = plain.size();
    Bytes file;
    auto sealer = BackupSealer::start(label, rightPhrase.view(), someContents, [&](ByteView bytes) {
        file.insert(file.end(), bytes.begin(), bytes.end());
        return Result<void>{};
    });
    EXPECT_TRUE(sealer);
    constexpr std::size_t portion = 1'000; // of no meaning
    for (std::size_t at = 0; at < plain.size(); at += portion)
        EXPECT_TRUE(sealer->add(plain.subspan(at, std::min(portion, plain.size() - at))));
    EXPECT_TRUE(sealer->finish());
    return file;
}

BackupSource sourceOfBytes(const Bytes& file)
{
    return [&file, at = std::size_t{0}](std::span<std::uint8_t> buffer) mutable {
        const std::size_t count = std::min({buffer.size(), file.size() - at, std::size_t{777}});
        std::copy_n(file.begin() + static_cast<std::ptrdiff_t>(at), count, buffer.begin());
        at += count;
        return Result<std::size_t>{count};
    };
}

struct Taken {
    std::optional<BackupTrouble> trouble;
    std::string place;
    Bytes plain; // what was given out before
};

Taken open(const Bytes& file, const Secret& phrase = rightPhrase)
{
    auto opener = BackupOpener::open(sourceOfBytes(file), phrase.view());
    if (!opener)
        return {backupTroubleIn(opener.error()), placeIn(opener.error()).toStdString(), {}};
    Taken taken;
    const auto all = opener->all([&](ByteView bytes) {
        taken.plain.insert(taken.plain.end(), bytes.begin(), bytes.end());
        return Result<void>{};
    });
    if (!all) {
        taken.trouble = backupTroubleIn(all.error());
        taken.place = placeIn(all.error()).toStdString();
    }
    return taken;
}

// A head that somebody changed who knows the format: its hash is right again.
Bytes withHead(Bytes file, std::size_t at, const Bytes& bytes)
{
    std::ranges::copy(bytes, file.begin() + static_cast<std::ptrdiff_t>(at));
    const Sha256 digest = sha256(ByteView{file}.first(headSizeHere - 32));
    std::ranges::copy(digest, file.begin() + headSizeHere - 32);
    return file;
}

Bytes frameOf(const Bytes& file, std::size_t index)
{
    const ByteView rest = ByteView{file}.subspan(headSizeHere + index * wholeFrame);
    const ByteView frame = rest.first(std::min(wholeFrame, rest.size()));
    return {frame.begin(), frame.end()};
}

Bytes joined(const Bytes& file, std::initializer_list<Bytes> frames)
{
    Bytes result(file.begin(), file.begin() + headSizeHere);
    for (const Bytes& frame : frames)
        result.insert(result.end(), frame.begin(), frame.end());
    return result;
}

} // namespace

TEST(BackupFile, comesBackAsItWentInWhateverItsSize)
{
    for (const std::size_t size : {0, 1, 65'535, 65'536, 65'537, 131'072, 200'001}) {
        const Bytes plain = randomText(size);
        const Bytes file = sealed(plain);
        const std::size_t frames = std::max<std::size_t>(1, (size + 65'535) / 65'536);
        EXPECT_EQ(file.size(), headSizeHere + size + frames * 32) << size;
        const Taken taken = open(file);
        EXPECT_FALSE(taken.trouble) << size << ' ' << taken.place;
        EXPECT_EQ(taken.plain, plain) << size;
    }
}

TEST(BackupFile, isReadByADecoderThatKnowsOnlyItsDescription)
{
    const Bytes plain = randomText(70'000);
    const Bytes file = sealed(plain);
    Bytes storage(32), key(39);
    ASSERT_EQ(
        argon2id_hash_raw(1, 8, 1, "twelve letters", 14, file.data() + 22, 16, storage.data(), 32),
        ARGON2_OK);
    const auto decrypt = [](const Bytes& with, const std::uint8_t* nonce, ByteView associated,
                            ByteView text, std::uint8_t* out) {
        EVP_CIPHER_CTX* const context = EVP_CIPHER_CTX_new();
        int size = 0;
        EVP_DecryptInit_ex(context, EVP_aes_256_gcm(), nullptr, with.data(), nonce);
        EVP_DecryptUpdate(context, nullptr, &size, associated.data(),
                          static_cast<int>(associated.size()));
        EVP_DecryptUpdate(context, out, &size, text.data(), static_cast<int>(text.size()));
        EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_SET_TAG, 16,
                            const_cast<std::uint8_t*>(text.data() + text.size()));
        const int good = EVP_DecryptFinal_ex(context, out, &size);
        EVP_CIPHER_CTX_free(context);
        return good == 1;
    };
    const ByteView whole = file;
    ASSERT_TRUE(
        decrypt(storage, file.data() + 77, whole.first(77), whole.subspan(89, 39), key.data()));
    EXPECT_TRUE(std::equal(someContents.begin(), someContents.end(), key.begin() + 32));
    key.resize(32);
    Bytes associated(32);
    SHA256(file.data(), headSizeHere, associated.data());
    associated.insert(associated.end(), file.begin() + headSizeHere + wholeFrame,
                      file.begin() + headSizeHere + wholeFrame + 16);
    const std::uint8_t second[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    Bytes tail(70'000 - 65'536);
    EXPECT_TRUE(decrypt(key, second, associated,
                        whole.subspan(headSizeHere + wholeFrame + 16, tail.size()), tail.data()));
    EXPECT_TRUE(std::equal(tail.begin(), tail.end(), plain.begin() + 65'536));
    EXPECT_EQ(file[headSizeHere + wholeFrame + 12], 1); // the last
}

TEST(BackupFile, refusesEachChangedByteOfASmallFile)
{
    const Bytes file = sealed(randomText(300));
    for (std::size_t at = 0; at < file.size(); ++at) {
        Bytes changed = file;
        changed[at] ^= 0x01;
        const Taken taken = open(changed);
        EXPECT_TRUE(taken.trouble) << at;
        EXPECT_TRUE(taken.plain.empty()) << at;
    }
    std::cout << "evidence: backup bytes=" << file.size() << " refused=" << file.size() << '\n';
}

TEST(BackupFile, refusesChangedBytesOfALargeFileWithThePieceAndGivesNothingOfItOut)
{
    const Bytes plain = randomText(150'000);
    const Bytes file = sealed(plain);
    for (std::size_t at = headSizeHere; at < file.size(); at += 509) {
        Bytes changed = file;
        changed[at] ^= 0x80;
        const Taken taken = open(changed);
        const std::size_t piece = (at - headSizeHere) / wholeFrame;
        ASSERT_TRUE(taken.trouble) << at;
        EXPECT_NE(taken.place.find("piece " + std::to_string(piece + 1)), std::string::npos)
            << at << ' ' << taken.place;
        EXPECT_EQ(taken.plain.size(), piece * 65'536) << at;
    }
}

TEST(BackupFile, saysWhereItWasCutWithinAndBetweenPieces)
{
    const Bytes file = sealed(randomText(150'000));
    for (std::size_t size = 0; size < headSizeHere; ++size) {
        const Taken taken = open(Bytes(file.begin(), file.begin() + static_cast<int>(size)));
        EXPECT_TRUE(taken.trouble == BackupTrouble::CutShort ||
                    (size < 10 && taken.trouble == BackupTrouble::NotABackup))
            << size;
    }
    for (std::size_t index = 0; index < 3; ++index) {
        const std::size_t start = headSizeHere + index * wholeFrame;
        for (const std::size_t more : {0, 1, 15, 16, 17, 5'000}) {
            const Taken taken =
                open(Bytes(file.begin(), file.begin() + static_cast<int>(start + more)));
            EXPECT_EQ(taken.trouble, BackupTrouble::CutShort) << index << ' ' << more;
            EXPECT_EQ(taken.place, "piece " + std::to_string(index + 1)) << more;
        }
    }
    Bytes longer = file;
    longer.push_back(0);
    EXPECT_EQ(open(longer).trouble, BackupTrouble::Appended);
}

TEST(BackupFile, refusesPiecesThatAreMissingSwappedRepeatedOrOfAnotherFile)
{
    const Bytes file = sealed(randomText(150'000));
    const Bytes other = sealed(randomText(150'000, 2));
    const Bytes a = frameOf(file, 0), b = frameOf(file, 1), c = frameOf(file, 2);
    EXPECT_FALSE(open(joined(file, {a, b, c})).trouble);
    EXPECT_EQ(open(joined(file, {b, a, c})).trouble, BackupTrouble::ChunksMixed);
    EXPECT_EQ(open(joined(file, {a, c})).trouble, BackupTrouble::ChunksMixed);
    EXPECT_EQ(open(joined(file, {a, a, b, c})).trouble, BackupTrouble::ChunksMixed);
    EXPECT_EQ(open(joined(file, {a, b, c, c})).trouble, BackupTrouble::Appended);
    EXPECT_EQ(open(joined(file, {a, frameOf(other, 1), c})).trouble, BackupTrouble::OtherFile);
    EXPECT_EQ(open(joined(other, {a, b, c})).trouble, BackupTrouble::OtherFile);
}

// The same by somebody who knows the format and mends what stands in the clear.
TEST(BackupFile, refusesPiecesThatWereMadeToLookRight)
{
    const Bytes file = sealed(randomText(150'000));
    const Bytes other = sealed(randomText(150'000, 2));
    const Bytes a = frameOf(file, 0), b = frameOf(file, 1), c = frameOf(file, 2);
    const auto lookingLike = [](Bytes frame, const Bytes& place) {
        std::copy_n(place.begin(), 16, frame.begin());
        return frame;
    };
    EXPECT_EQ(open(joined(file, {lookingLike(b, a), b, c})).trouble, BackupTrouble::ChunkDamaged);
    EXPECT_EQ(open(joined(file, {a, lookingLike(frameOf(other, 1), b), c})).trouble,
              BackupTrouble::ChunkDamaged);
    Bytes asLast = b;
    asLast[12] = 1; // a file that was cut off and given an end
    EXPECT_EQ(open(joined(file, {a, asLast})).trouble, BackupTrouble::ChunkDamaged);
    Bytes notLast = c;
    notLast[12] = 0;
    EXPECT_EQ(open(joined(file, {a, b, notLast})).trouble, BackupTrouble::ChunkDamaged);
    // A head of the same passphrase on pieces of another file, whose id it is given.
    Bytes id(other.begin() + 38, other.begin() + 46);
    Bytes headOfFile = withHead(file, 38, id);
    EXPECT_EQ(
        open(joined(headOfFile, {frameOf(other, 0), frameOf(other, 1), frameOf(other, 2)})).trouble,
        BackupTrouble::WrongPassphrase); // the wrapped key knows its head
}

TEST(BackupFile, tellsAWrongPassphraseFromADamagedHead)
{
    const Bytes file = sealed(randomText(300));
    EXPECT_EQ(open(file, wrongPhrase).trouble, BackupTrouble::WrongPassphrase);
    Bytes damaged = file;
    damaged[60] ^= 1;
    EXPECT_EQ(open(damaged).trouble, BackupTrouble::HeaderDamaged);
    EXPECT_EQ(open(withHead(file, 58, {0, 1, 0, 9})).trouble,
              BackupTrouble::WrongPassphrase); // another region, and the hash mended
}

TEST(BackupFile, refusesWorkAndFormatsBeforeAnyWork)
{
    const Bytes file = sealed(randomText(300));
    EXPECT_EQ(open(withHead(file, 10, {0xff, 0xff, 0xff, 0xff})).trouble,
              BackupTrouble::WorkOutOfRange); // 4 TiB of memory
    EXPECT_EQ(open(withHead(file, 14, {0, 0, 0, 17})).trouble, BackupTrouble::WorkOutOfRange);
    EXPECT_EQ(open(withHead(file, 18, {0, 0, 0, 0})).trouble, BackupTrouble::WorkOutOfRange);
    EXPECT_EQ(open(withHead(file, 4, {0, 2})).trouble, BackupTrouble::TooNew);
    EXPECT_EQ(open(withHead(file, 0, {'W', 'C', 'K', 'S'})).trouble, BackupTrouble::NotABackup);
    EXPECT_EQ(open(withHead(file, 6, {0x7f, 0, 0, 0})).trouble, BackupTrouble::HeaderDamaged);
    EXPECT_EQ(open({}).trouble, BackupTrouble::NotABackup);
}

TEST(BackupFile, showsItsLabelWithoutThePassphraseAndItsContentsOnlyWithIt)
{
    const Bytes file = sealed(randomText(300));
    const auto label = readBackupLabel(sourceOfBytes(file));
    ASSERT_TRUE(label);
    EXPECT_EQ(label->madeAt.time_since_epoch().count(), 1'795'000'000'123);
    EXPECT_EQ(label->schema, 24u);
    EXPECT_EQ(label->utilityRegion, (std::array<std::uint8_t, 4>{0, 1, 0, 2}));
    EXPECT_EQ(label->counter, CounterId{3});
    EXPECT_EQ(label->size, 300u);
    EXPECT_EQ(std::ranges::search(file, someContents).begin(), file.end());
    const auto opener = BackupOpener::open(sourceOfBytes(file), rightPhrase.view());
    EXPECT_EQ(opener->contents(), someContents);
    const Bytes again = sealed(randomText(300)); // a key and a salt of its own
    EXPECT_FALSE(std::equal(file.begin() + 22, file.begin() + 46, again.begin() + 22));
}

TEST(BackupPacking, unpacksWhatWasPackedAndRefusesWhatWasNot)
{
    Bytes plain = randomText(3'000'000);
    std::fill_n(plain.begin(), 2'000'000, 7);
    Bytes packed, unpacked;
    const auto into = [](Bytes& bytes) {
        return [&bytes](ByteView more) {
            bytes.insert(bytes.end(), more.begin(), more.end());
            return Result<void>{};
        };
    };
    BackupPacker packer{into(packed)};
    for (std::size_t at = 0; at < plain.size(); at += 10'000)
        ASSERT_TRUE(packer.add(ByteView{plain}.subspan(at, 10'000)));
    ASSERT_TRUE(packer.finish());
    EXPECT_LT(packed.size(), 1'020'000u);
    BackupUnpacker unpacker{into(unpacked)};
    for (std::size_t at = 0; at < packed.size(); at += 999)
        ASSERT_TRUE(unpacker.add(
            ByteView{packed}.subspan(at, std::min<std::size_t>(999, packed.size() - at))));
    EXPECT_TRUE(unpacker.finish());
    EXPECT_EQ(unpacked, plain);
    const auto trouble = [&](const Result<void>& result) {
        return result ? std::nullopt : backupTroubleIn(result.error());
    };
    EXPECT_EQ(trouble(unpacker.add(ByteView{packed}.first(1))), BackupTrouble::ContentsDiffer);
    BackupUnpacker cut{into(unpacked)};
    ASSERT_TRUE(cut.add(ByteView{packed}.first(packed.size() - 5)));
    EXPECT_EQ(trouble(cut.finish()), BackupTrouble::CutShort);
    BackupUnpacker strange{into(unpacked)};
    EXPECT_EQ(trouble(strange.add(randomText(100))), BackupTrouble::ContentsDiffer);
}

} // namespace wattcard::crypto
