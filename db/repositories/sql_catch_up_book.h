// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/account_steps.h"
#include "domain/ports/catch_up_book.h"

namespace wattcard::db {

// CatchUpBook on SQLite. The rules of a new order do not hold for a rebuilt one, whose money was
// taken long ago; what is asked instead is that the rows follow the records without a gap.
class SqlCatchUpBook : public CatchUpBook {
public:
    SqlCatchUpBook(Database& database, const Clock& clock);
    Result<std::optional<transaction::Row>> lastSale(AccountId account) override;
    Result<StepNumber> catchUp(const CatchingUp& work, const Actor& actor) override;

private:
    Result<void> check(const AccountBooks& books, const CatchingUp& work, const Actor& actor);
    Result<void> checkOrders(const CatchingUp& work);
    Result<void> settleOpen(const AccountBooks& books, const LostOpenRow& open, const Actor& actor);
    Result<std::int64_t> keepEvidence(const CatchingUp& work, const Actor& actor);
    Result<void> rebuild(const StoredRow& stored, const RebuiltRow& rebuilt, const Actor& actor);
    Result<void> rebuildOne(const AccountBooks& books, const StoredRow& stored,
                            const RebuiltRow& rebuilt, const Actor& actor);
    Result<void> bindCard(const StoredRow& stored, const std::optional<CardSerial>& old,
                          const Actor& actor);
    Result<void> clearHold(AccountId account);
    Database& m_database;
    const Clock& m_clock;
    AccountReader m_accounts;
    AccountSteps m_steps;
    RowTable m_rows;
};

} // namespace wattcard::db
