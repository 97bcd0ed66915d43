// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/store/address.h"
#include "domain/ports/audit_trail.h"

namespace wattcard::db {

// What may be known of books without signing in: nothing about a person, a customer or a meter.
struct BooksFacts {
    int schema = 0;        // migrations applied
    bool practice = false; // public test keys; false where no company is entered yet
    std::int64_t keys = 0; // masters of the custody book that are neither retired nor revoked
    AuditTrail::ClockMarks clock;
    std::int64_t operators = 0;
    std::int64_t accounts = 0;
    std::int64_t sales = 0;
    std::int64_t openSales = 0;
    std::int64_t entries = 0; // of the audit log
};

// Read through a connection that can only read, beside a counter that may be selling: nothing is
// migrated, nothing is locked. NotFound without a store, SchemaTooNew, DatabaseFailed.
Result<BooksFacts> booksFacts(const StoreAddress& store);

} // namespace wattcard::db
