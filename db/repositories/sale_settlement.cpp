// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sale_settlement.h"

#include "db/repositories/account_handover.h"
#include "db/repositories/bank_lines.h"
#include "db/repositories/next_numbers.h"
#include "db/repositories/rebuilt_table.h"
#include "db/repositories/sale_legs.h"
#include "db/repositories/series_moves.h"
#include "domain/card_files.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

using transaction::Kind;
using transaction::Proof;
using transaction::RowState;

namespace {

constexpr StatementText takeClaim{
    "take_claim", "UPDATE transaction_row SET attempt = attempt + 1, owner_counter = ?,"
                  " owner_operator = ? WHERE id = ? AND state = 'intent'"};
constexpr StatementText commitRow{
    "commit_row", "UPDATE transaction_row SET state = 'committed', proof_atc = ?, proof_seq = ?,"
                  " proof_digest = ?, receipt_serial = ?, settled_at = ?"
                  " WHERE id = ? AND state = 'intent' AND attempt = ?"};
constexpr StatementText voidTheRow{"void_row",
                                   "UPDATE transaction_row SET state = 'voided', settled_at = ?"
                                   " WHERE id = ? AND state = 'intent' AND attempt = ?"};
constexpr StatementText quarantineRow{"quarantine_row",
                                      "UPDATE transaction_row SET state = 'quarantined'"
                                      " WHERE id = ? AND state = 'intent' AND attempt = ?"};
constexpr StatementText selectSettlement{
    "settlement", "SELECT id, state, attempt, owner_counter, owner_operator, proof_atc, proof_seq,"
                  " proof_digest, receipt_serial, settled_at, absorbed_by FROM transaction_row"
                  " WHERE number = ?"};
constexpr StatementText absorbRow{"absorb_row",
                                  "UPDATE transaction_row SET state = 'absorbed', absorbed_by = ?"
                                  " WHERE id = ? AND state = 'intent' AND attempt = ?"};
constexpr StatementText commitAbsorbed{
    "commit_absorbed", "UPDATE transaction_row SET state = 'committed', proof_atc = ?,"
                       " proof_seq = ?, proof_digest = ?, receipt_serial = ?, settled_at = ?"
                       " WHERE number = ? AND state = 'absorbed'"};
constexpr StatementText commitQuarantined{
    "commit_quarantined", "UPDATE transaction_row SET state = 'committed', proof_atc = ?,"
                          " proof_seq = ?, proof_digest = ?, receipt_serial = ?, settled_at = ?"
                          " WHERE id = ? AND state = 'quarantined'"};
constexpr StatementText voidQuarantined{
    "void_quarantined", "UPDATE transaction_row SET state = 'voided', settled_at = ?"
                        " WHERE id = ? AND state = 'quarantined'"};
constexpr StatementText putInOutbox{
    "outbox", "INSERT INTO outbox (row, state, copies) VALUES (?, 'waiting', 0)"};

Result<void> provedBy(const StoredRow& stored, const Proof& proof)
{
    const transaction::Target& target = stored.row.target;
    if (proof.digest == target.digest && proof.seq == target.position.seq)
        return {};
    return failed(Fault::ProofMismatch, stored.row.id.toString());
}

tl::unexpected<Failure> claimLost(const StoredRow& stored)
{
    return failed(
        Fault::ClaimLost,
        u"the row is %1 at attempt %2"_s.arg(code(stored.row.state)).arg(stored.row.attempt));
}

} // namespace

SaleSettlement::SaleSettlement(Database& database, const Clock& clock)
    : m_database{database},
      m_clock{clock},
      m_rows{database},
      m_journal{database},
      m_audit{database, clock},
      m_stock{database, clock},
      m_tills{database, clock}
{
}

Result<Claim> SaleSettlement::claim(const TransactionId& id, const Actor& actor)
{
    const auto before = m_rows.byId(id);
    if (!before)
        return failed(before);
    const auto taken =
        m_database.run(takeClaim, {value(actor.counter), value(actor.who), value(id)});
    if (!taken)
        return failed(taken);
    if (taken->changed == 0)
        return claimLost(*before);
    const Claim held{id, before->row.attempt + 1};
    const AuditEvent event{"sale.claim"_L1, id.toString(), {{"attempt"_L1, held.attempt}}};
    const auto logged = m_audit.add(event, actor);
    return logged ? Result<Claim>{held} : failed(logged);
}

Result<void> SaleSettlement::commit(const Claim& claim, const Proof& proof, const Actor& actor)
{
    const auto stored = m_rows.byId(claim.id);
    if (!stored)
        return failed(stored);
    if (auto proved = provedBy(*stored, proof); !proved)
        return proved;
    const transaction::Row& row = stored->row;
    if (row.state == RowState::Committed && row.attempt == claim.attempt && row.proof == proof)
        return {};
    const auto done = prove({commitRow, {value(claim.id), value(claim.attempt)}}, *stored, proof);
    if (!done)
        return failed(done);
    if (done->changed == 0)
        return claimLost(*stored);
    if (auto along = commitAbsorbedBy(*stored, proof, actor); !along)
        return along;
    return book(*stored, actor);
}

