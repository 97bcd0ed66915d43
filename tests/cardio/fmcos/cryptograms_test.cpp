// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/fmcos/commands.h"
#include "cardio/fmcos/cryptograms.h"
#include "tests/crypto/vector_file.h"
#include "tests/fakes/hex_text.h"

using namespace wattcard;
using namespace wattcard::cardio;
using test::asBytes;
using test::Vector;

namespace {

Bytes computed(const Vector& row)
{
    const QString function = row.text("function");
    const Bytes key = row.bytes("key");
    const Bytes input = row.bytes("input");
    if (function == QLatin1StringView{"external"})
        return fmcos::externalCryptogram(key, input);
    if (function == QLatin1StringView{"internal"})
        return fmcos::internalCryptogram(key, input);
    if (function == QLatin1StringView{"mac"})
        return asBytes(fmcos::mac4(key, row.bytes("challenge"), input));
    if (function == QLatin1StringView{"encrypt"})
        return fmcos::lineEncrypt(key, input);
    if (function == QLatin1StringView{"wallet"})
        return asBytes(fmcos::walletSessionKey(key, row.bytes("challenge"), input).view());
    if (function == QLatin1StringView{"diversify"})
        return asBytes(fmcos::pbocDiversify(key, input).view());
    ADD_FAILURE() << "unknown function";
    return {};
}

} // namespace

class FmcosNumber : public ::testing::TestWithParam<Vector> {};
TEST_P(FmcosNumber, isThatOfTheManual)
{
    EXPECT_EQ(computed(GetParam()), GetParam().bytes("result"));
}
INSTANTIATE_TEST_SUITE_P(Published, FmcosNumber, ::testing::ValuesIn(test::vectors("fmcos.jsonl")),
                         test::vectorName);

// CARD-VECTORS.md 6.4: the bytes that a real card accepted.
TEST(FmcosCommand, ofAProtectedUpdateIsTheOneThatARealCardAccepted)
{
    const Command plain = updateBinary(
        {0x15, 0}, fromHex("000122000001FFFF01010000220000000000000620160101205012310000"));
    const Command secured = fmcos::protectedWithMac(plain, Bytes(16, 0x36), fromHex("A3BBCFC8"));
    EXPECT_EQ(
        secured.encode().value(),
        fromHex("04D6950022000122000001FFFF0101000022000000000000062016010120501231000096E32EF1"));
}

TEST(FmcosCommand, ofExternalAuthenticationIsThatOfTheManual)
{
    const Bytes cryptogram =
        fmcos::externalCryptogram(fromHex("0102030405060708"), fromHex("BB83BFF3"));
    EXPECT_EQ(fmcos::externalAuthentication(0x01, cryptogram).encode().value(),
              fromHex("008200010874B0047DD681D96C"));
}
