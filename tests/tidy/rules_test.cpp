// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "include_rules.h"
#include "shape_rules.h"
#include "word_rules.h"

#include <gtest/gtest.h>

// Every rule is shown something that breaks it and something that comes close: a rule that never
// fires proves nothing.
namespace wattcard::tidy {
namespace {

struct Sample {
    const char* name;
    Findings (*rule)(const Source&);
    std::string path;
    std::string text;
};

class Broken : public ::testing::TestWithParam<Sample> {};
TEST_P(Broken, isFoundInLine2)
{
    const auto& [name, rule, path, text] = GetParam();
    const Findings findings = rule(makeSource(path, "\n" + text + "\n"));
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings.front().path, path);
    EXPECT_EQ(findings.front().line, 2u);
}

class Kept : public ::testing::TestWithParam<Sample> {};
TEST_P(Kept, isLeftAlone)
{
    const auto& [name, rule, path, text] = GetParam();
    EXPECT_EQ(rule(makeSource(path, "\n" + text + "\n")), Findings{});
}

const auto sampleName = [](const auto& info) { return std::string{info.param.name}; };

INSTANTIATE_TEST_SUITE_P(
    Samples, Broken,
    ::testing::Values(
        Sample{"DomainIncludesDb", includesOutsideTheTable, "src/domain/a.h",
               "#include \"db/sqlite/a.h\""},
        Sample{"UiIncludesCardio", includesOutsideTheTable, "ui/counter/a.cpp",
               "#include \"cardio/pcsc/a.h\""},
        Sample{"DbIncludesUi", includesOutsideTheTable, "db/a.cpp", "#include \"ui/text/a.h\""},
        Sample{"CardioIncludesApp", includesOutsideTheTable, "cardio/a.cpp",
               "# include \"app/sign_in.h\""},
        Sample{"ReportsIncludeCrypto", includesOutsideTheTable, "reports/a.h",
               "#include \"crypto/secret.h\""},
        Sample{"MeterIncludesApp", includesOutsideTheTable, "src/meter/a.h",
               "#include \"app/sign_in.h\""},
        Sample{"IncludeWithDots", includesOutsideTheTable, "ui/a.h", "#include \"../db/a.h\""},
        Sample{"IncludeFromNowhere", includesOutsideTheTable, "ui/a.h", "#include \"src/a/b.h\""},
        Sample{"PcscInUi", libraryHeadersOutsideTheirFolder, "ui/a.cpp", "#include <winscard.h>"},
        Sample{"PcscBesidePcsc", libraryHeadersOutsideTheirFolder, "cardio/apdu/a.cpp",
               "#include <PCSC/winscard.h>"},
        Sample{"SqlInApp", libraryHeadersOutsideTheirFolder, "src/app/a.cpp",
               "#include <QSqlQuery>"},
        Sample{"SqliteInMain", libraryHeadersOutsideTheirFolder, "src/main/a.cpp",
               "#include <sqlite3.h>"},
        Sample{"OpenSslInDb", libraryHeadersOutsideTheirFolder, "db/a.cpp",
               "#include <openssl/evp.h>"},
        Sample{"QrInUi", libraryHeadersOutsideTheirFolder, "ui/a.cpp", "#include <qrencode.h>"},
        Sample{"XlsxInUi", libraryHeadersOutsideTheirFolder, "ui/a.cpp", "#include <xlsxwriter.h>"},
        Sample{"TrInApp", sentencesOutsideUi, "src/app/a.cpp", "return tr(\"Sold\");"},
        Sample{"ObjectTrInMain", sentencesOutsideUi, "src/main/a.cpp", "QObject::tr(\"Sold\");"},
        Sample{"TranslateInReports", sentencesOutsideUi, "reports/a.cpp",
               "QCoreApplication::translate(\"Receipt\", \"Sold\");"},
        Sample{"DoubleInDomain", floatingPoint, "src/domain/a.h", "double price = 0;"},
        Sample{"FloatInDb", floatingPoint, "db/a.cpp", "static_cast<float>(fen)"},
        Sample{"DoubleAfterSeparator", floatingPoint, "src/meter/a.cpp",
               "auto x = 10'000; double y = 5'0;"},
        Sample{"MemcmpInCrypto", leakyComparisons, "src/crypto/a.cpp",
               "return std::memcmp(a, b, 8) == 0;"},
        Sample{"MacOnTheLeft", leakyComparisons, "cardio/a.cpp", "if (purchaseMac == expected)"},
        Sample{"MacOnTheRight", leakyComparisons, "cardio/a.cpp", "return expected != file.mac;"},
        Sample{"SecretEquals", leakyComparisons, "src/crypto/a.h",
               "bool same = m_secret == other;"},
        Sample{"TokenEquals", leakyComparisons, "cardio/a.cpp", "if (answer.token == expected)"},
        Sample{"ViewOfASecret", leakyComparisons, "cardio/a.cpp", "return bytes == m_key.view();"},
        Sample{"ViewOnTheLeft", leakyComparisons, "src/main/a.cpp", "key.view() != other;"},
        Sample{"TypeOfAMac", leakyComparisons, "cardio/a.cpp",
               "return Mac8{computed} == Mac8{received};"},
        Sample{"RangeWithASecret", leakyComparisons, "src/crypto/a.cpp",
               "std::ranges::equal(key.view(), other)"},
        Sample{"RangeWithAMac", leakyComparisons, "cardio/a.cpp",
               "std::equal(mac.begin(), mac.end(), other.begin())"},
        Sample{"Reminder", undatedReminders, "ui/a.cpp",
               "// TO"
               "DO: later"},
        Sample{"ReminderInScript", undatedReminders, "tests/a.sh",
               "# FIX"
               "ME"},
        Sample{"HomePath", machinePaths, "installer/a.sh",
               "cd /ho"
               "me/ann/wattcard"},
        Sample{"RootPath", machinePaths, "src/CMakeLists.txt",
               "set(A \"/ro"
               "ot/x\")"},
        Sample{"Sleep", sleeps, "tests/flows/a.cpp", "std::this_thread::sleep_for(1s);"},
        Sample{"ProcessEvents", sleeps, "ui/a.cpp", "QCoreApplication::processEvents();"},
        Sample{"LongLine", longLines, "ui/a.cpp", std::string(101, 'x')}),
    sampleName);

INSTANTIATE_TEST_SUITE_P(
    Samples, Kept,
    ::testing::Values(
        Sample{
            "AppIncludesDomain", includesOutsideTheTable, "src/app/a.cpp",
            "#include \"domain/money.h\"\n#include \"app/shop.h\"\n#include \"meter/readout.h\""},
        Sample{"UiIncludesItsForm", includesOutsideTheTable, "ui/a.cpp", "#include \"ui_a.h\""},
        Sample{"LibraryWithFolder", includesOutsideTheTable, "src/crypto/a.cpp",
               "#include <openssl/evp.h>"},
        Sample{"MainIncludesAll", includesOutsideTheTable, "src/main/a.cpp",
               "#include \"cardio/pcsc/a.h\"\n#include \"db/a.h\"\n#include \"ui/shell/a.h\""},
        Sample{"PcscInPcsc", libraryHeadersOutsideTheirFolder, "cardio/pcsc/a.cpp",
               "#include <winscard.h>"},
        Sample{"PcscInTests", libraryHeadersOutsideTheirFolder, "tests/cardio/a.cpp",
               "#include <winscard.h>"},
        Sample{"TrInUi", sentencesOutsideUi, "ui/text/a.cpp", "return tr(\"Sold\");"},
        Sample{"PainterTranslate", sentencesOutsideUi, "reports/a.cpp", "painter.translate(1, 2);"},
        Sample{"OtherWordsWithTr", sentencesOutsideUi, "src/app/a.cpp", "str(); attr(); // tr(x)"},
        Sample{"DoubleInComment", floatingPoint, "src/domain/a.h",
               "// never double\n/* nor\n float */ int a = 1'000;"},
        Sample{"DoubleInString", floatingPoint, "db/a.cpp", "u\"double \\\" float\""},
        Sample{"DoubleInRawString", floatingPoint, "db/a.cpp", "R\"(\" double)\""},
        Sample{"DoubleInReports", floatingPoint, "reports/a.cpp", "double millimetres = 80;"},
        Sample{"ConstantTime", leakyComparisons, "src/crypto/a.cpp", "CRYPTO_memcmp(a, b, 8) == 0"},
        Sample{"MacSize", leakyComparisons, "cardio/a.cpp", "mac.size() == 8 && 8 == mac.size()"},
        Sample{"StatusOfAToken", leakyComparisons, "ui/a.cpp", "status == wrongToken"},
        Sample{"RangeOfPublicBytes", leakyComparisons, "cardio/a.cpp",
               "std::ranges::equal(command.data, applicationId)"},
        Sample{"SizeOfAView", leakyComparisons, "cardio/a.cpp", "key.view().size() == 16"},
        Sample{"MacIsMade", leakyComparisons, "cardio/a.cpp", "const Mac8 mac = cmac8(a, b);"},
        Sample{"MemcmpInTests", leakyComparisons, "tests/a.cpp", "memcmp(a, b, 8)"},
        Sample{"DatedReminder", undatedReminders, "ui/a.cpp",
               "// TO"
               "DO (2026-11-21): later"},
        Sample{"RelativeHome", machinePaths, "installer/a.sh",
               "\"$HOME/data\" docs/ho"
               "me/x"},
        Sample{"LongestLine", longLines, "ui/a.cpp", std::string(100, 'x')},
        Sample{
            "ChineseCountsByCharacter", longLines, "ui/a.cpp",
            "// 金额大写金额大写金额大写金额大写金额大写金额大写金额大写金额大写金额大写金额大写"},
        Sample{"LongLineInAPage", longLines, "README.md", std::string(300, 'x')}),
    sampleName);

TEST(IncludeTable, namesTheAllowedFolders)
{
    const auto findings =
        includesOutsideTheTable(makeSource("src/app/a.cpp", "#include \"db/a.h\"\n"));
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_NE(findings.front().message.find("src/crypto, src/domain, src/meter"),
              std::string::npos);
}

TEST(Licence, needsBothLinesAtTheTop)
{
    const std::string copyright = "// SPDX-FileCopyrightText: 2026 WattCard developers\n";
    const std::string licence = "// SPDX-License-Identifier: GPL-3.0-or-later\n";
    EXPECT_EQ(missingLicence(makeSource("a.h", copyright + licence)), Findings{});
    EXPECT_EQ(missingLicence(makeSource("a.sh", "#!/bin/sh\n" + copyright + licence)), Findings{});
    EXPECT_EQ(missingLicence(makeSource("a.h", copyright)).size(), 1u);
    EXPECT_EQ(missingLicence(makeSource("a.h", licence)).size(), 1u);
    EXPECT_EQ(missingLicence(makeSource("a.h", "\n\n\n\n" + copyright + licence)).size(), 1u);
    EXPECT_EQ(missingLicence(makeSource("a.h", "")).size(), 1u);
}

TEST(PragmaOnce, isNeededInHeadersOnly)
{
    EXPECT_EQ(missingPragmaOnce(makeSource("a.h", "#ifndef A\n")).size(), 1u);
    EXPECT_EQ(missingPragmaOnce(makeSource("a.h", "\n#pragma once\n")), Findings{});
    EXPECT_EQ(missingPragmaOnce(makeSource("a.cpp", "")), Findings{});
}

std::string repeated(const std::string& line, std::size_t times)
{
    std::string text;
    for (std::size_t i = 0; i < times; ++i)
        text += line;
    return text;
}

TEST(FileLength, endsAt400LinesForCodeAndScripts)
{
    EXPECT_EQ(longFiles(makeSource("a.cpp", repeated("\n", 401))).size(), 1u);
    EXPECT_EQ(longFiles(makeSource("a.sh", repeated("\n", 401))).size(), 1u);
    EXPECT_EQ(longFiles(makeSource("a.cpp", repeated("\n", 400))), Findings{});
    EXPECT_EQ(longFiles(makeSource("a.md", repeated("\n", 401))), Findings{});
}

TEST(FunctionLength, endsAt60Lines)
{
    const auto function = [](std::size_t lines) {
        return "void f()\n{\n" + repeated("    g();\n", lines) + "}\nvoid h()\n{\n}\n";
    };
    EXPECT_EQ(longFunctions(makeSource("a.cpp", function(60))), Findings{});
    const auto findings = longFunctions(makeSource("a.cpp", function(61)));
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings.front().line, 2u);
}

