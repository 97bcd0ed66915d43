// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sale_settlement.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

using transaction::Kind;
using transaction::Proof;
using transaction::RowState;

namespace {

constexpr StatementText takeClaim{
    "take_claim", "UPDATE transaction_row SET attempt = attempt + 1, owner_counter = ?,"
                  " owner_operator = ? WHERE id = ? AND state = 'intent'"};
constexpr StatementText nextReceipt{
    "next_receipt", "SELECT COALESCE(MAX(receipt_serial), 0) + 1 FROM transaction_row"
                    " WHERE counter = ? AND business_day = ?"};
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
constexpr StatementText activate{
    "activate", "UPDATE account SET state = 'active' WHERE id = ? AND state = 'pending'"};
// The meter may have taken the card before its sale was booked: then the series is open already.
constexpr StatementText issueSeries{
    "issue_series", "UPDATE series SET state = CASE WHEN EXISTS (SELECT 1 FROM return_record AS r"
                    " WHERE r.series = series.id AND r.doubt = 0 AND r.seq >= 1)"
                    " THEN 'opened' ELSE 'issued' END WHERE id = ? AND state = 'planned'"};
constexpr StatementText voidSeries{
    "void_series", "UPDATE series SET state = 'void' WHERE id = ? AND state = 'planned'"};
constexpr StatementText stockCard{
    "stock_card", "UPDATE card SET state = 'stock', account = NULL, gen = NULL, since = ?"
                  " WHERE serial = ? AND state = 'issued'"};
constexpr StatementText putInOutbox{
    "outbox", "INSERT INTO outbox (row, state, copies) VALUES (?, 'waiting', 0)"};

Result<void> provedBy(const StoredRow& stored, const Proof& proof)
{
    const transaction::Target& target = stored.row.target;
    if (proof.digest == target.digest && proof.seq == target.position.seq)
        return {};
    return failed(Fault::ProofMismatch, stored.row.id.toString());
}

// Suspense becomes revenue, tax and what stays on the account; credit goes onto the card.
std::vector<Leg> commitLegs(const StoredRow& stored)
{
    const Quote& quote = stored.row.quote;
    const std::int64_t account = stored.row.account.value();
    const Money carried = quote.payment - quote.charge;
    return {moneyLeg("suspense"_L1, account, quote.payment),
            moneyLeg("revenue"_L1, quote.tariff.value(), quote.tax - quote.charge),
            moneyLeg("tax"_L1, 0, -quote.tax),
            moneyLeg("carry"_L1, account, -carried),
            creditLeg("on_card"_L1, stored.series, stored.unit, quote.credit),
            creditLeg("issued"_L1, stored.series, stored.unit, -quote.credit)};
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
      m_stock{database, clock}
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
    const int attempt = before->row.attempt + 1;
    if (auto logged =
            m_audit.add({"sale.claim"_L1, id.toString(), {{"attempt"_L1, attempt}}}, actor);
        !logged)
        return failed(logged);
    return Claim{id, attempt};
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
    auto receipt = m_database.run(nextReceipt, {value(row.counter), stored->businessDay});
    if (!receipt)
        return failed(receipt);
    const auto done = m_database.run(
        commitRow, {value(std::int64_t{proof.atc}), value(proof.seq), value(ByteView{proof.digest}),
                    value(receipt->records.front().integer()), value(m_clock.now()),
                    value(claim.id), value(claim.attempt)});
    if (!done)
        return failed(done);
    if (done->changed == 0)
        return claimLost(*stored);
    if (auto opened = openSeries(*stored); !opened)
        return opened;
    if (auto line = m_database.run(putInOutbox, {value(stored->number)}); !line)
        return failed(line);
    return record({*stored, "commit"_L1, commitLegs(*stored)}, actor);
}

Result<void> SaleSettlement::openSeries(const StoredRow& stored)
{
    if (stored.row.kind != Kind::Opening)
        return {};
    if (auto active = m_database.run(activate, {value(stored.row.account)}); !active)
        return failed(active);
    if (auto issued = m_database.run(issueSeries, {value(stored.series)}); !issued)
        return failed(issued);
    return {};
}

Result<void> SaleSettlement::voidRow(const Claim& claim, const Actor& actor)
{
    const auto stored = m_rows.byId(claim.id);
    if (!stored)
        return failed(stored);
    const auto done =
        m_database.run(voidTheRow, {value(m_clock.now()), value(claim.id), value(claim.attempt)});
    if (!done)
        return failed(done);
    if (done->changed == 0)
        return claimLost(*stored);
    if (auto back = giveCardBack(*stored, actor); !back)
        return back;
    const Money payment = stored->row.quote.payment;
    const auto till = std::int64_t{static_cast<std::uint16_t>(actor.counter)};
    return record({*stored,
                   "void"_L1,
                   {moneyLeg("suspense"_L1, stored->row.account.value(), payment),
                    moneyLeg("till"_L1, till, -payment)}},
                  actor);
}

// A voided opening: the card was proven blank, so it is stock again; its generation stays used.
Result<void> SaleSettlement::giveCardBack(const StoredRow& stored, const Actor& actor)
{
    if (stored.row.kind != Kind::Opening)
        return {};
    if (auto series = m_database.run(voidSeries, {value(stored.series)}); !series)
        return failed(series);
    const auto card = m_database.run(stockCard, {value(m_clock.now()), value(stored.row.serial)});
    if (!card)
        return failed(card);
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
    const auto action = settled.event == "commit"_L1 ? "sale.commit"_L1 : "sale.void"_L1;
    return m_audit.add({action,
                        settled.row.row.id.toString(),
                        {{"settlement"_L1, *content}, {"journal"_L1, *posted}}},
                       actor);
}

Result<QString> SaleSettlement::fingerprintOf(std::int64_t row)
{
    const auto answer = m_database.run(selectSettlement, {value(row)});
    if (!answer)
        return failed(answer);
    return hex(fingerprint("wattcard-settlement-1", answer->records.front().all()));
}

} // namespace wattcard::db
