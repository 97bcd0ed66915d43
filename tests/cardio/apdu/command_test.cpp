// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/apdu/command.h"
#include "cardio/layout/application.h"
#include "tests/crypto/vector_file.h"
#include "tests/fakes/hex_text.h"

namespace wattcard::cardio {

// The bytes are those of CARD.md sections 2, 5 and 6.
struct BuiltCommand {
    const char* name;
    Command command;
    const char* bytes;
};
void PrintTo(const BuiltCommand& built, std::ostream* out)
{
    *out << built.name;
}
class CommandBytes : public ::testing::TestWithParam<BuiltCommand> {};
TEST_P(CommandBytes, areThoseOfTheStandard)
{
    const auto bytes = GetParam().command.encode();
    ASSERT_TRUE(bytes);
    EXPECT_EQ(*bytes, fromHex(GetParam().bytes));
    EXPECT_EQ(Command::parse(*bytes).value(), GetParam().command);
}
INSTANTIATE_TEST_SUITE_P(
    Builders, CommandBytes,
    ::testing::Values(BuiltCommand{"select", selectApplication(applicationId),
                                   "00A404000AF057415454434152440100"},
                      BuiltCommand{"challenge", getChallenge(16), "0084000010"},
                      BuiltCommand{"authenticate", mutualAuthenticate(0x81, Bytes(3, 0xAB)),
                                   "0082008103ABABAB03"},
                      BuiltCommand{"getData", getData(tag::sale), "00CA00E100"},
                      BuiltCommand{"putData", putData(tag::sale, {0x01, 0x02}), "00DA00E1020102"},
                      BuiltCommand{"read", readBinary({0x03, 192}, 66), "00B083C042"},
                      BuiltCommand{"update", updateBinary({0x04, 0}, {0xFF}), "00D6840001FF"}));

class MalformedCommand : public ::testing::TestWithParam<const char*> {};
TEST_P(MalformedCommand, isRefused)
{
    EXPECT_EQ(Command::parse(fromHex(GetParam())).error().fault, Fault::BadInput);
}
INSTANTIATE_TEST_SUITE_P(Lengths, MalformedCommand,
                         ::testing::Values("", "00A404", "00A4040003AABB", "00A4040001AABBCC",
                                           "00A404000000", "00A40400000003AABB",
                                           "00A404000000000000", "00A40400000001AABB"));

// ISO 7816-4 section 5.1: cases 2E, 3E and 4E.
struct ExtendedCase {
    const char* name;
    std::size_t dataSize;
    std::optional<std::uint32_t> expected;
    const char* head; // header and Lc
    const char* tail; // Le
};
void PrintTo(const ExtendedCase& extended, std::ostream* out)
{
    *out << extended.name;
}
class ExtendedForm : public ::testing::TestWithParam<ExtendedCase> {};
TEST_P(ExtendedForm, isUsedWhereTheShortOneEnds)
{
    const Command command{
        {0x00, 0xDA, 0x00, 0xE1}, Bytes(GetParam().dataSize, 0xA7), GetParam().expected};
    Bytes bytes = fromHex(GetParam().head);
    bytes.insert(bytes.end(), command.data.begin(), command.data.end());
    const Bytes tail = fromHex(GetParam().tail);
    bytes.insert(bytes.end(), tail.begin(), tail.end());
    EXPECT_EQ(command.encode().value(), bytes);
    EXPECT_EQ(Command::parse(bytes).value(), command);
}
INSTANTIATE_TEST_SUITE_P(
    Lengths, ExtendedForm,
    ::testing::Values(ExtendedCase{"case2ShortEnd", 0, 256, "00DA00E1", "00"},
                      ExtendedCase{"case2", 0, 257, "00DA00E100", "0101"},
                      ExtendedCase{"case2End", 0, 65'536, "00DA00E100", "0000"},
                      ExtendedCase{"case3ShortEnd", 255, {}, "00DA00E1FF", ""},
                      ExtendedCase{"case3", 256, {}, "00DA00E1000100", ""},
                      ExtendedCase{"case3End", 65'535, {}, "00DA00E100FFFF", ""},
                      ExtendedCase{"case4ByData", 256, 1, "00DA00E1000100", "0001"},
                      ExtendedCase{"case4ByLength", 1, 258, "00DA00E1000001", "0102"}));

TEST(CommandForm, acceptsTheExtendedOneForShortLengthsToo)
{
    EXPECT_EQ(Command::parse(fromHex("00DA00E1000001AA")).value(), putData(tag::sale, {0xAA}));
    EXPECT_EQ(Command::parse(fromHex("00DA00E1000001AA0010"))->expected, 16u);
}

TEST(CommandForm, refusesWhatNoFormCarries)
{
    EXPECT_TRUE(putData(tag::sale, Bytes(65'535)).encode());
    EXPECT_FALSE(putData(tag::sale, Bytes(65'536)).encode());
    Command none = getData(tag::sale);
    none.expected = 0;
    EXPECT_FALSE(none.encode());
    none.expected = 65'537;
    EXPECT_FALSE(none.encode());
}

TEST(ResponseForm, splitsDataFromStatusWord)
{
    const auto response = Response::parse(fromHex("AABB6A82"));
    ASSERT_TRUE(response);
    EXPECT_EQ(response->data, fromHex("AABB"));
    EXPECT_EQ(response->status, status::fileNotFound);
    EXPECT_EQ(response->encode(), fromHex("AABB6A82"));
}

TEST(ResponseForm, refusesLessThanAStatusWordAndMoreThanTheLongestAnswer)
{
    EXPECT_FALSE(Response::parse(fromHex("")));
    EXPECT_FALSE(Response::parse(fromHex("90")));
    EXPECT_TRUE(Response::parse(Bytes(65'538)));
    EXPECT_FALSE(Response::parse(Bytes(65'539)));
}

TEST(StatusWords, tellHowManyTriesAreLeft)
{
    EXPECT_TRUE((StatusWord{0x63C2}.isWrongToken()));
    EXPECT_EQ((StatusWord{0x63C2}.triesLeft()), 2);
    EXPECT_FALSE(status::keyBlocked.isWrongToken());
    EXPECT_EQ(StatusWord::wrongToken(9).toString(), QStringLiteral("63C9"));
}

} // namespace wattcard::cardio
