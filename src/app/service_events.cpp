// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service_events.h"

#include "app/custody_team.h"

#include <algorithm>

namespace wattcard::app {

const ServicePermission& permissionOf(const AccountSheet& sheet, Operation operation)
{
    return *std::ranges::find(sheet.operations, operation, &ServicePermission::operation);
}

void registerServiceTypes()
{
    qRegisterMetaType<Operator>();
    qRegisterMetaType<Failure>();
    qRegisterMetaType<AccountId>();
    qRegisterMetaType<TransactionId>();
    qRegisterMetaType<CardSituation>();
    qRegisterMetaType<SaleStep>();
    qRegisterMetaType<SaleStopped>();
    qRegisterMetaType<Login>();
    qRegisterMetaType<AccountSheet>();
    qRegisterMetaType<ServiceTerms>();
    qRegisterMetaType<ServiceWish>();
    qRegisterMetaType<PreparedService>();
    qRegisterMetaType<ServiceDone>();
}

} // namespace wattcard::app
