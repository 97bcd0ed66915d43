// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"

namespace wattcard {

// What credit that nobody paid for is worth (DOMAIN.md sections 6.6 and 6.11): kWh at today's price
// on the account's ladder, money as it is. Not below zero.
Money worthOf(Credit credit, const Account& account);

} // namespace wattcard
