// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/credit.h"
#include "domain/identity.h"

namespace wattcard::app {

// What the customer's last receipt says of his card, asked for after a restore (DOMAIN.md section
// 10).
struct LastReceipt {
    Sequence seq{};
    Credit total; // T
};

} // namespace wattcard::app
