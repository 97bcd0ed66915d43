// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/transaction/matrix.h"

#include <gtest/gtest.h>

// The table of CARD.md section 9, cell by cell: what the card shows (rows) against the open row
// (columns).

using namespace wattcard;
using namespace wattcard::transaction;

namespace {

constexpr Generation oldGen{1}, gen{2}, newGen{3};
constexpr Sequence n{12}, next{13};
const CardSerial serial{{1, 2, 3, 4, 5, 6, 7, 8}};
const CardSerial newSerial{{9, 9, 9, 9, 9, 9, 9, 9}};
constexpr Digest committed{0xC0}, targetImage{0x7A}, targetWhole{0x7B}, other{0xEE};
constexpr OrderId ours{1}, theirs{2}, voided{3};

enum class Open { None, Purchase, Reversal, Reissue, Opening };

// A reissue is written to a new card with the next generation; the others to the card in hand.
Row openRow(Open open)
{
    Row row;
    row.serial = open == Open::Reissue ? newSerial : serial;
    row.target.order = ours;
    row.target.imageDigest = targetImage;
    row.target.digest = targetWhole;
    row.target.position = {gen, next};
    row.before = committed;
    row.beforePosition = {gen, n};
    switch (open) {
    case Open::None:
    case Open::Purchase: row.kind = Kind::Purchase; break;
    case Open::Reversal: row.kind = Kind::Reversal; break;
    case Open::Reissue:
        row.kind = Kind::Reissue;
        row.target.position = {newGen, next};
        row.before = {};
        row.beforePosition = {};
        break;
    case Open::Opening:
        row.kind = Kind::Opening;
        row.target.position = {gen, Sequence{1}};
        row.before = {};
        row.beforePosition = {};
        break;
    }
    return row;
}

Records recordsWith(Open open)
{
    Records records{serial, {gen, n}, committed, std::nullopt, {voided}};
    if (open == Open::Opening)
        records = {CardSerial{}, {}, {}, std::nullopt, {voided}};
    if (open != Open::None)
        records.open = openRow(open);
    return records;
}

// The rows of the table.
enum class Shows {
    OlderGeneration,
    VoidedOrder,
    Beyond,
    Target,
    TargetOtherOrder,
    TargetOtherImage,
    AsCommitted,
    OtherImage,
    OldImage,
    Unreadable,
    AuthenticationFails,
    HalfMade,
};

CardView viewFor(Shows shows, Open open)
{
    const Row row = openRow(open);
    CardView card{serial, CardView::Read::Complete, {gen, n}, {7}, committed, {}, 1};
    switch (shows) {
    case Shows::OlderGeneration: card.position = {oldGen, Sequence{40}}; break;
    case Shows::VoidedOrder:
        card.position = {open == Open::Reissue ? newGen : gen, Sequence{14}};
        card.order = voided;
        break;
    case Shows::Beyond: card.position = {newGen, Sequence{15}}; break;
    case Shows::Target:
        card.serial = row.serial;
        card.position = row.target.position;
        card.order = ours;
        card.imageDigest = targetImage;
        card.proof = targetWhole;
        break;
    case Shows::TargetOtherOrder:
        card.serial = row.serial;
        card.position = row.target.position;
        card.order = theirs;
        card.imageDigest = targetImage;
        card.proof = targetWhole;
        break;
    case Shows::TargetOtherImage:
        card.serial = row.serial;
        card.position = row.target.position;
        card.order = ours;
        card.imageDigest = targetImage;
        card.proof = other;
        break;
    case Shows::AsCommitted:
        card.serial = row.serial;
        card.position = row.beforePosition;
        card.imageDigest = row.before;
        break;
    case Shows::OtherImage:
        card.serial = row.serial;
        card.position = row.beforePosition;
        card.imageDigest = other;
        break;
    case Shows::OldImage:
        card.position = {open == Open::Reissue ? newGen : gen, Sequence{3}};
        break;
    case Shows::Unreadable: card.read = CardView::Read::Unreadable; break;
    case Shows::AuthenticationFails: card.read = CardView::Read::AuthenticationFailed; break;
    case Shows::HalfMade: card = {row.serial, CardView::Read::Blank, {}, {}, {}, {}, 0}; break;
    }
    return card;
}

struct Cell {
    Shows shows;
    Open open;
    Verdict verdict;
};

using enum Shows;
constexpr auto none = Open::None, purchase = Open::Purchase, reversal = Open::Reversal,
               reissue = Open::Reissue, opening = Open::Opening;

const Cell cells[]{
    {OlderGeneration, none, Verdict::RefuseRetain},
    {OlderGeneration, purchase, Verdict::RefuseRetain},
    {OlderGeneration, reversal, Verdict::RefuseRetain},
    {OlderGeneration, reissue, Verdict::RefuseRetain},
    {OlderGeneration, opening, Verdict::RefuseRetain},
    {VoidedOrder, none, Verdict::Quarantine},
    {VoidedOrder, purchase, Verdict::Quarantine},
    {VoidedOrder, reversal, Verdict::Quarantine},
    {VoidedOrder, reissue, Verdict::Quarantine},
    {VoidedOrder, opening, Verdict::Quarantine},
    {Beyond, none, Verdict::CatchUp},
    {Beyond, purchase, Verdict::CatchUp},
    {Beyond, reversal, Verdict::CatchUp},
    {Beyond, reissue, Verdict::CatchUp},
    {Beyond, opening, Verdict::CatchUp},
    {Target, none, Verdict::CatchUp},
    {Target, purchase, Verdict::RollForward},
    {Target, reversal, Verdict::RollForward},
    {Target, reissue, Verdict::RollForward},
    {Target, opening, Verdict::RollForward},
    {TargetOtherOrder, none, Verdict::CatchUp},
    {TargetOtherOrder, purchase, Verdict::Quarantine},
    {TargetOtherOrder, reversal, Verdict::Quarantine},
    {TargetOtherOrder, reissue, Verdict::Quarantine},
    {TargetOtherOrder, opening, Verdict::Quarantine},
    {TargetOtherImage, none, Verdict::CatchUp},
    {TargetOtherImage, purchase, Verdict::Quarantine},
    {TargetOtherImage, reversal, Verdict::Quarantine},
    {TargetOtherImage, reissue, Verdict::Quarantine},
    {TargetOtherImage, opening, Verdict::Quarantine},
    {AsCommitted, none, Verdict::Normal},
    {AsCommitted, purchase, Verdict::WriteAgain},
    {AsCommitted, reversal, Verdict::CheckThenWrite},
    {AsCommitted, reissue, Verdict::WriteNewCard},
    {AsCommitted, opening, Verdict::WriteAgain},
    {OtherImage, none, Verdict::Quarantine},
    {OtherImage, purchase, Verdict::Quarantine},
    {OtherImage, reversal, Verdict::Quarantine},
    {OtherImage, reissue, Verdict::Quarantine},
    {OtherImage, opening, Verdict::Quarantine},
    {OldImage, none, Verdict::Quarantine},
    {OldImage, purchase, Verdict::Quarantine},
    {OldImage, reversal, Verdict::Quarantine},
    {OldImage, reissue, Verdict::Quarantine},
    {Unreadable, none, Verdict::OfferReissue},
    {Unreadable, purchase, Verdict::StaysOpen},
    {Unreadable, reversal, Verdict::ReissueVoidsIt},
    {Unreadable, reissue, Verdict::AnotherBlank},
    {Unreadable, opening, Verdict::AnotherBlank},
    {AuthenticationFails, none, Verdict::StopAfterOneTry},
    {AuthenticationFails, purchase, Verdict::StopAfterOneTry},
    {AuthenticationFails, reversal, Verdict::StopAfterOneTry},
    {AuthenticationFails, reissue, Verdict::StopAfterOneTry},
    {AuthenticationFails, opening, Verdict::StopAfterOneTry},
    {HalfMade, none, Verdict::NotThisCard},
    {HalfMade, purchase, Verdict::NotThisCard},
    {HalfMade, reissue, Verdict::FinishBlank},
    {HalfMade, opening, Verdict::FinishBlank},
};

} // namespace

