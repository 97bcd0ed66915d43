// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/card_files.h"
#include "domain/purchase/waterfall.h"
#include "domain/scope.h"

#include <QString>

namespace wattcard {

enum class AccountState { Pending, Active, Suspended, Closed };

// The tariff that the meter should have and, as far as the books know, has not: the next version
// before its time, or the one in force that was released later than the card was written.
struct StandbyTariff {
    Tariff tariff;
    UtcTime from{};
    friend bool operator==(const StandbyTariff&, const StandbyTariff&) = default;
};

// The contract of one customer at one service point, as a counter shows it.
struct Account {
    AccountId id;
    AccountState state = AccountState::Pending;
    CustomerNumber number;
    QString customerName;
    QString address;
    MeterNumber meter;
    Ratios ratios;
    PaymentMode mode = PaymentMode::Money;
    Credit alarm1;
    Credit alarm2;
    Money carry;
    Tariff tariff; // in force now; without a version when none is
    std::optional<StandbyTariff> standby;
    Dues dues;
    Energy accumulated; // bought in the tariff's tier period; counts in energy mode
    PlaceCodes place;   // where the service point lies
    friend bool operator==(const Account&, const Account&) = default;
};

// What a purchase of the account is priced with.
inline PriceBasis basisOf(const Account& account)
{
    return {account.tariff, account.dues, account.accumulated, account.carry};
}

// The last return data booked from the open series' card.
struct ReturnState {
    Sequence seq{};
    Credit accepted;
    Credit consumed;
    Credit remaining;
    LocalTime writtenAt{};
    std::uint32_t writeBackCounter = 0;
    Generation gen{};
    Energy activeRegister = {}; // the meter's own, secondary
    Energy lastMonth = {};      // used in the month before `writtenAt`, secondary
    friend bool operator==(const ReturnState&, const ReturnState&) = default;
};

} // namespace wattcard