// Committed with its proof and the next receipt number, where `which` finds it.
Result<Answer> SaleSettlement::prove(const Which& which, const StoredRow& row, const Proof& proof)
{
    const auto receipt = nextReceiptSerial(m_database, row.row.counter, row.businessDay);
    if (!receipt)
        return failed(receipt);
    std::vector<QVariant> values{value(std::int64_t{proof.atc}), value(proof.seq),
                                 value(ByteView{proof.digest}), value(*receipt),
                                 value(m_clock.now())};
    values.insert(values.end(), which.key.begin(), which.key.end());
    return m_database.run(which.statement, values);
}

// With the proof of the card that took them along, oldest first (CARD.md section 9).
Result<void> SaleSettlement::commitAbsorbedBy(const StoredRow& stored, const Proof& proof,
                                              const Actor& actor)
{
    const auto absorbed = m_rows.absorbedBy(stored.number);
    if (!absorbed)
        return failed(absorbed);
    for (const StoredRow& row : *absorbed) {
        if (auto along = commitAbsorbedBy(row, proof, actor); !along)
            return along;
        if (auto done = prove({commitAbsorbed, {value(row.number)}}, row, proof); !done)
            return failed(done);
        if (auto booked = book(row, actor); !booked)
            return booked;
    }
    return {};
}

Result<void> SaleSettlement::release(const StoredRow& row, const Proof& proof, const Actor& actor)
{
    if (auto proved = provedBy(row, proof); !proved)
        return proved;
    const auto done = prove({commitQuarantined, {value(row.row.id)}}, row, proof);
    if (!done)
        return failed(done);
    if (done->changed == 0)
        return claimLost(row);
    if (auto along = commitAbsorbedBy(row, proof, actor); !along)
        return along;
    return book(row, actor);
}

Result<void> SaleSettlement::giveUp(const StoredRow& row, const Actor& actor)
{
    // What it took along would be settled by nobody any more: only forward, with a proof.
    if (const auto along = m_rows.absorbedBy(row.number); !along || !along->empty())
        return along ? failed(Fault::ReplacementStands) : failed(along);
    const auto done = m_database.run(voidQuarantined, {value(m_clock.now()), value(row.row.id)});
    if (!done)
        return failed(done);
    if (done->changed == 0)
        return claimLost(row);
    if (auto back = SeriesMoves{m_database, m_clock}.takeBack(row); !back)
        return back;
    const std::int64_t account = row.row.account.value();
    const Money payment = row.row.quote.payment;
    return record(
        {row,
         "void"_L1,
         {moneyLeg("suspense"_L1, account, payment), moneyLeg("carry"_L1, account, -payment)}},
        actor);
}

// What a committed row does: states, paper, and the double entries of its kind.
Result<void> SaleSettlement::book(const StoredRow& stored, const Actor& actor)
{
    SeriesMoves moves{m_database, m_clock};
    // The old series is read as it stands before its states change.
    const auto credit = moves.legs(stored);
    if (!credit)
        return failed(credit);
    if (auto finished = moves.finish(stored); !finished)
        return finished;
    if (auto line = m_database.run(putInOutbox, {value(stored.number)}); !line)
        return failed(line);
    auto legs = legsOf(stored);
    if (!legs)
        return failed(legs);
    legs->insert(legs->end(), credit->begin(), credit->end());
    if (auto recorded = record({stored, "commit"_L1, std::move(*legs)}, actor); !recorded)
        return recorded;
    if (reversesOpening(stored)) {
        return m_stock.move({stored.row.serial, StockState::Returned, userCardClass,
                             u"opening reversed"_s, stored.number},
                            actor);
    }
    const bool hands = stored.row.change && stored.row.change->operation == Operation::Transfer;
    return hands ? handOverMoney(m_database, m_clock, stored, actor) : Result<void>{};
}

Result<std::vector<Leg>> SaleSettlement::legsOf(const StoredRow& stored)
{
    if (stored.row.reverses.isNull())
        return commitLegs(stored);
    const auto sale = m_rows.byId(stored.row.reverses);
    if (!sale)
        return failed(sale);
    if (isUndo(stored.row))
        return undoneLegs(stored, *sale);
    auto legs = reversalLegs(stored, *sale);
    const auto isRebuilt = RebuiltTable{m_database}.has(stored.number);
    if (!isRebuilt)
        return failed(isRebuilt);
    // Perhaps paid out before the loss: finance clears it (DOMAIN.md section 10).
    for (Leg& leg : legs) {
        if (*isRebuilt && leg.book == "refund_due"_L1)
            leg.book = "suspense_recovered"_L1;
    }
    return legs;
}

Result<void> SaleSettlement::absorb(const StoredRow& open, std::int64_t by)
{
    const bool voids = open.row.kind == Kind::Reversal;
    const auto done =
        voids ? m_database.run(voidTheRow,
                               {value(m_clock.now()), value(open.row.id), value(open.row.attempt)})
              : m_database.run(absorbRow, {value(by), value(open.row.id), value(open.row.attempt)});
    if (!done)
        return failed(done);
    return done->changed == 1 ? Result<void>{} : claimLost(open);
}

