// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cash_service.h"

#include <array>

namespace wattcard::ui {

// One number of cash control; each leads to its rows.
enum class CashTopic {
    OpenShifts,
    ToSign,
    Signed,
    Differences,
    Safe,
    Waiting,
    Parked,
    Refunds,
    Reversals,
    Bank,
    Sides // tills, ledger, cards
};
inline constexpr std::array allCashTopics{
    CashTopic::OpenShifts, CashTopic::ToSign,  CashTopic::Signed, CashTopic::Differences,
    CashTopic::Safe,       CashTopic::Waiting, CashTopic::Parked, CashTopic::Refunds,
    CashTopic::Reversals,  CashTopic::Bank,    CashTopic::Sides};

enum class CashCommand {
    Refresh,
    Sign,
    Recount,
    CloseShift,
    Lift,
    PayIn,
    BankTakings,
    BankFile,
    Sides,
    CloseDay
};
inline constexpr std::array allCashCommands{
    CashCommand::Refresh,  CashCommand::Sign,       CashCommand::Recount, CashCommand::Lift,
    CashCommand::PayIn,    CashCommand::CloseShift, CashCommand::Sides,   CashCommand::BankTakings,
    CashCommand::BankFile, CashCommand::CloseDay};

// What is not typed yet, or no such thing.
enum class CashGap { None, Day, Amount, Text, File, Signer };

// What the screen of cash control shows.
struct CashView {
    std::optional<Operator> person;
    std::optional<CashStanding> standing;
    CashTopic topic = CashTopic::OpenShifts;
    std::optional<ShiftId> shift;    // the chosen one
    std::optional<CashCommand> form; // that is being filled in
    CashGap gap = CashGap::None;
    bool isBusy = false; // an answer is waited for
    std::optional<Failure> failure;
    std::optional<CashCommand> done;
    QString savedAs;                     // the paper of what was done
    std::optional<Reconciliation> sides; // once they were asked for
};

// The shifts of a topic in the order of its rows; empty for a topic of something else.
std::vector<const CashShift*> shiftsOf(const CashStanding& standing, CashTopic topic);
const CashShift* chosenShift(const CashView& view);
struct CashNumber {
    int rows = 0;
    std::optional<Money> amount; // none where rows are of no money, or it may not be known
};
CashNumber numberOf(const CashView& view, CashTopic topic);

bool isOffered(const CashView& view, CashCommand command);
app::CashWish::Kind wishOf(CashCommand command); // Refresh is none: the caller sees to it
bool asksAmount(CashCommand command);
bool asksText(CashCommand command);
bool asksDays(CashCommand command); // and a file
// Finance signs in at the screen of somebody else (DOMAIN.md section 9).
bool asksSigner(const CashView& view);
CashGap gapIn(const CashView& view, const app::CashWish& wish);

} // namespace wattcard::ui
