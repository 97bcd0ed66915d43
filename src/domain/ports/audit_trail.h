// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bytes.h"
#include "domain/ports/ledger.h"

namespace wattcard {

// One entry of the audit chain as it is shown and exported.
struct AuditLine {
    std::int64_t number = 0;
    UtcTime at{};
    Actor actor;
    QString action;
    QString object;
    QString details;          // JSON
    Bytes hash;               // 32 bytes
    std::int64_t sealDay = 0; // days since 1970; 0 before sealing began
    Bytes mac;                // 32 bytes, or none
    friend bool operator==(const AuditLine&, const AuditLine&) = default;
};

// A head of the chain that lies where the owner of the database cannot reach (RELIABILITY.md
// section 12): the first 4 bytes on a card, 8 on a receipt, all 32 on a Z report.
struct AuditAnchor {
    enum class Kind { Card, Receipt, Day };
    Kind kind = Kind::Card;
    QString object; // the transaction, or the business day
    std::int64_t entry = 0;
    Bytes head;
    friend bool operator==(const AuditAnchor&, const AuditAnchor&) = default;
};

// The first record that is not as it was written, or is missing.
struct AuditFinding {
    std::int64_t number = 0; // of the audit entry; of the anchor where the field is "anchor"
    QString field;           // "number", "previous", "content", "hash", "mac", "seal_day", "anchor"
    QString what;            // for the log and the command line
    friend bool operator==(const AuditFinding&, const AuditFinding&) = default;
};

struct AuditReport {
    std::int64_t entries = 0;
    Bytes head;
    std::int64_t sealed = 0;  // entries whose MAC was recomputed
    std::int64_t anchors = 0; // that were compared
    std::optional<AuditFinding> first;
    bool ok() const { return !first; }
};

// What a verification may lean on beside the database.
struct AuditWitnesses {
    ByteView firstSealKey = {};    // as it is kept at head office; empty: MACs are not asked
    std::vector<Bytes> heads = {}; // from cards, receipts and Z reports: 4, 8 or 32 bytes
};

class AuditTrail {
public:
    virtual ~AuditTrail() = default;
    virtual Result<std::vector<AuditLine>> entries(std::int64_t from, int limit) = 0;
    virtual Result<std::vector<AuditAnchor>> anchors() = 0;
    // The full head, as the Z report of `day` prints it; the anchor is kept with it.
    virtual Result<Bytes> anchorDay(const QString& day, const Actor& actor) = 0;
    virtual Result<AuditReport> verify(const AuditWitnesses& witnesses) = 0;
    // Looking leaves a trace as well: who exported or verified, and how much.
    virtual Result<void> recordReading(QLatin1StringView action, std::int64_t entries,
                                       const Actor& actor) = 0;
    // What the clock guard compares with.
    struct ClockMarks {
        UtcTime last{};                       // newest entry since the clock was last set
        std::chrono::milliseconds accepted{}; // how far ahead of the reference it was then
    };
    virtual Result<ClockMarks> clockMarks() = 0;
    virtual Result<void> setClock(std::chrono::milliseconds ahead, const Actor& leader) = 0;
};

} // namespace wattcard
