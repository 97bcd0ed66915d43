// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/retail_mac.h"
#include "tests/crypto/vector_file.h"

namespace wattcard::crypto {

using test::asBytes;
using test::Vector;
using test::vectorName;
using test::vectors;

namespace {

constexpr std::size_t desBlock = 8;

// DES as three times the same half, block by block, the chain by hand: nothing of the function
// under test but the block cipher.
Bytes des(ByteView half, ByteView block)
{
    Bytes key(half.begin(), half.end());
    key.insert(key.end(), half.begin(), half.end());
    return encryptBlock(KeyAlgorithm::TripleDes, key, block);
}

Bytes desInverse(ByteView half, ByteView block)
{
    Bytes key(half.begin(), half.end());
    key.insert(key.end(), half.begin(), half.end());
    return asBytes(cbcDecrypt(KeyAlgorithm::TripleDes, key, Bytes(desBlock), block).view());
}

// ISO/IEC 9797-1 algorithm 3 as it is written: CBC with K, then decrypt with K', encrypt with K.
Bytes naiveRetailMac(ByteView key, Bytes message)
{
    message.push_back(0x80);
    while (message.size() % desBlock != 0)
        message.push_back(0x00);
    Bytes state(desBlock);
    for (std::size_t at = 0; at < message.size(); at += desBlock) {
        for (std::size_t i = 0; i < desBlock; ++i)
            state[i] = static_cast<std::uint8_t>(state[i] ^ message[at + i]);
        state = des(key.first(desBlock), state);
    }
    return des(key.first(desBlock), desInverse(key.last(desBlock), state));
}

} // namespace

class RetailMac : public ::testing::TestWithParam<Vector> {};
TEST_P(RetailMac, isThePublishedMac)
{
    EXPECT_EQ(asBytes(retailMac(GetParam().bytes("key"), GetParam().bytes("message"))),
              GetParam().bytes("mac"));
}
INSTANTIATE_TEST_SUITE_P(Icao, RetailMac, ::testing::ValuesIn(vectors("retail_mac.jsonl")),
                         vectorName);

TEST(RetailMac, agreesWithTheNaiveOneForEveryLength)
{
    const Bytes key = vectors("retail_mac.jsonl").front().bytes("key");
    for (std::size_t size = 0; size <= 50; ++size) {
        const Bytes message(size, static_cast<std::uint8_t>(size));
        EXPECT_EQ(asBytes(retailMac(key, message)), naiveRetailMac(key, message)) << size;
    }
}

} // namespace wattcard::crypto
