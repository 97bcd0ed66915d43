// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the key file refuses (RELIABILITY.md section 11, T8).
#include "crypto/hash.h"
#include "tests/crypto/vault_bench.h"

#include <algorithm>
#include <sys/stat.h>

namespace wattcard::crypto {

using namespace vaults;

namespace {

constexpr std::size_t digestSize = 32;
// Offsets of key_file.h, counted by hand.
constexpr std::size_t versionAt = 4, memoryAt = 6, passesAt = 10, lanesAt = 14, bindingAt = 34;
constexpr std::size_t proofAt = 66, countAt = 94, blocksAt = 96, keyBlock = 84;

class KeyFileTest : public ::testing::Test {
protected:
    KeyFileTest()
    {
        auto vault = bench.open();
        EXPECT_TRUE((*vault)->put(labelFor(vending, masterOf(1)), masterOf(1)));
        EXPECT_TRUE((*vault)->put(labelFor(issuer, masterOf(2)), masterOf(2)));
        image = *readFile(bench.path(), largestKeyFile);
    }
    std::optional<Fault> fault(std::string_view passphrase = FileBench::passphrase)
    {
        const auto opened = bench.openWith(passphrase);
        return opened ? std::nullopt : std::optional{opened.error().fault};
    }
    // As a vandal writes it, and as somebody does who knows the format.
    std::optional<Fault> faultOf(const Bytes& content)
    {
        EXPECT_TRUE(replaceFile(bench.path(), content, Previous::Dropped));
        bench.clock.pass(std::chrono::hours{1}); // no wait from the case before
        return fault();
    }
    std::optional<Fault> faultWithDigest(Bytes content)
    {
        content.resize(content.size() - digestSize);
        const Sha256 digest = sha256(content);
        content.insert(content.end(), digest.begin(), digest.end());
        return faultOf(content);
    }
    Bytes with(std::size_t at, std::uint32_t number, int size) const
    {
        Bytes content = image;
        for (int i = size - 1; i >= 0; --i, number >>= 8)
            content[at + static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(number);
        return content;
    }
    FileBench bench;
    Bytes image;
};

} // namespace

TEST_F(KeyFileTest, isLaidOutAsItsHeaderSays)
{
    EXPECT_EQ(image.size(), blocksAt + 2 * keyBlock + 28 + digestSize);
    EXPECT_EQ(std::string(image.begin(), image.begin() + 4), "WCKS");
    EXPECT_EQ(image[countAt + 1], 2);
    EXPECT_EQ(image[blocksAt], 0x81);
    EXPECT_EQ(image[blocksAt + keyBlock], 0x84);
    struct stat status {};
    ASSERT_EQ(::stat(bench.path().c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0600u);
    const auto holds = [this](const Secret& master) {
        return std::ranges::search(image, master.view()).begin() != image.end();
    };
    EXPECT_FALSE(holds(masterOf(1)));
}

TEST_F(KeyFileTest, refusesEveryByteThatWasChanged)
{
    for (std::size_t at = 0; at < image.size(); ++at) {
        Bytes content = image;
        content[at] ^= 0x01;
        ASSERT_NE(faultOf(content), std::nullopt) << "byte " << at;
        if (at + digestSize >= image.size())
            continue;        // the digest itself
        content[at] ^= 0x81; // another bit of it
        ASSERT_NE(faultWithDigest(content), std::nullopt) << "byte " << at;
    }
    EXPECT_EQ(faultOf(image), std::nullopt);
}

TEST_F(KeyFileTest, refusesEveryLengthButItsOwn)
{
    for (std::size_t size = 0; size < image.size(); ++size)
        ASSERT_EQ(faultOf(Bytes(image.begin(), image.begin() + static_cast<std::ptrdiff_t>(size))),
                  Fault::KeyStoreDamaged)
            << size;
    Bytes longer = image;
    longer.push_back(0);
    EXPECT_EQ(faultOf(longer), Fault::KeyStoreDamaged);
}

// Every block is authentic by itself; the list is not.
TEST_F(KeyFileTest, refusesAListWithABlockExchangedTakenOutOrPutBack)
{
    const auto first = image.begin() + blocksAt;
    Bytes swapped = image;
    std::swap_ranges(swapped.begin() + blocksAt, swapped.begin() + blocksAt + keyBlock,
                     swapped.begin() + blocksAt + keyBlock);
    EXPECT_EQ(faultWithDigest(swapped), Fault::KeyStoreDamaged);

    Bytes without = with(countAt, 1, 2);
    without.erase(without.begin() + blocksAt, without.begin() + blocksAt + keyBlock);
    EXPECT_EQ(faultWithDigest(without), Fault::KeyStoreDamaged);

    // The live block of yesterday into today's file, in which the key is revoked.
    EXPECT_EQ(faultOf(image), std::nullopt);
    {
        auto vault = bench.open();
        ASSERT_TRUE((*vault)->setState(vending, KeyState::Revoked));
    }
    Bytes revived = *readFile(bench.path(), largestKeyFile);
    std::copy(first, first + keyBlock, revived.begin() + blocksAt);
    EXPECT_EQ(faultWithDigest(revived), Fault::KeyStoreDamaged);
}

// The tag of a block covers its header: what is said of a key cannot be changed beside it.
TEST_F(KeyFileTest, bindsEveryLabelToItsKey)
{
    const auto file = decodeKeyFile(image);
    ASSERT_TRUE(file);
    const auto key = storageKeyFrom(secretOf(FileBench::passphrase), *file, bench.binding);
    ASSERT_TRUE(key);
    ASSERT_TRUE(authenticateKeyFile(image, *key));
    KeyFileBlock block = file->blocks.front();
    EXPECT_TRUE(unwrapKey(*file, *key, block));
    block.label.quota += 1;
    EXPECT_FALSE(unwrapKey(*file, *key, block));
    block = file->blocks.front();
    block.label.slot.version = 2;
    EXPECT_FALSE(unwrapKey(*file, *key, block));
}

// In bounds means that the work is done: then the proof fails, because the parameter was changed.
TEST_F(KeyFileTest, doesNoWorkAboveItsCaps)
{
    struct Cap {
        std::size_t at;
        int size;
        std::uint32_t most;
        Fault inside; // what else is wrong with the edited file
    };
    const Cap table[]{
        {passesAt, 4, 16, Fault::KeyStoreLocked},
        {lanesAt, 4, 8, Fault::KeyStoreLocked}, // 64 KiB of memory are enough for eight
        {countAt, 2, 64, Fault::KeyStoreDamaged},
        {versionAt, 2, 1, Fault::KeyStoreDamaged},
    };
    for (const Cap& cap : table) {
        const Fault above = cap.at == versionAt ? Fault::SchemaTooNew : Fault::BadInput;
        EXPECT_EQ(faultWithDigest(with(cap.at, cap.most - 1, cap.size)), cap.inside) << cap.at;
        const std::uint32_t now = image[cap.at + static_cast<std::size_t>(cap.size) - 1];
        if (now != cap.most) {
            EXPECT_EQ(faultWithDigest(with(cap.at, cap.most, cap.size)), cap.inside) << cap.at;
        }
        EXPECT_EQ(faultWithDigest(with(cap.at, cap.most + 1, cap.size)), above) << cap.at;
        EXPECT_EQ(faultWithDigest(with(cap.at, 0xFFFFFFFF, cap.size)), above) << cap.at;
    }
}

// The same bounds where the work would take long: judged on the bytes alone.
TEST_F(KeyFileTest, boundsMemoryLanesAndSizeBeforeAnyWork)
{
    const auto verdict = [this](Bytes content) -> std::optional<Fault> {
        content.resize(content.size() - digestSize);
        const Sha256 digest = sha256(content);
        content.insert(content.end(), digest.begin(), digest.end());
        const auto file = decodeKeyFile(content);
        return file ? std::nullopt : std::optional{file.error().fault};
    };
    constexpr std::uint32_t gibibyte = 1024 * 1024; // in KiB
    EXPECT_EQ(verdict(with(memoryAt, gibibyte - 1, 4)), std::nullopt);
    EXPECT_EQ(verdict(with(memoryAt, gibibyte, 4)), std::nullopt);
    EXPECT_EQ(verdict(with(memoryAt, gibibyte + 1, 4)), Fault::BadInput);
    EXPECT_EQ(verdict(with(memoryAt, 7, 4)), Fault::BadInput);
    EXPECT_EQ(verdict(with(passesAt, 0, 4)), Fault::BadInput);
    for (const auto& [lanes, fault] :
         std::initializer_list<std::pair<std::uint32_t, std::optional<Fault>>>{
             {0, Fault::BadInput}, {15, std::nullopt}, {16, std::nullopt}, {17, Fault::BadInput}}) {
        Bytes content = with(lanesAt, lanes, 4);
        content[memoryAt + 2] = 1; // 256 KiB and more: 8 for each lane (RFC 9106)
        EXPECT_EQ(verdict(content), fault) << lanes;
    }
    for (const auto& [size, fault] : std::initializer_list<std::pair<std::size_t, Fault>>{
             {largestKeyFile - 1, Fault::KeyStoreDamaged},
             {largestKeyFile, Fault::KeyStoreDamaged},
             {largestKeyFile + 1, Fault::BadInput}}) {
        Bytes content = image;
        content.resize(size);
        EXPECT_EQ(decodeKeyFile(content).error().fault, fault) << size;
    }
}

TEST_F(KeyFileTest, takesSixtyFourKeysAndNoMore)
{
    auto vault = bench.open();
    const auto put = [&vault](std::uint8_t version) {
        const KeySlot slot{Purpose::Return, Suite::A, version};
        const auto seed = static_cast<std::uint8_t>(version + 100);
        return (*vault)->put(labelFor(slot, masterOf(seed)), masterOf(seed));
    };
    for (std::uint8_t version = 1; version <= 62; ++version)
        ASSERT_TRUE(put(version)) << int{version};
    EXPECT_EQ(put(63).error().fault, Fault::BadInput);
    vault->reset();
    EXPECT_EQ((*bench.open())->labels().size(), 64u);
}

// T8: copy to another machine or user.
TEST_F(KeyFileTest, opensOnNoOtherMachineAndForNoOtherUser)
{
    bench.binding = {0x4D, 0x32};
    for (int i = 0; i < 20; ++i) // says so each time: it is not a guess at the passphrase
        EXPECT_EQ(fault(), Fault::KeyStoreElsewhere);
    // The thief who writes his own digest into the file still has the wrong key.
    Bytes edited = image;
    const Bytes own = bindingDigest(ByteView{image}.subspan(18, 16), bench.binding);
    std::copy(own.begin(), own.end(), edited.begin() + bindingAt);
    EXPECT_EQ(faultWithDigest(edited), Fault::KeyStoreLocked);
    bench.binding = {0x4D, 0x31};
    EXPECT_EQ(faultOf(image), std::nullopt);
}

// RELIABILITY.md T8: 10 wrong passphrases; a wait of 1 s after five, doubling.
TEST_F(KeyFileTest, waitsLongerAfterEachWrongPassphraseAlsoAfterARestart)
{
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(fault("wrong"), Fault::KeyStoreLocked) << i;
    for (const int seconds : {1, 2, 4, 8, 16}) {
        const auto early = bench.openWith(FileBench::passphrase); // nothing is kept but the file
        ASSERT_FALSE(early);
        EXPECT_EQ(early.error().fault, Fault::LockedOut);
        EXPECT_EQ(early.error().detail.toInt(), seconds);
        bench.clock.pass(std::chrono::seconds{seconds});
        EXPECT_EQ(fault("wrong"), Fault::KeyStoreLocked);
    }
    bench.clock.pass(std::chrono::seconds{32});
    EXPECT_EQ(fault(), std::nullopt);
    EXPECT_EQ(fault("wrong"), Fault::KeyStoreLocked);
    EXPECT_EQ(fault(), std::nullopt) << "a success is a new beginning";
}

TEST(BackOff, neverLastsLongerThanAQuarterOfAnHour)
{
    EXPECT_EQ(waitAfter(4).count(), 0);
    EXPECT_EQ(waitAfter(5).count(), 1);
    EXPECT_EQ(waitAfter(14).count(), 512);
    EXPECT_EQ(waitAfter(15).count(), 900);
    EXPECT_EQ(waitAfter(1'000'000).count(), 900);
}

TEST_F(KeyFileTest, isNotMadeOverAnotherOneNorWithoutAPassphrase)
{
    const auto made = [this](const char* passphrase) {
        const auto vault = KeyFileVault::create(bench.place(), secretOf(passphrase), smallCost);
        return vault ? std::nullopt : std::optional{vault.error().fault};
    };
    EXPECT_EQ(made("x"), Fault::DuplicateNumber);
    EXPECT_EQ(made(""), Fault::BadInput);
    EXPECT_EQ(fault(), std::nullopt);
}

// Two programs hold the vault: the second must not undo what the first has done.
TEST_F(KeyFileTest, isNotOverwrittenByAProgramThatSawAnOlderOne)
{
    auto one = bench.open();
    auto other = bench.open();
    ASSERT_TRUE((*one)->setState(vending, KeyState::Revoked));
    EXPECT_EQ((*other)->setState(issuer, KeyState::Retired).error().fault, Fault::DatabaseInUse);
    EXPECT_EQ((*bench.open())->newest(Purpose::Vending), 0);
}

} // namespace wattcard::crypto