Result<void> SaleSettlement::recordAbsorbed(const StoredRow& open, const TransactionId& by,
                                            const Actor& actor)
{
    if (open.row.kind == Kind::Reversal)
        return record({open, "void"_L1, {}}, actor);
    return m_audit.add({"sale.absorb"_L1, open.row.id.toString(), {{"by"_L1, by.toString()}}},
                       actor);
}

// Void from now on; what was on its way is the caller's.
Result<StoredRow> SaleSettlement::voided(const Claim& claim)
{
    auto stored = m_rows.byId(claim.id);
    if (!stored)
        return stored;
    const auto done =
        m_database.run(voidTheRow, {value(m_clock.now()), value(claim.id), value(claim.attempt)});
    if (!done)
        return failed(done);
    if (done->changed == 0)
        return claimLost(*stored);
    return stored;
}

Result<void> SaleSettlement::voidRow(const Claim& claim, const Actor& actor)
{
    const auto stored = voided(claim);
    if (!stored)
        return failed(stored);
    // Its old card is retired already: only forward leads to a card that works.
    if (stored->row.change && isOnNewCard(stored->row) && stored->row.kind != Kind::Resumption)
        return failed(Fault::ReplacementStands);
    if (auto back = giveCardBack(*stored, actor); !back)
        return back;
    const auto drawer = drawerFor(*stored, actor);
    if (!drawer)
        return failed(drawer);
    return record(
        {*stored, "void"_L1, voidLegs(*stored, *drawer), givenBack(stored->row.tenders)}, actor);
}

Result<void> SaleSettlement::voidLost(const Claim& claim, const Actor& actor)
{
    const auto stored = voided(claim);
    if (!stored)
        return failed(stored);
    if (isOnNewCard(stored->row))
        return failed(Fault::ReplacementStands);
    const std::int64_t account = stored->row.account.value();
    const Money payment = stored->row.quote.payment;
    return record({*stored,
                   "void"_L1,
                   {moneyLeg("suspense"_L1, account, payment),
                    moneyLeg("suspense_recovered"_L1, account, -payment)}},
                  actor);
}

// Only money that is given back needs a drawer.
Result<Drawer> SaleSettlement::drawerFor(const StoredRow& stored, const Actor& actor)
{
    if (stored.row.quote.payment.isZero())
        return Drawer{actor.counter, std::nullopt};
    return m_tills.givingBack(actor);
}

// A voided opening: the card was proven blank, so it is stock again; its generation stays used.
Result<void> SaleSettlement::giveCardBack(const StoredRow& stored, const Actor& actor)
{
    if (auto back = SeriesMoves{m_database, m_clock}.takeBack(stored); !back)
        return back;
    if (!isOnNewCard(stored.row))
        return {};
    return m_stock.giveBack(stored.number, stored.row.serial, actor);
}

Result<void> SaleSettlement::quarantine(const Claim& claim, const QString& reason,
                                        const Actor& actor)
{
    const auto stored = m_rows.byId(claim.id);
    if (!stored)
        return failed(stored);
    const auto done = m_database.run(quarantineRow, {value(claim.id), value(claim.attempt)});
    if (!done)
        return failed(done);
    if (done->changed == 0)
        return claimLost(*stored);
    return m_audit.add({"sale.quarantine"_L1, claim.id.toString(), {{"reason"_L1, reason}}}, actor);
}

Result<void> SaleSettlement::record(const Settled& settled, const Actor& actor)
{
    const auto audit = m_audit.nextNumber();
    if (!audit)
        return failed(audit);
    const auto posted = m_journal.post({.event = settled.event,
                                        .row = settled.row.number,
                                        .audit = *audit,
                                        .at = m_clock.now(),
                                        .legs = settled.legs},
                                       actor);
    if (!posted)
        return failed(posted);
    const auto content = fingerprintOf(settled.row.number);
    if (!content)
        return failed(content);
    QJsonObject details{{"settlement"_L1, *content}, {"journal"_L1, *posted}};
    if (!settled.back.empty()) {
        const auto lines = bankLinesOf(settled, *audit, actor);
        if (!lines)
            return failed(lines);
        details.insert("records"_L1, *lines);
    }
    const auto action = settled.event == "commit"_L1 ? "sale.commit"_L1 : "sale.void"_L1;
    return m_audit.add({action, settled.row.row.id.toString(), details}, actor);
}

Result<QJsonArray> SaleSettlement::bankLinesOf(const Settled& settled, std::int64_t audit,
                                               const Actor& actor)
{
    const auto day = m_tills.businessDay(actor);
    if (!day)
        return failed(day);
    return BankLines{m_database}.add({settled.back, *day, settled.row.number}, audit);
}

Result<QString> SaleSettlement::fingerprintOf(std::int64_t row)
{
    const auto answer = m_database.run(selectSettlement, {value(row)});
    if (!answer)
        return failed(answer);
    return hex(fingerprint("wattcard-settlement-1", answer->records.front().all()));
}

} // namespace wattcard::db
