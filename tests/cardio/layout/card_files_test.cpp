// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/layout/image.h"
#include "cardio/layout/parameter_file.h"
#include "cardio/layout/return_file.h"
#include "cardio/layout/tariff_file.h"
#include "tests/cardio/layout/sample_files.h"

namespace wattcard::cardio {

using test::asBytes;

TEST(ParameterLayout, isTheBytesOfTheTable)
{
    EXPECT_EQ(encodeParameterFile(sampleParameter()).value(), cardFiles().bytes("parameter"));
    EXPECT_EQ(decodeParameterFile(cardFiles().bytes("parameter")).value(), sampleParameter());
}

TEST(ParameterLayout, anyFlippedBitIsRefused)
{
    forEachFlippedBit(cardFiles().bytes("parameter"), [](const Bytes& file, std::size_t at) {
        EXPECT_FALSE(decodeParameterFile(file)) << at;
    });
}

TEST(LoadLayout, isTheBytesOfTheTableWithDigestAndMac)
{
    const Bytes parameter = cardFiles().bytes("parameter");
    const Bytes key = cardFiles().bytes("key");
    const FileDigest digest = tariffDigest({parameter, {}, {}, {}});
    EXPECT_EQ(encodeLoadFile(sampleLoad(), {key, parameter, digest}).value(),
              cardFiles().bytes("load"));
    EXPECT_EQ(decodeLoadFile(cardFiles().bytes("load")).value(), sampleLoad());
    EXPECT_TRUE(purchaseMacValid(key, parameter, cardFiles().bytes("load")));
    EXPECT_EQ(tariffDigestIn(cardFiles().bytes("load")), digest);
}

// The load file has no check sum: whatever decodes is caught by the purchase MAC.
TEST(LoadLayout, anyFlippedBitIsRefusedOrBreaksTheMac)
{
    const Bytes parameter = cardFiles().bytes("parameter");
    const Bytes key = cardFiles().bytes("key");
    forEachFlippedBit(cardFiles().bytes("load"), [&](const Bytes& file, std::size_t at) {
        EXPECT_FALSE(purchaseMacValid(key, parameter, file)) << at;
    });
}

TEST(LoadLayout, macStandsForMeterAndCustomerToo)
{
    const Bytes key = cardFiles().bytes("key");
    const Bytes parameter = cardFiles().bytes("parameter");
    for (std::size_t i = 30; i < 42; ++i) {
        Bytes other = parameter;
        other[i] = static_cast<std::uint8_t>(other[i] ^ 0x01);
        EXPECT_FALSE(purchaseMacValid(key, other, cardFiles().bytes("load"))) << i;
    }
    EXPECT_FALSE(purchaseMacValid(Bytes(16), parameter, cardFiles().bytes("load")));
}

TEST(LoadLayout, carriesANegativeAmount)
{
    LoadFile reversal = sampleLoad();
    reversal.amount = Credit::fromHundredths(-10'000);
    const Bytes parameter = cardFiles().bytes("parameter");
    const Bytes bytes = encodeLoadFile(reversal, {cardFiles().bytes("key"), parameter, {}}).value();
    EXPECT_EQ(Bytes(bytes.begin(), bytes.begin() + 4), (Bytes{0xFF, 0xFF, 0xD8, 0xF0}));
    EXPECT_EQ(decodeLoadFile(bytes).value(), reversal);
}

TEST(ReturnLayout, isTheBytesOfTheTableWithItsMac)
{
    const Bytes key = cardFiles().bytes("key");
    EXPECT_EQ(encodeReturnFile(sampleReturn(), key).value(), cardFiles().bytes("returned"));
    EXPECT_EQ(decodeReturnFile(cardFiles().bytes("returned")).value(), sampleReturn());
    EXPECT_TRUE(returnMacValid(key, cardFiles().bytes("returned")));
    EXPECT_FALSE(returnMacValid(Bytes(16), cardFiles().bytes("returned")));
}

TEST(ReturnLayout, anyFlippedBitIsRefused)
{
    forEachFlippedBit(cardFiles().bytes("returned"), [](const Bytes& file, std::size_t at) {
        EXPECT_FALSE(decodeReturnFile(file)) << at;
    });
}

TEST(ReturnLayout, anyFlippedBitUnderTheMacBreaksIt)
{
    const Bytes key = cardFiles().bytes("key");
    forEachFlippedBit(cardFiles().bytes("returned"), [&](const Bytes& file, std::size_t at) {
        EXPECT_EQ(returnMacValid(key, file), at >= 94) << at;
    });
}

class Balance : public ::testing::TestWithParam<std::int64_t> {};
TEST_P(Balance, isSplitIntoRemainingAndOverdraftAndJoinedAgain)
{
    ReturnFile file = sampleReturn();
    file.remaining = Credit::fromHundredths(GetParam());
    const auto bytes = encodeReturnFile(file, cardFiles().bytes("key"));
    ASSERT_TRUE(bytes);
    EXPECT_EQ(decodeReturnFile(*bytes).value(), file);
}
INSTANTIATE_TEST_SUITE_P(Range, Balance,
                         ::testing::Values(-4'294'967'295, -1, 0, 1, 99'999'999, 4'294'967'295));

TEST(TariffLayout, comesBackAsItWasWritten)
{
    const Bytes bytes = encodeTariffFile(sampleTariff()).value();
    EXPECT_EQ(bytes.size(), 258u);
    EXPECT_EQ(decodeTariffFile(bytes).value(), sampleTariff());
}

// Offsets and forms of CARD.md 3.4.
struct TariffField {
    std::size_t offset;
    Bytes bytes;
};
class TariffPlace : public ::testing::TestWithParam<TariffField> {};
TEST_P(TariffPlace, isTheOneOfTheTable)
{
    const Bytes file = encodeTariffFile(sampleTariff()).value();
    const ByteView place = ByteView{file}.subspan(GetParam().offset, GetParam().bytes.size());
    EXPECT_EQ(asBytes(place), GetParam().bytes);
}
INSTANTIATE_TEST_SUITE_P(
    Fields, TariffPlace,
    ::testing::Values(
        TariffField{0, {0x07, 0x00, 0x02, 0x00}}, TariffField{4, {0x00, 0x00, 0x52, 0x83}},
        TariffField{128, {0x99, 0x99, 0x99, 0x99}},
        TariffField{132, {0x00, 0x00, 0x01, 0x80, 0x00, 0x00, 0x03, 0x50}},
        TariffField{180, {0x00, 0x00, 0x30, 0x00}}, TariffField{184, {0x12, 0x31, 0x23}},
        TariffField{196, {0x27, 0x01, 0x01, 0x00, 0x00}},
        TariffField{201, {0x00, 0x00, 0x20, 0x00}}, TariffField{205, {0x00, 0x00, 0x01, 0x00}},
        TariffField{209, {0x99, 0x99, 0x99, 0x99}}, TariffField{213, {0x00, 0x08, 0x80, 0x05}},
        TariffField{217, {0x07, 0x30, 0x01}}, TariffField{244, {0x23, 0x59, 0x1F}},
        TariffField{247, {0x26, 0x12, 0x01, 0x08, 0x00}},
        TariffField{252, {0x26, 0x12, 0x03, 0x20, 0x00, 0x01}}));

// The tariff files have no check sum either: bytes 44-51 of the load file stand for them.
TEST(TariffLayout, anyFlippedBitChangesTheDigest)
{
    const Bytes parameter = cardFiles().bytes("parameter");
    const Bytes tariff = encodeTariffFile(sampleTariff()).value();
    const FileDigest right = tariffDigest({parameter, {}, tariff, {}});
    forEachFlippedBit(tariff, [&](const Bytes& file, std::size_t at) {
        EXPECT_NE(tariffDigest({parameter, {}, file, {}}), right) << at;
    });
}

class WrongSize : public ::testing::TestWithParam<std::size_t> {};
TEST_P(WrongSize, isRefusedByEveryDecoder)
{
    const Bytes bytes(GetParam());
    EXPECT_FALSE(decodeParameterFile(bytes));
    EXPECT_FALSE(decodeLoadFile(bytes));
    EXPECT_FALSE(decodeReturnFile(bytes));
    EXPECT_FALSE(decodeTariffFile(bytes));
    EXPECT_FALSE(purchaseMacValid(Bytes(16), bytes, bytes));
    EXPECT_FALSE(returnMacValid(Bytes(16), bytes));
}
INSTANTIATE_TEST_SUITE_P(Around, WrongSize,
                         ::testing::Values(0, 1, 5, 44, 46, 59, 61, 95, 97, 257, 259));

TEST(UnwrittenFile, isAllZerosAndDecodesToNothing)
{
    EXPECT_TRUE(isUnwritten(Bytes(45)));
    EXPECT_FALSE(isUnwritten(cardFiles().bytes("parameter")));
    EXPECT_FALSE(decodeParameterFile(Bytes(45)));
    EXPECT_FALSE(decodeLoadFile(Bytes(60)));
    EXPECT_FALSE(decodeReturnFile(Bytes(96)));
}

} // namespace wattcard::cardio
