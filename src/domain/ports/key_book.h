// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/ledger.h"
#include "domain/suite.h"

namespace wattcard {

// What happened to a master, and who stood by. Never its bytes: the check value is its name.
struct KeyEvent {
    enum class Kind { Loaded, Retired, Revoked } kind = Kind::Loaded;
    std::uint8_t purpose = 0; // as crypto::Purpose
    Suite suite = Suite::A;
    std::uint8_t version = 1;
    std::array<std::uint8_t, 5> checkValue{};
    OperatorId custodianA; // two different people; the actor is the witness, another one
    OperatorId custodianB;
    UtcTime at{};
    OperatorId custodianC{}; // null when two components sufficed
    friend bool operator==(const KeyEvent&, const KeyEvent&) = default;
};

// The custody book (RELIABILITY.md section 11, step 4): a key without its entry is not used.
class KeyBook {
public:
    virtual ~KeyBook() = default;
    // PermissionDenied when A and B (and C) are not different people with the custodian's role, or
    // the witness is not another person, an auditor or administrator.
    virtual Result<void> record(const KeyEvent& event, const Actor& witness) = 0;
    virtual Result<std::vector<KeyEvent>> events() = 0; // oldest first
};

} // namespace wattcard
