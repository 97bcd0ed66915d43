// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service_wishes.h"

namespace wattcard::app {

namespace {

// One answer for each kind of wish.
struct WishOperation {
    Operation operator()(const OpeningWish&) const { return Operation::Open; }
    Operation operator()(const Replacement&) const { return Operation::ReplaceCard; }
    Operation operator()(const TransferWish&) const { return Operation::Transfer; }
    Operation operator()(const ExchangeWish&) const { return Operation::Exchange; }
    Operation operator()(const ExchangeUndo&) const { return Operation::UndoExchange; }
    Operation operator()(const AdjustmentWish& wish) const { return wish.form.change.operation; }
    Operation operator()(const ResumptionWish&) const { return Operation::Resume; }
    Operation operator()(const ReversalWish&) const { return Operation::Reverse; }
    Operation operator()(const FileWish&) const { return Operation::Open; }
    Operation operator()(const FileCancelling&) const { return Operation::CancelFile; }
    Operation operator()(const Renaming&) const { return Operation::Rename; }
    Operation operator()(const Suspension&) const { return Operation::Suspend; }
    Operation operator()(const SuspendAccount::End&) const { return Operation::Resume; }
    Operation operator()(const Closing&) const { return Operation::Close; }
    Operation operator()(const RefundPayout&) const { return Operation::PayOutRefund; }
    Operation operator()(const ReversalPayout&) const { return Operation::PayOutRefund; }
    Operation operator()(const DebtPayment&) const { return Operation::PayDebt; }
    Operation operator()(const OweDebt::Request&) const { return Operation::PlanDebt; }
    Operation operator()(const AgreeDebtPlan::Request&) const { return Operation::PlanDebt; }
    Operation operator()(const Correction&) const { return Operation::Correct; }
    Operation operator()(const PlanChange&) const { return Operation::ChangeTariffOrLimits; }
    Operation operator()(const ContactFirst::Note&) const { return Operation::EditData; }
    Operation operator()(const HoldRelease&) const { return Operation::CatchUp; }
    Operation operator()(const QuarantineEnd&) const { return Operation::CatchUp; }
    Operation operator()(const CatchUpWish&) const { return Operation::CatchUp; }
};

struct WishAccount {
    AccountId operator()(const OpeningWish& wish) const { return wish.order.account; }
    AccountId operator()(const Replacement& wish) const { return wish.form.order.account; }
    AccountId operator()(const TransferWish& wish) const
    {
        return wish.transfer.form.order.account;
    }
    AccountId operator()(const ExchangeWish& wish) const { return wish.form.order.account; }
    AccountId operator()(const ExchangeUndo& wish) const { return wish.form.order.account; }
    AccountId operator()(const AdjustmentWish& wish) const { return wish.form.order.account; }
    AccountId operator()(const ResumptionWish& wish) const { return wish.form.order.account; }
    AccountId operator()(const ReversalWish& wish) const { return wish.order.account; }
    AccountId operator()(const FileWish&) const { return {}; }
    AccountId operator()(const Correction&) const { return {}; }
    template <class Wish> AccountId operator()(const Wish& wish) const { return wish.account; }
};

} // namespace

OperationForm formFor(Operation operation, AccountId account, const CardSituation& seen)
{
    OperationForm form;
    form.order.account = account;
    if (seen.reading)
        form.order.seen = *seen.reading;
    form.order.insertions = seen.insertions;
    form.change.operation = operation;
    return form;
}

Operation operationOf(const ServiceWish& wish)
{
    return std::visit(WishOperation{}, wish);
}

AccountId accountOf(const ServiceWish& wish)
{
    return std::visit(WishAccount{}, wish);
}

bool writesCard(const ServiceWish& wish)
{
    constexpr std::size_t lastWithCard = 7; // ReversalWish
    static_assert(
        std::is_same_v<std::variant_alternative_t<lastWithCard, ServiceWish>, ReversalWish>);
    return wish.index() <= lastWithCard;
}

} // namespace wattcard::app
