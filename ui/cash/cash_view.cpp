// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cash/cash_view.h"

#include <algorithm>
#include <cstdlib>

namespace wattcard::ui {

using CashKind = app::CashWish::Kind;

namespace {

bool belongsTo(const CashShift& each, CashTopic topic)
{
    switch (topic) {
    case CashTopic::OpenShifts: return !each.end;
    case CashTopic::ToSign: return each.end && !each.signature;
    case CashTopic::Signed: return each.signature.has_value();
    case CashTopic::Differences: return !differenceOf(each).isZero();
    default: return false;
    }
}

template <class Rows, class Amount> CashNumber summed(const Rows& rows, Amount amount)
{
    CashNumber number{static_cast<int>(rows.size()), Money{}};
    for (const auto& row : rows)
        number.amount = *number.amount + amount(row);
    return number;
}

// What the open tills hold: unknown as soon as one of them may not be known.
CashNumber openTills(const std::vector<const CashShift*>& shifts)
{
    CashNumber number{static_cast<int>(shifts.size()), Money{}};
    for (const CashShift* each : shifts) {
        if (!each->cash)
            number.amount.reset();
        else if (number.amount)
            number.amount = *number.amount + *each->cash;
    }
    return number;
}

CashNumber bankNumber(const std::optional<BankReview>& bank)
{
    if (!bank)
        return {};
    CashNumber number{0, Money{}};
    for (const BankLine& line : bank->onlyOurs)
        number.amount = *number.amount - line.amount;
    for (const BankLine& line : bank->onlyTheirs)
        number.amount = *number.amount + line.amount;
    for (const BankPair& pair : bank->amountDiffers)
        number.amount = *number.amount + pair.theirs.amount - pair.ours.amount;
    number.rows = static_cast<int>(bank->onlyOurs.size() + bank->onlyTheirs.size() +
                                   bank->amountDiffers.size());
    return number;
}

bool isFreeFor(const CashView& view, CashCommand command)
{
    const Role role = view.person->role;
    const bool reads = command == CashCommand::Sides && may(role, Right::ReadEverything);
    const bool letsSign = command == CashCommand::Sign && may(role, Right::CloseShift);
    return may(role, app::rightOf(wishOf(command))) || reads || letsSign;
}

} // namespace

std::vector<const CashShift*> shiftsOf(const CashStanding& standing, CashTopic topic)
{
    std::vector<const CashShift*> shifts;
    for (const CashShift& each : standing.shifts) {
        if (belongsTo(each, topic))
            shifts.push_back(&each);
    }
    return shifts;
}

const CashShift* chosenShift(const CashView& view)
{
    if (!view.standing || !view.shift)
        return nullptr;
    for (const CashShift* each : shiftsOf(*view.standing, view.topic)) {
        if (each->shift.id == *view.shift)
            return each;
    }
    return nullptr;
}

CashNumber numberOf(const CashView& view, CashTopic topic)
{
    if (!view.standing)
        return {};
    const CashStanding& now = *view.standing;
    const auto shifts = shiftsOf(now, topic);
    switch (topic) {
    case CashTopic::OpenShifts: return openTills(shifts);
    case CashTopic::ToSign:
    case CashTopic::Signed:
    case CashTopic::Differences:
        return summed(shifts, [](const CashShift* each) { return differenceOf(*each); });
    case CashTopic::Safe: return {static_cast<int>(now.moves.size()), now.safe};
    case CashTopic::Waiting:
        return summed(now.waiting, [](const WaitingCash& each) { return each.amount; });
    case CashTopic::Parked:
        return summed(now.parked, [](const ParkedWrite& each) { return each.payment; });
    case CashTopic::Refunds:
        return summed(now.refunds, [](const RefundWaiting& each) { return each.amount; });
    case CashTopic::Reversals:
        return summed(now.reversals, [](const DayReversal& each) { return each.amount; });
    case CashTopic::Bank: return bankNumber(now.bank);
    case CashTopic::Sides:
        return view.sides ? CashNumber{static_cast<int>(view.sides->differences.size()),
                                       view.sides->variance}
                          : CashNumber{};
    }
    std::abort();
}

CashKind wishOf(CashCommand command)
{
    switch (command) {
    case CashCommand::Sign: return CashKind::SignShift;
    case CashCommand::Recount: return CashKind::Recount;
    case CashCommand::CloseShift: return CashKind::CloseShift;
    case CashCommand::Lift: return CashKind::Lift;
    case CashCommand::PayIn: return CashKind::PayIn;
    case CashCommand::BankTakings: return CashKind::BankTakings;
    case CashCommand::BankFile: return CashKind::BankFile;
    case CashCommand::CloseDay: return CashKind::CloseDay;
    case CashCommand::Refresh:
    case CashCommand::Sides: return CashKind::ThreeWay;
    }
    std::abort();
}

bool isOffered(const CashView& view, CashCommand command)
{
    if (!view.person || view.isBusy || view.form)
        return false;
    if (command == CashCommand::Refresh)
        return app::maySeeCash(view.person->role);
    if (!view.standing || !isFreeFor(view, command))
        return false;
    const CashShift* const shift = chosenShift(view);
    const auto stands = [shift](ShiftState state) { return shift && shift->shift.state == state; };
    switch (command) {
    case CashCommand::Refresh:
    case CashCommand::BankFile: return true;
    case CashCommand::Sign: return stands(ShiftState::Closed) && !shift->signature;
    case CashCommand::Recount:
    case CashCommand::CloseShift: return stands(ShiftState::Counted);
    case CashCommand::Lift:
    case CashCommand::PayIn: return stands(ShiftState::Open);
    case CashCommand::BankTakings: return view.standing->safe > Money{};
    case CashCommand::Sides: return !view.standing->day.isEmpty();
    case CashCommand::CloseDay: return view.standing->isDayOpen;
    }
    std::abort();
}

bool asksAmount(CashCommand command)
{
    return command == CashCommand::Lift || command == CashCommand::PayIn ||
           command == CashCommand::BankTakings;
}

bool asksText(CashCommand command)
{
    return asksAmount(command) || command == CashCommand::Sign || command == CashCommand::Recount ||
           command == CashCommand::CloseShift;
}

bool asksDays(CashCommand command)
{
    return command == CashCommand::BankFile;
}

bool asksSigner(const CashView& view)
{
    return view.form == CashCommand::Sign && view.person &&
           !may(view.person->role, app::rightOf(wishOf(CashCommand::Sign)));
}

// What needs no note: a shift that came out even.
CashGap gapIn(const CashView& view, const app::CashWish& wish)
{
    if (!view.form)
        return CashGap::None;
    const CashCommand form = *view.form;
    if (asksDays(form) && (wish.firstDay.isEmpty() || wish.lastDay < wish.firstDay))
        return CashGap::Day;
    if (asksDays(form) && wish.file.isEmpty())
        return CashGap::File;
    if (asksAmount(form) && wish.amount <= Money{})
        return CashGap::Amount;
    const CashShift* const shift = chosenShift(view);
    bool isEven = shift && differenceOf(*shift).isZero();
    if (isEven && shift->end)
        isEven = shift->end->bank.isZero() && shift->end->card.isZero();
    if (isEven && !shift->end)
        isEven = shift->cash == shift->counted;
    const bool maySkip = (form == CashCommand::Sign || form == CashCommand::CloseShift) && isEven;
    if (asksText(form) && wish.text.isEmpty() && !maySkip)
        return CashGap::Text;
    const bool isSigned = !wish.signer.name.isEmpty() && !wish.signer.password.isEmpty();
    return asksSigner(view) && !isSigned ? CashGap::Signer : CashGap::None;
}

} // namespace wattcard::ui
