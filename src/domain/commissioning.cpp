// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/commissioning.h"

#include <algorithm>
#include <cstdlib>

namespace wattcard {

namespace {

constexpr std::uint8_t stateReset = 1; // work states of Visit
constexpr std::uint8_t stateCleared = 2;

struct StepCode {
    CommissioningStep step;
    QLatin1StringView code;
};
constexpr std::array stepCodes{
    StepCode{CommissioningStep::Reset, QLatin1StringView{"reset"}},
    StepCode{CommissioningStep::Clear, QLatin1StringView{"clear"}},
    StepCode{CommissioningStep::Open, QLatin1StringView{"open"}},
    StepCode{CommissioningStep::Check, QLatin1StringView{"check"}},
    StepCode{CommissioningStep::Seal, QLatin1StringView{"seal"}},
};

// The step that is missing, as the refusal of any step after it.
TicketRefusal missingBefore(CommissioningStep step)
{
    switch (step) {
    case CommissioningStep::Reset: return TicketRefusal::ResetMissing;
    case CommissioningStep::Clear: return TicketRefusal::ClearMissing;
    case CommissioningStep::Open: return TicketRefusal::OpenMissing;
    case CommissioningStep::Check:
    case CommissioningStep::Seal: return TicketRefusal::CheckMissing;
    }
    std::abort();
}

// Return data are written to the minute, visits to the second.
bool isOlder(const CardEvidence& card, const TicketStep* before)
{
    if (before == nullptr || !before->evidence.card)
        return false;
    return card.at < std::chrono::floor<std::chrono::minutes>(before->evidence.card->at);
}

std::optional<TicketRefusal> orderRefusal(CommissioningStep step, const CardEvidence& card)
{
    const auto wanted =
        step == CommissioningStep::Reset ? ManagementClass::Reset : ManagementClass::Clear;
    if (!card.order || card.order->kind != wanted)
        return TicketRefusal::OtherCard;
    if (card.order->result != VisitResult::Done)
        return TicketRefusal::NotDone;
    const bool isReset = step == CommissioningStep::Reset;
    if (card.order->stateAfter != (isReset ? stateReset : stateCleared))
        return TicketRefusal::OtherState;
    if (!isReset && card.order->stateBefore != stateReset)
        return TicketRefusal::OtherState;
    return std::nullopt;
}

std::optional<TicketRefusal> cardRefusal(const CommissioningTicket& ticket, CommissioningStep step,
                                         const CardEvidence& card)
{
    if (card.meter != ticket.meter)
        return TicketRefusal::OtherMeter;
    if (!card.genuine)
        return TicketRefusal::NotGenuine;
    if (step == CommissioningStep::Open) {
        if (card.order)
            return TicketRefusal::OtherCard;
        if (card.seq == Sequence{} || card.ratios.product() == 0)
            return TicketRefusal::NotLoaded;
    } else if (const auto refused = orderRefusal(step, card)) {
        return refused;
    }
    const TicketStep* before = ticket.steps.empty() ? nullptr : &ticket.steps.back();
    return isOlder(card, before) ? std::optional{TicketRefusal::OlderThanStep} : std::nullopt;
}

std::optional<TicketRefusal> checkRefusal(const CommissioningTicket& ticket,
                                          const CheckEvidence& check)
{
    if ((check.items & everyCheckItem) != everyCheckItem)
        return TicketRefusal::ChecksMissing;
    const TicketStep* opened = stepOf(ticket, CommissioningStep::Open);
    if (opened != nullptr && opened->evidence.card && check.plate != opened->evidence.card->ratios)
        return TicketRefusal::OtherRatios;
    if (check.after <= check.before)
        return TicketRefusal::NothingCounted;
    return std::nullopt;
}

std::optional<TicketRefusal> sealRefusal(const SealEvidence& seal)
{
    if (seal.meterSeal.trimmed().isEmpty() || seal.boxSeal.trimmed().isEmpty())
        return TicketRefusal::SealsMissing;
    if (seal.signer.trimmed().isEmpty())
        return TicketRefusal::SignerMissing;
    constexpr qsizetype hexDigits = 64;
    if (seal.photo.isEmpty() || seal.photoHash.size() != hexDigits)
        return TicketRefusal::PhotoMissing;
    return std::nullopt;
}

} // namespace

bool isSealed(const CommissioningTicket& ticket)
{
    return stepOf(ticket, CommissioningStep::Seal) != nullptr;
}

bool isOpen(const CommissioningTicket& ticket)
{
    return !ticket.givenUp && !isSealed(ticket);
}

std::optional<CommissioningStep> nextStep(const CommissioningTicket& ticket)
{
    if (!isOpen(ticket))
        return std::nullopt;
    return allCommissioningSteps.at(ticket.steps.size());
}

const TicketStep* stepOf(const CommissioningTicket& ticket, CommissioningStep step)
{
    const auto found = std::ranges::find(ticket.steps, step, &TicketStep::step);
    return found == ticket.steps.end() ? nullptr : &*found;
}

std::optional<TicketRefusal> refusalOf(const CommissioningTicket& ticket, CommissioningStep step,
                                       const StepEvidence& evidence)
{
    const auto next = nextStep(ticket);
    if (!next)
        return TicketRefusal::TicketEnded;
    if (step < *next)
        return TicketRefusal::StepTaken;
    if (step > *next)
        return missingBefore(*next);
    switch (step) {
    case CommissioningStep::Reset:
    case CommissioningStep::Clear:
    case CommissioningStep::Open:
        return evidence.card ? cardRefusal(ticket, step, *evidence.card)
                             : std::optional{TicketRefusal::EvidenceMissing};
    case CommissioningStep::Check:
        return evidence.check ? checkRefusal(ticket, *evidence.check)
                              : std::optional{TicketRefusal::EvidenceMissing};
    case CommissioningStep::Seal:
        return evidence.seal ? sealRefusal(*evidence.seal)
                             : std::optional{TicketRefusal::EvidenceMissing};
    }
    std::abort();
}

QLatin1StringView code(TicketRefusal refusal)
{
    using enum TicketRefusal;
    switch (refusal) {
    case TicketEnded: return QLatin1StringView{"ticket_ended"};
    case TicketOpen: return QLatin1StringView{"ticket_open"};
    case StepTaken: return QLatin1StringView{"step_taken"};
    case ResetMissing: return QLatin1StringView{"reset_missing"};
    case ClearMissing: return QLatin1StringView{"clear_missing"};
    case OpenMissing: return QLatin1StringView{"open_missing"};
    case CheckMissing: return QLatin1StringView{"check_missing"};
    case EvidenceMissing: return QLatin1StringView{"evidence_missing"};
    case OtherMeter: return QLatin1StringView{"other_meter"};
    case OtherCard: return QLatin1StringView{"other_card"};
    case NotVisited: return QLatin1StringView{"not_visited"};
    case NotDone: return QLatin1StringView{"not_done"};
    case OtherState: return QLatin1StringView{"other_state"};
    case OlderThanStep: return QLatin1StringView{"older_than_step"};
    case OrderUsed: return QLatin1StringView{"order_used"};
    case NotGenuine: return QLatin1StringView{"not_genuine"};
    case NotLoaded: return QLatin1StringView{"not_loaded"};
    case OtherAccount: return QLatin1StringView{"other_account"};
    case OtherRatios: return QLatin1StringView{"other_ratios"};
    case ChecksMissing: return QLatin1StringView{"checks_missing"};
    case NothingCounted: return QLatin1StringView{"nothing_counted"};
    case SealsMissing: return QLatin1StringView{"seals_missing"};
    case SignerMissing: return QLatin1StringView{"signer_missing"};
    case PhotoMissing: return QLatin1StringView{"photo_missing"};
    case FileDamaged: return QLatin1StringView{"file_damaged"};
    }
    std::abort();
}

QLatin1StringView code(CommissioningStep step)
{
    return std::ranges::find(stepCodes, step, &StepCode::step)->code;
}

std::optional<CommissioningStep> commissioningStepNamed(QStringView code)
{
    const auto found =
        std::ranges::find_if(stepCodes, [code](const StepCode& each) { return code == each.code; });
    return found == stepCodes.end() ? std::nullopt : std::optional{found->step};
}

Failure failureOf(TicketRefusal refusal)
{
    return {Fault::BadInput, QLatin1StringView{"ticket: "} + code(refusal)};
}

std::optional<TicketRefusal> ticketRefusal(const Failure& failure)
{
    for (int each = 0; each < ticketRefusals; ++each) {
        const auto refusal = static_cast<TicketRefusal>(each);
        if (failure.fault == Fault::BadInput && failure.detail == failureOf(refusal).detail)
            return refusal;
    }
    return std::nullopt;
}

} // namespace wattcard
