// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/cipher.h"
#include "crypto/cmac.h"
#include "crypto/compare.h"
#include "crypto/diversify.h"
#include "crypto/hash.h"
#include "crypto/kdf.h"
#include "crypto/random.h"
#include "tests/crypto/vector_file.h"

#include <set>

namespace wattcard::crypto {

using test::asBytes;
using test::Vector;
using test::vectorName;
using test::vectors;

class AesBlock : public ::testing::TestWithParam<Vector> {};
TEST_P(AesBlock, beginsAsPublished)
{
    const Bytes begins = GetParam().bytes("begins");
    const auto block = aesEncryptBlock(GetParam().bytes("key"), GetParam().bytes("block"));
    EXPECT_EQ(asBytes(ByteView{block}.first(begins.size())), begins);
}
INSTANTIATE_TEST_SUITE_P(Published, AesBlock, ::testing::ValuesIn(vectors("aes_block.jsonl")),
                         vectorName);

class AesCmac : public ::testing::TestWithParam<Vector> {};
TEST_P(AesCmac, isThePublishedMac)
{
    const Bytes mac = GetParam().bytes("mac");
    const Bytes key = GetParam().bytes("key");
    const Bytes message = GetParam().bytes("message");
    EXPECT_EQ(asBytes(aesCmac(key, message)), mac);
    EXPECT_EQ(asBytes(aesCmac8(key, message)), asBytes(ByteView{mac}.first(8)));
}
INSTANTIATE_TEST_SUITE_P(Published, AesCmac, ::testing::ValuesIn(vectors("aes_cmac.jsonl")),
                         vectorName);

class Hash : public ::testing::TestWithParam<Vector> {};
TEST_P(Hash, isThePublishedDigest)
{
    const Bytes message = GetParam().bytes("message");
    EXPECT_EQ(asBytes(sha256(message)), GetParam().bytes("sha256"));
    EXPECT_EQ(asBytes(sha1(message)), GetParam().bytes("sha1"));
}
INSTANTIATE_TEST_SUITE_P(Published, Hash, ::testing::ValuesIn(vectors("hash.jsonl")), vectorName);

class IcaoKdf : public ::testing::TestWithParam<Vector> {};
TEST_P(IcaoKdf, givesBothPublishedKeys)
{
    const Bytes seed = GetParam().bytes("seed");
    EXPECT_EQ(asBytes(icaoKdf(seed, KeyUse::Encryption).view()), GetParam().bytes("encryption"));
    EXPECT_EQ(asBytes(icaoKdf(seed, KeyUse::Mac).view()), GetParam().bytes("mac"));
}
INSTANTIATE_TEST_SUITE_P(Published, IcaoKdf, ::testing::ValuesIn(vectors("icao_kdf.jsonl")),
                         vectorName);

class Diversification : public ::testing::TestWithParam<Vector> {};
TEST_P(Diversification, givesThePublishedKeyAndSubkeys)
{
    const Bytes master = GetParam().bytes("master");
    const Secret key = diversifyAes128(master, GetParam().bytes("input"));
    EXPECT_EQ(asBytes(key.view()), GetParam().bytes("diversified"));
    if (!GetParam().has("k1"))
        return;
    EXPECT_EQ(asBytes(aesCmacSubkeys(master).k1), GetParam().bytes("k1"));
    EXPECT_EQ(asBytes(aesCmacSubkeys(master).k2), GetParam().bytes("k2"));
}
INSTANTIATE_TEST_SUITE_P(Published, Diversification, ::testing::ValuesIn(vectors("an10922.jsonl")),
                         vectorName);

// AN10922: m is one CMAC message of two blocks as soon as M has 16 bytes.
class DiversificationLength : public ::testing::TestWithParam<std::size_t> {};
TEST_P(DiversificationLength, equalsPlainCmacFromSixteenBytesOn)
{
    const Bytes master = vectors("an10922.jsonl").front().bytes("master");
    const Bytes input(GetParam(), 0x5A);
    Bytes message{0x01};
    message.insert(message.end(), input.begin(), input.end());
    const bool equal =
        asBytes(diversifyAes128(master, input).view()) == asBytes(aesCmac(master, message));
    EXPECT_EQ(equal, GetParam() >= 16);
}
INSTANTIATE_TEST_SUITE_P(EachLength, DiversificationLength,
                         ::testing::Range(std::size_t{0}, std::size_t{32}));

TEST(DiversificationDeathTest, refusesMoreThanThirtyOneBytes)
{
    EXPECT_DEATH(diversifyAes128(Bytes(16), Bytes(32)), "31 bytes");
}

TEST(Cipher, cbcDecryptsWhatItEncrypted)
{
    const Bytes key(16, 0x11);
    const Bytes iv(16, 0x22);
    const Bytes plain(48, 0x33);
    const Bytes secret = aesCbcEncrypt(key, iv, plain);
    EXPECT_NE(secret, plain);
    EXPECT_EQ(asBytes(aesCbcDecrypt(key, iv, secret).view()), plain);
}

TEST(CipherDeathTest, endsOnDataThatIsNotWholeBlocks)
{
    EXPECT_DEATH(aesCbcEncrypt(Bytes(16), Bytes(16), Bytes(15)), "whole blocks");
}

TEST(Compare, tellsEqualFromDifferentAndFromShorter)
{
    const Bytes a{1, 2, 3};
    EXPECT_TRUE(equalInConstantTime(a, Bytes{1, 2, 3}));
    EXPECT_FALSE(equalInConstantTime(a, Bytes{1, 2, 4}));
    EXPECT_FALSE(equalInConstantTime(a, Bytes{1, 2}));
    EXPECT_TRUE(equalInConstantTime({}, {}));
}

TEST(Random, givesAsManyBytesAsAskedAndNeverTheSame)
{
    std::set<Bytes> seen;
    for (int i = 0; i < 100; ++i) {
        const auto bytes = randomBytes(16);
        ASSERT_TRUE(bytes);
        EXPECT_EQ(bytes->size(), 16u);
        EXPECT_TRUE(seen.insert(*bytes).second);
    }
    ASSERT_TRUE(randomBytes(1000)); // more than one request of the system's generator
    EXPECT_EQ(randomBytes(1000)->size(), 1000u);
}

TEST(SecretBytes, moveAndLeaveNothingBehind)
{
    Secret first = Secret::copyOf(Bytes{1, 2, 3});
    Secret second{std::move(first)};
    EXPECT_EQ(second.size(), 3u);
    EXPECT_EQ(first.size(), 0u); // NOLINT: moved-from is empty by contract
    second = Secret{std::size_t{2}};
    EXPECT_EQ(asBytes(second.view()), Bytes(2));
}

} // namespace wattcard::crypto
