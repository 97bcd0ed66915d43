// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/audit/key_press.h"
#include "ui/cash/cash_desk.h"
#include "ui/cash/cash_form.h"
#include "ui/cash/cash_link.h"
#include "ui/cash/cash_page.h"
#include "ui/cash/cash_text.h"
#include "ui/cash/sample_cash.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

struct CashWorld {
    CashDesk desk{[this](const reports::TillPaper& paper) -> Result<QString> {
        papers.push_back(paper);
        return u"/papers/z-0003-17.pdf"_s;
    }};
    std::vector<reports::TillPaper> papers;
    CashPage page{nullptr};
    QSignalSpy looks{&desk, &CashDesk::lookWanted};
    QSignalSpy wishes{&desk, &CashDesk::wishGiven};

    explicit CashWorld(Role role = Role::Finance)
    {
        linkCash(page, desk);
        QObject::connect(&desk, &CashDesk::asked, &desk, &CashDesk::answering);
        page.resize(1366, 720);
        page.QWidget::show();
        QApplication::setActiveWindow(&page);
        Operator person = *sampleCashView().person;
        person.role = role;
        desk.enter(person);
        desk.stand(*sampleCashView().standing);
        page.setFocus();
    }
    app::CashWish wish() const { return wishes.back()[0].value<app::CashWish>(); }
    void key(int key, Qt::KeyboardModifiers with = Qt::NoModifier) { pressKey(page, key, with); }
    void down(int times)
    {
        for (int i = 0; i < times; ++i)
            key(Qt::Key_Down);
    }
    void type(const QString& text) { QTest::keyClicks(page.focusWidget(), text); }
    PlainTable& table(const QString& name)
    {
        for (auto* each : page.findChildren<QTableWidget*>()) {
            if (each->accessibleName() == name)
                return static_cast<PlainTable&>(*each);
        }
        qFatal("no such table");
    }
    QPushButton& button(const QString& beginning)
    {
        for (auto* each : page.findChildren<QPushButton*>()) {
            if (each->accessibleName().startsWith(beginning))
                return *each;
        }
        qFatal("no such button");
    }
};

} // namespace

