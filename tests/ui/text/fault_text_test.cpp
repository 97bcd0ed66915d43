// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/language_switch.h"
#include "ui/text/fault_text.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <vector>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;

TEST(FaultText, everyFaultHasASentenceAndARemedyInBothLanguages)
{
    QTemporaryDir folder;
    LanguageSwitch language{folder.filePath(u"user.ini"_s)};
    language.use(Language::English);
    std::vector<FaultText> english;
    for (const Fault fault : allFaults)
        english.push_back(faultText(fault));
    language.use(Language::Chinese);
    for (std::size_t i = 0; i < allFaults.size(); ++i) {
        const FaultText chinese = faultText(allFaults[i]);
        const std::string name = code(allFaults[i]).data();
        EXPECT_FALSE(english[i].sentence.isEmpty()) << name;
        EXPECT_FALSE(english[i].remedy.isEmpty()) << name;
        EXPECT_NE(chinese.sentence, english[i].sentence) << name;
        EXPECT_NE(chinese.remedy, english[i].remedy) << name;
        EXPECT_TRUE(faultLine(allFaults[i]).endsWith(u'(' + QString{code(allFaults[i])} + u')'));
    }
    language.use(Language::English);
}

TEST(FaultText, noTwoFaultsShareASentence)
{
    QStringList sentences;
    for (const Fault fault : allFaults)
        sentences << faultText(fault).sentence;
    EXPECT_EQ(sentences.removeDuplicates(), 0);
}

} // namespace
} // namespace wattcard::ui
