// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bytes.h"
#include "domain/ports/ledger.h"

namespace wattcard {

// A record of the store as it lies there: numbers in decimal, bytes in hex, nothing as nothing.
struct EvidenceRecord {
    QString table;
    std::vector<std::pair<QString, QString>> fields;
};

// The end of an evidence file: the last link of its chain, and what the profile's seal says of it.
struct EvidenceHead {
    AccountId account;
    std::int64_t records = 0;
    Bytes head; // 32 bytes
};
struct EvidenceSeal {
    std::int64_t day = 0; // days since 1970; 0 where the profile has no seal
    Bytes mac;            // 32 bytes, or none
};
// Over what the MAC goes: a word of its own, so that it is never taken for an audit entry's.
Bytes sealedContent(const EvidenceHead& head);

// What the books know of one account (DOMAIN.md F-67). No key is among it.
class Evidence {
public:
    virtual ~Evidence() = default;
    virtual Result<std::vector<EvidenceRecord>>
    collect(AccountId account, const Actor& actor) = 0; // NotFound, PermissionDenied, OutOfScope
    // Seals the file; that it was made, and its head, is an audit entry.
    virtual Result<EvidenceSeal> seal(const EvidenceHead& head, const Actor& actor) = 0;
};

} // namespace wattcard
