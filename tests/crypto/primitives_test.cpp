// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/cipher.h"
#include "crypto/cmac.h"
#include "crypto/compare.h"
#include "crypto/diversify.h"
#include "crypto/hash.h"
#include "crypto/kcv.h"
#include "crypto/kdf.h"
#include "crypto/random.h"
#include "tests/crypto/vector_file.h"

#include <set>

namespace wattcard::crypto {

using test::asBytes;
using test::Vector;
using test::vectorName;
using test::vectors;

namespace {

KeyAlgorithm algorithmOf(const Vector& row)
{
    const QString operation = row.text("operation");
    if (operation == QStringLiteral("triple_des"))
        return KeyAlgorithm::TripleDes;
    const bool isSm4 = row.text("suite") == QStringLiteral("S");
    return isSm4 ? KeyAlgorithm::Sm4 : KeyAlgorithm::Aes128;
}

Suite suiteOf(const Vector& row)
{
    const QString suite = row.text("suite");
    return suite == QStringLiteral("S")   ? Suite::S
           : suite == QStringLiteral("T") ? Suite::T
                                          : Suite::A;
}

} // namespace

class BlockCipher : public ::testing::TestWithParam<Vector> {};
TEST_P(BlockCipher, givesThePublishedCryptogram)
{
    const auto block =
        encryptBlock(algorithmOf(GetParam()), GetParam().bytes("key"), GetParam().bytes("block"));
    EXPECT_EQ(block, GetParam().bytes("cryptogram"));
}
INSTANTIATE_TEST_SUITE_P(Published, BlockCipher, ::testing::ValuesIn(vectors("block_cipher.jsonl")),
                         vectorName);

// GB/T 32907 appendix A, example 2.
TEST(BlockCipher, isThePublishedSm4BlockAfterAMillionTimes)
{
    const Bytes key = vectors("block_cipher.jsonl", "sm4").front().bytes("key");
    Bytes block = key;
    for (int i = 0; i < 1'000'000; ++i)
        block = encryptBlock(KeyAlgorithm::Sm4, key, block);
    const QByteArray published = QByteArray::fromHex("595298C7C6FD271F0402F804C33D3F66");
    EXPECT_EQ(block, Bytes(published.begin(), published.end()));
}

class Cmac : public ::testing::TestWithParam<Vector> {};
TEST_P(Cmac, isThePublishedMac)
{
    const Bytes mac = GetParam().bytes("mac");
    const Bytes key = GetParam().bytes("key");
    const Bytes message = GetParam().bytes("message");
    EXPECT_EQ(asBytes(cmac(algorithmOf(GetParam()), key, message)), mac);
    EXPECT_EQ(asBytes(cmac8(algorithmOf(GetParam()), key, message)),
              asBytes(ByteView{mac}.first(8)));
}
INSTANTIATE_TEST_SUITE_P(Published, Cmac, ::testing::ValuesIn(vectors("cmac.jsonl")), vectorName);

class Hash : public ::testing::TestWithParam<Vector> {};
TEST_P(Hash, isThePublishedDigest)
{
    const Bytes message = GetParam().bytes("message");
    EXPECT_EQ(asBytes(sha1(message)), GetParam().bytes("sha1"));
    if (GetParam().has("sha256")) {
        EXPECT_EQ(asBytes(sha256(message)), GetParam().bytes("sha256"));
    }
}
INSTANTIATE_TEST_SUITE_P(Published, Hash, ::testing::ValuesIn(vectors("hash.jsonl")), vectorName);

class IcaoKdf : public ::testing::TestWithParam<Vector> {};
TEST_P(IcaoKdf, givesBothPublishedKeys)
{
    const KeyAlgorithm algorithm = cardKeyAlgorithm(suiteOf(GetParam()));
    const Bytes seed = GetParam().bytes("seed");
    EXPECT_EQ(asBytes(icaoKdf(algorithm, seed, KeyUse::Encryption).view()),
              GetParam().bytes("encryption"));
    EXPECT_EQ(asBytes(icaoKdf(algorithm, seed, KeyUse::Mac).view()), GetParam().bytes("mac"));
}
INSTANTIATE_TEST_SUITE_P(Published, IcaoKdf, ::testing::ValuesIn(vectors("kdf.jsonl")), vectorName);

class Diversification : public ::testing::TestWithParam<Vector> {};
TEST_P(Diversification, givesThePublishedKeyAndSubkeys)
{
    const Bytes master = GetParam().bytes("master");
    const Secret key = diversify(suiteOf(GetParam()), master, GetParam().bytes("input"));
    EXPECT_EQ(asBytes(key.view()), GetParam().bytes("diversified"));
    if (!GetParam().has("k1"))
        return;
    EXPECT_EQ(asBytes(aesCmacSubkeys(master).k1), GetParam().bytes("k1"));
    EXPECT_EQ(asBytes(aesCmacSubkeys(master).k2), GetParam().bytes("k2"));
}
INSTANTIATE_TEST_SUITE_P(Published, Diversification, ::testing::ValuesIn(vectors("an10922.jsonl")),
                         vectorName);

class CheckValue : public ::testing::TestWithParam<Vector> {};
TEST_P(CheckValue, isThePublishedOne)
{
    const KeyAlgorithm algorithm = cardKeyAlgorithm(suiteOf(GetParam()));
    EXPECT_EQ(asBytes(keyCheckValue(algorithm, GetParam().bytes("key"))),
              GetParam().bytes("check_value"));
}
INSTANTIATE_TEST_SUITE_P(Published, CheckValue, ::testing::ValuesIn(vectors("kcv.jsonl")),
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

class Cbc : public ::testing::TestWithParam<KeyAlgorithm> {};
TEST_P(Cbc, decryptsWhatItEncryptedAndChainsTheBlocks)
{
    const std::size_t block = blockSize(GetParam());
    const Bytes key{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    const Bytes iv(block, 0x22);
    const Bytes plain(3 * block, 0x22); // the first block cancels the IV
    const Bytes secret = cbcEncrypt(GetParam(), key, iv, plain);
    EXPECT_EQ(asBytes(ByteView{secret}.first(block)),
              encryptBlock(GetParam(), key, Bytes(block, 0x00)));
    Bytes second(block);
    for (std::size_t i = 0; i < block; ++i)
        second[i] = static_cast<std::uint8_t>(secret[i] ^ 0x22);
    EXPECT_EQ(asBytes(ByteView{secret}.subspan(block, block)),
              encryptBlock(GetParam(), key, second));
    EXPECT_EQ(asBytes(cbcDecrypt(GetParam(), key, iv, secret).view()), plain);
}
INSTANTIATE_TEST_SUITE_P(EachAlgorithm, Cbc,
                         ::testing::Values(KeyAlgorithm::Aes128, KeyAlgorithm::Sm4,
                                           KeyAlgorithm::TripleDes));

TEST(CipherDeathTest, endsOnDataThatIsNotWholeBlocks)
{
    EXPECT_DEATH(cbcEncrypt(KeyAlgorithm::Aes128, Bytes(16), Bytes(16), Bytes(15)), "whole blocks");
    EXPECT_DEATH(cbcEncrypt(KeyAlgorithm::TripleDes, Bytes(16), Bytes(16), Bytes(16)), "IV length");
    EXPECT_DEATH(cmac(KeyAlgorithm::TripleDes, Bytes(16), {}), "AES or SM4");
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

} // namespace wattcard::crypto
