// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/hash.h"
#include "domain/work_order.h"

namespace wattcard::crypto {

// What an approver signs: SHA-256 over everything that bounds the order, its serial included and
// the approvers left out. Every value has a fixed width or its count before it, so no two orders
// share an encoding. It lies here because screens' use cases and the store both compute it, and
// this is the lowest folder that can hash.
Sha256 digestOf(const WorkOrder& order);

} // namespace wattcard::crypto
