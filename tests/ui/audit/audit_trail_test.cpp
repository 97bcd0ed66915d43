// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/audit/key_press.h"
#include "ui/audit/action_text.h"
#include "ui/audit/audit_link.h"
#include "ui/audit/audit_page.h"
#include "ui/audit/audit_text.h"
#include "ui/audit/sample_audits.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

struct TrailWorld {
    AuditDesk desk{[] { return u"/papers/audit.jsonl"_s; }};
    AuditTrailPage page{nullptr};
    QSignalSpy pages{&desk, &AuditDesk::pageWanted};
    QSignalSpy checks{&desk, &AuditDesk::verificationWanted};
    QSignalSpy stops{&desk, &AuditDesk::stopWanted};

    explicit TrailWorld(Role role = Role::Auditor)
    {
        linkAudit(page, desk);
        page.resize(1366, 720);
        page.QWidget::show();
        QApplication::setActiveWindow(&page);
        Operator person = *sampleAuditList().person;
        person.role = role;
        desk.enter(person);
        answer();
        page.setFocus();
    }
    app::AuditWish asked() const { return pages.back()[0].value<app::AuditWish>(); }
    void answer()
    {
        app::AuditPage answer = sampleAuditList().page;
        answer.wish = asked();
        desk.pageReady(answer);
    }
    void key(int key, Qt::KeyboardModifiers with = Qt::NoModifier) { pressKey(page, key, with); }
    void goTo(const QString& name)
    {
        for (int i = 0; i < 20 && page.focusWidget()->accessibleName() != name; ++i)
            key(Qt::Key_Tab);
        ASSERT_EQ(page.focusWidget()->accessibleName(), name);
    }
};

} // namespace

// 24 links for 18,432 rows are 768 rows each: 12,004 are 15 whole ones and a part of the next.
TEST(ChainPicture, breaksAtTheLinkOfTheBrokenRow)
{
    const auto links = linksOf({.kind = ChainState::Kind::Broken, .good = 12'004, .all = 18'432});
    ASSERT_EQ(links.size(), 24u);
    EXPECT_EQ(std::ranges::count(links, LinkState::Good), 15);
    EXPECT_EQ(links[15], LinkState::Broken);
    EXPECT_EQ(std::ranges::count(links, LinkState::Unseen), 8);
}

TEST(ChainPicture, hasALinkForEachOfAFewRows)
{
    using Kind = ChainState::Kind;
    EXPECT_EQ(linksOf({.kind = Kind::Whole, .good = 3, .all = 3}), std::vector(3, LinkState::Good));
    EXPECT_EQ(linksOf({.kind = Kind::Whole, .good = 2, .all = 3}),
              (std::vector{LinkState::Good, LinkState::Good, LinkState::Unseen}));
    EXPECT_EQ(linksOf({.kind = Kind::Broken, .good = 0, .all = 2}),
              (std::vector{LinkState::Broken, LinkState::Unseen}));
    EXPECT_EQ(linksOf({}), std::vector(1, LinkState::Unseen));
}

