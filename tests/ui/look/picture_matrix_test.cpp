// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/picture_matrix.h"
#include "ui/shell/pseudo_language.h"
#include "ui/shell/screenshots.h"

#include <QDir>
#include <QImage>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;

TEST(PictureMatrix, takesTheWordsOfTheCommandLine)
{
    const auto matrix = withWords({}, {.themes = u"dark,contrast"_s,
                                       .scales = u"1.5"_s,
                                       .languages = u"pseudo"_s,
                                       .sizes = u"1366x768,1920x1080"_s});
    ASSERT_TRUE(matrix);
    EXPECT_EQ(matrix->themes, (QList{Theme::Dark, Theme::Contrast}));
    EXPECT_EQ(matrix->scales, QList<double>{1.5});
    EXPECT_EQ(matrix->languages, QList{PictureLanguage::Pseudo});
    EXPECT_EQ(matrix->sizes, (QList<QSize>{{1366, 768}, {1920, 1080}}));
    const auto usual = withWords({}, {});
    ASSERT_TRUE(usual);
    EXPECT_EQ(usual->themes, QList{Theme::Light});
}

TEST(PictureMatrix, refusesWordsThatNobodyKnows)
{
    for (const PictureWords& words :
         {PictureWords{.themes = u"mauve"_s}, PictureWords{.scales = u"0"_s},
          PictureWords{.scales = u"two"_s}, PictureWords{.languages = u"de"_s},
          PictureWords{.sizes = u"wide"_s}, PictureWords{.sizes = u"0x768"_s},
          PictureWords{.sizes = u"9999x9999"_s}}) {
        const auto matrix = withWords({}, words);
        ASSERT_FALSE(matrix);
        EXPECT_EQ(matrix.error().fault, Fault::BadInput);
    }
}

TEST(PictureMatrix, namesSayWhatIsNotUsual)
{
    using enum PictureLanguage;
    EXPECT_EQ(pictureSuffix(Theme::Light, 1, Chinese, PictureMatrix::usualPicture), u"zh"_s);
    EXPECT_EQ(pictureSuffix(Theme::Contrast, 1.5, English, {1920, 1080}),
              u"en-contrast-1.5x-1920x1080"_s);
}

TEST(PictureMatrix, aPictureLargerThanTheLargestDisplayIsNotMade)
{
    EXPECT_TRUE(isShowable({1920, 1080}, 2));
    EXPECT_FALSE(isShowable({3840, 2160}, 1.5));
}

TEST(PictureMatrix, onePictureForEachCombination)
{
    QTemporaryDir folder;
    LanguageSwitch language{folder.filePath(u"user.ini"_s)};
    PictureMatrix matrix;
    matrix.themes = {Theme::Dark, Theme::Contrast};
    matrix.sizes = {PictureMatrix::usualPicture, {1920, 1080}};
    matrix.only = u"counter-waiting"_s;
    const auto saved = saveScreenshots(folder.filePath(u"shots"_s), language, matrix);
    ASSERT_TRUE(saved);
    EXPECT_EQ(*saved, 8);
    const QDir shots{folder.filePath(u"shots"_s)};
    const QImage small{shots.filePath(u"counter-waiting-en-dark.png"_s)};
    const QImage large{shots.filePath(u"counter-waiting-zh-contrast-1920x1080.png"_s)};
    EXPECT_EQ(small.size(), QSize(1366, 768));
    EXPECT_EQ(large.size(), QSize(1920, 1080));
    EXPECT_EQ(large.pixelColor(1900, 600), QColor{Qt::black});
}

TEST(PseudoLanguage, keepsPlaceholdersTagsAndKeys)
{
    EXPECT_EQ(PseudoLanguage::pseudo(u"card …%1"_s), u"[çárd …%1 ~~]"_s);
    EXPECT_EQ(PseudoLanguage::pseudo(u"<b>one</b>"_s), u"[<b>óñé</b> ~~~]"_s);
    EXPECT_EQ(PseudoLanguage::pseudo(u"&Open"_s), u"[&Opéñ ~]"_s);
    EXPECT_EQ(PseudoLanguage::pseudo(u"%n days"_s), u"[%n dáýs ~]"_s);
}

} // namespace
} // namespace wattcard::ui
