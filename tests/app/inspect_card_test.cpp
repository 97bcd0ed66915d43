// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspect_card.h"
#include "tests/app/utility.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace wattcard;
using namespace wattcard::app;
using Verdict = CardComparison::Verdict;

namespace {

// The bytes that sellOnce() has committed, and the serial that it has bound.
constexpr std::uint8_t parameterByte = 1;
constexpr std::uint8_t loadByte = 2;
const CardSerial issued{{1, 2, 3, 4, 5, 6, 7, 8}};

AnatomyFile fileOf(CardFile file, Bytes bytes)
{
    AnatomyFile out;
    out.file = file;
    AnatomyRecord record;
    for (std::size_t i = 0; i + 5 <= bytes.size(); i += 5) { // fields of five bytes
        AnatomyField field;
        field.id = "field"_L1;
        field.offset = i;
        field.size = 5;
        record.fields.push_back(field);
    }
    record.bytes = std::move(bytes);
    out.records.push_back(std::move(record));
    return out;
}

struct OneCard final : CardInspector {
    Inspection card;
    std::optional<Fault> fault;
    OneCard()
    {
        card.anatomy.hints = CardHints{};
        card.anatomy.hints->serial = issued;
        card.anatomy.files = {fileOf(CardFile::Parameter, Bytes(45, parameterByte)),
                              fileOf(CardFile::Load, Bytes(60, loadByte))};
    }
    Result<Inspection> inspect() override
    {
        return fault ? Result<Inspection>{failed(*fault)} : Result<Inspection>{card};
    }
};

class Comparing : public ::testing::Test {
protected:
    CardReport inspect()
    {
        const auto report = inspectCard({inspector, *utility.ledger});
        EXPECT_TRUE(report);
        return report ? *report : CardReport{};
    }
    Bytes& bytesOf(std::size_t file)
    {
        return inspector.card.anatomy.files[file].records.front().bytes;
    }
    test::Utility utility;
    OneCard inspector;
};

} // namespace

TEST_F(Comparing, saysThatNoAccountKnowsTheCard)
{
    EXPECT_EQ(inspect().comparison.verdict, Verdict::NotIssued);
}

TEST_F(Comparing, findsTheCommittedImage)
{
    test::sellOnce(utility);
    const CardReport report = inspect();
    EXPECT_EQ(report.comparison.verdict, Verdict::AsCommitted);
    ASSERT_TRUE(report.comparison.account);
    EXPECT_EQ(report.comparison.account->customerName, u"张三丰"_s);
}

TEST_F(Comparing, marksTheFieldsThatDiffer)
{
    test::sellOnce(utility);
    bytesOf(0)[44] ^= 0x01; // the last field of C1
    bytesOf(1)[0] ^= 0x01;  // the first of C2, twice
    bytesOf(1)[4] ^= 0x01;
    const CardReport report = inspect();
    EXPECT_EQ(report.comparison.verdict, Verdict::Differs);
    EXPECT_EQ(report.comparison.differingFields, 2);
    const auto& files = report.inspection.anatomy.files;
    EXPECT_TRUE(files[0].records.front().fields[8].differs);
    EXPECT_FALSE(files[0].records.front().fields[7].differs);
    EXPECT_TRUE(files[1].records.front().fields[0].differs);
    EXPECT_FALSE(files[1].records.front().fields[1].differs);
}

TEST_F(Comparing, comparesNothingThatDoesNotLieOpen)
{
    test::sellOnce(utility);
    inspector.card.anatomy.files[1].records.clear();
    EXPECT_EQ(inspect().comparison.verdict, Verdict::NotCompared);
}

TEST_F(Comparing, passesOnWhatTheReaderSays)
{
    inspector.fault = Fault::CardMute;
    const auto report = inspectCard({inspector, *utility.ledger});
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().fault, Fault::CardMute);
}
