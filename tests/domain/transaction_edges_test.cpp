// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/transaction/catch_up.h"
#include "domain/transaction/step.h"

#include <gtest/gtest.h>

#include <set>

// What the stories of step_test and the table of matrix_test leave: each single difference between
// a card and its row, each verdict at the counter (CARD.md section 9).

using namespace wattcard;
using namespace wattcard::transaction;

namespace {

const CardSerial mine{{1, 1, 1, 1, 1, 1, 1, 1}};
const CardSerial lost{{2, 2, 2, 2, 2, 2, 2, 2}};
const CardSerial foreign{{3, 3, 3, 3, 3, 3, 3, 3}};
constexpr Digest imageBefore{0x0B}, imageAfter{0x0A}, wholeAfter{0x0F};
constexpr OrderId thisOrder{1}, formerOrder{9};
constexpr Position seq12{Generation{2}, Sequence{12}}, seq13{Generation{2}, Sequence{13}};

Row rowOf(Kind kind)
{
    Row row;
    row.kind = kind;
    row.serial = mine;
    row.attempt = 1;
    row.before = imageBefore;
    row.beforePosition = seq12;
    row.target.position = seq13;
    row.target.order = thisOrder;
    row.target.imageDigest = imageAfter;
    row.target.digest = wholeAfter;
    return row;
}

CardView shownBefore()
{
    return {mine, CardView::Read::Complete, seq12, formerOrder, imageBefore, {}, 5};
}

CardView shownAfter()
{
    return {mine, CardView::Read::Complete, seq13, thisOrder, imageAfter, wholeAfter, 6};
}

Records recordsOf(std::optional<Row> open)
{
    return {mine, seq12, imageBefore, std::move(open), {}};
}

// A run that has claimed the row and waits for the card.
State reading(Kind kind, Wish wish = Wish::Finish)
{
    State state;
    state.phase = Phase::ReadingToDecide;
    state.wish = wish;
    state.row = rowOf(kind);
    state.records = recordsOf(std::nullopt);
    return state;
}

State decided(Kind kind, const CardView& view)
{
    return step(reading(kind), event::CardRead{view}).state;
}

} // namespace

// Each part of the target alone: one that differs, and the card is not ours.
TEST(MatrixEdge, quarantinesATargetOfWhichAnythingDiffers)
{
    const Records records = recordsOf(rowOf(Kind::Purchase));
    EXPECT_EQ(judge(shownAfter(), records), Verdict::RollForward);
    CardView other = shownAfter();
    other.serial = foreign;
    EXPECT_EQ(judge(other, records), Verdict::Quarantine);
    other = shownAfter();
    other.order = formerOrder;
    EXPECT_EQ(judge(other, records), Verdict::Quarantine);
    other = shownAfter();
    other.imageDigest = imageBefore;
    EXPECT_EQ(judge(other, records), Verdict::Quarantine);
    other = shownAfter();
    other.proof = imageBefore;
    EXPECT_EQ(judge(other, records), Verdict::Quarantine);
}

// The count of before on a card that is not the row's is nobody's image before.
TEST(MatrixEdge, doesNotTakeAnotherCardForTheImageBefore)
{
    CardView other = shownBefore();
    other.serial = foreign;
    EXPECT_EQ(judge(other, recordsOf(rowOf(Kind::Purchase))), Verdict::NotThisCard);
}

// A blank card that has the serial of a row of a card in use does not belong to it.
TEST(MatrixEdge, finishesNoBlankForARowOfACardInUse)
{
    const CardView blank{mine, CardView::Read::Blank, {}, {}, {}, {}, 0};
    EXPECT_EQ(judge(blank, recordsOf(rowOf(Kind::Purchase))), Verdict::NotThisCard);
    EXPECT_EQ(judge(blank, recordsOf(std::nullopt)), Verdict::NotThisCard);
    Row opening = rowOf(Kind::Opening);
    opening.beforePosition = {};
    EXPECT_EQ(judge(blank, recordsOf(opening)), Verdict::FinishBlank);
    opening.serial = foreign;
    EXPECT_EQ(judge(blank, recordsOf(opening)), Verdict::NotThisCard);
}

