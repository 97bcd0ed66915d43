// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/store/address.h"
#include "domain/ports/audit_book.h"
#include "domain/rights.h"

namespace wattcard::db {

// The audit log through a connection of its own for each question: belongs to no thread and never
// stands in the way of the write-ahead log for long.
class SqlAuditBook : public AuditBook {
public:
    explicit SqlAuditBook(StoreAddress store) : m_store{std::move(store)} {}
    Result<std::vector<AuditLine>> page(OperatorId reader, const AuditSearch& search,
                                        std::int64_t before, int limit) override;
    Result<std::int64_t> newest() override;
    Result<std::optional<AuditLine>> lastReview() override;
    Result<std::map<OperatorId, UtcTime>> lastSignIns() override;
    Result<std::vector<AuditLine>> entries(OperatorId reader, std::int64_t from,
                                           int limit) override;
    Result<std::vector<AuditAnchor>> anchors(OperatorId reader) override;
    Result<AuditReport> verify(OperatorId reader, const AuditWitnesses& witnesses,
                               const GoOn& goOn) override;

private:
    Result<void> permits(OperatorId reader, Right right) const; // by the role on record now
    StoreAddress m_store;
};

} // namespace wattcard::db
