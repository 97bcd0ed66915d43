// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/transaction/step.h"

#include <QStringList>

#include <gtest/gtest.h>

using namespace wattcard;
using namespace wattcard::transaction;

namespace {

const CardSerial serial{{1, 2, 3, 4, 5, 6, 7, 8}};
constexpr Digest committed{0xC0}, targetImage{0x7A}, targetWhole{0x7B};
constexpr Position before{Generation{1}, Sequence{12}}, after{Generation{1}, Sequence{13}};

CardView cardBefore()
{
    return {serial, CardView::Read::Complete, before, {9}, committed, {}, 5};
}
CardView cardAfter()
{
    return {serial, CardView::Read::Complete, after, {1}, targetImage, targetWhole, 6};
}
Proof proof()
{
    return {6, Sequence{13}, targetWhole};
}

State sale(Wish wish)
{
    State state;
    state.wish = wish;
    state.row.kind = Kind::Purchase;
    state.row.serial = serial;
    state.row.attempt = 1;
    state.row.target.position = after;
    state.row.target.order = {1};
    state.row.target.imageDigest = targetImage;
    state.row.target.digest = targetWhole;
    state.row.before = committed;
    state.row.beforePosition = before;
    state.records = {serial, before, committed, std::nullopt, {}};
    state.seen = cardBefore();
    return state;
}

// Drives the core with a fixed list of answers and writes down the effects as words.
struct Story {
    State state;
    QStringList effects;

    void tell(const Event& event)
    {
        auto [next, todo] = step(std::move(state), event);
        state = std::move(next);
        for (const Effect& effect : todo)
            effects << name(effect);
    }
    static QString name(const Effect& effect)
    {
        static const char* const names[]{"open",        "close", "intent",     "look",
                                         "personalise", "write", "commit",     "claim",
                                         "confirm",     "void",  "quarantine", "finish"};
        return QString::fromLatin1(names[effect.index()]);
    }
    QString told() const { return effects.join(QChar{u' '}); }
};

Story tell(State state, const std::vector<Event>& events)
{
    Story story{std::move(state), {}};
    for (const Event& event : events)
        story.tell(event);
    return story;
}

} // namespace

TEST(Sale, recordsTheIntentBeforeTheCardIsWritten)
{
    const Story story = tell(sale(Wish::Write),
                             {event::Begin{}, event::CardRead{cardBefore()}, event::IntentStored{},
                              event::WriteProved{proof()}, event::Committed{}});
    EXPECT_EQ(story.told().toStdString(), "open intent write close commit close finish");
    EXPECT_EQ(story.state.end, End::Done);
}

TEST(Sale, recordsNothingWhenTheCardIsNotTheOneThatWasSeen)
{
    CardView changed = cardBefore();
    changed.atc = 6;
    const Story story = tell(sale(Wish::Write), {event::Begin{}, event::CardRead{changed}});
    EXPECT_EQ(story.told().toStdString(), "open close finish");
    EXPECT_EQ(story.state.end, End::NothingRecorded);
    EXPECT_EQ(story.state.fault, Fault::CardChanged);
}

TEST(Sale, recordsNothingWhenTheRecordsDisagree)
{
    State state = sale(Wish::Write);
    state.records.committed = {Generation{1}, Sequence{11}};
    const Story story = tell(state, {event::Begin{}, event::CardRead{cardBefore()}});
    EXPECT_EQ(story.state.end, End::NothingRecorded);
    EXPECT_EQ(story.state.fault, Fault::CardAhead);
}

TEST(Sale, doesNotTouchTheCardWhenTheIntentWasNotStored)
{
    const Story story = tell(sale(Wish::Write), {event::Begin{}, event::CardRead{cardBefore()},
                                                 event::IntentNotStored{Fault::DiskFull}});
    EXPECT_EQ(story.told().toStdString(), "open intent close finish");
    EXPECT_EQ(story.state.end, End::NothingRecorded);
    EXPECT_EQ(story.state.fault, Fault::DiskFull);
}

TEST(Sale, looksTheRowUpWhenTheCommitOfTheIntentIsUnknown)
{
    const std::vector<Event> lost{event::Begin{}, event::CardRead{cardBefore()},
                                  event::IntentUnknown{}};
    Story absent = tell(sale(Wish::Write), lost);
    EXPECT_EQ(absent.told().toStdString(), "open intent close look");
    absent.tell(event::RowMissing{});
    EXPECT_EQ(absent.state.end, End::NothingRecorded);
    Story present = tell(sale(Wish::Write), lost);
    present.tell(event::RowFound{RowState::Intent, 1});
    EXPECT_EQ(present.told().toStdString(), "open intent close look close claim");
}