TEST(FunctionLength, doesNotCountATableOfCases)
{
    const std::string label = "    case A:\n        return 1;\n";
    EXPECT_EQ(longFunctions(makeSource("a.cpp", "int f()\n{\n" + repeated(label, 40) + "}\n")),
              Findings{});
    const std::string work = "    case A:\n" + repeated("        g();\n", 9);
    EXPECT_EQ(longFunctions(makeSource("a.cpp", "int f()\n{\n" + repeated(work, 7) + "}\n")).size(),
              1u);
}

TEST(Readmes, areMissingOrTooLong)
{
    const std::vector<Source> sources{makeSource("ui/a.cpp", ""), makeSource("db/a.cpp", ""),
                                      makeSource("db/README.md", repeated("x\n", 21)),
                                      makeSource("cardio/a.cpp", ""),
                                      makeSource("cardio/README.md", repeated("x\n", 20))};
    const auto findings = readmes(sources, {"ui", "db", "cardio", "reports"});
    ASSERT_EQ(findings.size(), 2u);
    EXPECT_EQ(findings[0].path, "ui/README.md");
    EXPECT_EQ(findings[1].path, "db/README.md");
}

TEST(Readmes, areAsLongAsWhatPeopleHaveWritten)
{
    const std::string figures = "<!-- figures -->\n" + repeated("x\n", 40);
    const std::vector<Source> sources{
        makeSource("ui/a.cpp", ""), makeSource("ui/README.md", repeated("x\n", 20) + figures),
        makeSource("db/a.cpp", ""), makeSource("db/README.md", repeated("x\n", 21) + figures)};
    const auto findings = readmes(sources, {"ui", "db"});
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].path, "db/README.md");
}

TEST(CardWriters, areCountedWhereverTheyHide)
{
    const Source caller = makeSource("src/app/a.cpp", "auto r = m_session->write(target);\n");
    const Source second = makeSource("src/app/b.cpp", "other.write(image);\n");
    const Source back = makeSource("src/main/c.cpp", "session->write(row.target);\n");
    const Source file = makeSource("ui/d.cpp", "file.write(bytes);\n");
    const Source socket = makeSource(
        "src/app/f.cpp", "m_socket->write(line);\nclient.write(line);\nfile.write(all);\n");
    const Source card = makeSource("cardio/e.cpp", "session->write(target);\n");
    EXPECT_EQ(cardWriters({caller, file, socket, card}).size(), 1u);
    EXPECT_EQ(cardWriters({caller, second}).size(), 2u);
    EXPECT_EQ(cardWriters({caller, back}).size(), 2u);
}

TEST(LargeFiles, startAboveOneMebibyte)
{
    EXPECT_EQ(largeFiles({{"a.png", 1'048'577}}).size(), 1u);
    EXPECT_EQ(largeFiles({{"a.png", 1'048'576}}), Findings{});
}

} // namespace
} // namespace wattcard::tidy
