// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/apdu/command.h"
#include "cardio/layout/application.h"
#include "tests/crypto/vector_file.h"

namespace wattcard::cardio {

namespace {

Bytes hex(const char* text)
{
    const QByteArray raw = QByteArray::fromHex(text);
    return Bytes(raw.begin(), raw.end());
}

} // namespace

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
    EXPECT_EQ(*bytes, hex(GetParam().bytes));
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
    EXPECT_EQ(Command::parse(hex(GetParam())).error().fault, Fault::BadInput);
}
INSTANTIATE_TEST_SUITE_P(Lengths, MalformedCommand,
                         ::testing::Values("", "00A404", "00A4040003AABB", "00A4040001AABBCC",
                                           "00A404000000", "00A40400000002AABB"));

TEST(CommandForm, refusesWhatTheShortFormCannotCarry)
{
    EXPECT_FALSE(putData(tag::sale, Bytes(256)).encode());
    EXPECT_TRUE(putData(tag::sale, Bytes(255)).encode());
    Command none = getData(tag::sale);
    none.expected = 0;
    EXPECT_FALSE(none.encode());
    none.expected = 257;
    EXPECT_FALSE(none.encode());
}

TEST(ResponseForm, splitsDataFromStatusWord)
{
    const auto response = Response::parse(hex("AABB6A82"));
    ASSERT_TRUE(response);
    EXPECT_EQ(response->data, hex("AABB"));
    EXPECT_EQ(response->status, status::fileNotFound);
    EXPECT_EQ(response->encode(), hex("AABB6A82"));
}

TEST(ResponseForm, refusesLessThanAStatusWordAndMoreThanAShortAnswer)
{
    EXPECT_FALSE(Response::parse(hex("")));
    EXPECT_FALSE(Response::parse(hex("90")));
    EXPECT_TRUE(Response::parse(Bytes(258)));
    EXPECT_FALSE(Response::parse(Bytes(259)));
}

TEST(StatusWords, tellHowManyTriesAreLeft)
{
    EXPECT_TRUE((StatusWord{0x63C2}.isWrongToken()));
    EXPECT_EQ((StatusWord{0x63C2}.triesLeft()), 2);
    EXPECT_FALSE(status::keyBlocked.isWrongToken());
    EXPECT_EQ(StatusWord::wrongToken(9).toString(), QStringLiteral("63C9"));
}

} // namespace wattcard::cardio
