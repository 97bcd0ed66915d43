// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/operations.h"
#include "domain/rights.h"

#include <QKeySequence>
#include <QString>

#include <array>
#include <vector>

namespace wattcard::ui {

// The card services, in the order of their tiles and keys (1 to 9, 0, Q, W).
enum class ServiceId {
    OpenAccount,
    ReplaceCard,
    ReadCard,
    ExchangeMeter,
    Transfer,
    Suspension, // and resumption
    Closing,    // and refund
    Debts,
    Reversal,
    Rekey,
    Quarantine,
    CatchUp, // after a restore
};
inline constexpr std::array allServices{
    ServiceId::OpenAccount, ServiceId::ReplaceCard, ServiceId::ReadCard,  ServiceId::ExchangeMeter,
    ServiceId::Transfer,    ServiceId::Suspension,  ServiceId::Closing,   ServiceId::Debts,
    ServiceId::Reversal,    ServiceId::Rekey,       ServiceId::Quarantine,
    ServiceId::CatchUp};

Qt::Key keyOf(ServiceId service);
QString serviceName(ServiceId service);
QString servicePurpose(ServiceId service); // what for, one line
// The rights of which the person needs one, to begin it at all.
std::vector<Right> rightsFor(ServiceId service);
// What it does to an account; the account's state must allow one of them. Empty: needs no account.
std::vector<Operation> operationsOf(ServiceId service);

} // namespace wattcard::ui
