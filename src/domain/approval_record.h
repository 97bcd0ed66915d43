// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rights.h"

namespace wattcard {

// A second person's word as a store keeps it and asks it again: who, by which right, and the
// SHA-256 of exactly the values that were shown (RELIABILITY.md section 13).
struct ApprovalRecord {
    OperatorId who;
    Role role = Role::Clerk;
    Right right = Right::ApproveSupplyChange;
    std::array<std::uint8_t, 32> shown{};
    UtcTime at{};
    friend bool operator==(const ApprovalRecord&, const ApprovalRecord&) = default;
};

} // namespace wattcard
