// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sale_run.h"

#include "app/card_view.h"

namespace wattcard::app {

namespace event = transaction::event;
namespace effect = transaction::effect;
using transaction::Event;
using transaction::Kind;
using transaction::Phase;

namespace {

template <class... Overloads> struct Match : Overloads... {
    using Overloads::operator()...;
};
template <class... Overloads> Match(Overloads...) -> Match<Overloads...>;

CardRole roleFor(Kind kind)
{
    const bool vending =
        kind == Kind::Purchase || kind == Kind::Reversal || kind == Kind::Adjustment;
    return vending ? CardRole::Vending : CardRole::Issuer;
}

// Why the ledger said no, in the terms of the core.
Event ledgerFailure(const Failure& failure)
{
    if (failure.fault == Fault::ClaimLost)
        return event::ClaimLost{};
    return event::LedgerFailed{failure.fault};
}

} // namespace

SaleRun::SaleRun(CardDesk& cards, Ledger& ledger, const Actor& actor, Progress progress)
    : m_cards{cards},
      m_ledger{ledger},
      m_actor{actor},
      m_progress{std::move(progress)}
{
}

transaction::State SaleRun::run(transaction::State state)
{
    Event next = event::Begin{};
    m_state = std::move(state);
    while (m_state.phase != Phase::Ended) {
        auto [stepped, effects] = transaction::step(std::move(m_state), next);
        m_state = std::move(stepped);
        for (const auto& effect : effects) {
            if (auto answer = perform(effect))
                next = std::move(*answer);
        }
    }
    if (m_state.end == transaction::End::Done && !m_receipt) {
        if (auto receipt = m_ledger.receipt(m_state.row.id))
            m_receipt = std::move(*receipt);
    }
    return m_state;
}

std::optional<Event> SaleRun::perform(const transaction::Effect& effect)
{
    using Answer = std::optional<Event>;
    return std::visit(
        Match{
            [this](const effect::OpenSession&) -> Answer { return openSession(); },
            [this](const effect::CloseSession&) -> Answer { return closeSession(), std::nullopt; },
            [this](const effect::StoreIntent&) -> Answer { return storeIntent(); },
            [this](const effect::LookUpRow&) -> Answer { return lookUp(); },
            [this](const effect::Personalise&) -> Answer { return personalise(); },
            [this](const effect::WriteCard&) -> Answer { return writeCard(); },
            [this](const effect::CommitRow& e) -> Answer { return commit(e.proof); },
            [this](const effect::TakeClaim&) -> Answer { return takeClaim(); },
            [this](const effect::ConfirmClaim&) -> Answer { return confirmClaim(); },
            [this](const effect::VoidRow&) -> Answer { return voidRow(); },
            [this](const effect::QuarantineRow& e) -> Answer { return quarantine(e.reason); },
            [](const effect::Finish&) -> Answer { return std::nullopt; },
        },
        effect);
}

Event SaleRun::openSession()
{
    report(SaleStep::Reading);
    auto session = m_cards.open(roleFor(m_state.row.kind));
    if (!session)
        return event::CardFailed{session.error().fault};
    m_session = std::move(*session);
    transaction::Digest proof{};
    if (m_state.phase == Phase::ReadingToDecide && !m_session->reading().blank) {
        const auto whole = m_session->readBack();
        if (!whole)
            return event::CardFailed{whole.error().fault};
        proof = *whole;
    }
    return event::CardRead{viewOf(m_session->reading(), proof)};
}

void SaleRun::closeSession()
{
    if (m_session)
        m_apdus = m_session->apduCount();
    m_session.reset();
}

Event SaleRun::storeIntent()
{
    const auto stored = m_ledger.begin(m_state.row, m_actor);
    if (stored) {
        report(SaleStep::Recorded);
        return event::IntentStored{};
    }
    if (stored.error().fault == Fault::OutcomeUnknown)
        return event::IntentUnknown{};
    return event::IntentNotStored{stored.error().fault};
}

Event SaleRun::lookUp()
{
    const auto row = m_ledger.row(m_state.row.id);
    if (row)
        return event::RowFound{row->state, row->attempt};
    if (row.error().fault == Fault::NotFound)
        return event::RowMissing{};
    return event::LookUpFailed{row.error().fault};
}

Event SaleRun::personalise()
{
    const auto made = m_cards.personalise(m_state.row.serial);
    if (!made)
        return event::PersonaliseFailed{made.error().fault};
    report(SaleStep::Personalised);
    return event::Personalised{};
}

Event SaleRun::writeCard()
{
    const WriteResult written = m_session->write(m_state.row.target);
    report(SaleStep::Written);
    switch (written.outcome) {
    case WriteOutcome::Proved: return event::WriteProved{written.proof};
    case WriteOutcome::Untouched: return event::WriteUntouched{written.failure.fault};
    case WriteOutcome::Unknown: return event::WriteUnknown{written.failure.fault};
    }
    std::abort();
}

Event SaleRun::commit(const transaction::Proof& proof)
{
    report(SaleStep::Checked);
    auto receipt = m_ledger.commit({m_state.row.id, m_state.row.attempt}, proof, m_actor);
    if (receipt) {
        m_receipt = std::move(*receipt);
        report(SaleStep::Booked);
        return event::Committed{};
    }
    if (receipt.error().fault == Fault::ClaimLost)
        return event::ClaimLost{};
    return event::CommitUnknown{receipt.error().fault};
}

Event SaleRun::takeClaim()
{
    const auto claim = m_ledger.claim(m_state.row.id, m_actor);
    if (!claim)
        return ledgerFailure(claim.error());
    return event::Claimed{claim->attempt};
}

Event SaleRun::confirmClaim()
{
    const auto row = m_ledger.row(m_state.row.id);
    if (!row)
        return ledgerFailure(row.error());
    const bool ours =
        row->state == transaction::RowState::Intent && row->attempt == m_state.row.attempt;
    if (!ours)
        return event::ClaimLost{};
    return event::ClaimConfirmed{};
}

Event SaleRun::voidRow()
{
    const auto voided = m_ledger.voidRow({m_state.row.id, m_state.row.attempt}, m_actor);
    if (!voided)
        return ledgerFailure(voided.error());
    return event::RowVoided{};
}

Event SaleRun::quarantine(transaction::Verdict reason)
{
    const QString text = transaction::code(reason);
    const auto held = m_ledger.quarantine({m_state.row.id, m_state.row.attempt}, text, m_actor);
    if (!held)
        return ledgerFailure(held.error());
    return event::RowQuarantined{};
}

void SaleRun::report(SaleStep step) const
{
    if (m_progress)
        m_progress(step);
}

} // namespace wattcard::app
