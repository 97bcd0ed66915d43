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
    if (card.position.gen != records.committed.gen)
        return Contradiction::OtherIssue;
    if (!leadsUp(card, std::min(missing(records, card), journalDepth)))
        return Contradiction::JournalGap;
    const CardWrite& last = card.journal.front();
    if (last.amount != card.lastAmount || last.sale != card.lastSale)
        return Contradiction::LastDiffers;
    return std::nullopt;
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
std::optional<MissingRow> lumpOf(const RestoredState& records, const CardEvidence& card)
{
    const std::size_t all = missing(records, card);
    if (all <= journalDepth)
        return std::nullopt;
    MissingRow lump;
    lump.writes = static_cast<std::uint32_t>(all - journalDepth);
    lump.seq = Sequence{numberOf(records.committed.seq) + lump.writes};
    lump.amount = card.total - records.total;
    for (std::size_t place = 0; place < journalDepth; ++place)
        lump.amount = lump.amount - card.journal[place].amount;
    return lump;
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

std::variant<std::vector<MissingRow>, Contradiction> missingRows(const RestoredState& records,
                                                                 const CardEvidence& card)
{
    if (const auto found = contradictionIn(records, card))
        return *found;
    Rebuilding rebuilding{records};
    if (const auto lump = lumpOf(records, card)) {
        // Sales and reversals of it cannot be told apart: it only ever brings credit.
        if (lump->amount < Credit{})
            return Contradiction::SumsDiffer;
        if (const auto found = rebuilding.add(*lump))
            return *found;
    }
    const auto needed = static_cast<std::ptrdiff_t>(std::min(missing(records, card), journalDepth));
    for (auto write = card.journal.begin() + needed; write != card.journal.begin();) {
        --write;
        const MissingRow row{.seq = write->seq, .amount = write->amount, .proof = *write};
        if (const auto found = rebuilding.add(row))
            return *found;
    }
    if (rebuilding.total() != card.total)
        return Contradiction::SumsDiffer;
    return std::move(rebuilding).rows();
}

} // namespace wattcard::transaction
