// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/verify/store_reader.h"
#include "domain/ports/audit_book.h"

namespace wattcard::db {

// The whole chain, apart from the code that wrote it: numbers, links, hashes, MACs where the first
// key is at hand, the anchors that the store keeps and those that are brought from outside. Ends at
// the first record that is wrong. A failure means that the store could not be read. Whoever watches
// is asked every few thousand entries whether to go on; what was stopped is a report of nothing.
Result<AuditReport> reviewChain(const StoreReader& reader, const AuditWitnesses& witnesses,
                                const AuditBook::GoOn& goOn = {});

// The same of no more than so many entries at the end of the chain; nobody's witness is asked.
Result<AuditReport> reviewChainEnd(const StoreReader& reader, std::int64_t entries);

} // namespace wattcard::db
