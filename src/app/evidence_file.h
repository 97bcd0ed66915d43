// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/evidence.h"

#include <QByteArray>

#include <functional>

namespace wattcard::app {

// Everything that the books know of one account as a file that proves itself (DOMAIN.md F-67). One
// JSON object a line, keys in order, no spaces:
//   {"hash":H,"record":{"account":"1","file":"wattcard-evidence-1",…}}   the heading
//   {"hash":H,"record":{"fields":{…},"table":"transaction_row"}}         each record
//   {"head":H,"mac":M,"records":"17","seal_day":"20413","sum":S}         the end
// H = SHA-256("wattcard-evidence-1" ‖ the hash before, 32 bytes, zeros at first ‖ the record's
// JSON). M is the HMAC of sealedContent under the key of that day, empty without a seal. S =
// SHA-256 of the word, H of the last record and the end's JSON without S. evidence_check.cpp reads
// it.
class EvidenceFile {
public:
    struct Parts {
        Evidence& evidence;
        Actor actor;
        UtcTime now{};
    };
    explicit EvidenceFile(Parts parts) : m_parts{parts} {}
    using WriteLine = std::function<Result<void>(const QByteArray& line)>;
    // The number of records. PermissionDenied, NotFound, OutOfScope, and what `write` says of its
    // file.
    Result<std::int64_t> write(AccountId account, const WriteLine& write);

private:
    Parts m_parts;
};

} // namespace wattcard::app
