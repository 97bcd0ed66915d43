// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/selftest/self_test.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

#include <chrono>
#include <ostream>
#include <set>

namespace wattcard::cardio {

using namespace Qt::StringLiterals;

void PrintTo(const FailedAnswer& failure, std::ostream* out)
{
    *out << failure.line << ' ' << qPrintable(failure.operation) << ' ' << qPrintable(failure.field)
         << ' ' << qPrintable(failure.expected) << ' ' << qPrintable(failure.got);
}

namespace {

Result<SelfTestReport> run(QByteArray text)
{
    QBuffer lines{&text};
    lines.open(QIODevice::ReadOnly);
    return runSelfTest(lines);
}

QList<QByteArray> shippedLines()
{
    EXPECT_TRUE(startupSelfTest()); // registers the resource
    QList<QByteArray> all;
    const QDir directory{u":/selftest/vectors"_s};
    for (const QString& name : directory.entryList(QDir::Files)) {
        QFile file{directory.filePath(name)};
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        for (const QByteArray& line : file.readAll().split('\n')) {
            if (!line.trimmed().isEmpty())
                all.push_back(line);
        }
    }
    return all;
}

// A line that fails with this reason, between two that hold.
constexpr auto good = R"({"suite":"A","operation":"cmac","name":"Empty","inputs":{"key":)"
                      R"("2B7E151628AED2A6ABF7158809CF4F3C","message":""},)"
                      R"("expected":{"mac":"bb1d6929e95937287fa37d129b756746"}})";

} // namespace

TEST(SelfTest, holdsWithTheShippedFilesOnEveryLine)
{
    EXPECT_TRUE(startupSelfTest());
    int cases = 0;
    for (const auto& [file, report] : runShippedSelfTest()) {
        ASSERT_TRUE(report) << qPrintable(file);
        EXPECT_TRUE(report->ok()) << qPrintable(file);
        cases += report->cases;
    }
    EXPECT_EQ(cases, shippedLines().size());
}

TEST(SelfTest, coversEachOperationForEachSuiteThatHasIt)
{
    std::set<QString> covered;
    for (const QByteArray& line : shippedLines()) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        covered.insert(object["operation"_L1].toString() + object["suite"_L1].toString());
        EXPECT_FALSE(object["source"_L1].toString().isEmpty()) << line.constData();
    }
    for (const char* operation : {"kdf", "an10922", "kcv", "sm_wrap", "sm_unwrap", "session_keys",
                                  "mutual_auth_command", "mutual_auth_response"}) {
        for (const char* suite : {"A", "S", "T"})
            EXPECT_TRUE(covered.contains(QString::fromLatin1(operation) + QLatin1String{suite}))
                << operation << suite;
    }
    for (const char* single : {"cmacA", "cmacS", "aesA", "sm4S", "triple_desT", "retail_macT"})
        EXPECT_TRUE(covered.contains(QString::fromLatin1(single))) << single;
}

// Every number that is shipped is compared: one changed digit in any of them is found, and named.
TEST(SelfTest, failsForOneChangedDigitOfAnyExpectedNumber)
{
    int changed = 0;
    for (const QByteArray& line : shippedLines()) {
        QJsonObject object = QJsonDocument::fromJson(line).object();
        const QJsonObject expected = object["expected"_L1].toObject();
        for (auto field = expected.begin(); field != expected.end(); ++field, ++changed) {
            QString value = field->toString();
            value.back() = value.back() == u'0' ? u'1' : u'0';
            QJsonObject other = expected;
            other[field.key()] = value;
            object["expected"_L1] = other;
            const auto report =
                run(QByteArray{good} + '\n' + QJsonDocument{object}.toJson(QJsonDocument::Compact));
            ASSERT_TRUE(report) << line.constData();
            ASSERT_EQ(report->failures.size(), 1u) << line.constData();
            EXPECT_EQ(report->failures.front().line, 2);
            EXPECT_EQ(report->failures.front().field, field.key());
            EXPECT_EQ(report->failures.front().got, field->toString());
        }
    }
    EXPECT_GT(changed, 90);
}

TEST(SelfTest, takesLessThanAHundredMillisecondsToStart)
{
    EXPECT_TRUE(startupSelfTest()); // loads the algorithms
    const auto before = std::chrono::steady_clock::now();
    EXPECT_TRUE(startupSelfTest());
    const auto spent = std::chrono::steady_clock::now() - before;
    RecordProperty(
        "microseconds",
        std::to_string(std::chrono::duration_cast<std::chrono::microseconds>(spent).count()));
    EXPECT_LT(spent, std::chrono::milliseconds{100});
}

