// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/services/services_world.h"

#include <gtest/gtest.h>

#include <set>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using Stopped = app::SaleStopped::Kind;

namespace {

// From the tiles to the confirmation of a new account, by keys.
void fillOpening(ServicesScreen& screen)
{
    screen.behind.putIn(sampleBlankCard());
    screen.settle();
    screen.key(Qt::Key_1);
    screen.enter(); // the blank card
    for (const QString& field : {u"李四"_s, u"000000654321"_s, u"13800000000"_s, u"X1"_s}) {
        screen.type(field);
        screen.enter();
    }
    screen.type(u"幸福路13号"_s);
    for (int field = 0; field < 4; ++field)
        screen.enter();
    screen.type(u"261121000999"_s);
    for (int field = 0; field < 6; ++field)
        screen.enter();
    screen.enter(); // tariff
    screen.type(u"20"_s);
    screen.enter();
    screen.type(u"120"_s);
    screen.enter();
    screen.enter(); // in cash
}

std::vector<QRect> buttonPlaces(ServicesScreen& screen)
{
    std::vector<QRect> places;
    for (auto* button : screen.page.findChildren<QPushButton*>()) {
        if (button->isVisible() && button->parentWidget() == &screen.wizard())
            places.emplace_back(button->mapTo(&screen.page, QPoint{}), button->size());
    }
    for (const ServiceId service : allServices)
        places.push_back(screen.page.tile(service).geometry());
    return places;
}

} // namespace

