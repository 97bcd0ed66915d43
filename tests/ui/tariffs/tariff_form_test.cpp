// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tariffs/sample_tariffs.h"
#include "ui/tariffs/tariff_form.h"
#include "ui/tariffs/tariff_text.h"

#include <QTest>

#include <gtest/gtest.h>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

struct TypedForm {
    TariffForm form;

    explicit TypedForm(const Tariff& content = {}, TariffPlanId plan = {})
        : form{content, plan, nullptr}
    {
    }
    QWidget& field(const QString& name)
    {
        for (auto* each : form.findChildren<QWidget*>()) {
            if (each->accessibleName() == name && each->focusPolicy() != Qt::NoFocus)
                return *each;
        }
        ADD_FAILURE() << qPrintable(name);
        return form;
    }
    void type(const QString& name, const QString& text)
    {
        QWidget& edit = field(name);
        QTest::keyClick(&edit, Qt::Key_A, Qt::ControlModifier);
        if (text.isEmpty())
            QTest::keyClick(&edit, Qt::Key_Delete);
        QTest::keyClicks(&edit, text);
    }
    void choose(const QString& name, int steps)
    {
        for (int i = 0; i < steps; ++i)
            QTest::keyClick(&field(name), Qt::Key_Down);
    }
    QString notes()
    {
        QStringList all;
        for (auto* label : form.findChildren<QLabel*>()) {
            if (!label->isHidden())
                all << label->text();
        }
        return all.join(u'\n');
    }
    bool says(const QString& words) { return notes().contains(words); }
    bool isAccepted()
    {
        form.accept();
        return form.result() == QDialog::Accepted;
    }
};

} // namespace

