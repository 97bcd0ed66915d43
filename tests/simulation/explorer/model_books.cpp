// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/explorer/model_books.h"

#include "tests/meter/sample_cards.h"

#include <algorithm>

namespace wattcard::explorer {

using namespace transaction;

namespace {

constexpr int newestClaim = 2;
constexpr int staleClaim = 1;

Position after(const Position& position)
{
    return {position.gen, Sequence{static_cast<std::uint32_t>(position.seq) + 1}};
}

} // namespace

ModelBooks::ModelBooks() : m_issued{meter::serialOf(1)} {}

const Entry* ModelBooks::open() const
{
    const auto found = std::ranges::find_if(m_entries, [](const Entry& entry) {
        return entry.row.state == RowState::Intent || entry.row.state == RowState::Quarantined;
    });
    return found == m_entries.end() ? nullptr : &*found;
}

const Entry* ModelBooks::find(const TransactionId& id) const
{
    const auto found = std::ranges::find(m_entries, id, [](const Entry& e) { return e.row.id; });
    return found == m_entries.end() ? nullptr : &*found;
}

Entry* ModelBooks::find(const TransactionId& id)
{
    return const_cast<Entry*>(std::as_const(*this).find(id));
}

Entry* ModelBooks::held(const Row& row)
{
    Entry* entry = find(row.id);
    const bool ours =
        entry && entry->row.state == RowState::Intent && entry->row.attempt == row.attempt;
    return ours ? entry : nullptr;
}

// The place that follows: one step on, or a new generation behind everything that is open.
Position ModelBooks::positionFor(Kind kind) const
{
    if (kind != Kind::Reissue)
        return after(m_committed);
    const Entry* running = open();
    const Position highest =
        running ? std::max(m_committed, running->row.target.position) : m_committed;
    const auto raised = static_cast<std::uint16_t>(static_cast<std::uint16_t>(m_generation) + 1);
    return {Generation{raised}, after(highest).seq};
}

Credit ModelBooks::totalFor(Kind kind, Credit amount) const
{
    const Entry* running = open();
    if (kind == Kind::Reissue && running && running->row.kind != Kind::Reversal)
        return running->total;
    return m_total + amount;
}

Event ModelBooks::begin(const Entry& wanted)
{
    const Kind kind = wanted.row.kind;
    const Entry* running = open();
    const bool absorbs = running && kind == Kind::Reissue && running->row.state == RowState::Intent;
    if (running && !absorbs)
        return event::IntentNotStored{Fault::OpenTransaction};
    const bool isNew = kind == Kind::Reissue;
    const Position before = isNew ? Position{} : m_committed;
    if (wanted.row.target.position != positionFor(kind) || wanted.row.beforePosition != before ||
        wanted.total != totalFor(kind, wanted.row.quote.credit))
        return event::IntentNotStored{Fault::NotSaved};
    const auto last = lastSale();
    if (kind == Kind::Reversal && (!last || last->sale.id != wanted.row.reverses))
        return event::IntentNotStored{Fault::NothingToReverse};
    if (absorbs) {
        Entry& along = *find(running->row.id);
        const bool voids = along.row.kind == Kind::Reversal;
        along.row.state = voids ? RowState::Voided : RowState::Absorbed;
        along.absorbedBy = voids ? 0 : static_cast<int>(m_entries.size()) + 1;
    }
    m_entries.push_back(wanted);
    if (isNew)
        m_generation = wanted.row.target.position.gen;
    return event::IntentStored{};
}

Event ModelBooks::claim(const TransactionId& id)
{
    Entry* entry = find(id);
    if (!entry || entry->row.state != RowState::Intent)
        return event::ClaimLost{};
    return event::Claimed{++entry->row.attempt};
}

Event ModelBooks::confirm(const Row& row) const
{
    const Entry* entry = find(row.id);
    const bool ours =
        entry && entry->row.state == RowState::Intent && entry->row.attempt == row.attempt;
    return ours ? Event{event::ClaimConfirmed{}} : Event{event::ClaimLost{}};
}

Event ModelBooks::lookUp(const TransactionId& id) const
{
    const Entry* entry = find(id);
    return entry ? Event{event::RowFound{entry->row.state, entry->row.attempt}}
                 : Event{event::RowMissing{}};
}

Event ModelBooks::commit(const Row& row, const Proof& proof)
{
    Entry* entry = held(row);
    if (!entry)
        return event::ClaimLost{};
    const Target& target = entry->row.target;
    if (proof.digest != target.digest || proof.seq != target.position.seq)
        return event::CommitUnknown{Fault::ProofMismatch};
    entry->row.state = RowState::Committed;
    m_committed = target.position;
    m_committedImage = target.imageDigest;
    m_issued = entry->row.serial;
    m_total = entry->total;
    // The rows that it took along, and those that they had taken.
    for (auto place = m_entries.rbegin(); place != m_entries.rend(); ++place) {
        if (place->row.state != RowState::Absorbed)
            continue;
        const Entry& by = m_entries[static_cast<std::size_t>(place->absorbedBy) - 1];
        if (by.row.state == RowState::Committed)
            place->row.state = RowState::Committed;
    }
    return event::Committed{};
}

Event ModelBooks::voidRow(const Row& row)
{
    Entry* entry = held(row);
    if (!entry)
        return event::ClaimLost{};
    if (entry->row.kind == Kind::Reissue)
        return event::LedgerFailed{Fault::ReplacementStands};
    entry->row.state = RowState::Voided;
    entry->isPaidBack = entry->row.kind == Kind::Purchase;
    return event::RowVoided{};
}

Event ModelBooks::quarantine(const Row& row)
{
    Entry* entry = held(row);
    if (!entry)
        return event::ClaimLost{};
    entry->row.state = RowState::Quarantined;
    return event::RowQuarantined{};
}

void ModelBooks::bookReturn(const ReturnFile& file)
{
    const bool isNews =
        !m_returned || file.gen > m_returned->gen ||
        (file.gen == m_returned->gen && file.writeBackCounter > m_returned->writeBackCounter);
    if (!isNews)
        return;
    ReturnState news;
    news.seq = file.seq;
    news.accepted = file.accepted;
    news.writeBackCounter = file.writeBackCounter;
    news.gen = file.gen;
    m_returned = news;
}

bool ModelBooks::payOut()
{
    for (Entry& entry : m_entries) {
        if (entry.row.kind != Kind::Reversal || entry.row.state != RowState::Committed ||
            entry.isPaidBack)
            continue;
        entry.isPaidBack = true;
        return true;
    }
    return false;
}

AccountFacts ModelBooks::facts() const
{
    AccountFacts facts;
    facts.account.state = AccountState::Active;
    facts.account.number = meter::sampleCustomer();
    facts.total = m_total;
    facts.returned = m_returned;
    facts.highestGeneration = m_generation;
    Records& records = facts.records;
    records.issuedSerial = m_issued;
    records.committed = m_committed;
    records.committedDigest = m_committedImage;
    if (const Entry* running = open())
        records.open = running->row;
    for (const Entry& entry : m_entries)
        if (entry.row.state == RowState::Voided)
            records.voided.push_back(entry.row.target.order);
    return facts;
}

std::optional<Reversible> ModelBooks::lastSale() const
{
    for (auto sale = m_entries.rbegin(); sale != m_entries.rend(); ++sale) {
        if (sale->row.kind != Kind::Purchase || sale->row.state != RowState::Committed)
            continue;
        const bool isTakenBack = std::ranges::any_of(m_entries, [&](const Entry& other) {
            return other.row.reverses == sale->row.id && other.row.state == RowState::Committed;
        });
        if (isTakenBack)
            continue;
        return Reversible{sale->row, true, sale->row.target.position.gen != m_committed.gen};
    }
    return std::nullopt;
}

Credit ModelBooks::paidFor() const
{
    Credit paid;
    for (const Entry& entry : m_entries) {
        if (entry.row.kind == Kind::Purchase && !entry.isPaidBack)
            paid = paid + entry.row.quote.credit;
        if (entry.row.kind == Kind::Reversal && entry.isPaidBack)
            paid = paid + entry.row.quote.credit; // negative
    }
    return paid;
}

void ModelBooks::levelAttempts(Row& row) const
{
    const Entry* entry = find(row.id);
    if (entry)
        row.attempt = row.attempt == entry->row.attempt ? newestClaim : staleClaim;
}

void ModelBooks::levelAttempts()
{
    for (Entry& entry : m_entries)
        entry.row.attempt = newestClaim;
}

QByteArray keyOf(const ModelBooks& books)
{
    QByteArray key;
    const auto add = [&key](auto value) {
        key.append(reinterpret_cast<const char*>(&value), sizeof value);
    };
    for (const Entry& entry : books.m_entries) {
        add(entry.row.kind);
        add(entry.row.state);
        add(entry.row.target.order);
        add(entry.row.target.position.gen);
        add(entry.row.target.position.seq);
        add(entry.row.serial.bytes().back());
        add(entry.total.hundredths());
        add(entry.isPaidBack);
        add(entry.absorbedBy);
    }
    if (books.m_returned) {
        add(books.m_returned->gen);
        add(books.m_returned->seq);
        add(books.m_returned->accepted.hundredths());
        add(books.m_returned->writeBackCounter);
    }
    return key;
}

} // namespace wattcard::explorer
