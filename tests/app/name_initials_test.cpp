// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/name_initials.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace wattcard::app::test {

namespace {

struct NameCase {
    const char* name;
    QString text;
    QString initials;
};

} // namespace

class NameInitials : public testing::TestWithParam<NameCase> {};

TEST_P(NameInitials, areWhatAClerkTypes)
{
    const auto initials = nameInitials();
    EXPECT_EQ(initials(GetParam().text), GetParam().initials);
    EXPECT_EQ(initials(GetParam().text), GetParam().initials); // from memory
}

INSTANTIATE_TEST_SUITE_P(
    Names, NameInitials,
    testing::Values(
        NameCase{"common", u"张三丰"_s, u"zsf"_s}, NameCase{"oneCharacter", u"王"_s, u"w"_s},
        NameCase{"shanNotDan", u"单田芳"_s, u"stf"_s},
        NameCase{"danInTheMiddle", u"李单"_s, u"ld"_s}, NameCase{"qiuNotChou", u"仇英"_s, u"qy"_s},
        NameCase{"zengNotCeng", u"曾国藩"_s, u"zgf"_s},
        NameCase{"zhaNotCha", u"查良镛"_s, u"zly"_s}, NameCase{"xieNotJie", u"解缙"_s, u"xj"_s},
        NameCase{"ouNotQu", u"区先生"_s, u"oxs"_s}, NameCase{"piao", u"朴正熙"_s, u"pzx"_s},
        NameCase{"zhaiNotDi", u"翟志刚"_s, u"zzg"_s}, NameCase{"yueNotLe", u"乐毅"_s, u"yy"_s},
        NameCase{"leInTheMiddle", u"王乐乐"_s, u"wll"_s},
        NameCase{"surnameOfTwo", u"尉迟恭"_s, u"ycg"_s}, NameCase{"moqi", u"万俟卨"_s, u"mqx"_s},
        NameCase{"zhangsun", u"长孙无忌"_s, u"zswj"_s}, NameCase{"river", u"李长江"_s, u"lcj"_s},
        NameCase{"firm", u"建设银行3号泵房（A座）"_s, u"jsyh3hbfaz"_s},
        NameCase{"traditional", u"張學友"_s, u"zxy"_s}, NameCase{"western", u"Wang Wei"_s, u"ww"_s},
        NameCase{"accents", u"Éva de Müller"_s, u"edm"_s},
        NameCase{"apostrophe", u"O'Neil"_s, u"on"_s},
        NameCase{"lettersAmongOthers", u"KTV歌厅"_s, u"kgt"_s},
        NameCase{"wide", u"ＡＢ　１２"_s, u"a12"_s}, NameCase{"marksOnly", u"-- (%)"_s, {}},
        NameCase{"nothing", {}, {}}, NameCase{"notInTheDictionary", u"𠮷野"_s, u"y"_s}),
    [](const auto& info) { return std::string{info.param.name}; });

} // namespace wattcard::app::test
