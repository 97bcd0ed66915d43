// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/transaction/catch_up.h"

#include <algorithm>
#include <cstdlib>

namespace wattcard::transaction {

namespace {

std::uint32_t numberOf(Sequence seq)
{
    return static_cast<std::uint32_t>(seq);
}

// Load writes that the records do not know; the card is ahead in the same generation.
std::size_t missing(const RestoredState& records, const CardEvidence& card)
{
    return numberOf(card.position.seq) - numberOf(records.committed.seq);
}

// The newest records, down to the first missing one, each right below the one before it.
bool leadsUp(const CardEvidence& card, std::size_t needed)
{
    if (card.journal.size() < needed)
        return false;
    for (std::size_t place = 0; place < needed; ++place) {
        if (numberOf(card.journal[place].seq) + place != numberOf(card.position.seq))
            return false;
    }
    return true;
}

std::optional<Contradiction> contradictionIn(const RestoredState& records, const CardEvidence& card)
{
    if (!card.isGenuine)
        return Contradiction::NotGenuine;
    if (std::ranges::find(records.voided, card.order) != records.voided.end())
        return Contradiction::VoidedOrder;
    if (card.position <= records.committed)
        return Contradiction::NotAhead;
    return std::nullopt;
}

std::optional<Contradiction> lastDiffers(const CardEvidence& card)
{
    const CardWrite& last = card.journal.front();
    if (last.amount != card.lastAmount || last.sale != card.lastSale)
        return Contradiction::LastDiffers;
    return std::nullopt;
}

// How the rows come about: so many of the newest records, the place of the record with which the
// generation began, and how many writes the journal does not show.
struct Reach {
    std::size_t records = 0;
    std::optional<std::size_t> issue = {};
    std::uint32_t unseen = 0;
};
using Reached = std::variant<Reach, Contradiction>;

Reached reachInSameIssue(const RestoredState& records, const CardEvidence& card)
{
    const std::size_t all = missing(records, card);
    const std::size_t shown = std::min(all, journalDepth);
    if (!leadsUp(card, shown))
        return Contradiction::JournalGap;
    return Reach{shown, {}, static_cast<std::uint32_t>(all - shown)};
}

// Below the write of the issuer the journal goes on only where the same card was written again.
std::size_t leadingBelow(const CardEvidence& card, std::size_t issue, std::size_t most)
{
    std::size_t found = 0;
    while (found < most && issue + found + 1 < card.journal.size() &&
           numberOf(card.journal[issue + found + 1].seq) + found + 1 ==
               numberOf(card.journal[issue].seq))
        ++found;
    return found;
}

Reached reachInLaterIssue(const RestoredState& records, const CardEvidence& card)
{
    const auto found = std::ranges::find(card.journal, true, &CardWrite::byIssuer);
    if (found == card.journal.end())
        return Contradiction::OtherIssue;
    const auto issue = static_cast<std::size_t>(found - card.journal.begin());
    if (!leadsUp(card, issue + 1))
        return Contradiction::JournalGap;
    // Before any meter has reported the series a card is issued again as an opening; else that
    // would be another meter or another series.
    const bool asOpening = found->subType == SubType::Opening && found->seq == Sequence{1};
    if (found->amount != Credit{} || found->subType == SubType::Purchase ||
        (found->subType == SubType::Opening && (!asOpening || records.opened)))
        return Contradiction::OtherIssue;
    if (asOpening)
        return Reach{issue + 1, issue, 0};
    if (found->seq <= records.committed.seq)
        return Contradiction::OtherIssue;
    const std::uint32_t gap = numberOf(found->seq) - numberOf(records.committed.seq) - 1;
    const std::size_t below = leadingBelow(card, issue, gap);
    return Reach{issue + 1 + below, issue, gap - static_cast<std::uint32_t>(below)};
}

Kind kindOf(Credit amount)
{
    if (amount == Credit{})
        return Kind::Adjustment;
    return amount < Credit{} ? Kind::Reversal : Kind::Purchase;
}

// Follows the account from one row to the next.
class Rebuilding {
public:
    explicit Rebuilding(const RestoredState& records) : m_total{records.total}
    {
        if (records.lastSale)
            m_sales.push_back({*records.lastSale, std::nullopt});
    }
    std::optional<Contradiction> add(MissingRow row)
    {
        m_total = m_total + row.amount;
        if (m_total < Credit{})
            return Contradiction::SumsDiffer;
        row.total = m_total;
        if (row.kind != Kind::Reissue)
            row.kind = kindOf(row.amount);
        if (row.kind == Kind::Reversal) {
            if (m_sales.empty() || m_sales.back().amount != -row.amount)
                return Contradiction::ReversalAlone;
            row.takesBack = m_sales.back().place;
            m_sales.pop_back();
        }
        if (row.kind == Kind::Purchase)
            m_sales.push_back({row.amount, m_rows.size()});
        m_rows.push_back(std::move(row));
        return std::nullopt;
    }
    Credit total() const { return m_total; }
    std::vector<MissingRow> rows() && { return std::move(m_rows); }

private:
    struct Sale {
        Credit amount;
        std::optional<std::size_t> place; // none: of the records
    };
    Credit m_total;
    std::vector<Sale> m_sales; // not taken back, the newest last
    std::vector<MissingRow> m_rows;
};

// What the journal no longer has: the difference that is left, as one row.
MissingRow lumpOf(const RestoredState& records, const CardEvidence& card, const Reach& reach)
{
    MissingRow lump;
    lump.writes = reach.unseen;
    lump.gen = records.committed.gen;
    lump.seq = Sequence{numberOf(records.committed.seq) + reach.unseen};
    lump.amount = card.total - records.total;
    for (std::size_t place = 0; place < reach.records; ++place)
        lump.amount = lump.amount - card.journal[place].amount;
    return lump;
}

MissingRow rowAt(std::size_t place, const RestoredState& records, const CardEvidence& card,
                 const Reach& reach)
{
    const CardWrite& write = card.journal[place];
    MissingRow row{.seq = write.seq, .amount = write.amount, .proof = write};
    const bool isOlder = reach.issue && place > *reach.issue;
    row.gen = isOlder ? records.committed.gen : card.position.gen;
    if (reach.issue == place)
        row.kind = Kind::Reissue;
    return row;
}

std::variant<std::vector<MissingRow>, Contradiction>
rowsOf(const RestoredState& records, const CardEvidence& card, const Reach& reach)
{
    Rebuilding rebuilding{records};
    if (reach.unseen > 0) {
        const MissingRow lump = lumpOf(records, card, reach);
        // Sales and reversals of it cannot be told apart: it only ever brings credit.
        if (lump.amount < Credit{})
            return Contradiction::SumsDiffer;
        if (const auto found = rebuilding.add(lump))
            return *found;
    }
    for (std::size_t place = reach.records; place-- > 0;) {
        if (const auto found = rebuilding.add(rowAt(place, records, card, reach)))
            return *found;
    }
    if (rebuilding.total() != card.total)
        return Contradiction::SumsDiffer;
    return std::move(rebuilding).rows();
}

} // namespace

QLatin1StringView code(Contradiction contradiction)
{
    switch (contradiction) {
    case Contradiction::NotGenuine: return QLatin1StringView{"not_genuine"};
    case Contradiction::NotAhead: return QLatin1StringView{"not_ahead"};
    case Contradiction::VoidedOrder: return QLatin1StringView{"voided_order"};
    case Contradiction::OtherIssue: return QLatin1StringView{"other_issue"};
    case Contradiction::JournalGap: return QLatin1StringView{"journal_gap"};
    case Contradiction::LastDiffers: return QLatin1StringView{"last_differs"};
    case Contradiction::SumsDiffer: return QLatin1StringView{"sums_differ"};
    case Contradiction::ReversalAlone: return QLatin1StringView{"reversal_alone"};
    }
    std::abort();
}

std::optional<CardWrite> writeOf(const OpenWrite& open, const CardEvidence& card)
{
    // What is below the issuer's write belongs to another generation.
    for (const CardWrite& write : card.journal) {
        if (write.seq == open.position.seq && card.position.gen == open.position.gen)
            return write;
        if (write.byIssuer)
            break;
    }
    return std::nullopt;
}

OpenFate fateOf(const OpenWrite& open, const CardEvidence& card)
{
    const auto write = writeOf(open, card);
    if (!write)
        return OpenFate::Unknown;
    const bool isOurs =
        write->amount == open.amount && write->sale == open.sale && write->soldAt == open.soldAt;
    return isOurs ? OpenFate::Written : OpenFate::Void;
}

std::variant<std::vector<MissingRow>, Contradiction> missingRows(const RestoredState& records,
                                                                 const CardEvidence& card)
{
    if (const auto found = contradictionIn(records, card))
        return *found;
    const Reached reached = card.position.gen == records.committed.gen
                                ? reachInSameIssue(records, card)
                                : reachInLaterIssue(records, card);
    if (const auto* const found = std::get_if<Contradiction>(&reached))
        return *found;
    if (const auto found = lastDiffers(card))
        return *found;
    return rowsOf(records, card, std::get<Reach>(reached));
}

Position aboveLost(const Position& next)
{
    const auto gen =
        static_cast<std::uint16_t>(static_cast<std::uint16_t>(next.gen) + generationsSkipped);
    const bool isOpening = next.seq == Sequence{1};
    return {Generation{gen},
            isOpening ? next.seq : Sequence{numberOf(next.seq) + countsSkipped - 1}};
}

} // namespace wattcard::transaction
