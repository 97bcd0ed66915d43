// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/inspect/field_plan.h"
#include "domain/work_order.h"
#include "ui/shell/language_switch.h"
#include "ui/text/card_field_text.h"
#include "ui/text/card_field_words.h"
#include "ui/text/card_text.h"

#include <QRegularExpression>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array allFiles{CardFile::Parameter, CardFile::Load,   CardFile::Tariff1,
                              CardFile::Tariff2,   CardFile::Return, CardFile::Journal,
                              CardFile::Order,     CardFile::Visits, CardFile::Serial};

class CardText : public ::testing::TestWithParam<Language> {
protected:
    CardText() { language.use(GetParam()); }
    ~CardText() override { language.use(Language::English); }
    void expectWord(const QString& word, const std::string& what) const
    {
        static const QRegularExpression chinese{u"[\\x{4E00}-\\x{9FFF}]"_s};
        EXPECT_FALSE(word.isEmpty()) << what;
        EXPECT_EQ(word.contains(chinese), GetParam() == Language::Chinese)
            << what << ": " << word.toStdString();
    }

    QTemporaryDir folder;
    LanguageSwitch language{folder.filePath(u"user.ini"_s)};
};

TEST_P(CardText, hasANameAndAMeaningForEveryFieldOfThePlans)
{
    for (const CardFile file : allFiles) {
        for (const cardio::FieldPlan& plan : cardio::fieldPlan(file)) {
            expectWord(fieldName(plan.id), plan.id.data());
            expectWord(fieldDescription(plan.id), plan.id.data());
        }
    }
}

TEST_P(CardText, hasAWordForEveryFileClassAndState)
{
    for (const CardFile file : allFiles) {
        expectWord(cardFileText(file), "file");
        expectWord(cardFileMeaning(file), "meaning of a file");
    }
    for (const ManagementClass kind : allManagementClasses)
        expectWord(cardClassText(static_cast<std::uint8_t>(kind)), "class");
    for (const LifeCycle state :
         {LifeCycle::Creation, LifeCycle::Initialisation, LifeCycle::Operational,
          LifeCycle::Blocked, LifeCycle::Terminated})
        expectWord(lifeCycleText(state), "life cycle");
    for (const int reference : {0x81, 0x82, 0x83, 0x84, 0x85, 0x91, 0x95})
        expectWord(keyReferenceText(static_cast<std::uint8_t>(reference)), "key");
}

TEST_P(CardText, hasAWordForEveryInstructionAndStatus)
{
    for (const QLatin1StringView name :
         {"select"_L1, "get-challenge"_L1, "mutual-authenticate"_L1, "read-binary"_L1,
          "read-record"_L1, "get-data"_L1, "update-binary"_L1, "put-data"_L1, "append-record"_L1,
          "no-such"_L1})
        expectWord(instructionText(name), name.data());
    for (const int status :
         {0x9000, 0x63C2, 0x6581, 0x6700, 0x6881, 0x6982, 0x6983, 0x6985, 0x6987, 0x6988, 0x6A80,
          0x6A82, 0x6A86, 0x6A88, 0x6B00, 0x6D00, 0x6E00, 0x6F00})
        expectWord(statusWordText(static_cast<std::uint16_t>(status)), "status");
    expectWord(statusWordText({}), "no answer");
}

INSTANTIATE_TEST_SUITE_P(Languages, CardText,
                         ::testing::Values(Language::English, Language::Chinese));

struct ValueCase {
    QLatin1StringView id;
    const char* value;
    const char* meaning;
};
class FieldValues : public ::testing::TestWithParam<ValueCase> {};

TEST_P(FieldValues, areSaidInWords)
{
    AnatomyField field;
    field.id = GetParam().id;
    field.value = QString::fromLatin1(GetParam().value);
    EXPECT_EQ(fieldValueMeaning(field).toStdString(), GetParam().meaning);
}

INSTANTIATE_TEST_SUITE_P(
    Enumerated, FieldValues,
    ::testing::Values(ValueCase{"parameter.sub_type"_L1, "02", "purchase"},
                      ValueCase{"parameter.sub_type"_L1, "07", "unknown value"},
                      ValueCase{"parameter.payment_mode"_L1, "00", "energy, in kWh"},
                      ValueCase{"parameter.update_flag"_L1, "00", "nothing"},
                      ValueCase{"parameter.update_flag"_L1, "90", "alarms and ratios, limits"},
                      ValueCase{"parameter.update_flag"_L1, "20", "unknown bits"},
                      ValueCase{"return.lock"_L1, "A5", "locked: the meter has not finished"},
                      ValueCase{"return.flags"_L1, "00000109", "opened, alarm 1, bypassed"},
                      ValueCase{"journal.role"_L1, "81", "81 vending"},
                      ValueCase{"order.class"_L1, "23", "emergency credit card"},
                      ValueCase{"tariff.day_schedule"_L1, "07301F", "from 07:30 rate 31"},
                      ValueCase{"tariff.settlement"_L1, "123123", "every year on 12-31 at 23:00"},
                      ValueCase{"tariff.settlement"_L1, "000000", "not set"},
                      ValueCase{"visit.state_after"_L1, "3", "opened"},
                      ValueCase{"load.seq"_L1, "17", ""}));

TEST(FieldValue, ofDamagedBytesMeansNothing)
{
    AnatomyField field;
    field.id = "parameter.sub_type"_L1;
    field.value = u"02"_s;
    field.wellFormed = false;
    EXPECT_EQ(fieldValueMeaning(field), QString{});
}

TEST(KeyRoles, areNamedFromTheirBits)
{
    EXPECT_EQ(keyRolesText(0b01001), u"vending, issuer"_s);
    EXPECT_EQ(keyRolesText(0b11111), u"every key"_s);
    EXPECT_EQ(keyRolesText(0), u"nobody"_s);
}

} // namespace
} // namespace wattcard::ui
