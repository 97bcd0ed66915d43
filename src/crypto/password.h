// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>

#include <cstdint>

namespace wattcard::crypto {

// Cost of Argon2id (RFC 9106). The default is its second choice, as RELIABILITY.md section 11 says.
struct PasswordCost {
    std::uint32_t memoryKiB = 64 * 1024;
    std::uint32_t passes = 3;
    std::uint32_t lanes = 4;
    friend bool operator==(const PasswordCost&, const PasswordCost&) = default;
};
// Nothing below this is stored (OWASP), nothing above is computed for a stored string: a changed
// record must not be able to stop the counter.
inline constexpr PasswordCost passwordCostFloor{19 * 1024, 2, 1};
inline constexpr PasswordCost passwordCostCap{1024 * 1024, 16, 16};

// "$argon2id$v=19$m=65536,t=3,p=4$salt$hash" with a fresh salt. BadInput for a cost outside floor
// and cap, RandomFailed. Takes 0.1 s and more: not on the thread of a window.
Result<QString> hashPassword(const QString& password, const PasswordCost& cost = {});

// True for the right password. BadInput for a string that is no Argon2id or asks for more than the
// cap, before any work is done.
Result<bool> verifyPassword(const QString& password, const QString& encoded);

// The cost that a stored string carries; it is raised at log-in when it is below today's.
Result<PasswordCost> passwordCost(const QString& encoded);

} // namespace wattcard::crypto
