// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/csv_text.h"

#include <QStringEncoder>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace wattcard;
using namespace wattcard::app;

namespace {

struct CsvCase {
    const char* name;
    QString text;
    std::vector<QStringList> records;
    std::vector<int> lines;    // where each begins
    std::vector<bool> whole{}; // all of them, unless given
};

class Csv : public ::testing::TestWithParam<CsvCase> {};

QByteArray gb18030(const QString& text)
{
    QStringEncoder encoder{"GB18030"};
    return encoder.encode(text);
}

} // namespace

TEST_P(Csv, isReadAsItIsWritten)
{
    const CsvCase& each = GetParam();
    const auto records = parseCsv(each.text, 100);
    ASSERT_EQ(records.size(), each.records.size());
    for (std::size_t index = 0; index < records.size(); ++index) {
        EXPECT_EQ(records[index].fields, each.records[index]);
        EXPECT_EQ(records[index].number, each.lines[index]);
        EXPECT_EQ(records[index].isWhole, each.whole.empty() || each.whole[index]);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Table, Csv,
    ::testing::Values(
        CsvCase{"plain", u"a,b\n1,2\n"_s, {{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}}, {1, 2}},
        CsvCase{"no last line end", u"a,b"_s, {{u"a"_s, u"b"_s}}, {1}},
        CsvCase{"CRLF and CR", u"a\r\nb\rc"_s, {{u"a"_s}, {u"b"_s}, {u"c"_s}}, {1, 2, 3}},
        CsvCase{"empty lines", u"a\n\n \r\nb\n"_s, {{u"a"_s}, {u"b"_s}}, {1, 4}},
        CsvCase{"empty fields", u"a,,\n,"_s, {{u"a"_s, {}, {}}, {{}, {}}}, {1, 2}},
        CsvCase{"spaces", u" a , b "_s, {{u"a"_s, u"b"_s}}, {1}},
        CsvCase{"quotes",
                u"\"a,1\",\"b \"\"c\"\"\",\" d \""_s,
                {{u"a,1"_s, u"b \"c\""_s, u" d "_s}},
                {1}},
        CsvCase{
            "line break in quotes", u"\"a\nb\",c\nd"_s, {{u"a\nb"_s, u"c"_s}, {u"d"_s}}, {1, 3}},
        CsvCase{"empty quotes", u"\"\"\nx"_s, {{QString{}}, {u"x"_s}}, {1, 2}},
        CsvCase{
            "quote in the middle", u"a\"b\nc"_s, {{u"a\"b"_s}, {u"c"_s}}, {1, 2}, {false, true}},
        CsvCase{"text after the quote", u"\"a\"b,c"_s, {{u"ab"_s, u"c"_s}}, {1}, {false}},
        CsvCase{"quote never closed", u"a,\"b\nc"_s, {{u"a"_s, u"b\nc"_s}}, {1}, {false}}));

TEST(CsvText, endsBeyondTheCap)
{
    EXPECT_EQ(parseCsv(u"a\n"_s.repeated(50), 10).size(), 11U);
    EXPECT_TRUE(parseCsv({}, 10).empty());
}

TEST(CsvText, isUtf8WithOrWithoutAMarkElseGb18030)
{
    const QString text = u"户号,\U00020000王\n"_s;
    struct Case {
        QByteArray bytes;
        bool isGb18030;
    };
    const Case cases[] = {{text.toUtf8(), false},
                          {QByteArray{"\xEF\xBB\xBF"} + text.toUtf8(), false},
                          {gb18030(text), true},
                          {QByteArray{"\x84\x31\x95\x33"} + gb18030(text), true}};
    for (const Case& each : cases) {
        const auto decoded = decodeText(each.bytes);
        ASSERT_TRUE(decoded);
        EXPECT_EQ(decoded->text, text);
        EXPECT_EQ(decoded->isGb18030, each.isGb18030);
    }
}

TEST(CsvText, refusesBytesThatAreNeither)
{
    for (const QByteArray& bytes :
         {QByteArray{"\xFF\xFF\xFF"}, gb18030(u"户号"_s).left(3), QByteArray{"a\x80 b"}})
        EXPECT_EQ(decodeText(bytes).error().fault, Fault::BadInput) << bytes.toHex().constData();
}