TEST(Sale, readsTheCardAgainUnderAClaimWhenNoAnswerCame)
{
    const Story story = tell(sale(Wish::Write),
                             {event::Begin{}, event::CardRead{cardBefore()}, event::IntentStored{},
                              event::WriteUnknown{Fault::NoCard}, event::Claimed{2},
                              event::CardRead{cardAfter()}, event::Committed{}});
    EXPECT_EQ(story.told().toStdString(),
              "open intent write close claim open close commit close finish");
    EXPECT_EQ(story.state.end, End::Done);
    EXPECT_EQ(story.state.row.attempt, 2);
}

TEST(Sale, staysOpenWhenTheCardWasPulled)
{
    const Story story =
        tell(sale(Wish::Write), {event::Begin{}, event::CardRead{cardBefore()},
                                 event::IntentStored{}, event::WriteUnknown{Fault::NoCard},
                                 event::Claimed{2}, event::CardFailed{Fault::NoCard}});
    EXPECT_EQ(story.state.end, End::Interrupted);
    EXPECT_EQ(story.state.fault, Fault::NoCard);
}

TEST(Sale, doesNotBelieveAProofThatIsNotTheTarget)
{
    Proof wrong = proof();
    wrong.digest = {0x01};
    const Story story = tell(sale(Wish::Write), {event::Begin{}, event::CardRead{cardBefore()},
                                                 event::IntentStored{}, event::WriteProved{wrong}});
    EXPECT_EQ(story.told().toStdString(), "open intent write close claim");
}

TEST(Sale, writesTheSameTargetAtMostTwiceInOneRun)
{
    const Story story =
        tell(sale(Wish::Write), {event::Begin{}, event::CardRead{cardBefore()},
                                 event::IntentStored{}, event::WriteUntouched{Fault::CardRefused},
                                 event::Claimed{2}, event::CardRead{cardBefore()},
                                 event::ClaimConfirmed{}, event::WriteUntouched{Fault::CardRefused},
                                 event::Claimed{3}, event::CardRead{cardBefore()}});
    EXPECT_EQ(story.effects.count(QStringLiteral("write")), 2);
    EXPECT_EQ(story.state.end, End::Interrupted);
    EXPECT_EQ(story.state.fault, Fault::CardRefused);
}

TEST(Sale, staysOpenWhenTheBookingIsUnknown)
{
    const Story story = tell(sale(Wish::Write), {event::Begin{}, event::CardRead{cardBefore()},
                                                 event::IntentStored{}, event::WriteProved{proof()},
                                                 event::CommitUnknown{Fault::DatabaseFailed},
                                                 event::LookUpFailed{Fault::DatabaseFailed}});
    EXPECT_EQ(story.state.end, End::Interrupted);
    EXPECT_EQ(story.state.fault, Fault::CommitPending);
}

TEST(Settling, claimsTheRowBeforeItReadsTheCard)
{
    const Story story =
        tell(sale(Wish::Finish),
             {event::Begin{}, event::Claimed{2}, event::CardRead{cardAfter()}, event::Committed{}});
    EXPECT_EQ(story.told().toStdString(), "claim open close commit close finish");
    EXPECT_EQ(story.state.end, End::Done);
}

TEST(Settling, writesAgainWhatTheCardHasNotGot)
{
    const Story story =
        tell(sale(Wish::Finish),
             {event::Begin{}, event::Claimed{2}, event::CardRead{cardBefore()},
              event::ClaimConfirmed{}, event::WriteProved{proof()}, event::Committed{}});
    EXPECT_EQ(story.told().toStdString(), "claim open confirm write close commit close finish");
}

// A counter that slept after its claim finds that another has settled the row: it must not write
// any more.
TEST(Settling, writesNothingWhenTheClaimWasTakenMeanwhile)
{
    const Story story =
        tell(sale(Wish::Finish), {event::Begin{}, event::Claimed{2}, event::CardRead{cardBefore()},
                                  event::ClaimLost{}, event::RowFound{RowState::Voided, 3}});
    EXPECT_EQ(story.told().toStdString(), "claim open confirm close look close finish");
    EXPECT_EQ(story.state.end, End::Voided);
}

TEST(Voiding, needsTheCardShowingTheImageBefore)
{
    const Story story = tell(sale(Wish::Void), {event::Begin{}, event::Claimed{2},
                                                event::CardRead{cardBefore()}, event::RowVoided{}});
    EXPECT_EQ(story.told().toStdString(), "claim open close void close finish");
    EXPECT_EQ(story.state.end, End::Voided);
}

