// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/service_id.h"

#include <QCoreApplication>

#include <cstdlib>

namespace wattcard::ui {

namespace {

class ServiceWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::ServiceWords)
public:
    static QString name(ServiceId service);
    static QString purpose(ServiceId service);
};

QString ServiceWords::name(ServiceId service)
{
    switch (service) {
    case ServiceId::OpenAccount: return tr("Open account");
    case ServiceId::ReplaceCard: return tr("Replace card");
    case ServiceId::ReadCard: return tr("Read card");
    case ServiceId::ExchangeMeter: return tr("Exchange meter");
    case ServiceId::Transfer: return tr("Transfer account");
    case ServiceId::Suspension: return tr("Suspend or resume");
    case ServiceId::Closing: return tr("Close and refund");
    case ServiceId::Debts: return tr("Debts");
    case ServiceId::Reversal: return tr("Reverse a sale");
    case ServiceId::Rekey: return tr("Renew card keys");
    case ServiceId::Quarantine: return tr("Settle quarantine");
    case ServiceId::CatchUp: return tr("Catch up");
    }
    std::abort();
}

QString ServiceWords::purpose(ServiceId service)
{
    switch (service) {
    case ServiceId::OpenAccount: return tr("new customer, first card");
    case ServiceId::ReplaceCard: return tr("lost, damaged or kept card");
    case ServiceId::ReadCard: return tr("what is on it; writes nothing");
    case ServiceId::ExchangeMeter: return tr("another meter, or undo it");
    case ServiceId::Transfer: return tr("another customer takes over");
    case ServiceId::Suspension: return tr("supply off for a while, and on");
    case ServiceId::Closing: return tr("final bill, money back");
    case ServiceId::Debts: return tr("pay, note, agree on a plan");
    case ServiceId::Reversal: return tr("take back the last purchase");
    case ServiceId::Rekey: return tr("as the roll-out lets it");
    case ServiceId::Quarantine: return tr("two people decide");
    case ServiceId::CatchUp: return tr("after a restore, from the card");
    }
    std::abort();
}

} // namespace

Qt::Key keyOf(ServiceId service)
{
    const int place = static_cast<int>(service);
    constexpr int nine = 9;
    if (place < nine)
        return static_cast<Qt::Key>(Qt::Key_1 + place);
    if (place == nine)
        return Qt::Key_0;
    return service == ServiceId::Quarantine ? Qt::Key_Q : Qt::Key_W;
}

QString serviceName(ServiceId service)
{
    return ServiceWords::name(service);
}

QString servicePurpose(ServiceId service)
{
    return ServiceWords::purpose(service);
}

std::vector<Right> rightsFor(ServiceId service)
{
    switch (service) {
    case ServiceId::OpenAccount: return {Right::OpenAccounts};
    case ServiceId::ReplaceCard: return {Right::ReplaceCards};
    case ServiceId::ReadCard: return {Right::Sell, Right::SettleRows};
    case ServiceId::ExchangeMeter:
    case ServiceId::Transfer:
    case ServiceId::Suspension: return {Right::PrepareSupplyChange};
    case ServiceId::Closing:
        return {Right::PrepareSpecialCase, Right::RefundWithinLimit, Right::Sell};
    case ServiceId::Debts: return {Right::TakeDebtPayments};
    // A clerk begins it, and a shift leader signs in his place.
    case ServiceId::Reversal: return {Right::Reverse, Right::Sell};
    case ServiceId::Rekey: return {Right::RekeyCards};
    case ServiceId::Quarantine:
    case ServiceId::CatchUp: return {Right::PrepareSpecialCase};
    }
    std::abort();
}

std::vector<Operation> operationsOf(ServiceId service)
{
    switch (service) {
    case ServiceId::ReplaceCard: return {Operation::ReplaceCard};
    case ServiceId::ExchangeMeter: return {Operation::Exchange, Operation::UndoExchange};
    case ServiceId::Transfer: return {Operation::Transfer};
    case ServiceId::Suspension: return {Operation::Suspend, Operation::Resume};
    case ServiceId::Closing: return {Operation::Close, Operation::PayOutRefund};
    case ServiceId::Debts: return {Operation::PayDebt, Operation::PlanDebt};
    case ServiceId::Reversal: return {Operation::Reverse};
    // These have no account, or one that no operation may be done on.
    case ServiceId::OpenAccount:
    case ServiceId::ReadCard:
    case ServiceId::Rekey:
    case ServiceId::Quarantine:
    case ServiceId::CatchUp: return {};
    }
    std::abort();
}

} // namespace wattcard::ui