class RecoveryMatrix : public ::testing::TestWithParam<Cell> {};
TEST_P(RecoveryMatrix, decidesAsTheTableSays)
{
    const Cell& cell = GetParam();
    EXPECT_EQ(code(judge(viewFor(cell.shows, cell.open), recordsWith(cell.open))),
              code(cell.verdict));
}
INSTANTIATE_TEST_SUITE_P(Cells, RecoveryMatrix, ::testing::ValuesIn(cells));

TEST(RecoveryMatrix, hasEveryCellOfTheTable)
{
    // Ten rows of CARD.md section 9 in four columns, the opening beside them; two images of one
    // row, and half-made cards.
    constexpr int tableCells = 12 * 5;
    constexpr int impossible = 2; // an opening has no older sequence; a reversal no half-made card
    EXPECT_EQ(std::size(cells), static_cast<std::size_t>(tableCells - impossible));
}

TEST(RecoveryMatrix, treatsResumptionAndExchangeAsReissue)
{
    for (const Kind kind : {Kind::Exchange, Kind::Resumption}) {
        Records records = recordsWith(Open::Reissue);
        records.open->kind = kind;
        EXPECT_EQ(judge(viewFor(Shows::AsCommitted, Open::Reissue), records),
                  Verdict::WriteNewCard);
        EXPECT_EQ(judge(viewFor(Shows::Unreadable, Open::Reissue), records), Verdict::AnotherBlank);
    }
}

TEST(RecoveryMatrix, refusesTheTargetOnAnotherSerial)
{
    CardView card = viewFor(Shows::Target, Open::Purchase);
    card.serial = newSerial;
    EXPECT_EQ(judge(card, recordsWith(Open::Purchase)), Verdict::Quarantine);
}

TEST(RecoveryMatrix, doesNotServeAnUnknownSerialWithACommittedImage)
{
    CardView card = viewFor(Shows::AsCommitted, Open::None);
    card.serial = newSerial;
    EXPECT_EQ(judge(card, recordsWith(Open::None)), Verdict::NotThisCard);
}