// By hand from the invented evening: two closed shifts, one of them ten yuan short.
TEST(CashView, eachNumberIsTheSumOfItsRows)
{
    const CashView view = sampleCashView();
    const auto amount = [&](CashTopic topic) { return numberOf(view, topic).amount; };
    EXPECT_EQ(numberOf(view, CashTopic::OpenShifts).rows, 3);
    EXPECT_EQ(amount(CashTopic::OpenShifts), Money::fromMinor(3 * 374'000));
    EXPECT_EQ(numberOf(view, CashTopic::ToSign).rows, 2);
    EXPECT_EQ(amount(CashTopic::ToSign), Money::fromMinor(-1'000));
    EXPECT_EQ(numberOf(view, CashTopic::Differences).rows, 1);
    EXPECT_EQ(amount(CashTopic::Safe), Money::fromMinor(348'974));
    EXPECT_EQ(amount(CashTopic::Parked), Money::fromMinor(40'000));
    EXPECT_EQ(amount(CashTopic::Refunds), Money::fromMinor(10'026));
    // -100.00 + 50.00 + (20.00 - 200.00)
    EXPECT_EQ(amount(CashTopic::Bank), Money::fromMinor(-23'000));
    EXPECT_EQ(numberOf(view, CashTopic::Bank).rows, 3);
    for (const CashTopic topic : allCashTopics) {
        CashView one = view;
        one.topic = topic;
        const auto rows = rowsOf(one);
        for (const QStringList& row : rows)
            EXPECT_EQ(row.size(), columnsOf(topic).size());
        const int more = topic == CashTopic::Safe ? 1 : 0; // what lay there before
        EXPECT_EQ(int(rows.size()), numberOf(view, topic).rows + more) << int(topic);
    }
}

TEST(CashView, whatOneTillHoldsIsNotToBeHadFromTheSum)
{
    CashView view = sampleCashView();
    view.standing->shifts[1].cash.reset();
    EXPECT_EQ(numberOf(view, CashTopic::OpenShifts).amount, std::nullopt);
}

// DOMAIN.md section 9.
TEST(CashView, offersWhatTheRoleMayAndTheShiftAllows)
{
    struct Row {
        CashCommand command;
        CashTopic topic;
        int shift;
        const char* roles;
    };
    constexpr std::array table{Row{CashCommand::Refresh, CashTopic::Safe, 0, "-lf-o--"},
                               // At a leader's screen finance signs in for it.
                               Row{CashCommand::Sign, CashTopic::ToSign, 15, "-lf----"},
                               Row{CashCommand::Sign, CashTopic::Signed, 13, "-------"},
                               Row{CashCommand::Sign, CashTopic::OpenShifts, 18, "-------"},
                               Row{CashCommand::Recount, CashTopic::OpenShifts, 17, "-l-----"},
                               Row{CashCommand::CloseShift, CashTopic::OpenShifts, 17, "-l-----"},
                               Row{CashCommand::CloseShift, CashTopic::OpenShifts, 18, "-------"},
                               Row{CashCommand::Lift, CashTopic::OpenShifts, 18, "-l-----"},
                               Row{CashCommand::Lift, CashTopic::OpenShifts, 17, "-------"},
                               Row{CashCommand::PayIn, CashTopic::OpenShifts, 18, "-l-----"},
                               Row{CashCommand::BankTakings, CashTopic::Safe, 0, "--f----"},
                               Row{CashCommand::BankFile, CashTopic::Bank, 0, "--f----"},
                               Row{CashCommand::Sides, CashTopic::Sides, 0, "--f-o--"},
                               Row{CashCommand::CloseDay, CashTopic::Safe, 0, "--f----"}};
    constexpr std::array roles{Role::Clerk,         Role::ShiftLeader, Role::Finance,
                               Role::Administrator, Role::Auditor,     Role::Engineer,
                               Role::Custodian};
    for (const Row& row : table) {
        for (const Role role : roles) {
            CashView view = sampleCashView();
            view.person->role = role;
            view.topic = row.topic;
            view.shift = ShiftId{row.shift};
            EXPECT_EQ(isOffered(view, row.command),
                      row.roles[static_cast<std::size_t>(role)] != '-')
                << int(row.command) << ' ' << int(role);
            view.isBusy = true;
            EXPECT_FALSE(isOffered(view, row.command));
        }
    }
}

TEST(CashView, asksForASecondPersonWhereTheFirstMayNotSign)
{
    CashView view = sampleCashView();
    view.topic = CashTopic::ToSign;
    view.shift = ShiftId{15};
    view.form = CashCommand::Sign;
    app::CashWish wish{.text = u"seen"_s};
    EXPECT_FALSE(asksSigner(view)) << "finance has the screen";
    EXPECT_EQ(gapIn(view, wish), CashGap::None);
    view.person->role = Role::ShiftLeader;
    EXPECT_TRUE(asksSigner(view));
    EXPECT_EQ(gapIn(view, wish), CashGap::Signer);
    wish.signer = {u"finance"_s, u"secret"_s};
    EXPECT_EQ(gapIn(view, wish), CashGap::None);
    view.form = CashCommand::CloseShift;
    EXPECT_FALSE(asksSigner(view)) << "his own act";
}

TEST(CashPage, theKeyboardAloneLeadsFromTheNumberToItsShiftAndSignsIt)
{
    CashWorld world;
    world.down(1); // closed, to be signed
    EXPECT_EQ(world.desk.view().topic, CashTopic::ToSign);
    EXPECT_EQ(world.table(topicText(CashTopic::ToSign)).rowCount(), 2);
    world.key(Qt::Key_Tab);
    EXPECT_EQ(world.desk.view().shift, ShiftId{15});
    world.down(1);
    EXPECT_EQ(world.desk.view().shift, ShiftId{14});
    world.key(Qt::Key_Up);
    world.key(Qt::Key_S, Qt::AltModifier);
    EXPECT_EQ(world.desk.view().form, CashCommand::Sign);
    world.key(Qt::Key_Return); // no note, and ten yuan are missing
    EXPECT_EQ(world.desk.view().gap, CashGap::Text);
    EXPECT_EQ(world.wishes.size(), 0);
    world.type(u" seen "_s);
    world.key(Qt::Key_Return);
    ASSERT_EQ(world.wishes.size(), 1);
    EXPECT_EQ(world.wish().kind, app::CashWish::Kind::SignShift);
    EXPECT_EQ(world.wish().shift, ShiftId{15});
    EXPECT_EQ(world.wish().text, u"seen"_s);
    world.key(Qt::Key_Return); // an answer is waited for
    EXPECT_EQ(world.wishes.size(), 1);
    world.desk.fulfilled(app::CashWish::Kind::SignShift);
    world.desk.stand(*sampleCashView().standing);
    EXPECT_FALSE(world.desk.view().form);
    EXPECT_EQ(messageOf(world.desk.view()).tone, Tone::Good);
}

TEST(CashPage, anEvenShiftNeedsNoNote)
{
    CashWorld world;
    world.desk.look(CashTopic::ToSign);
    world.desk.select(ShiftId{14});
    world.desk.choose(CashCommand::Sign);
    world.key(Qt::Key_Return);
    ASSERT_EQ(world.wishes.size(), 1);
    EXPECT_EQ(world.wish().shift, ShiftId{14});
}

TEST(CashPage, aLeaderLiftsCashOfAnyCounter)
{
    CashWorld world{Role::ShiftLeader};
    world.key(Qt::Key_L, Qt::AltModifier);
    world.type(u"2000"_s);
    world.key(Qt::Key_Return);
    world.type(u"noon"_s);
    world.key(Qt::Key_Return);
    ASSERT_EQ(world.wishes.size(), 1);
    EXPECT_EQ(world.wish().kind, app::CashWish::Kind::Lift);
    EXPECT_EQ(world.wish().shift, ShiftId{18});
    EXPECT_EQ(world.wish().amount, Money::fromMinor(200'000));
    EXPECT_EQ(world.wish().text, u"noon"_s);
}

TEST(CashPage, closingTheDayIsNotOneKeyAwayAndSavesItsPapers)
{
    CashWorld world;
    world.key(Qt::Key_Y, Qt::AltModifier);
    EXPECT_EQ(world.page.focusWidget()->accessibleName(), u"Back"_s);
    world.key(Qt::Key_Escape);
    EXPECT_FALSE(world.desk.view().form);
    world.key(Qt::Key_Y, Qt::AltModifier);
    world.key(Qt::Key_Tab, Qt::ShiftModifier);
    EXPECT_EQ(world.page.focusWidget()->accessibleName(), u"Confirm"_s);
    world.key(Qt::Key_Return);
    ASSERT_EQ(world.wishes.size(), 1);
    EXPECT_EQ(world.wish().kind, app::CashWish::Kind::CloseDay);
    world.desk.dayClosed({ZReport{}, ZReport{}});
    world.desk.fulfilled(app::CashWish::Kind::CloseDay);
    world.desk.stand(*sampleCashView().standing);
    EXPECT_EQ(world.papers.size(), 2U);
    EXPECT_TRUE(messageOf(world.desk.view()).text.contains(u"z-0003-17.pdf"_s));
}

TEST(CashPage, aBankFileNeedsItsDaysInOrderAndAFile)
{
    CashWorld world;
    world.key(Qt::Key_F, Qt::AltModifier);
    auto& form = *world.page.findChild<CashForm*>();
    const auto edits = form.findChildren<DayEdit*>();
    ASSERT_EQ(edits.size(), 2);
    EXPECT_EQ(edits[0]->text(), u"2026-11-21"_s);
    world.type(u"/tmp/bank.csv"_s); // the first empty field is the file
    edits[1]->setText(u"2026-11-20"_s);
    world.button(u"Confirm"_s).click();
    EXPECT_EQ(world.desk.view().gap, CashGap::Day);
    edits[0]->setText(u"2026-11-19"_s);
    world.button(u"Confirm"_s).click();
    ASSERT_EQ(world.wishes.size(), 1);
    EXPECT_EQ(world.wish().firstDay, u"20261119"_s);
    EXPECT_EQ(world.wish().lastDay, u"20261120"_s);
    EXPECT_EQ(world.wish().file, u"/tmp/bank.csv"_s);
    world.desk.fulfilled(app::CashWish::Kind::BankFile);
    EXPECT_EQ(world.desk.view().topic, CashTopic::Bank);
}

TEST(CashDesk, keepsTheFormWhenTheBooksRefuseAndForgetsWhoHasLeft)
{
    CashWorld world{Role::ShiftLeader};
    world.desk.choose(CashCommand::Lift);
    world.desk.submit({.amount = Money::fromMinor(1), .text = u"x"_s});
    world.desk.failed(Failure{Fault::CashTooLittle, {}});
    EXPECT_EQ(world.desk.view().form, CashCommand::Lift);
    EXPECT_EQ(messageOf(world.desk.view()).tone, Tone::Stop);
    world.desk.leave();
    world.desk.stand(*sampleCashView().standing); // too late
    EXPECT_FALSE(world.desk.view().standing);
}

// Enter on a form that is filled would book the same once more.
TEST(CashDesk, closesTheFormOfWhatIsOrMayBeBooked)
{
    for (const Fault fault : {Fault::BookingUnknown, Fault::BookedBefore}) {
        CashWorld world{Role::ShiftLeader};
        world.desk.choose(CashCommand::Lift);
        world.desk.submit({.amount = Money::fromMinor(1), .text = u"x"_s});
        world.desk.failed(Failure{fault, {}});
        EXPECT_FALSE(world.desk.view().form);
        EXPECT_EQ(world.desk.view().failure->fault, fault);
        EXPECT_EQ(messageOf(world.desk.view()).tone, Tone::Stop);
    }
}

// Whatever was asked before the screen changed hands is dropped; a paper is kept all the same.
TEST(CashDesk, showsTheNextPersonNoAnswerToTheOneBefore)
{
    CashWorld world{Role::ShiftLeader};
    const Operator leader = *world.desk.view().person;
    world.desk.choose(CashCommand::Lift);
    world.desk.submit({.amount = Money::fromMinor(1), .text = u"x"_s});
    const int asked = 2; // the figures, the amount
    world.desk.leave();
    Operator finance = leader;
    finance.id = OperatorId{leader.id.value() + 1};
    finance.role = Role::Finance;
    world.desk.enter(finance);
    world.desk.answering(asked);
    world.desk.stand(*sampleCashView().standing);
    world.desk.reconciled({});
    world.desk.fulfilled(app::CashWish::Kind::BankFile);
    world.desk.failed(Failure{Fault::CashTooLittle, {}});
    world.desk.dayClosed({ZReport{}});
    EXPECT_EQ(world.papers.size(), 1U);
    const CashView& view = world.desk.view();
    EXPECT_FALSE(view.standing || view.sides || view.done || view.failure);
    EXPECT_TRUE(view.savedAs.isEmpty());
    EXPECT_TRUE(view.isBusy);
    world.desk.answering(asked + 1);
    world.desk.stand(*sampleCashView().standing);
    EXPECT_TRUE(world.desk.view().standing);
    EXPECT_FALSE(world.desk.view().isBusy);
}

} // namespace wattcard::ui
