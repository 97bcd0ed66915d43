// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/cmac.h"
#include "crypto/core_dump.h"
#include "crypto/secret.h"
#include "tests/crypto/vector_file.h"

#include <QDebug>

#include <algorithm>
#include <fstream>
#include <ostream>
#include <sstream>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <type_traits>

namespace wattcard::crypto {

using test::asBytes;

// No copy, and no way into text.
static_assert(!std::is_copy_constructible_v<Secret> && !std::is_copy_assignable_v<Secret>);
static_assert(std::is_nothrow_move_constructible_v<Secret>);
static_assert(!std::is_convertible_v<Secret, QString> && !std::is_convertible_v<Secret, Bytes>);
static_assert(!std::is_convertible_v<Secret, ByteView> && !std::is_convertible_v<Secret, bool>);
template <class Stream>
concept TakesSecrets = requires(Stream& stream, const Secret& secret)
{
    stream << secret;
};
static_assert(!TakesSecrets<std::ostream> && !TakesSecrets<QDebug>);
static_assert(!std::equality_comparable<Secret>);

namespace {

struct Mapping {
    std::uintptr_t begin = 0;
    std::uintptr_t end = 0;
    std::string text; // the line of /proc/self/maps and its details
    bool holds(const void* place) const
    {
        const auto address = reinterpret_cast<std::uintptr_t>(place);
        return address >= begin && address < end;
    }
};

std::vector<Mapping> mappings()
{
    std::ifstream file{"/proc/self/smaps"};
    std::vector<Mapping> all;
    for (std::string line; std::getline(file, line);) {
        std::istringstream fields{line};
        Mapping mapping;
        char dash = 0;
        std::string rights;
        if (fields >> std::hex >> mapping.begin >> dash >> mapping.end >> rights && dash == '-')
            all.push_back(mapping);
        if (!all.empty())
            all.back().text += line + '\n';
    }
    return all;
}

Mapping mappingOf(const void* place)
{
    for (const Mapping& mapping : mappings())
        if (mapping.holds(place))
            return mapping;
    return {};
}

// How often the bytes are in writable memory. They are kept here masked, so that this search does
// not find itself.
int occurrences(const Bytes& masked, std::uint8_t mask)
{
    int found = 0;
    for (const Mapping& mapping : mappings()) {
        const bool isSearched = mapping.text.find(" rw-p ") != std::string::npos &&
                                mapping.text.find("[stack]") == std::string::npos;
        if (!isSearched)
            continue;
        const auto* begin = reinterpret_cast<const std::uint8_t*>(mapping.begin);
        const auto* end = reinterpret_cast<const std::uint8_t*>(mapping.end);
        const auto isMasked = [mask](std::uint8_t plain, std::uint8_t hidden) {
            return static_cast<std::uint8_t>(plain ^ mask) == hidden;
        };
        for (auto at = begin;
             (at = std::search(at, end, masked.begin(), masked.end(), isMasked)) != end; ++at)
            ++found;
    }
    return found;
}

} // namespace

TEST(SecretBytes, moveAndLeaveNothingBehind)
{
    Secret first = Secret::copyOf(Bytes{1, 2, 3});
    Secret second{std::move(first)};
    EXPECT_EQ(second.size(), 3u);
    EXPECT_EQ(first.size(), 0u); // NOLINT: moved-from is empty by contract
    second = Secret{std::size_t{2}};
    EXPECT_EQ(asBytes(second.view()), Bytes(2));
}

TEST(SecretBytes, wipeTheBufferThatTheyWereTakenFrom)
{
    Bytes source(16, 0x5A);
    const std::uint8_t* where = source.data();
    const Secret secret{std::move(source)};
    EXPECT_EQ(asBytes(secret.view()), Bytes(16, 0x5A));
    EXPECT_TRUE(std::all_of(where, where + 16, [](std::uint8_t byte) { return byte == 0; }));
    std::array<std::uint8_t, 4> taken{1, 2, 3, 4};
    EXPECT_EQ(asBytes(Secret::takeOver(taken).view()), (Bytes{1, 2, 3, 4}));
    EXPECT_EQ(asBytes(taken), Bytes(4));
}

TEST(SecretBytes, lieInLockedMemoryThatCoreFilesLeaveOut)
{
    const Secret secret{std::size_t{16}};
    const Mapping mapping = mappingOf(secret.view().data());
    if (!secretMemory().isLocked)
        GTEST_SKIP() << "the system does not let this process lock memory";
    const auto flags = mapping.text.substr(mapping.text.find("VmFlags:"));
    EXPECT_NE(flags.find(" dd"), std::string::npos) << flags; // not dumped
    EXPECT_NE(flags.find(" lo"), std::string::npos) << flags; // locked
}

TEST(SecretBytes, ofManySessionsFitTheProtectedMemory)
{
    const SecretMemory before = secretMemory();
    std::vector<Secret> keys;
    for (int i = 0; i < 1000; ++i)
        keys.push_back(Secret::copyOf(Bytes(16, static_cast<std::uint8_t>(i))));
    EXPECT_EQ(secretMemory().overflow, before.overflow);
    EXPECT_GE(secretMemory().used, before.used + 16'000);
    keys.clear();
    EXPECT_EQ(secretMemory().used, before.used);
}

TEST(SecretBytes, thatFindNoRoomAreCountedAndStillHold)
{
    const SecretMemory before = secretMemory();
    const Secret large = Secret::copyOf(Bytes(65'536, 0xA5));
    EXPECT_EQ(secretMemory().overflow, before.overflow + 1);
    EXPECT_EQ(asBytes(large.view()), Bytes(65'536, 0xA5));
    std::vector<Secret> many;
    for (int i = 0; i < 20; ++i)
        many.push_back(Secret::copyOf(Bytes(8'192, static_cast<std::uint8_t>(i))));
    for (int i = 0; i < 20; ++i)
        EXPECT_EQ(many[static_cast<std::size_t>(i)].view()[8'191], i);
    EXPECT_GT(secretMemory().overflow, before.overflow + 1);
}

// The contexts of the ciphers are kept; the keys in them are not. The first sixteen bytes of an AES
// key schedule are the key.
TEST(SecretBytes, areNotLeftInTheContextsOfTheCiphers)
{
#ifdef __SANITIZE_ADDRESS__
    GTEST_SKIP() << "the sanitizer's own memory is too large to search";
#endif
    constexpr std::uint8_t mask = 0xFF;
    Bytes masked(16);
    for (std::size_t i = 0; i < masked.size(); ++i)
        masked[i] = static_cast<std::uint8_t>(0x31 * i + 0x17);
    {
        Secret key = Secret::copyOf(masked);
        for (std::uint8_t& byte : key.writable())
            byte = static_cast<std::uint8_t>(byte ^ mask);
        EXPECT_GE(occurrences(masked, mask), 1); // it does find a key that is there
        for (const auto algorithm :
             {KeyAlgorithm::Aes128, KeyAlgorithm::Sm4, KeyAlgorithm::TripleDes}) {
            const Bytes block(blockSize(algorithm));
            const Bytes secret = cbcEncrypt(algorithm, key.view(), block, block);
            cbcDecrypt(algorithm, key.view(), block, secret);
            encryptBlock(algorithm, key.view(), block);
        }
        cmac(KeyAlgorithm::Aes128, key.view(), Bytes(20));
        cmac(KeyAlgorithm::Sm4, key.view(), Bytes(20));
    }
    EXPECT_EQ(occurrences(masked, mask), 0);
}

TEST(CoreDumps, areRefused)
{
    rlimit before{};
    getrlimit(RLIMIT_CORE, &before);
    ASSERT_TRUE(refuseCoreDumps());
    rlimit limit{1, 1};
    getrlimit(RLIMIT_CORE, &limit);
    EXPECT_EQ(limit.rlim_cur, 0u);
    EXPECT_EQ(limit.rlim_max, 0u);
    EXPECT_EQ(prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 0);
    prctl(PR_SET_DUMPABLE, 1, 0, 0, 0); // the other tests look into their own memory
}

} // namespace wattcard::crypto