// With the row open, each card ends the run as the table says, and nothing is written.
TEST(StepEdge, endsAsTheTableSays)
{
    CardView card = shownBefore();
    card.position = {Generation{1}, Sequence{40}};
    EXPECT_EQ(decided(Kind::Purchase, card).fault, Fault::CardReplaced);
    card.position = {Generation{2}, Sequence{14}};
    EXPECT_EQ(decided(Kind::Purchase, card).fault, Fault::CardAhead);
    card = shownBefore();
    card.read = CardView::Read::AuthenticationFailed;
    EXPECT_EQ(decided(Kind::Purchase, card).fault, Fault::AuthenticationFailed);
    card.read = CardView::Read::Unreadable;
    for (const Kind kind : {Kind::Purchase, Kind::Reversal, Kind::Reissue, Kind::Adjustment}) {
        const State ended = decided(kind, card);
        EXPECT_EQ(ended.end, End::Interrupted);
        EXPECT_EQ(ended.fault, Fault::CardMute);
        EXPECT_EQ(ended.writes, 0);
    }
    card.read = CardView::Read::Blank;
    EXPECT_EQ(decided(Kind::Purchase, card).fault, Fault::OtherCardInserted);
}

// The image before: plain rows are written again, a reversal is checked first, a new card is begun.
TEST(StepEdge, confirmsTheClaimBeforeItWritesWhateverTheKind)
{
    for (const Kind kind : {Kind::Purchase, Kind::Adjustment, Kind::Reversal, Kind::Reissue,
                            Kind::Exchange, Kind::Resumption})
        EXPECT_EQ(decided(kind, shownBefore()).phase, Phase::Confirming);
}

// The card that a replacement is to follow is of the older generation: kept, and the row stays
// open. A card that neither knows says nothing.
TEST(StepEdge, keepsTheOldCardWhileItsSuccessorIsOpen)
{
    State state = reading(Kind::Reissue);
    state.row.beforePosition = {};
    state.row.before = {};
    state.row.target.position = {Generation{3}, Sequence{13}};
    state.records.issuedSerial = lost;
    CardView old = shownBefore();
    old.serial = lost;
    EXPECT_EQ(step(state, event::CardRead{old}).state.fault, Fault::CardReplaced);
    old.serial = foreign;
    EXPECT_EQ(step(state, event::CardRead{old}).state.fault, Fault::OtherCardInserted);
}

// An adjustment goes onto the card in hand: a card with nothing on it is not its own.
TEST(StepEdge, takesAnAdjustmentForNoNewCard)
{
    State state;
    state.phase = Phase::ReadingBefore;
    state.row = rowOf(Kind::Adjustment);
    state.records = recordsOf(std::nullopt);
    state.seen = shownBefore();
    state.seen.position = {};
    const State ended = step(state, event::CardRead{state.seen}).state;
    EXPECT_EQ(ended.end, End::NothingRecorded);
    state.seen = shownBefore();
    EXPECT_EQ(step(state, event::CardRead{state.seen}).state.phase, Phase::StoringIntent);
}

// The new card was exchanged while it was made: everything is read again under a claim.
TEST(StepEdge, decidesAfreshWhenTheNewCardIsAnother)
{
    State state;
    state.phase = Phase::ReadingNewCard;
    state.row = rowOf(Kind::Opening);
    CardView made{mine, CardView::Read::Complete, {}, {}, {}, {}, 0};
    EXPECT_EQ(step(state, event::CardRead{made}).state.phase, Phase::Confirming);
    made.serial = foreign;
    EXPECT_EQ(step(state, event::CardRead{made}).state.phase, Phase::Claiming);
    made = {mine, CardView::Read::Blank, {}, {}, {}, {}, 0};
    EXPECT_EQ(step(state, event::CardRead{made}).state.phase, Phase::Claiming);
}

// A proof of the right bytes under another count is not the proof of this row.
TEST(StepEdge, wantsBothCountAndBytesProved)
{
    State state;
    state.phase = Phase::Writing;
    state.row = rowOf(Kind::Purchase);
    const auto after = [&](const Proof& proof) {
        return step(state, event::WriteProved{proof}).state.phase;
    };
    EXPECT_EQ(after({6, Sequence{13}, wholeAfter}), Phase::Committing);
    EXPECT_EQ(after({6, Sequence{12}, wholeAfter}), Phase::Claiming);
    EXPECT_EQ(after({6, Sequence{13}, imageBefore}), Phase::Claiming);
}

TEST(StepEdge, tellsWhatTheRecordsKnowOfARow)
{
    State state;
    state.phase = Phase::LookingUpIntent;
    state.row = rowOf(Kind::Purchase);
    State ended = step(state, event::RowFound{RowState::Quarantined, 1}).state;
    EXPECT_EQ(ended.end, End::Unclear);
    EXPECT_EQ(ended.fault, Fault::CardStateUnclear);
    EXPECT_EQ(step(state, event::LookUpFailed{Fault::NotSaved}).state.fault, Fault::OutcomeUnknown);
    state.phase = Phase::LookingUpCommit;
    EXPECT_EQ(step(state, event::LookUpFailed{Fault::NotSaved}).state.fault, Fault::CommitPending);
}

