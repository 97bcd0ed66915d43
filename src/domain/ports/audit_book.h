// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/audit_trail.h"

#include <QStringList>

#include <functional>
#include <map>

namespace wattcard {

// Groups of audit actions, to look for one of them.
enum class AuditKind { People, Sales, Accounts, Cards, Orders, Shifts, Terms, Keys, Records };
inline constexpr std::array allAuditKinds{
    AuditKind::People, AuditKind::Sales, AuditKind::Accounts, AuditKind::Cards,   AuditKind::Orders,
    AuditKind::Shifts, AuditKind::Terms, AuditKind::Keys,     AuditKind::Records,
};
// What stands before the full stop in the actions of the kind, such as "sale".
QStringList prefixesOf(AuditKind kind);

// Which entries are looked for; what is not said does not matter.
struct AuditSearch {
    OperatorId who = {};
    std::optional<AuditKind> kind = {};
    struct Span {
        UtcTime from{};
        UtcTime until{}; // the first that no longer counts
    };
    std::optional<Span> span = {};
    QString account = {}; // by its customer's or its meter's number
};

// The audit log for whoever looks through much of it: beside the connection that writes, so that
// the counter sells meanwhile. Each question sees the newest state.
class AuditBook {
public:
    virtual ~AuditBook() = default;
    // Those before the entry `before`, newest first, at most `limit`. NotFound for an account that
    // is not there; PermissionDenied unless `reader` reads everything (DOMAIN.md section 9).
    virtual Result<std::vector<AuditLine>> page(OperatorId reader, const AuditSearch& search,
                                                std::int64_t before, int limit) = 0;
    virtual Result<std::int64_t> newest() = 0; // its number, 0 for an empty log
    // The entry that the last verification left: audit.verified or audit.broken.
    virtual Result<std::optional<AuditLine>> lastReview() = 0;
    virtual Result<std::map<OperatorId, UtcTime>> lastSignIns() = 0;
    // As AuditTrail's, for exports. PermissionDenied unless `reader` exports evidence.
    virtual Result<std::vector<AuditLine>> entries(OperatorId reader, std::int64_t from,
                                                   int limit) = 0;
    virtual Result<std::vector<AuditAnchor>> anchors(OperatorId reader) = 0;
    // Asked now and then with the number of entries that are done; a report that was stopped says
    // nothing of the rest. PermissionDenied unless `reader` verifies the chain.
    using GoOn = std::function<bool(std::int64_t done)>;
    virtual Result<AuditReport> verify(OperatorId reader, const AuditWitnesses& witnesses,
                                       const GoOn& goOn) = 0;
};

} // namespace wattcard
