// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catch_up.h"

#include "app/card_image.h"
#include "app/read_card.h"

namespace wattcard::app {

using namespace Qt::StringLiterals;
using transaction::Contradiction;
using transaction::Kind;
using transaction::MissingRow;
using transaction::Row;

namespace {

// The write of an open row, as the card's journal would have it.
transaction::OpenWrite writeOf(const Row& open)
{
    return {open.target.position, open.quote.credit, open.sale, soldAtOf(open.target.load)};
}

// Settled by a write on the card that it was meant for: nothing else moves with it.
bool isSettledByJournal(const Row& open, const SeenCard& card)
{
    const bool isPlain = open.kind == Kind::Purchase || open.kind == Kind::Reversal ||
                         open.kind == Kind::Adjustment || open.kind == Kind::Reissue;
    return isPlain && open.state == transaction::RowState::Intent &&
           open.serial == card.reading.hints.serial;
}

QString explained(Contradiction contradiction)
{
    const QString word{code(contradiction)};
    if (contradiction != Contradiction::OtherIssue)
        return word;
    return word + u": no replacement of this series; what began the card is booked again from its"
                  " papers (exchange, resumption), then the hold is lifted"_s;
}

} // namespace

// The arrival of the card says that it is ahead, and holds the account.
Result<AccountFacts> CatchUp::held(AccountId account, const SeenCard& card, const Operator& author)
{
    const CardSituation situation = ReadCard{m_shop}.run(author);
    if (!situation.facts && situation.fault == Fault::NeverIssued)
        return heldForStranger(account, card, {author.id, m_shop.counter});
    if (!situation.facts)
        return failed(situation.fault, situation.detail);
    if (situation.facts->account.id != account)
        return failed(Fault::WrongCustomer);
    if (situation.kind == CardSituation::Kind::Customer ||
        situation.kind == CardSituation::Kind::Finished)
        return failed(Fault::EvidenceUnclear, u"the card is not ahead of the records"_s);
    if (situation.fault != Fault::CardAhead)
        return failed(situation.fault, situation.detail);
    auto facts = m_shop.ledger.byAccount(account);
    if (facts && facts->hold != Fault::CardAhead)
        return failed(facts->hold.value_or(Fault::EvidenceUnclear));
    return facts;
}

// The records have lost that it was issued. The purchase MAC binds it to meter and customer, and
// generations never restart.
Result<AccountFacts> CatchUp::heldForStranger(AccountId account, const SeenCard& card,
                                              const Actor& actor)
{
    const auto facts = m_shop.ledger.byAccount(account);
    if (!facts)
        return facts;
    if (!card.evidence.isGenuine)
        return failed(Fault::NeverIssued);
    if (card.reading.parameter.customer != facts->account.number)
        return failed(Fault::WrongCustomer);
    if (card.evidence.position.gen <= facts->highestGeneration)
        return failed(Fault::NeverIssued, u"its generation was given to another card"_s);
    auto reported =
        m_shop.ledger.reportCard(account, transaction::Verdict::CatchUp, card.reading, actor);
    if (!reported)
        return failed(reported);
    auto now = m_shop.ledger.byAccount(account);
    if (now && now->hold != Fault::CardAhead)
        return failed(now->hold.value_or(Fault::EvidenceUnclear));
    return now;
}

Result<void> CatchUp::quarantineOpen(const Row& open, const Actor& actor)
{
    const auto claim = m_shop.ledger.claim(open.id, actor);
    if (!claim)
        return failed(claim);
    auto done = m_shop.ledger.quarantine(*claim, u"older than the journal of the card"_s, actor);
    if (!done)
        return done;
    return failed(Fault::CardStateUnclear,
                  u"the open row is older than the card's journal: two people settle it (lift)"_s);
}

Result<CatchUp::Basis> CatchUp::basisOf(AccountFacts facts, const SeenCard& card,
                                        const Actor& actor)
{
    auto lastSale = m_book.lastSale(facts.account.id);
    if (!lastSale)
        return failed(lastSale);
    Basis basis{std::move(facts), std::move(*lastSale)};
    return basis.facts.records.open ? settled(std::move(basis), card, actor)
                                    : Result<Basis>{std::move(basis)};
}

// By who has seen it: the card.
Result<CatchUp::Basis> CatchUp::settled(Basis basis, const SeenCard& card, const Actor& actor)
{
    const Row open = *basis.facts.records.open;
    if (!isSettledByJournal(open, card))
        return failed(Fault::OpenTransaction,
                      u"%1: the card says nothing about it"_s.arg(open.id.toString()));
    const transaction::OpenWrite wanted = writeOf(open);
    switch (fateOf(wanted, card.evidence)) {
    case transaction::OpenFate::Unknown: return failed(quarantineOpen(open, actor));
    case transaction::OpenFate::Void:
        basis.open = LostOpenRow{open.id, {}};
        basis.facts.records.open.reset();
        if (open.kind == Kind::Reversal) {
            auto sale = m_shop.ledger.row(open.reverses);
            if (!sale)
                return failed(sale);
            basis.lastSale = std::move(*sale);
        }
        return basis;
    case transaction::OpenFate::Written: break;
    }
    const auto write = transaction::writeOf(wanted, card.evidence);
    basis.open = LostOpenRow{
        open.id, transaction::Proof{write->atc, open.target.position.seq, open.target.digest}};
    if (open.kind == Kind::Purchase)
        basis.lastSale = open;
    AccountFacts& facts = basis.facts;
    facts.records.open.reset();
    facts.records.committed = open.target.position;
    facts.records.committedDigest = open.target.imageDigest;
    facts.total = facts.openTotal;
    facts.account.carry = open.quote.carry;
    facts.account.accumulated = facts.account.accumulated + open.quote.energy;
    return basis;
}

Result<std::vector<MissingRow>> CatchUp::missing(const Basis& basis, const SeenCard& card,
                                                 const Actor& actor)
{
    const AccountFacts& facts = basis.facts;
    transaction::RestoredState records{
        facts.records.committed, facts.total, facts.records.voided, {}, true};
    records.opened = facts.returned && facts.returned->seq != Sequence{};
    if (basis.lastSale)
        records.lastSale = basis.lastSale->quote.credit;
    auto found = card.reading.parameter.meter == facts.account.meter
                     ? transaction::missingRows(records, card.evidence)
                     : Contradiction::OtherIssue;
    if (auto* const rows = std::get_if<std::vector<MissingRow>>(&found))
        return std::move(*rows);
    const auto quarantined = m_shop.ledger.reportCard(
        facts.account.id, transaction::Verdict::Quarantine, card.reading, actor);
    if (!quarantined)
        return failed(quarantined);
    return failed(Fault::EvidenceUnclear, explained(std::get<Contradiction>(found)));
}

Result<CatchUpPlan> CatchUp::prepare(AccountId account, const std::vector<LostReceipt>& receipts,
                                     const Operator& author)
{
    if (!may(author.role, rightToPrepare(Operation::CatchUp)))
        return failed(Fault::PermissionDenied);
    const Actor actor{author.id, m_shop.counter};
    const auto card = takeEvidence(m_shop.cards, m_inspector);
    if (!card)
        return failed(card);
    auto facts = held(account, *card, author);
    if (!facts)
        return failed(facts);
    const auto basis = basisOf(std::move(*facts), *card, actor);
    if (!basis)
        return failed(basis);
    const auto lost = missing(*basis, *card, actor);
    if (!lost)
        return failed(lost);
    auto rows =
        rebuiltRows(m_shop, {basis->facts, *card, basis->lastSale, receipts, author}, *lost);
    if (!rows)
        return failed(rows);
    return CatchUpPlan{account, card->reading.imageDigest, basis->open, std::move(*rows)};
}

Result<CatchUpPlan> CatchUp::prepareFrom(const LastReceipt& receipt, AccountId account,
                                         const Operator& author)
{
    if (!may(author.role, rightToPrepare(Operation::CatchUp)))
        return failed(Fault::PermissionDenied);
    const auto facts = m_shop.ledger.byAccount(account);
    if (!facts)
        return failed(facts);
    if (facts->records.open)
        return failed(Fault::OpenTransaction, facts->records.open->id.toString());
    const transaction::Position known = facts->records.committed;
    if (!facts->unseenSinceRestore || receipt.seq <= known.seq || receipt.total < facts->total)
        return failed(Fault::EvidenceUnclear,
                      u"nothing was restored, or the receipt shows no more than the records"_s);
    MissingRow lump{.gen = known.gen, .seq = receipt.seq, .amount = receipt.total - facts->total};
    lump.total = receipt.total;
    lump.writes = static_cast<std::uint32_t>(receipt.seq) - static_cast<std::uint32_t>(known.seq);
    if (lump.amount == Credit{})
        lump.kind = Kind::Adjustment;
    SeenCard none; // what the lost card may have held
    none.reading.parameter = parametersOf(facts->account, SubType::Purchase);
    none.reading.load.counter = m_shop.counter;
    none.reading.load.soldAt = m_shop.clock.local(m_shop.clock.now());
    auto rows = rebuiltRows(m_shop, {*facts, none, {}, {}, author, false}, {lump});
    if (!rows)
        return failed(rows);
    return CatchUpPlan{account, {}, {}, std::move(*rows), false};
}

Signable CatchUp::shown(const CatchUpPlan& plan, const StepCause& cause, const Operator& author)
{
    Signable signable{Operation::CatchUp, {}, author.id};
    signable.shown = {{u"account"_s, QString::number(plan.account.value())}};
    if (plan.open)
        signable.shown.push_back({plan.open->proof ? u"open row, written"_s : u"open row, void"_s,
                                  plan.open->id.toString()});
    for (const RebuiltRow& rebuilt : plan.rows) {
        const transaction::Row& row = rebuilt.row;
        const auto seq = static_cast<std::uint32_t>(row.target.position.seq);
        signable.shown.push_back({u"row %1"_s.arg(seq), row.id.toString()});
        signable.shown.push_back({u"credit"_s, row.quote.credit.toString()});
        signable.shown.push_back({u"total"_s, rebuilt.total.toString()});
        signable.shown.push_back({u"payment"_s, row.quote.payment.toString()});
        signable.shown.push_back({u"charge"_s, row.quote.charge.toString()});
        signable.shown.push_back({u"carry"_s, row.quote.carry.toString()});
        for (const Tender& tender : row.tenders)
            signable.shown.push_back({tender.reference, tender.amount.toString()});
    }
    show(cause, signable.shown);
    return signable;
}

Result<void> CatchUp::stillThere(const CatchUpPlan& plan)
{
    auto session = m_shop.cards.open(CardRole::Vending);
    if (!session)
        return failed(session);
    const CardReading& reading = (*session)->reading();
    const bool isSame = !plan.rows.empty() && reading.imageDigest == plan.image &&
                        reading.hints.serial == plan.rows.back().row.serial;
    return isSame ? Result<void>{} : failed(Fault::EvidenceUnclear, u"another card"_s);
}

Result<StepNumber> CatchUp::run(CatchUpPlan plan, StepCause cause,
                                const std::vector<Approval>& approvals, const Operator& author)
{
    auto records = signatures(shown(plan, cause, author), approvals);
    if (!records)
        return failed(records);
    if (auto there = plan.hasCard ? stillThere(plan) : Result<void>{}; !there)
        return failed(there);
    cause.approvals = std::move(*records);
    const auto signer = [&](std::size_t place) { return cause.approvals.at(place).who; };
    for (RebuiltRow& rebuilt : plan.rows)
        rebuilt.row.cause = Cause{cause.reason, cause.note, signer(0), signer(1)};
    CatchingUp work{plan.account, plan.open, std::move(plan.rows), std::move(cause), plan.hasCard};
    return m_book.catchUp(work, {author.id, m_shop.counter});
}

} // namespace wattcard::app