TEST(StepEdge, hasAFaultForEachVerdictThatEndsARun)
{
    for (const Verdict goesOn :
         {Verdict::Normal, Verdict::RollForward, Verdict::WriteAgain, Verdict::CheckThenWrite,
          Verdict::WriteNewCard, Verdict::FinishBlank})
        EXPECT_EQ(faultOf(goesOn), std::nullopt);
    for (const Verdict mute : {Verdict::StaysOpen, Verdict::ReissueVoidsIt, Verdict::AnotherBlank,
                               Verdict::OfferReissue})
        EXPECT_EQ(faultOf(mute), Fault::CardMute);
    EXPECT_EQ(faultOf(Verdict::RefuseRetain), Fault::CardReplaced);
    EXPECT_EQ(faultOf(Verdict::Quarantine), Fault::CardStateUnclear);
    EXPECT_EQ(faultOf(Verdict::CatchUp), Fault::CardAhead);
    EXPECT_EQ(faultOf(Verdict::StopAfterOneTry), Fault::AuthenticationFailed);
    EXPECT_EQ(faultOf(Verdict::NotThisCard), Fault::WrongCustomer);
}

// Codes go into the audit log: each contradiction has its own.
TEST(CatchUpEdge, hasACodeForEachContradiction)
{
    std::set<QString> codes;
    for (int each = 0; each <= static_cast<int>(Contradiction::ReversalAlone); ++each)
        codes.insert(code(static_cast<Contradiction>(each)));
    EXPECT_EQ(codes.size(), 8U);
    EXPECT_EQ(code(Contradiction::JournalGap), QLatin1StringView{"journal_gap"});
}

// Below the issuer's write the journal belongs to another generation: what has the same count there
// is another row.
TEST(CatchUpEdge, doesNotLookBelowTheIssuersWrite)
{
    CardEvidence card;
    card.position = seq13;
    card.journal = {{.seq = Sequence{13}, .byIssuer = true}, {.seq = Sequence{12}}};
    EXPECT_EQ(writeOf({seq12, {}, {}, {}}, card), std::nullopt);
    EXPECT_EQ(fateOf({seq12, {}, {}, {}}, card), OpenFate::Unknown);
    card.journal.front().byIssuer = false;
    EXPECT_EQ(fateOf({seq12, {}, {}, {}}, card), OpenFate::Written);
    EXPECT_EQ(fateOf({{Generation{1}, Sequence{12}}, {}, {}, {}}, card), OpenFate::Unknown);
}

// A card of a later generation that began as an opening, though not with count 1, or though a meter
// has reported the series, is no replacement.
TEST(CatchUpEdge, takesAnOpeningForNoReplacementOnceTheMeterHasReported)
{
    CardEvidence card;
    card.position = {Generation{3}, Sequence{1}};
    card.order = thisOrder;
    card.journal = {{.seq = Sequence{1}, .byIssuer = true, .subType = SubType::Opening}};
    RestoredState records{{Generation{2}, Sequence{1}}, {}, {}, std::nullopt, true};
    const auto found = [&] { return missingRows(records, card); };
    ASSERT_TRUE(std::holds_alternative<Contradiction>(found()));
    EXPECT_EQ(std::get<Contradiction>(found()), Contradiction::OtherIssue);
    records.opened = false;
    EXPECT_TRUE(std::holds_alternative<std::vector<MissingRow>>(found()));
    card.position.seq = card.journal.front().seq = Sequence{5};
    EXPECT_TRUE(std::holds_alternative<Contradiction>(found()));
}

// Below the issuer's write the journal counts only while it leads up without a gap: 44 under 48
// stands for nothing. 42 to 47 are one row of 150.00: 5300.00 - 30.00 - 5120.00.
TEST(CatchUpEdge, doesNotReadOnBelowAReplacementAcrossAGap)
{
    CardEvidence card;
    card.position = {Generation{3}, Sequence{49}};
    card.total = Credit::fromHundredths(530'000);
    card.lastAmount = Credit::fromHundredths(3'000);
    card.journal = {{.seq = Sequence{49}, .amount = card.lastAmount},
                    {.seq = Sequence{48}, .byIssuer = true, .subType = SubType::Replacement},
                    {.seq = Sequence{44}, .amount = Credit::fromHundredths(9'900)}};
    const RestoredState records{
        {Generation{2}, Sequence{41}}, Credit::fromHundredths(512'000), {}, std::nullopt, true};
    const auto found = missingRows(records, card);
    ASSERT_TRUE(std::holds_alternative<std::vector<MissingRow>>(found));
    const auto& rows = std::get<std::vector<MissingRow>>(found);
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].writes, 6U);
    EXPECT_EQ(rows[0].amount, Credit::fromHundredths(15'000));
}
