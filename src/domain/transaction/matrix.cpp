// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/transaction/matrix.h"

#include <algorithm>
#include <cstdlib>

namespace wattcard::transaction {

namespace {

Verdict unreadable(const std::optional<Row>& open)
{
    if (!open)
        return Verdict::OfferReissue;
    switch (open->kind) {
    case Kind::Purchase:
    case Kind::Adjustment: return Verdict::StaysOpen;
    case Kind::Reversal: return Verdict::ReissueVoidsIt;
    case Kind::Opening:
    case Kind::Reissue:
    case Kind::Exchange:
    case Kind::Resumption: return Verdict::AnotherBlank;
    }
    std::abort();
}

// The card carries the image from before the open row: what its kind does next.
Verdict imageBefore(Kind kind)
{
    switch (kind) {
    case Kind::Opening:
    case Kind::Purchase:
    case Kind::Adjustment: return Verdict::WriteAgain;
    case Kind::Reversal: return Verdict::CheckThenWrite;
    case Kind::Reissue:
    case Kind::Exchange:
    case Kind::Resumption: return Verdict::WriteNewCard;
    }
    std::abort();
}

// Compared first, whatever the account's generation is; nothing when neither end of the row is on
// the card.
std::optional<Verdict> againstOpenRow(const CardView& card, const Row& open)
{
    if (card.position == open.target.position) {
        const bool ours = card.serial == open.serial && card.order == open.target.order &&
                          card.imageDigest == open.target.imageDigest &&
                          card.proof == open.target.digest;
        return ours ? Verdict::RollForward : Verdict::Quarantine;
    }
    if (card.position == open.beforePosition && card.serial == open.serial)
        return card.imageDigest == open.before ? imageBefore(open.kind) : Verdict::Quarantine;
    return std::nullopt;
}

Position highestKnown(const Records& records)
{
    if (!records.open)
        return records.committed;
    return std::max(records.committed, records.open->target.position);
}

bool isVoided(const OrderId& order, const Records& records)
{
    return std::find(records.voided.begin(), records.voided.end(), order) != records.voided.end();
}

} // namespace

QLatin1StringView code(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Normal: return QLatin1StringView{"normal"};
    case Verdict::RollForward: return QLatin1StringView{"roll_forward"};
    case Verdict::WriteAgain: return QLatin1StringView{"write_again"};
    case Verdict::CheckThenWrite: return QLatin1StringView{"check_then_write"};
    case Verdict::WriteNewCard: return QLatin1StringView{"write_new_card"};
    case Verdict::FinishBlank: return QLatin1StringView{"finish_blank"};
    case Verdict::RefuseRetain: return QLatin1StringView{"refuse_retain"};
    case Verdict::Quarantine: return QLatin1StringView{"quarantine"};
    case Verdict::CatchUp: return QLatin1StringView{"catch_up"};
    case Verdict::StaysOpen: return QLatin1StringView{"stays_open"};
    case Verdict::ReissueVoidsIt: return QLatin1StringView{"reissue_voids_it"};
    case Verdict::AnotherBlank: return QLatin1StringView{"another_blank"};
    case Verdict::OfferReissue: return QLatin1StringView{"offer_reissue"};
    case Verdict::StopAfterOneTry: return QLatin1StringView{"stop_after_one_try"};
    case Verdict::NotThisCard: return QLatin1StringView{"not_this_card"};
    }
    std::abort();
}

Verdict judge(const CardView& card, const Records& records)
{
    if (card.read == CardView::Read::AuthenticationFailed)
        return Verdict::StopAfterOneTry;
    if (card.read == CardView::Read::Unreadable)
        return unreadable(records.open);
    if (card.read == CardView::Read::Blank) {
        const bool awaited = records.open && records.open->serial == card.serial &&
                             records.open->beforePosition == Position{};
        return awaited ? Verdict::FinishBlank : Verdict::NotThisCard;
    }
    if (records.open) {
        if (const auto verdict = againstOpenRow(card, *records.open))
            return *verdict;
    }
    const Position highest = highestKnown(records);
    if (card.position.gen < highest.gen)
        return Verdict::RefuseRetain;
    if (isVoided(card.order, records))
        return Verdict::Quarantine;
    if (card.position > highest)
        return Verdict::CatchUp;
    if (card.serial != records.issuedSerial)
        return Verdict::NotThisCard;
    if (card.position == records.committed && card.imageDigest == records.committedDigest)
        return Verdict::Normal;
    return Verdict::Quarantine; // same number with another image, or an old image
}

} // namespace wattcard::transaction
