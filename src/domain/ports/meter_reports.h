// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/consumption.h"
#include "domain/identity.h"
#include "domain/result.h"

namespace wattcard {

// What meters have written back about an account.
class MeterReports {
public:
    virtual ~MeterReports() = default;
    // Booked return data that are not in doubt, from `since` on by the meters' clocks, oldest
    // first, over all series of the account. NotFound outside the reader's scope.
    virtual Result<std::vector<MeterReport>> of(AccountId account, LocalTime since) = 0;
};

} // namespace wattcard
