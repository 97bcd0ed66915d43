// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/apdu/tlv.h"
#include "tests/crypto/vector_file.h"
#include "tests/fakes/hex_text.h"

namespace wattcard::cardio {

class ObjectLength : public ::testing::TestWithParam<std::size_t> {};
TEST_P(ObjectLength, comesBackAsItWasWritten)
{
    const Bytes value(GetParam(), 0x5A);
    Bytes out;
    appendObject(out, 0xC1, value);
    appendObject(out, 0xC2, Bytes{0x01});
    EXPECT_EQ(test::asBytes(findObject(out, 0xC1).value()), value);
    EXPECT_EQ(test::asBytes(findObject(out, 0xC2).value()), Bytes{0x01});
}
INSTANTIATE_TEST_SUITE_P(AroundEachForm, ObjectLength,
                         ::testing::Values(0, 1, 0x7F, 0x80, 0xFF, 0x100, 0x1234, 0xFFFF));

// ISO 8825-1, with the limits that tlv.h states.
class MalformedObject : public ::testing::TestWithParam<const char*> {};
TEST_P(MalformedObject, isRefusedWithoutReadingBeyondTheEnd)
{
    EXPECT_EQ(findObject(fromHex(GetParam()), 0xC1).error().fault, Fault::BadInput);
}
INSTANTIATE_TEST_SUITE_P(EachFault, MalformedObject,
                         ::testing::Values("", "C1", "C102AA", "C17F", "C18001", "C181", "C18101AA",
                                           "C1817F", "C18180", "C182", "C18201", "C182000101",
                                           "C1820100AA", "C183000001AA", "C1FF", "C20100",
                                           "C101AAC101BB", "C101AAC2", "1F0100", "9F010100"));

TEST(TlvReading, consumesNothingWhenTheTagIsAnother)
{
    const Bytes bytes = fromHex("990290008E00");
    TlvReader reader{bytes};
    EXPECT_FALSE(reader.nextIf(0x87).value().has_value());
    EXPECT_EQ(test::asBytes(reader.nextIf(0x99).value()->value), fromHex("9000"));
    EXPECT_FALSE(reader.atEnd());
    EXPECT_TRUE(reader.nextIf(0x8E).value()->value.empty());
    EXPECT_TRUE(reader.atEnd());
}

} // namespace wattcard::cardio