TEST(ServicesPage, anAccountIsOpenedByKeysAlone)
{
    ServicesScreen screen;
    int back = 0;
    QObject::connect(&screen.page, &ServicesPage::counterWanted, &screen.page, [&] { ++back; });
    fillOpening(screen);
    ASSERT_EQ(screen.view().phase, ServicePhase::Prepared) << screen.message().toStdString();
    EXPECT_EQ(screen.behind.runs, 0);
    screen.enter();
    EXPECT_EQ(screen.behind.runs, 2); // the file, then the card
    EXPECT_EQ(screen.view().phase, ServicePhase::Done);
    const auto* opening = std::get_if<app::OpeningWish>(&*screen.behind.lastWish);
    ASSERT_NE(opening, nullptr);
    EXPECT_EQ(opening->order.payment, Money::fromMinor(12'000));
    EXPECT_EQ(opening->order.deposit, Money::fromMinor(2'000));
    EXPECT_TRUE(opening->order.seen.blank);
    screen.enter();
    EXPECT_EQ(back, 1);
    EXPECT_FALSE(screen.view().service);
}

TEST(ServicesPage, backLosesNothingThatWasTyped)
{
    ServicesScreen screen;
    fillOpening(screen);
    for (int step = 0; step < 4; ++step)
        screen.key(Qt::Key_Escape);
    ASSERT_NE(screen.field(u"Name"_s), nullptr);
    EXPECT_EQ(screen.field(u"Name"_s)->text(), u"李四"_s);
    EXPECT_EQ(screen.wizard().stepNumber(), 2);
    EXPECT_EQ(screen.field(u"Meter no. (12 digits)"_s)->text(), u"261121000999"_s);
    EXPECT_EQ(screen.behind.runs, 0);
}

TEST(ServicesPage, wrongInputGetsASentenceWithARemedyAndTheKeyboard)
{
    ServicesScreen screen;
    screen.behind.putIn(sampleBlankCard());
    screen.settle();
    screen.key(Qt::Key_1);
    screen.enter();
    screen.type(u"李四"_s);
    screen.enter();
    screen.type(u"12"_s);
    screen.enter();
    screen.enter();
    screen.enter();
    EXPECT_EQ(screen.wizard().stepNumber(), 2);
    EXPECT_TRUE(screen.message().contains(u"twelve digits"_s));
    EXPECT_EQ(screen.page.focusWidget(), screen.field(u"Customer no. (12 digits)"_s));
}

TEST(ServicesPage, aHeldEnterGoesNowhereAndRunsNothingTwice)
{
    ServicesScreen screen;
    fillOpening(screen);
    screen.behind.answers = false;
    QWidget* const focus = screen.page.focusWidget();
    screen.enter();
    for (int repeat = 0; repeat < 5; ++repeat) {
        QKeyEvent held{QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s, true};
        QApplication::sendEvent(screen.page.focusWidget() ? screen.page.focusWidget() : focus,
                                &held);
        screen.enter();
    }
    EXPECT_EQ(screen.behind.runs, 1);
    EXPECT_TRUE(screen.desk.isRunning());
    screen.key(Qt::Key_Escape);
    EXPECT_TRUE(screen.view().service);
}

TEST(ServicesPage, anEnterThatIsTheEchoOfTheLastOneIsDropped)
{
    ServicesScreen screen;
    screen.behind.putIn(sampleBlankCard());
    screen.settle();
    screen.key(Qt::Key_1);
    screen.wizard().setSettleTime(std::chrono::minutes{1});
    screen.wizard().advance();
    EXPECT_EQ(screen.wizard().stepNumber(), 1);
}

TEST(ServicesPage, theButtonsStandInTheSamePlaceInEveryStepOfEveryService)
{
    ServicesScreen screen;
    screen.behind.putIn(sampleBlankCard());
    screen.settle();
    screen.key(Qt::Key_1);
    const auto places = buttonPlaces(screen);
    ASSERT_EQ(places.size(), allServices.size() + 2);
    screen.key(Qt::Key_Escape);
    fillOpening(screen);
    EXPECT_EQ(buttonPlaces(screen), places);
    screen.enter();
    EXPECT_EQ(buttonPlaces(screen), places);
    screen.enter();
    for (const ServiceId service : allServices) {
        screen.key(keyOf(service));
        if (!screen.page.wizard())
            continue;
        EXPECT_EQ(buttonPlaces(screen), places) << serviceName(service).toStdString();
        EXPECT_LE(screen.page.minimumSizeHint().width(), screen.page.width())
            << serviceName(service).toStdString();
        EXPECT_LE(screen.page.minimumSizeHint().height(), screen.page.height())
            << serviceName(service).toStdString();
        screen.key(Qt::Key_Escape);
    }
}

TEST(ServicesPage, everyFieldHasANameAndTabReachesItAndComesBack)
{
    ServicesScreen screen;
    for (const ServiceId service : allServices) {
        screen.key(keyOf(service));
        ASSERT_NE(screen.page.wizard(), nullptr) << serviceName(service).toStdString();
        std::set<QWidget*> seen;
        while (screen.page.focusWidget() && seen.insert(screen.page.focusWidget()).second)
            QTest::keyClick(screen.page.focusWidget(), Qt::Key_Tab);
        for (auto* each : screen.page.findChildren<QWidget*>()) {
            const bool takesKeys =
                each->isVisible() && each->isEnabled() && (each->focusPolicy() & Qt::TabFocus) != 0;
            if (!takesKeys)
                continue;
            EXPECT_TRUE(seen.contains(each)) << serviceName(service).toStdString() << ' '
                                             << each->accessibleName().toStdString();
            EXPECT_FALSE(each->accessibleName().isEmpty())
                << serviceName(service).toStdString() << ' ' << each->metaObject()->className();
        }
        screen.key(Qt::Key_Escape);
        ASSERT_EQ(screen.page.wizard(), nullptr) << serviceName(service).toStdString();
    }
}

TEST(ServicesPage, aSecondPersonSignsOnTheSameScreenAndItsPasswordIsNotKept)
{
    ServicesScreen screen;
    screen.behind.signers = {Right::ApproveSupplyChange};
    screen.behind.putIn(sampleCustomerCard());
    screen.settle();
    screen.key(Qt::Key_5); // transfer: the account is chosen by the card
    EXPECT_EQ(screen.wizard().stepNumber(), 2);
    for (const QString& field : {u"李四"_s, u"幸福路13号"_s, u"X1"_s, u"搬家"_s}) {
        screen.type(field);
        screen.enter();
    }
    for (int field = 0; field < 3; ++field)
        screen.enter();
    screen.behind.putIn(sampleBlankCard());
    screen.settle();
    screen.enter();
    ASSERT_EQ(screen.view().phase, ServicePhase::Prepared) << screen.message().toStdString();
    screen.type(u"wangfang"_s);
    screen.enter();
    screen.type(u"secret"_s);
    screen.behind.refuses = Fault::BadCredentials;
    screen.enter();
    EXPECT_TRUE(screen.message().contains(u"Login or password is wrong"_s));
    EXPECT_EQ(screen.field(u"Password"_s)->text(), QString{});
    EXPECT_EQ(screen.field(u"Operator"_s)->text(), u"wangfang"_s);
    screen.field(u"Password"_s)->setFocus();
    screen.type(u"secret"_s);
    screen.enter();
    EXPECT_EQ(screen.behind.signatures, 2);
    EXPECT_EQ(screen.behind.runs, 0);
    screen.enter();
    EXPECT_EQ(screen.behind.runs, 1);
    EXPECT_EQ(screen.view().phase, ServicePhase::Done);
}

TEST(ServicesPage, anInterruptedWriteAsksForTheSameCardAndEscLeavesItToTheCounter)
{
    ServicesScreen screen;
    int back = 0;
    QObject::connect(&screen.page, &ServicesPage::counterWanted, &screen.page, [&] { ++back; });
    screen.behind.stops = std::nullopt;
    fillOpening(screen);
    screen.desk.setSequel({}); // the file alone would end it
    screen.behind.stops = Stopped::Interrupted;
    screen.enter();
    ASSERT_EQ(screen.view().phase, ServicePhase::Stopped);
    EXPECT_TRUE(screen.message().contains(u"Put the same card back"_s));
    screen.key(Qt::Key_Escape);
    EXPECT_EQ(back, 1);
    EXPECT_FALSE(screen.view().service);
}

TEST(ServicesPage, aReplacementNeedsTheIdentityAndABlankCard)
{
    ServicesScreen screen{Role::Clerk};
    screen.behind.putIn(sampleCustomerCard());
    screen.settle();
    screen.key(Qt::Key_2);
    ASSERT_EQ(screen.wizard().stepNumber(), 2);
    for (int field = 0; field < 6; ++field)
        screen.enter();
    EXPECT_TRUE(screen.message().contains(u"identity"_s)) << screen.message().toStdString();
    screen.key(Qt::Key_Down); // yes
    screen.enter();
    screen.type(u"P1"_s);
    screen.enter();
    screen.type(u"丢失"_s);
    for (int field = 0; field < 3; ++field)
        screen.enter();
    ASSERT_EQ(screen.wizard().stepNumber(), 3);
    screen.enter();
    EXPECT_EQ(screen.wizard().stepNumber(), 3); // the old card lies there
    EXPECT_TRUE(screen.message().contains(u"not blank"_s));
    screen.behind.putIn(sampleBlankCard());
    screen.settle();
    screen.enter();
    screen.enter();
    EXPECT_EQ(screen.behind.runs, 1);
    const auto* wish = std::get_if<app::Replacement>(&*screen.behind.lastWish);
    ASSERT_NE(wish, nullptr);
    EXPECT_TRUE(wish->identityConfirmed);
    EXPECT_EQ(wish->form.change.oldCard, transaction::OldCard::Lost);
    EXPECT_EQ(wish->form.cause.note, u"丢失"_s);
}

TEST(ServicesPage, readingACardAsksForNoWish)
{
    ServicesScreen screen;
    screen.behind.putIn(sampleCustomerCard());
    screen.settle();
    screen.key(Qt::Key_3);
    bool isNamed = false;
    for (auto* label : screen.wizard().findChildren<QLabel*>())
        isNamed = isNamed || label->accessibleName().contains(u"张三丰"_s);
    EXPECT_TRUE(isNamed);
    screen.enter();
    EXPECT_EQ(screen.behind.prepared, 0);
    EXPECT_EQ(screen.behind.runs, 0);
}

TEST(ServicesPage, anAccountIsFoundByTypingWhenTheCardIsLost)
{
    ServicesScreen screen;
    screen.key(Qt::Key_2);
    screen.type(u"zsf"_s);
    screen.enter();
    EXPECT_EQ(screen.wizard().stepNumber(), 2);
    ASSERT_TRUE(screen.view().sheet);
    screen.key(Qt::Key_Escape);
    screen.key(Qt::Key_Escape);
    EXPECT_FALSE(screen.view().service);
    EXPECT_FALSE(screen.view().sheet);
}

} // namespace wattcard::ui
