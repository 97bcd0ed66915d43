// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service_permission.h"

#include "domain/approvals_needed.h"
#include "domain/refund_limit.h"

#include <algorithm>

namespace wattcard::app {

namespace {

// What comes to the screen of somebody who serves customers, where another acts in his place.
bool isPreparedByClerk(Operation operation, Role role)
{
    const bool callsLeader =
        operation == Operation::Reverse || operation == Operation::PayOutRefund;
    return callsLeader && may(role, Right::Sell);
}

bool paysBack(Operation operation, Role role)
{
    return operation == Operation::PayOutRefund && may(role, Right::PayOutAboveLimit);
}

bool isCardOrder(Operation operation)
{
    constexpr std::array orders{Operation::Open,         Operation::Purchase,
                                Operation::ReplaceCard,  Operation::UpdateParameters,
                                Operation::Reverse,      Operation::Adjust,
                                Operation::Exchange,     Operation::GrantEmergencyCredit,
                                Operation::UndoExchange, Operation::Transfer};
    return std::ranges::find(orders, operation) != orders.end();
}

// What an open row takes with its commit is not paid beside it.
bool waitsForOpenRow(Operation operation)
{
    return isCardOrder(operation) || operation == Operation::PayDebt;
}

// A replacement takes an open row along, but not one that two people have to look at.
std::optional<Fault> openRefusal(Operation operation, const AccountFacts& facts)
{
    const auto& open = facts.records.open;
    if (!open || !waitsForOpenRow(operation))
        return std::nullopt;
    const bool isOpen = open->state == transaction::RowState::Intent;
    return isOpen && operation == Operation::ReplaceCard ? std::nullopt
                                                         : std::optional{Fault::OpenTransaction};
}

} // namespace

std::optional<Fault> roleRefusal(Operation operation, Role role)
{
    const bool begins = may(role, rightToPrepare(operation)) ||
                        isPreparedByClerk(operation, role) || paysBack(operation, role);
    return begins ? std::nullopt : std::optional{Fault::PermissionDenied};
}

std::vector<Right> signersOf(Operation operation, AccountState state, Role role)
{
    if (operation == Operation::Reverse)
        return may(role, Right::Reverse) ? std::vector<Right>{} : std::vector{Right::Reverse};
    if (operation == Operation::PayOutRefund)
        return payoutSigners({}, role);
    if (allowed(operation, state) != Allowed::NeedsApproval)
        return {};
    const auto rights = rightsToApprove(operation);
    return {rights.begin(), rights.end()};
}

bool paysOut(Money due, Role role)
{
    return may(role, Right::PayOutAboveLimit) ||
           (due <= refundLimit && may(role, Right::RefundWithinLimit));
}

std::vector<Right> payoutSigners(Money due, Role role)
{
    const bool isLarge = due > refundLimit;
    std::vector<Right> signers;
    if (!paysOut(due, role))
        signers.push_back(isLarge ? Right::PayOutAboveLimit : Right::RefundWithinLimit);
    if (isLarge) {
        const auto rights = rightsToApprove(Operation::Correct);
        signers.insert(signers.end(), rights.begin(), rights.end());
    }
    return signers;
}

ServicePermission permissionFor(Operation operation, const AccountFacts& facts, Role role)
{
    const AccountState state = facts.account.state;
    ServicePermission permission{operation, allowed(operation, state), roleRefusal(operation, role),
                                 signersOf(operation, state, role)};
    if (!permission.refusal)
        permission.refusal = refusalOf(operation, state);
    if (!permission.refusal && isCardOrder(operation))
        permission.refusal = facts.hold;
    if (!permission.refusal)
        permission.refusal = openRefusal(operation, facts);
    return permission;
}

} // namespace wattcard::app
