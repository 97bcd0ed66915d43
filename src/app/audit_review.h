// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/audit_trail.h"
#include "domain/rights.h"

#include <functional>

namespace wattcard::app {

// What the auditor does with the chain (DOMAIN.md section 9, last row). That he looked is an entry
// of its own.
class AuditReview {
public:
    struct Parts {
        AuditTrail& trail;
        Operator who;
        CounterId counter{};
    };
    explicit AuditReview(Parts parts) : m_parts{std::move(parts)} {}
    // PermissionDenied; a broken chain is an answer, no failure.
    Result<AuditReport> verify(const AuditWitnesses& witnesses);
    // One JSON object a line: first what the file is, then the entries from `from` on, at last the
    // head with the number of entries, and the anchors. Answers with the number of entries.
    // PermissionDenied, and what `write` says of its file.
    using WriteLine = std::function<Result<void>(const QByteArray& line)>;
    Result<std::int64_t> exportFrom(std::int64_t from, const WriteLine& write);

private:
    Result<std::int64_t> writeEntries(std::int64_t from, const WriteLine& write);
    Result<void> writeAnchors(const WriteLine& write);
    Actor actor() const { return {m_parts.who.id, m_parts.counter}; }
    Parts m_parts;
};

} // namespace wattcard::app