TEST(TariffForm, readsALadderByItsKeys)
{
    TypedForm typed;
    typed.type(u"Name"_s, u"Household"_s);
    typed.type(u"Flat, ¥/kWh"_s, u"0.5283"_s);
    typed.choose(u"Tiers"_s, 2);
    typed.type(u"Tier 1 ends at kWh"_s, u"2160"_s);
    typed.type(u"Tier 2 ends at kWh"_s, u"4200"_s);
    typed.type(u"Surcharge of tier 2"_s, u"0.05"_s);
    typed.type(u"Surcharge of tier 3"_s, u"0.30"_s);
    typed.type(u"Fixed charge a month, ¥"_s, u"5.00"_s);
    typed.type(u"Tax contained, %"_s, u"13"_s);
    ASSERT_TRUE(typed.isAccepted()) << qPrintable(typed.notes());
    const Tariff tariff = typed.form.draft().tariff;
    EXPECT_EQ(tariff.ladder.period, TierPeriod::Year);
    EXPECT_EQ(tariff.ladder.tiers(), 3u);
    EXPECT_EQ(tariff.ladder.limits[1], Energy::fromHundredths(420'000));
    EXPECT_EQ(tariff.ladder.surcharges[2], Price::fromTenThousandths(3'000));
    EXPECT_EQ(tariff.standing.fixed, Money::fromMinor(500));
    EXPECT_EQ(tariff.mode, PaymentMode::Money);
    EXPECT_TRUE(problemsOf(tariff).empty());
    const auto* stairs = typed.form.findChild<TariffStairs*>();
    EXPECT_TRUE(stairs->accessibleDescription().contains(u"0.8283"_s)); // 0.5283 + 0.30
}

TEST(TariffForm, readsADayByItsKeysAndShowsItsHours)
{
    TypedForm typed;
    typed.type(u"Name"_s, u"Hours"_s);
    typed.type(u"Peak, ¥/kWh"_s, u"0.568"_s);
    typed.type(u"Valley, ¥/kWh"_s, u"0.288"_s);
    typed.type(u"Switch point 1"_s, u"08:00"_s);
    QTest::keyClick(&typed.field(u"Rate from switch point 1 on"_s), Qt::Key_Up); // peak
    typed.type(u"Switch point 2"_s, u"22:00"_s);
    QTest::keyClick(&typed.field(u"Rate from switch point 2 on"_s), Qt::Key_Down); // valley
    const auto* band = typed.form.findChild<DayBand*>();
    EXPECT_TRUE(band->accessibleDescription().contains(u"00:00 to 08:00: Valley, ¥0.2880"_s))
        << qPrintable(band->accessibleDescription());
    EXPECT_TRUE(band->accessibleDescription().contains(u"08:00 to 22:00: Peak, ¥0.5680"_s));
    ASSERT_TRUE(typed.isAccepted()) << qPrintable(typed.notes());
    const std::vector<DaySwitch> day{{480, Rate::Peak}, {1'320, Rate::Valley}};
    EXPECT_EQ(typed.form.draft().tariff.day, day);
}

// What comes in goes out unchanged.
TEST(TariffForm, keepsEveryFieldOfAVersion)
{
    for (const Tariff& content : {sampleLadderTariff(), sampleHoursTariff()}) {
        TypedForm typed{content, TariffPlanId{7}};
        ASSERT_TRUE(typed.isAccepted()) << qPrintable(typed.notes());
        EXPECT_EQ(typed.form.draft().tariff, content);
        EXPECT_EQ(typed.form.draft().plan, TariffPlanId{7});
        EXPECT_FALSE(typed.field(u"The card carries"_s).isEnabled());
    }
}

TEST(TariffForm, saysWhatIsMissingOnlyWhenItIsToBeKept)
{
    TypedForm typed;
    EXPECT_FALSE(typed.says(tariffProblemText(TariffProblem::NoName)));
    EXPECT_FALSE(typed.isAccepted());
    EXPECT_TRUE(typed.says(tariffProblemText(TariffProblem::NoName)));
    EXPECT_TRUE(typed.says(tariffProblemText(TariffProblem::NoPrice)));
}

struct WrongTariffField {
    const char* name;
    const char16_t* field;
    const char16_t* text;
    const char16_t* sentence;
};
class TariffFormInput : public ::testing::TestWithParam<WrongTariffField> {};
TEST_P(TariffFormInput, isRefusedWithASentenceNextToIt)
{
    Tariff content = sampleLadderTariff();
    if (QString::fromUtf16(GetParam().field).startsWith(u"Switch"_s))
        content = sampleHoursTariff();
    TypedForm typed{content, TariffPlanId{1}};
    const QString name = QString::fromUtf16(GetParam().field);
    typed.type(name, QString::fromUtf16(GetParam().text));
    EXPECT_TRUE(typed.says(QString::fromUtf16(GetParam().sentence))) << qPrintable(typed.notes());
    EXPECT_FALSE(typed.isAccepted());
    const auto* edit = qobject_cast<QLineEdit*>(&typed.field(name));
    EXPECT_EQ(edit->text(), QString::fromUtf16(GetParam().text)); // nothing is lost
}
INSTANTIATE_TEST_SUITE_P(
    Inputs, TariffFormInput,
    ::testing::Values(
        WrongTariffField{"ladder", u"Tier 2 ends at kWh", u"2000",
                         u"Tier 2 must end above 2160 kWh."},
        WrongTariffField{"share", u"Share of flat, %", u"90", u"The shares must add up to 100 %."},
        WrongTariffField{"time", u"Switch point 2", u"25:00", u"25:00 is no time of day."},
        WrongTariffField{"order", u"Switch point 3", u"07:00", u"07:00 must be later than 08:00."},
        WrongTariffField{"tax", u"Tax contained, %", u"101", u"The tax is at most 100 %."},
        WrongTariffField{"fee", u"Late fee a day, %", u"100.01", u"At most 100 %."},
        WrongTariffField{"charge", u"Fixed charge a month, ¥", u"1000000",
                         u"A charge is at most 999999.99."},
        WrongTariffField{"minutes", u"Power limit, W", u"8000",
                         u"Type for how many minutes it may be exceeded."}),
    [](const auto& info) { return std::string{info.param.name}; });

} // namespace wattcard::ui
