// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/read_card.h"

#include "app/card_view.h"
#include "app/sale_rules.h"
#include "app/settle_row.h"
#include "domain/rights.h"
#include "domain/work_order.h"

using namespace Qt::StringLiterals;

namespace wattcard::app {

using Situation = CardSituation::Kind;
using transaction::Verdict;

namespace {

// The number a card is identified by is only a hint: not until the session has it by its keys does
// anything speak about an account.
constexpr auto misnamed = "named by another number than it has"_L1;

CardSituation trouble(const Failure& failure)
{
    CardSituation situation;
    situation.fault = failure.fault;
    situation.detail = failure.detail;
    switch (failure.fault) {
    case Fault::ForeignCard: situation.kind = Situation::Foreign; break;
    case Fault::ManagementCard: situation.kind = Situation::Management; break;
    case Fault::AuthenticationFailed:
    case Fault::CardKeyLocked: situation.kind = Situation::Refused; break;
    default: situation.kind = Situation::Unreadable;
    }
    return situation;
}

CardSituation refused(CardSituation situation, Fault fault)
{
    situation.kind = Situation::Refused;
    situation.fault = fault;
    return situation;
}

// Return data of this account's meter: nothing else is booked, and a card that carries anything
// else is not sold to (CARD.md section 9, P0).
bool returnBelongs(const CardReading& reading, const Account& account)
{
    return reading.returnMacValid && reading.returned->meter == account.meter &&
           reading.returned->customer == account.number;
}

} // namespace

CardSituation ReadCard::run(const Operator& author)
{
    const std::uint32_t insertions = m_shop.cards.insertionCount();
    CardSituation situation;
    const auto hints = m_shop.cards.identify();
    if (!hints) {
        situation = trouble(hints.error());
    } else {
        auto facts = m_shop.ledger.bySerial(hints->serial);
        const bool isBlank = hints->lifeCycle == LifeCycle::Initialisation;
        if (facts)
            situation = issued(*hints, std::move(*facts), author);
        else if (facts.error().fault != Fault::NotFound)
            situation = trouble(facts.error());
        else if (isBlank)
            situation = blank(*hints);
        else
            situation = stranger(*hints);
        situation.hints = situation.reading ? situation.reading->hints : *hints;
    }
    situation.insertions = insertions;
    return situation;
}

CardSituation ReadCard::blank(const CardHints& hints)
{
    CardSituation situation;
    situation.kind = Situation::Blank;
    situation.reading = CardReading{};
    situation.reading->hints = hints;
    situation.reading->blank = true;
    return situation;
}

// No account knows it. A management card is none of the counter's. A user card that was made ready
// in a batch has keys and no image: it is as good as a blank one.
CardSituation ReadCard::stranger(const CardHints& hints)
{
    if (managementClass(hints.cardClass))
        return trouble(Failure{Fault::ManagementCard});
    const bool isReady =
        hints.lifeCycle == LifeCycle::Operational && hints.cardClass == CardHints{}.cardClass;
    if (!isReady)
        return refused({}, Fault::NeverIssued);
    auto session = m_shop.cards.open(CardRole::Vending);
    if (!session)
        return trouble(session.error());
    if ((*session)->reading().hints.serial != hints.serial)
        return trouble(Failure{Fault::CardMisread, misnamed});
    if (!(*session)->reading().blank)
        return refused({}, Fault::NeverIssued);
    CardSituation situation;
    situation.kind = Situation::Blank;
    situation.reading = (*session)->reading();
    return situation;
}

// Never beside an open row, whose card must stay as it is; and never in the way of a sale, because
// the older version is alive until it is retired: a failure waits for the next visit.
RollOutVisit ReadCard::renewKeys(const CardHints& hints, const AccountFacts& facts,
                                 const Operator& author)
{
    const bool mayRekey = may(author.role, Right::RekeyCards);
    RollOutVisit visit{mayRekey ? m_shop.rekeying : nullptr, hints, {author.id, m_shop.counter}};
    if (hints.lifeCycle == LifeCycle::Operational && !facts.records.open &&
        facts.records.issuedSerial == hints.serial)
        visit.change();
    return visit;
}

CardSituation ReadCard::issued(const CardHints& hints, AccountFacts facts, const Operator& author)
{
    CardSituation situation;
    situation.facts = std::move(facts);
    situation.open = situation.facts->records.open;
    if (situation.open && situation.open->state == transaction::RowState::Quarantined) {
        situation.kind = Situation::Unclear;
        situation.fault = Fault::CardStateUnclear;
        return situation;
    }
    if (hints.lifeCycle == LifeCycle::Initialisation) {
        situation.reading = blank(hints).reading;
        return judged(std::move(situation), viewOf(*situation.reading), author);
    }
    RollOutVisit visit = renewKeys(hints, *situation.facts, author);
    auto session = m_shop.cards.open(CardRole::Vending);
    if (!session) {
        visit.unreadable(session.error().fault);
        CardSituation failure = trouble(session.error());
        failure.open = situation.open;
        failure.facts = std::move(situation.facts);
        return failure;
    }
    situation.reading = (*session)->reading();
    if (situation.reading->hints.serial != hints.serial)
        return trouble(Failure{Fault::CardMisread, misnamed});
    transaction::Digest proof{};
    if (situation.open && !situation.reading->blank) {
        const auto whole = (*session)->readBack();
        if (!whole)
            return trouble(whole.error());
        proof = *whole;
    }
    session->reset(); // a session never waits: not for the ledger, not for a person
    const auto booked = bookReturn(situation, author);
    if (!booked)
        return trouble(booked.error());
    const auto view = viewOf(*situation.reading, proof);
    visit.read(transaction::judge(view, situation.facts->records), *booked);
    // Whatever the card shows: nothing is written for an account that has ended.
    if (!situation.open && situation.facts->account.state == AccountState::Closed)
        return refused(std::move(situation), Fault::AccountClosed);
    return judged(std::move(situation), view, author);
}

Result<bool> ReadCard::bookReturn(CardSituation& situation, const Operator& author)
{
    const CardReading& reading = *situation.reading;
    const Account& account = situation.facts->account;
    if (!reading.returned || !returnBelongs(reading, account))
        return false;
    // They are about rows that the records have lost; they wait until those are rebuilt.
    if (transaction::judge(viewOf(reading), situation.facts->records) == Verdict::CatchUp)
        return false;
    const auto booked =
        m_shop.ledger.bookReturn(account.id, *reading.returned, {author.id, m_shop.counter});
    if (!booked)
        return failed(booked);
    if (!*booked)
        return false;
    auto facts = m_shop.ledger.byAccount(account.id);
    if (!facts)
        return failed(facts);
    facts->records.issuedSerial = situation.facts->records.issuedSerial;
    situation.facts = std::move(*facts);
    return true;
}

CardSituation ReadCard::judged(CardSituation situation, const transaction::CardView& view,
                               const Operator& author)
{
    const Verdict verdict = transaction::judge(view, situation.facts->records);
    switch (verdict) {
    case Verdict::Normal: return customer(std::move(situation));
    case Verdict::RollForward: return settled(std::move(situation), author);
    case Verdict::WriteAgain:
    case Verdict::CheckThenWrite:
    case Verdict::WriteNewCard:
    case Verdict::FinishBlank:
        situation.kind = Situation::OpenSale;
        situation.fault = Fault::OutcomeUnknown;
        return situation;
    case Verdict::Quarantine:
        if (situation.open)
            return settled(std::move(situation), author);
        [[fallthrough]];
    case Verdict::CatchUp: {
        const auto reported = m_shop.ledger.reportCard(
            situation.facts->account.id, verdict, *situation.reading, {author.id, m_shop.counter});
        if (!reported)
            return trouble(reported.error());
        if (verdict == Verdict::CatchUp)
            return refused(std::move(situation), Fault::CardAhead);
        situation.kind = Situation::Unclear;
        situation.fault = Fault::CardStateUnclear;
        return situation;
    }
    case Verdict::RefuseRetain:
    case Verdict::StaysOpen:
    case Verdict::ReissueVoidsIt:
    case Verdict::AnotherBlank:
    case Verdict::OfferReissue:
    case Verdict::StopAfterOneTry:
    case Verdict::NotThisCard: return refused(std::move(situation), *transaction::faultOf(verdict));
    }
    std::abort();
}

// Claims the row and reads the card again before anything is decided (rule 3); the reading above
// was only a hint.
CardSituation ReadCard::settled(CardSituation situation, const Operator& author)
{
    const SaleOutcome outcome =
        SettleRow{m_shop}.run(situation.open->id, transaction::Wish::Finish, author);
    if (const auto* done = std::get_if<SaleDone>(&outcome)) {
        situation.kind = Situation::Finished;
        situation.receipt = done->receipt;
        return situation;
    }
    const auto& stopped = std::get<SaleStopped>(outcome);
    situation.kind =
        stopped.kind == SaleStopped::Kind::Unclear ? Situation::Unclear : Situation::OpenSale;
    situation.fault = stopped.fault;
    situation.detail = stopped.detail;
    return situation;
}

CardSituation ReadCard::customer(CardSituation situation)
{
    if (situation.reading->returned && !returnBelongs(*situation.reading, situation.facts->account))
        return refused(std::move(situation), Fault::CardDiffersFromRecords);
    if (const auto fault =
            refusalOf(*situation.facts, *situation.reading, m_shop.cards.capabilities()))
        return refused(std::move(situation), *fault);
    situation.kind = Situation::Customer;
    const auto& returned = situation.facts->returned;
    situation.lastPurchaseNotLoaded =
        returned && returned->seq < situation.facts->records.committed.seq;
    return situation;
}

} // namespace wattcard::app
