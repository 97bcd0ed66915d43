// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/transaction/catch_up.h"

#include <gtest/gtest.h>

#include <functional>

// The worked example of DOMAIN.md section 10: records seq 41, T 5120.00; card seq 44, T 5420.00.

using namespace wattcard;
using namespace wattcard::transaction;

namespace {

constexpr Generation gen{3};
constexpr OrderId onCard{1}, voided{2};

Credit wholeYuan(std::int64_t whole)
{
    return Credit::fromHundredths(whole * 100);
}

// The journal of a card whose last write has that number, from the amounts, the oldest first.
CardEvidence cardWith(std::uint32_t seq, Credit total, const std::vector<std::int64_t>& amounts)
{
    CardEvidence card;
    card.position = {gen, Sequence{seq}};
    card.total = total;
    card.order = onCard;
    auto number = seq - static_cast<std::uint32_t>(amounts.size());
    for (const std::int64_t amount : amounts) {
        ++number;
        card.journal.insert(card.journal.begin(), CardWrite{.atc = 100 + number,
                                                            .seq = Sequence{number},
                                                            .amount = wholeYuan(amount),
                                                            .sale = SaleNumber{700 + number}});
    }
    card.lastAmount = card.journal.front().amount;
    card.lastSale = card.journal.front().sale;
    return card;
}

RestoredState restored()
{
    return {{gen, Sequence{41}}, wholeYuan(5120), {voided}, wholeYuan(80)};
}

CardEvidence worked()
{
    return cardWith(44, wholeYuan(5420), {20, 80, 150, 50, 100});
}

std::vector<MissingRow> rowsOf(const RestoredState& records, const CardEvidence& card)
{
    const auto found = missingRows(records, card);
    if (const auto* why = std::get_if<Contradiction>(&found))
        ADD_FAILURE() << code(*why).data();
    return std::holds_alternative<Contradiction>(found) ? std::vector<MissingRow>{}
                                                        : std::get<std::vector<MissingRow>>(found);
}

struct Clash {
    const char* name;
    void (*change)(RestoredState& records, CardEvidence& card);
    Contradiction found;
};

class Clashes : public ::testing::TestWithParam<Clash> {};

} // namespace

TEST(CatchUp, findsTheThreeSalesOfTheWorkedExample)
{
    const auto rows = rowsOf(restored(), worked());
    ASSERT_EQ(rows.size(), 3U);
    const std::array amounts{150, 50, 100};
    const std::array totals{5270, 5320, 5420};
    for (std::size_t place = 0; place < rows.size(); ++place) {
        EXPECT_EQ(rows[place].kind, Kind::Purchase);
        EXPECT_EQ(rows[place].seq, Sequence{static_cast<std::uint32_t>(42 + place)});
        EXPECT_EQ(rows[place].amount, wholeYuan(amounts[place]));
        EXPECT_EQ(rows[place].total, wholeYuan(totals[place]));
        EXPECT_EQ(rows[place].writes, 1U);
        ASSERT_TRUE(rows[place].proof.has_value());
        EXPECT_EQ(rows[place].proof->sale, SaleNumber{static_cast<std::uint32_t>(742 + place)});
    }
}

TEST(CatchUp, pairsEachReversalWithTheSaleThatItTakesBack)
{
    const auto rows = rowsOf(restored(), cardWith(46, wholeYuan(5040), {50, 30, -30, -50, -80}));
    ASSERT_EQ(rows.size(), 5U);
    EXPECT_EQ(rows[2].kind, Kind::Reversal);
    EXPECT_EQ(rows[2].takesBack, 1U);
    EXPECT_EQ(rows[3].takesBack, 0U);
    EXPECT_EQ(rows[4].kind, Kind::Reversal);
    EXPECT_EQ(rows[4].takesBack, std::nullopt); // the last sale of the records
}

TEST(CatchUp, takesAWriteWithoutCreditForOneOfParameters)
{
    const auto rows = rowsOf(restored(), cardWith(43, wholeYuan(5160), {0, 40}));
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].kind, Kind::Adjustment);
    EXPECT_EQ(rows[0].total, wholeYuan(5120));
}

TEST(CatchUp, makesOneLumpRowOfWhatTheJournalNoLongerHas)
{
    // Eleven are missing; the journal has the last eight, 10.00 each, so 300.00 - 80.00 is left.
    const auto rows =
        rowsOf(restored(), cardWith(52, wholeYuan(5420), {10, 10, 10, 10, 10, 10, 10, 10}));
    ASSERT_EQ(rows.size(), 9U);
    EXPECT_EQ(rows[0].writes, 3U);
    EXPECT_EQ(rows[0].seq, Sequence{44});
    EXPECT_EQ(rows[0].amount, wholeYuan(220));
    EXPECT_EQ(rows[0].proof, std::nullopt);
    EXPECT_EQ(rows[1].seq, Sequence{45});
    EXPECT_EQ(rows[8].total, wholeYuan(5420));
}