TEST(AuditDesk, turnsThePagesAndComesBackTheSameWay)
{
    TrailWorld world;
    world.desk.choose(AuditCommand::Newer); // there is none
    EXPECT_EQ(world.pages.size(), 1);
    world.desk.choose(AuditCommand::Older);
    EXPECT_EQ(world.asked().before, 18'427) << "below the last row of this page";
    world.desk.choose(AuditCommand::Older);
    EXPECT_EQ(world.pages.size(), 2) << "the page was not answered yet";
    world.answer();
    world.desk.choose(AuditCommand::Newer);
    EXPECT_EQ(world.asked().before, 0);
}

TEST(AuditDesk, dropsAPageOfASearchThatWasLeft)
{
    TrailWorld world;
    app::AuditPage late = sampleAuditList().page;
    late.wish.account = u"880000000017"_s;
    world.desk.find({});
    world.desk.pageReady(late);
    EXPECT_EQ(world.desk.view().work, AuditView::Work::Reading);
    EXPECT_EQ(world.desk.view().page.wish.account, QString{});
}

// Reading, verifying and exporting are the auditor's (DOMAIN.md section 9); an administrator sees
// how the chain stands.
TEST(AuditDesk, letsTheAuditorReadAndVerifyAndNobodyElse)
{
    TrailWorld checker{Role::Auditor};
    EXPECT_TRUE(isOffered(checker.desk.view(), AuditCommand::Find));
    EXPECT_TRUE(isOffered(checker.desk.view(), AuditCommand::Older));
    EXPECT_TRUE(isOffered(checker.desk.view(), AuditCommand::Verify));
    TrailWorld office{Role::Administrator};
    EXPECT_FALSE(isOffered(office.desk.view(), AuditCommand::Find));
    EXPECT_FALSE(isOffered(office.desk.view(), AuditCommand::Verify));
    EXPECT_FALSE(isOffered(office.desk.view(), AuditCommand::Export));
    TrailWorld clerk{Role::Clerk};
    for (const AuditCommand command :
         {AuditCommand::Find, AuditCommand::Verify, AuditCommand::Export})
        EXPECT_FALSE(isOffered(clerk.desk.view(), command));
}

TEST(AuditDesk, showsWhereTheChainBreaksAndKeepsItWhenThePageTurns)
{
    TrailWorld world;
    world.desk.choose(AuditCommand::Verify);
    world.desk.progressed(5'000, 18'432);
    EXPECT_EQ(chainSaying(world.desk.view().chain).tone, Tone::Busy);
    AuditReport report;
    report.entries = 12'004;
    report.first = AuditFinding{12'005, u"content"_s, {}};
    world.desk.verified(report);
    world.answer();
    EXPECT_EQ(world.desk.view().chain.kind, ChainState::Kind::Broken);
    EXPECT_TRUE(chainSaying(world.desk.view().chain).text.contains(u"12,005"_s));
    world.desk.choose(AuditCommand::Older);
    world.answer();
    EXPECT_EQ(world.desk.view().chain.kind, ChainState::Kind::Broken);
}

TEST(AuditDesk, stopsAVerificationWhenItsAuditorLeaves)
{
    TrailWorld world;
    world.desk.choose(AuditCommand::Verify);
    world.desk.leave();
    EXPECT_EQ(world.stops.size(), 1);
    world.desk.verified({}); // too late
    EXPECT_EQ(world.desk.view().chain, ChainState{});
}

TEST(AuditTrailPage, searchesByKeyboardAloneAndSaysWhatIsWrong)
{
    TrailWorld world;
    world.goTo(u"Day"_s);
    QTest::keyClicks(world.page.focusWidget(), u"2026-13-01"_s);
    world.key(Qt::Key_S, Qt::AltModifier);
    EXPECT_EQ(world.desk.view().gap, AuditGap::Day);
    EXPECT_EQ(world.page.focusWidget()->accessibleName(), u"Day"_s);
    QTest::keySequence(world.page.focusWidget(), QKeySequence::SelectAll);
    QTest::keyClicks(world.page.focusWidget(), u"2026-11-21"_s);
    world.key(Qt::Key_Return);
    QTest::keyClicks(world.page.focusWidget(), u"17"_s);
    world.key(Qt::Key_Return);
    EXPECT_EQ(world.desk.view().gap, AuditGap::Account);
    EXPECT_EQ(world.pages.size(), 1);
    QTest::keySequence(world.page.focusWidget(), QKeySequence::SelectAll);
    QTest::keyClicks(world.page.focusWidget(), u"8800 0000 0017"_s);
    world.key(Qt::Key_Return);
    ASSERT_EQ(world.pages.size(), 2);
    EXPECT_EQ(world.asked().account, u"880000000017"_s);
    using namespace std::chrono;
    EXPECT_EQ(world.asked().day, Day{year{2026} / 11 / 21});
    EXPECT_FALSE(world.asked().kind);
}

TEST(AuditTrailPage, showsAllThatTheChosenEntrySays)
{
    TrailWorld world;
    world.goTo(u"Entries, newest first"_s);
    for (int row = 0; row < 4; ++row)
        world.key(Qt::Key_Down);
    ASSERT_EQ(world.desk.view().selected, 18'428);
    const auto facts = entryFacts(world.desk.view());
    const auto valueOf = [&](const QString& name) {
        for (const auto& [each, value] : facts) {
            if (each == name)
                return value;
        }
        return QString{};
    };
    EXPECT_EQ(valueOf(u"Second person"_s), u"3"_s);
    EXPECT_EQ(valueOf(u"Afterwards"_s), u"{\"override\":500000,\"refund\":20000}"_s);
    EXPECT_EQ(valueOf(u"Sealed"_s), u"yes"_s);
}

TEST(ActionText, hasAWordForWhatIsKnownAndTheCodeForWhatIsNot)
{
    EXPECT_EQ(actionText(u"sale.commit"_s), u"Sale finished"_s);
    EXPECT_EQ(actionText(u"future.thing"_s), u"future.thing"_s);
}

} // namespace wattcard::ui