TEST(Voiding, rollsForwardWhenThePurchaseIsOnTheCard)
{
    const Story story = tell(sale(Wish::Void), {event::Begin{}, event::Claimed{2},
                                                event::CardRead{cardAfter()}, event::Committed{}});
    EXPECT_EQ(story.told().toStdString(), "claim open close commit close finish");
    EXPECT_EQ(story.state.end, End::Done);
}

// Its own number may stand exactly where ours wants to be: it is another customer's all the same.
TEST(Settling, doesNotJudgeASaleByAnotherCustomersCard)
{
    CardView stranger = cardAfter();
    stranger.serial = CardSerial{{9}};
    const Story story =
        tell(sale(Wish::Finish), {event::Begin{}, event::Claimed{2}, event::CardRead{stranger}});
    EXPECT_EQ(story.state.end, End::Interrupted);
    EXPECT_EQ(story.state.fault, Fault::OtherCardInserted);
    EXPECT_EQ(story.effects.count(QStringLiteral("quarantine")), 0);
}

TEST(Voiding, ofAnOpeningNeedsTheBlankState)
{
    State state = sale(Wish::Void);
    state.row.kind = Kind::Opening;
    state.row.before = {};
    state.row.beforePosition = {};
    const CardView operational{serial, CardView::Read::Complete, {}, {}, {}, {}, 0};
    const Story story =
        tell(state, {event::Begin{}, event::Claimed{2}, event::CardRead{operational}});
    EXPECT_EQ(story.effects.count(QStringLiteral("void")), 0);
    EXPECT_EQ(story.state.end, End::Interrupted);
}

TEST(Opening, isGivenUpWhenTheCardStaysBlankHoweverOftenItIsPersonalised)
{
    State state = sale(Wish::Finish);
    state.row.kind = Kind::Opening;
    state.row.before = {};
    state.row.beforePosition = {};
    const CardView blank{serial, CardView::Read::Blank, {}, {}, {}, {}, 0};
    const Story story =
        tell(state, {event::Begin{}, event::Claimed{2}, event::CardRead{blank},
                     event::Personalised{}, event::CardRead{blank}, event::Claimed{3},
                     event::CardRead{blank}, event::Personalised{}, event::CardRead{blank},
                     event::Claimed{4}, event::CardRead{blank}});
    EXPECT_EQ(story.effects.count(QStringLiteral("personalise")), 2);
    EXPECT_EQ(story.state.end, End::Interrupted);
}

TEST(Voiding, isImpossibleWithoutTheCard)
{
    const Story story = tell(sale(Wish::Void),
                             {event::Begin{}, event::Claimed{2}, event::CardFailed{Fault::NoCard}});
    EXPECT_EQ(story.effects.count(QStringLiteral("void")), 0);
    EXPECT_EQ(story.state.end, End::Interrupted);
}

TEST(Settling, quarantinesWhatIsNeitherBeforeNorTarget)
{
    CardView strange = cardBefore();
    strange.imageDigest = {0xEE};
    const Story story =
        tell(sale(Wish::Finish), {event::Begin{}, event::Claimed{2}, event::CardRead{strange},
                                  event::RowQuarantined{}});
    EXPECT_EQ(story.told().toStdString(), "claim open close quarantine close finish");
    EXPECT_EQ(story.state.end, End::Unclear);
}

TEST(Settling, endsWhenSomebodyElseHasSettledTheRow)
{
    const Story story = tell(sale(Wish::Finish), {event::Begin{}, event::ClaimLost{},
                                                  event::RowFound{RowState::Committed, 3}});
    EXPECT_EQ(story.state.end, End::Done);
}

TEST(Opening, personalisesABlankCardAfterTheIntent)
{
    State state = sale(Wish::Write);
    state.row.kind = Kind::Opening;
    state.row.beforePosition = {};
    state.row.before = {};
    state.records = {};
    state.seen = {serial, CardView::Read::Blank, {}, {}, {}, {}, 0};
    const CardView made{serial, CardView::Read::Complete, {}, {}, {}, {}, 0};
    const Story story =
        tell(state, {event::Begin{}, event::CardRead{state.seen}, event::IntentStored{},
                     event::Personalised{}, event::CardRead{made}, event::ClaimConfirmed{},
                     event::WriteProved{proof()}, event::Committed{}});
    EXPECT_EQ(story.told().toStdString(),
              "open intent close personalise open confirm write close commit close finish");
    EXPECT_EQ(story.state.end, End::Done);
}

TEST(CoreDeathTest, abortsOnAnEventItDoesNotWaitFor)
{
    EXPECT_DEATH((void)step(sale(Wish::Write), event::Committed{}), "");
}