namespace {

// The worked example goes on with a card of the generation after next, which began with count 48.
CardEvidence replaced(const std::vector<std::int64_t>& after, Credit total)
{
    std::vector<std::int64_t> amounts{0};
    amounts.insert(amounts.end(), after.begin(), after.end());
    CardEvidence card = cardWith(47 + static_cast<std::uint32_t>(amounts.size()), total, amounts);
    card.position.gen = Generation{5};
    card.journal.back().byIssuer = true;
    for (CardWrite& write : card.journal)
        write.subType = SubType::Replacement;
    return card;
}

} // namespace

TEST(CatchUp, takesALaterGenerationForALostReplacementOfTheSameSeries)
{
    // 42 to 47 were sold on the card before: T went over, 5420.00 - 30.00 - 20.00 - 5120.00.
    const auto rows = rowsOf(restored(), replaced({30, 20}, wholeYuan(5420)));
    ASSERT_EQ(rows.size(), 4U);
    EXPECT_EQ(rows[0].writes, 6U);
    EXPECT_EQ(rows[0].gen, gen);
    EXPECT_EQ(rows[0].seq, Sequence{47});
    EXPECT_EQ(rows[0].amount, wholeYuan(250));
    EXPECT_EQ(rows[0].proof, std::nullopt);
    EXPECT_EQ(rows[1].kind, Kind::Reissue);
    EXPECT_EQ(rows[1].gen, Generation{5});
    EXPECT_EQ(rows[1].seq, Sequence{48});
    EXPECT_EQ(rows[1].total, wholeYuan(5370));
    EXPECT_EQ(rows[2].kind, Kind::Purchase);
    EXPECT_EQ(rows[3].total, wholeYuan(5420));
}

TEST(CatchUp, needsNoRowBeforeAReplacementThatFollowsTheRecords)
{
    RestoredState records = restored();
    records.committed.seq = Sequence{47};
    const auto rows = rowsOf(records, replaced({}, wholeYuan(5120)));
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].kind, Kind::Reissue);
    EXPECT_EQ(rows[0].total, wholeYuan(5120));
}

TEST(CatchUp, readsTheWritesBelowAReplacementWhereTheSameCardWasWrittenAgain)
{
    CardEvidence card = replaced({30}, wholeYuan(5300));
    card.journal.push_back({.seq = Sequence{47}, .amount = wholeYuan(100)});
    card.journal.push_back({.seq = Sequence{46}, .amount = wholeYuan(40)});
    const auto rows = rowsOf(restored(), card);
    ASSERT_EQ(rows.size(), 5U);
    EXPECT_EQ(rows[0].writes, 4U); // 42 to 45
    EXPECT_EQ(rows[0].amount, wholeYuan(5300 - 5120 - 30 - 100 - 40));
    EXPECT_EQ(rows[1].seq, Sequence{46});
    EXPECT_EQ(rows[1].gen, gen);
    EXPECT_EQ(rows[2].amount, wholeYuan(100));
    EXPECT_EQ(rows[3].kind, Kind::Reissue);
}

TEST(CatchUp, takesAnOpeningIssuedAgainOnlyWhereNoMeterHasReported)
{
    RestoredState records = restored();
    records.committed = {gen, Sequence{1}};
    CardEvidence card = cardWith(1, wholeYuan(5120), {0});
    card.position.gen = Generation{4};
    card.journal.front().byIssuer = true;
    card.journal.front().subType = SubType::Opening;
    EXPECT_EQ(std::get<Contradiction>(missingRows(records, card)), Contradiction::OtherIssue);
    records.opened = false;
    const auto rows = rowsOf(records, card);
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].kind, Kind::Reissue);
    card.total = wholeYuan(5121);
    EXPECT_EQ(std::get<Contradiction>(missingRows(records, card)), Contradiction::SumsDiffer);
}

TEST(CatchUp, tellsFromTheJournalWhatBecameOfAnOpenRow)
{
    const CardEvidence card = worked(); // 40 to 44
    OpenWrite open{{gen, Sequence{42}}, wholeYuan(150), SaleNumber{742}, {}};
    EXPECT_EQ(fateOf(open, card), OpenFate::Written);
    EXPECT_EQ(writeOf(open, card)->atc, 142U);
    for (const auto& change : std::vector<std::function<void(OpenWrite&)>>{
             [](OpenWrite& write) { write.amount = wholeYuan(151); },
             [](OpenWrite& write) { write.sale = SaleNumber{743}; },
             [](OpenWrite& write) { write.soldAt += std::chrono::seconds{1}; }}) {
        OpenWrite other = open;
        change(other);
        EXPECT_EQ(fateOf(other, card), OpenFate::Void);
    }
    open.position.seq = Sequence{39};
    EXPECT_EQ(fateOf(open, card), OpenFate::Unknown);
    open.position = {Generation{2}, Sequence{42}};
    EXPECT_EQ(fateOf(open, card), OpenFate::Unknown);
}

