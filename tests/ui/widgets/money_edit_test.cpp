// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/money_edit.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;

struct Typed {
    QString keys;
    QString stands;
    std::optional<std::int64_t> fen;
    std::optional<Fault> fault;
};
class MoneyTyping : public testing::TestWithParam<Typed> {};

TEST_P(MoneyTyping, takesWhatCanBeAnAmount)
{
    MoneyEdit edit{nullptr};
    for (const QChar c : GetParam().keys) {
        QKeyEvent press{QEvent::KeyPress, 0, Qt::NoModifier, QString{c}};
        QCoreApplication::sendEvent(&edit, &press);
    }
    EXPECT_EQ(edit.text(), GetParam().stands);
    const MoneyInput input = edit.input();
    EXPECT_EQ(input.value ? std::optional{input.value->minor()} : std::nullopt, GetParam().fen);
    EXPECT_EQ(input.fault, GetParam().fault);
}

INSTANTIATE_TEST_SUITE_P(
    Keys, MoneyTyping,
    testing::Values(Typed{u"100"_s, u"100"_s, 10'000, {}},
                    Typed{u"100.5"_s, u"100.5"_s, 10'050, {}},
                    Typed{u"100.555"_s, u"100.55"_s, 10'055, {}},
                    Typed{u"1.2.3"_s, u"1.23"_s, 123, {}}, Typed{u"12."_s, u"12."_s, 1'200, {}},
                    Typed{u"１００．５"_s, u"100.5"_s, 10'050, {}},
                    Typed{u"１。５"_s, u"1.5"_s, 150, {}}, Typed{u"-5"_s, u"5"_s, 500, {}},
                    Typed{u"abc"_s, u""_s, {}, {}}, Typed{u"1e5"_s, u"15"_s, 1'500, {}},
                    Typed{u"0"_s, u"0"_s, {}, Fault::AmountNotPositive},
                    Typed{u"0.00"_s, u"0.00"_s, {}, Fault::AmountNotPositive},
                    Typed{u"."_s, u"."_s, {}, Fault::AmountNotANumber},
                    Typed{u"999999.99"_s, u"999999.99"_s, 99'999'999, {}},
                    Typed{u"1000000"_s, u"1000000"_s, {}, Fault::AmountTooLarge}));

TEST(MoneyEdit, pastedRubbishIsRefusedAndNothingIsLost)
{
    MoneyEdit edit{nullptr};
    edit.setMoney(Money::fromMinor(10'000));
    QSignalSpy refused{&edit, &MoneyEdit::pasteRefused};
    QGuiApplication::clipboard()->setText(u"<b>hundred</b>"_s);
    QTest::keySequence(&edit, QKeySequence::Paste);
    EXPECT_EQ(edit.text(), u"100.00"_s);
    EXPECT_EQ(refused.count(), 1);
}

TEST(MoneyEdit, aPastedAmountReplacesTheOld)
{
    MoneyEdit edit{nullptr};
    edit.setMoney(Money::fromMinor(10'000));
    QGuiApplication::clipboard()->setText(u" ５0.25 "_s);
    QTest::keySequence(&edit, QKeySequence::Paste);
    EXPECT_EQ(edit.input().value, Money::fromMinor(5'025));
}

TEST(MoneyEdit, aDigitReplacesASelectedAmountAndBackspaceTakesOneDigit)
{
    MoneyEdit edit{nullptr};
    edit.setMoney(Money::fromMinor(10'000));
    edit.selectAll();
    QTest::keyClicks(&edit, u"200"_s);
    EXPECT_EQ(edit.text(), u"200"_s);
    QTest::keyClick(&edit, Qt::Key_Backspace);
    EXPECT_EQ(edit.text(), u"20"_s);
}

} // namespace
} // namespace wattcard::ui
