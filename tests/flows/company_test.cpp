// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A new user sets up a company, releases a tariff with a second person, opens an account, sells,
// prints a day report and restores a backup: on the screens alone, in each language.
#include "company_story.h"

#include <gtest/gtest.h>

namespace wattcard::human {

using namespace Qt::StringLiterals;

namespace {

class NewCompany : public ::testing::TestWithParam<ui::Language> {};

} // namespace

TEST_P(NewCompany, isLedFromAnEmptyFolderToASaleAfterARestore)
{
    const bool isChinese = GetParam() == ui::Language::Chinese;
    const QString folder = qEnvironmentVariable("WATTCARD_COMPANY_PICTURES");
    CompanyStory story{GetParam(),
                       folder.isEmpty() ? folder : folder + (isChinese ? u"/zh"_s : u"/en"_s)};
    const auto act = [&](auto&& part, const char* name) {
        if (HasFatalFailure())
            return;
        part();
        if (HasFailure())
            story.hands().shoot(u"failed"_s);
        EXPECT_FALSE(HasFailure()) << name << '\n' << story.hands().everything().toStdString();
    };
    act([&] { story.setUp(); }, "first start");
    act([&] { story.enterPeople(); }, "operators");
    act([&] { story.releaseTariff(); }, "tariff");
    act([&] { story.beginDay(); }, "day and shift");
    act([&] { story.openAccount(); }, "account"); // 30.00 on it
    act([&] { story.sell(u"100"_s, u"sale"_s); }, "sale");
    act([&] { story.printDay(u"130.00"_s); }, "day report");
    act([&] { story.backUp(); }, "backup");
    act([&] { story.sell(u"50"_s, u"lost-sale"_s); }, "a sale after the backup");
    act([&] { story.restore(); }, "restore");
    act([&] { story.catchUp(u"50"_s); }, "catching up");
    act([&] { story.sell(u"20"_s, u"sale-again"_s); }, "a sale after the restore");
    act([&] { story.lookAfter(); }, "after the restore");
    EXPECT_TRUE(HasFatalFailure() || story.verifies());
    EXPECT_EQ(story.hands().cut().join(u'\n'), QString{}) << "no room for these";
}

INSTANTIATE_TEST_SUITE_P(Languages, NewCompany,
                         ::testing::Values(ui::Language::English, ui::Language::Chinese),
                         [](const auto& each) {
                             return each.param == ui::Language::Chinese ? "Chinese" : "English";
                         });

} // namespace wattcard::human