struct BrokenLine {
    const char* name;
    const char* line;
    const char* got;
};
void PrintTo(const BrokenLine& broken, std::ostream* out)
{
    *out << broken.name;
}
class FailedLine : public ::testing::TestWithParam<BrokenLine> {};
TEST_P(FailedLine, isCountedAndSaysWhy)
{
    const auto report = run(QByteArray{good} + "\n\n" + GetParam().line + "\n" + good);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->cases, 3);
    ASSERT_EQ(report->failures.size(), 1u);
    EXPECT_EQ(report->failures.front().line, 3);
    EXPECT_EQ(report->failures.front().got, QLatin1StringView{GetParam().got});
}
INSTANTIATE_TEST_SUITE_P(
    Reasons, FailedLine,
    ::testing::Values(
        BrokenLine{"unknownOperation",
                   R"({"suite":"A","operation":"rot13","inputs":{},"expected":{"mac":"00"}})",
                   "unknown operation"},
        BrokenLine{"unknownSuite",
                   R"({"suite":"B","operation":"cmac","inputs":{},"expected":{"mac":"00"}})",
                   "unknown suite"},
        BrokenLine{"longerSuite",
                   R"({"suite":"AS","operation":"cmac","inputs":{},"expected":{"mac":"00"}})",
                   "unknown suite"},
        BrokenLine{"operationOfAnotherSuite",
                   R"({"suite":"T","operation":"cmac","inputs":{},"expected":{"mac":"00"}})",
                   "the suite has no such operation"},
        BrokenLine{"missingInput",
                   R"({"suite":"A","operation":"kcv","inputs":{},"expected":{"check_value":"00"}})",
                   "input key is missing"},
        BrokenLine{"shortKey",
                   R"({"suite":"A","operation":"kcv","inputs":{"key":"0011"},)"
                   R"("expected":{"check_value":"00"}})",
                   "input key has 2 bytes"},
        BrokenLine{"noHexadecimal",
                   R"({"suite":"A","operation":"kcv","inputs":{"key":"xy"},)"
                   R"("expected":{"check_value":"00"}})",
                   "input key is not hexadecimal"},
        BrokenLine{"unknownOutput",
                   R"({"suite":"A","operation":"hash","inputs":{"message":""},)"
                   R"("expected":{"md5":"00"}})",
                   "no such output"},
        BrokenLine{"refusedMessage",
                   R"({"suite":"A","operation":"sm_unwrap","inputs":{)"
                   R"("encryption":"68406B4162100563D9C901A6154D2901",)"
                   R"("mac":"73FF268784F72AF833FDC9464049AFC9",)"
                   R"("ssc":"00000000000000000000000000000001",)"
                   R"("command":"0D0203040A8E08D92B4FDDC2BBED8C00"},)"
                   R"("expected":{"plain":"01020304"}})",
                   "refused with SW 6988"},
        BrokenLine{"malformedCommand",
                   R"({"suite":"A","operation":"sm_wrap","inputs":{)"
                   R"("encryption":"68406B4162100563D9C901A6154D2901",)"
                   R"("mac":"73FF268784F72AF833FDC9464049AFC9",)"
                   R"("ssc":"00000000000000000000000000000001","command":"01"},)"
                   R"("expected":{"secured":"01020304"}})",
                   "input command: command shorter than its header"}));

class MalformedLine : public ::testing::TestWithParam<BrokenLine> {};
TEST_P(MalformedLine, endsTheRunAndIsNamed)
{
    const auto report = run(QByteArray{good} + "\n" + GetParam().line);
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().fault, Fault::BadInput);
    EXPECT_TRUE(report.error().detail.startsWith(QLatin1StringView{GetParam().got}))
        << qPrintable(report.error().detail);
}
INSTANTIATE_TEST_SUITE_P(
    Forms, MalformedLine,
    ::testing::Values(
        BrokenLine{"noJson", "cmac", "line 2: "},
        BrokenLine{"array", "[1]", "line 2: not a JSON object"},
        BrokenLine{"noSuite", R"({"operation":"cmac","inputs":{},"expected":{"mac":""}})",
                   "line 2: no text \"suite\""},
        BrokenLine{"noInputs", R"({"suite":"A","operation":"cmac","expected":{"mac":""}})",
                   "line 2: no object \"inputs\""},
        BrokenLine{"numberAsInput",
                   R"({"suite":"A","operation":"cmac","inputs":{"key":1},"expected":{"mac":""}})",
                   "line 2: no object \"inputs\""},
        BrokenLine{"nothingExpected",
                   R"({"suite":"A","operation":"cmac","inputs":{},"expected":{}})",
                   "line 2: \"expected\" is empty"}));

TEST(SelfTest, doesNotHoldWithAnEmptyFile)
{
    EXPECT_FALSE(run(""));
    EXPECT_FALSE(run("\n\n"));
}

} // namespace wattcard::cardio
