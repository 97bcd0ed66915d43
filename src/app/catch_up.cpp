// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catch_up.h"

#include "app/read_card.h"

namespace wattcard::app {

using namespace Qt::StringLiterals;
using transaction::Contradiction;
using transaction::MissingRow;

// The arrival of the card says that it is ahead, and holds the account.
Result<AccountFacts> CatchUp::held(AccountId account, const Operator& author)
{
    const CardSituation situation = ReadCard{m_shop}.run(author);
    if (!situation.facts)
        return failed(situation.fault, situation.detail);
    if (situation.facts->account.id != account)
        return failed(Fault::WrongCustomer);
    if (situation.kind == CardSituation::Kind::Customer)
        return failed(Fault::EvidenceUnclear, u"the card is not ahead of the records"_s);
    if (situation.fault != Fault::CardAhead)
        return failed(situation.fault, situation.detail);
    auto facts = m_shop.ledger.byAccount(account);
    if (!facts)
        return facts;
    if (facts->hold != Fault::CardAhead)
        return failed(facts->hold.value_or(Fault::EvidenceUnclear));
    // It may be one of the writes that the card has made since: settled first, by who has seen it.
    if (facts->records.open)
        return failed(Fault::OpenTransaction, facts->records.open->id.toString());
    return facts;
}

Result<std::vector<MissingRow>> CatchUp::missing(const AccountFacts& facts, const SeenCard& card,
                                                 const std::optional<transaction::Row>& lastSale,
                                                 const Actor& actor)
{
    transaction::RestoredState records{
        facts.records.committed, facts.total, facts.records.voided, {}};
    if (lastSale)
        records.lastSale = lastSale->quote.credit;
    auto found = transaction::missingRows(records, card.evidence);
    if (auto* const rows = std::get_if<std::vector<MissingRow>>(&found))
        return std::move(*rows);
    const auto quarantined = m_shop.ledger.reportCard(
        facts.account.id, transaction::Verdict::Quarantine, card.reading, actor);
    if (!quarantined)
        return failed(quarantined);
    return failed(Fault::EvidenceUnclear, code(std::get<Contradiction>(found)));
}

Result<CatchUpPlan> CatchUp::prepare(AccountId account, const std::vector<LostReceipt>& receipts,
                                     const Operator& author)
{
    if (!may(author.role, rightToPrepare(Operation::CatchUp)))
        return failed(Fault::PermissionDenied);
    const auto facts = held(account, author);
    if (!facts)
        return failed(facts);
    const auto card = takeEvidence(m_shop.cards, m_inspector);
    if (!card)
        return failed(card);
    if (card->reading.hints.serial != facts->records.issuedSerial)
        return failed(Fault::EvidenceUnclear, u"another card"_s);
    const auto lastSale = m_book.lastSale(account);
    if (!lastSale)
        return failed(lastSale);
    const auto lost = missing(*facts, *card, *lastSale, {author.id, m_shop.counter});
    if (!lost)
        return failed(lost);
    auto rows = rebuiltRows(m_shop, {*facts, *card, *lastSale, receipts, author}, *lost);
    if (!rows)
        return failed(rows);
    return CatchUpPlan{account, card->reading.imageDigest, std::move(*rows)};
}

Signable CatchUp::shown(const CatchUpPlan& plan, const StepCause& cause, const Operator& author)
{
    Signable signable{Operation::CatchUp, {}, author.id};
    signable.shown = {{u"account"_s, QString::number(plan.account.value())}};
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
    if (auto there = stillThere(plan); !there)
        return failed(there);
    cause.approvals = std::move(*records);
    const auto signer = [&](std::size_t place) { return cause.approvals.at(place).who; };
    for (RebuiltRow& rebuilt : plan.rows)
        rebuilt.row.cause = Cause{cause.reason, cause.note, signer(0), signer(1)};
    CatchingUp work{plan.account, std::move(plan.rows), std::move(cause)};
    return m_book.catchUp(work, {author.id, m_shop.counter});
}

} // namespace wattcard::app
