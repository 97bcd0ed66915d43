// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/card_files.h"
#include "domain/work_order.h"

#include <array>
#include <optional>
#include <vector>

namespace wattcard {

using TicketId = Id<struct TicketTag>;

// Putting a meter into service, in this order only (DOMAIN.md 7.1).
enum class CommissioningStep : std::uint8_t { Reset = 1, Clear, Open, Check, Seal };
inline constexpr std::array allCommissioningSteps{
    CommissioningStep::Reset, CommissioningStep::Clear, CommissioningStep::Open,
    CommissioningStep::Check, CommissioningStep::Seal,
};

// What a management card's visit says of its order.
struct OrderEvidence {
    WorkOrderSerial serial;
    ManagementClass kind = ManagementClass::Reset;
    std::uint8_t use = 1;
    VisitResult result = VisitResult::Done;
    std::uint8_t stateBefore = 0; // work states of Visit
    std::uint8_t stateAfter = 0;
    std::uint8_t lastError = 0; // the display code's two digits, 0 for none
    friend bool operator==(const OrderEvidence&, const OrderEvidence&) = default;
};

// What a card brought home from the meter: the visit on a management card, or the return data of
// the customer's card. Read from the card, never typed.
struct CardEvidence {
    CardSerial card;
    MeterNumber meter;
    LocalTime at{};                     // the meter's clock
    std::optional<OrderEvidence> order; // none: the customer's card
    CustomerNumber customer;
    Ratios ratios{0, 0}; // of the return data; 0 x 0 on a management card
    Generation gen{};
    Sequence seq{};
    Credit accepted;
    Credit remaining;
    Energy active;       // forward active energy, secondary side
    bool genuine = true; // the MAC of the order or of the return data
    friend bool operator==(const CardEvidence&, const CardEvidence&) = default;
};

// What is looked at on the meter itself (DOMAIN.md 7.1, step 4).
enum class CheckItem : std::uint8_t {
    DisplayPages = 0x01, // every item of the display, as on plate and receipt
    SwitchMoves = 0x02,  // trip/close, both ways
    PulseFlashes = 0x04, // with a load
    BoxMounted = 0x08,   // as an ordinary metering box
    SidesApart = 0x10,   // the customer's side and the network's
};
inline constexpr std::array allCheckItems{CheckItem::DisplayPages, CheckItem::SwitchMoves,
                                          CheckItem::PulseFlashes, CheckItem::BoxMounted,
                                          CheckItem::SidesApart};
inline constexpr std::uint8_t everyCheckItem = 0x1F;

struct CheckEvidence {
    std::uint8_t items = 0; // CheckItem bits
    Ratios plate{0, 0};     // as the name plates of the transformers say
    Energy before;          // the register, and again after some minutes with a load
    Energy after;
    Credit shown; // remaining, on the display
    friend bool operator==(const CheckEvidence&, const CheckEvidence&) = default;
};

struct SealEvidence {
    QString meterSeal;
    QString boxSeal;
    QString signer;    // who signed for the customer
    QString photo;     // name of the file in the profile's folder of photographs
    QString photoHash; // SHA-256 of it, hexadecimal
    friend bool operator==(const SealEvidence&, const SealEvidence&) = default;
};

// The evidence of one step; what does not belong to it is absent.
struct StepEvidence {
    std::optional<CardEvidence> card;
    std::optional<CheckEvidence> check;
    std::optional<SealEvidence> seal;
    QString note;
    friend bool operator==(const StepEvidence&, const StepEvidence&) = default;
};

struct TicketStep {
    CommissioningStep step = CommissioningStep::Reset;
    StepEvidence evidence;
    QString person; // who took it, by name: it may have been elsewhere
    UtcTime takenAt{};
    CounterId counter{};
    bool imported = false;  // came in a file
    bool confirmed = false; // its visit, or its account, stands in these books as well
    friend bool operator==(const TicketStep&, const TicketStep&) = default;
};

struct CommissioningTicket {
    TicketId id;
    QString uid; // the same wherever the ticket goes
    MeterNumber meter;
    QString place; // where it hangs, for whoever reads the paper
    QString person;
    UtcTime begunAt{};
    CounterId counter{};
    std::vector<TicketStep> steps;  // in their order
    std::optional<QString> givenUp; // why
    friend bool operator==(const CommissioningTicket&, const CommissioningTicket&) = default;
};
bool isSealed(const CommissioningTicket& ticket);
bool isOpen(const CommissioningTicket& ticket);
// What comes next; none when the ticket has ended.
std::optional<CommissioningStep> nextStep(const CommissioningTicket& ticket);
const TicketStep* stepOf(const CommissioningTicket& ticket, CommissioningStep step);

// Why a ticket, or a step of it, is not taken.
enum class TicketRefusal {
    TicketEnded, // sealed or given up
    TicketOpen,  // another one is open for this meter
    StepTaken,
    ResetMissing, // the step before is missing: a step cannot be skipped
    ClearMissing, // the meter would answer ERR-34
    OpenMissing,
    CheckMissing,
    EvidenceMissing, // what the step asks for is not there
    OtherMeter,
    OtherCard,     // a card of another kind
    NotVisited,    // the card has not been at this meter
    NotDone,       // it was, and the meter refused
    OtherState,    // the meter's work state is not that of the step
    OlderThanStep, // than the step before it
    OrderUsed,     // by an earlier ticket: a new work order is needed
    NotGenuine,    // a MAC is wrong
    NotLoaded,     // the meter has not answered on the customer's card
    OtherAccount,  // the card belongs to an account at another meter
    OtherRatios,   // name plate against card
    ChecksMissing,
    NothingCounted, // the register has not moved
    SealsMissing,
    SignerMissing,
    PhotoMissing,
    FileDamaged, // of an import
};
inline constexpr int ticketRefusals = static_cast<int>(TicketRefusal::FileDamaged) + 1;
QLatin1StringView code(TicketRefusal refusal);
QLatin1StringView code(CommissioningStep step);
std::optional<CommissioningStep> commissioningStepNamed(QStringView code);

// What the rules say of a step; the store adds what only it can know.
std::optional<TicketRefusal> refusalOf(const CommissioningTicket& ticket, CommissioningStep step,
                                       const StepEvidence& evidence);

// A refusal as the failure that stores and services answer, and back.
Failure failureOf(TicketRefusal refusal);
std::optional<TicketRefusal> ticketRefusal(const Failure& failure);

} // namespace wattcard
