// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/people.h"

namespace wattcard {

// After so many wrong ones in a row the password is asked for.
inline constexpr int mostPinFailures = 3;

struct StoredPin {
    Operator person;
    QString encoded;  // Argon2id as of the password; empty: none was chosen
    int failures = 0; // 0 to mostPinFailures
};

// The PINs with which operators unlock the counter at which they have signed in (SCREENS.md
// sections 3 and 7). They go with the password: a person who is disabled, or who must change it,
// has none. Every change is audited.
class Pins {
public:
    virtual ~Pins() = default;
    virtual Result<StoredPin> pinOf(const QString& login) = 0; // NotFound; of the disabled as well
    // PermissionDenied for another's, and for who works with a one-time password.
    virtual Result<void> setPin(OperatorId who, const QString& encodedPin, const Actor& actor) = 0;
    virtual Result<void> recordPinFailure(OperatorId who, CounterId counter) = 0;
    // Begins the count anew; PermissionDenied when it was full.
    virtual Result<void> recordPinUnlock(OperatorId who, CounterId counter) = 0;
    // By two people as every change of Staff.
    virtual Result<void> resetPin(const StaffChange& change) = 0;
};

} // namespace wattcard