TEST(CatchUp, aReplacementForACardNotSeenGoesSixteenGenerationsAndAThousandCountsFurther)
{
    EXPECT_EQ(aboveLost({Generation{4}, Sequence{42}}),
              (Position{Generation{20}, Sequence{1041}})); // the highest known was 3 and 41
    EXPECT_EQ(aboveLost({Generation{4}, Sequence{1}}), (Position{Generation{20}, Sequence{1}}));
}

TEST_P(Clashes, areQuarantinedAndNotCaughtUp)
{
    RestoredState records = restored();
    CardEvidence card = worked();
    GetParam().change(records, card);
    const auto found = missingRows(records, card);
    ASSERT_TRUE(std::holds_alternative<Contradiction>(found));
    EXPECT_EQ(std::get<Contradiction>(found), GetParam().found);
}

INSTANTIATE_TEST_SUITE_P(
    OfTheEvidence, Clashes,
    ::testing::Values(
        Clash{"totalTooHigh",
              [](RestoredState&, CardEvidence& card) { card.total = wholeYuan(5430); },
              Contradiction::SumsDiffer},
        Clash{"journalChanged",
              [](RestoredState&, CardEvidence& card) { card.journal[1].amount = wholeYuan(60); },
              Contradiction::SumsDiffer},
        Clash{"notGenuine", [](RestoredState&, CardEvidence& card) { card.isGenuine = false; },
              Contradiction::NotGenuine},
        Clash{"equal",
              [](RestoredState& records, CardEvidence&) { records.committed.seq = Sequence{44}; },
              Contradiction::NotAhead},
        Clash{"behind",
              [](RestoredState& records, CardEvidence&) { records.committed.seq = Sequence{50}; },
              Contradiction::NotAhead},
        Clash{"voidedOrder", [](RestoredState&, CardEvidence& card) { card.order = voided; },
              Contradiction::VoidedOrder},
        Clash{"replacementThatBringsCredit",
              [](RestoredState&, CardEvidence& card) {
                  card = replaced({30}, wholeYuan(5420));
                  card.journal.back().amount = wholeYuan(1);
              },
              Contradiction::OtherIssue},
        Clash{"issuedAsAnOrdinaryCard",
              [](RestoredState&, CardEvidence& card) {
                  card = replaced({30}, wholeYuan(5420));
                  card.journal.back().subType = SubType::Purchase;
              },
              Contradiction::OtherIssue},
        Clash{"issuedBelowTheRecords",
              [](RestoredState& records, CardEvidence& card) {
                  card = replaced({30}, wholeYuan(5420));
                  records.committed.seq = Sequence{48};
              },
              Contradiction::OtherIssue},
        Clash{"lessThanBeforeTheReplacement",
              [](RestoredState&, CardEvidence& card) { card = replaced({30}, wholeYuan(5140)); },
              Contradiction::SumsDiffer},
        Clash{"creditWithoutAWriteBeforeTheReplacement",
              [](RestoredState& records, CardEvidence& card) {
                  card = replaced({30}, wholeYuan(5420));
                  records.committed.seq = Sequence{47};
              },
              Contradiction::SumsDiffer},
        Clash{"gapAfterTheReplacement",
              [](RestoredState&, CardEvidence& card) {
                  card = replaced({30, 20, 10}, wholeYuan(5420));
                  card.journal.erase(card.journal.begin() + 1);
              },
              Contradiction::JournalGap},
        Clash{"otherGeneration",
              [](RestoredState&, CardEvidence& card) { card.position.gen = Generation{4}; },
              Contradiction::OtherIssue},
        Clash{"recordMissing",
              [](RestoredState&, CardEvidence& card) {
                  card.journal.erase(card.journal.begin() + 1);
              },
              Contradiction::JournalGap},
        Clash{"noJournal", [](RestoredState&, CardEvidence& card) { card.journal.clear(); },
              Contradiction::JournalGap},
        Clash{"otherLastAmount",
              [](RestoredState&, CardEvidence& card) { card.lastAmount = wholeYuan(101); },
              Contradiction::LastDiffers},
        Clash{"otherLastSale",
              [](RestoredState&, CardEvidence& card) { card.lastSale = SaleNumber{1}; },
              Contradiction::LastDiffers},
        Clash{
            "reversalOfAnotherAmount",
            [](RestoredState&, CardEvidence& card) { card = cardWith(42, wholeYuan(5050), {-70}); },
            Contradiction::ReversalAlone},
        Clash{"reversalOfNothing",
              [](RestoredState& records, CardEvidence& card) {
                  records.lastSale.reset();
                  card = cardWith(42, wholeYuan(5040), {-80});
              },
              Contradiction::ReversalAlone},
        Clash{"belowZero",
              [](RestoredState& records, CardEvidence& card) {
                  records.total = wholeYuan(20);
                  card = cardWith(42, wholeYuan(-60), {-80});
              },
              Contradiction::SumsDiffer},
        Clash{"lumpThatTakesBack",
              [](RestoredState&, CardEvidence& card) {
                  card = cardWith(52, wholeYuan(5150), {10, 10, 10, 10, 10, 10, 10, 10});
              },
              Contradiction::SumsDiffer}),
    [](const auto& info) { return std::string{info.param.name}; });
