// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/columns.h"
#include "db/sqlite/asking.h"
#include "domain/ports/tills.h"

namespace wattcard::db {

// What the books say of a shift. Knows nothing of who may ask: see SqlTills.
class TillReader {
public:
    explicit TillReader(Database& database) : m_ask{askingOf(database)} {}
    explicit TillReader(Asking ask) : m_ask{std::move(ask)} {}
    Result<Shift> shift(ShiftId shift); // NotFound
    Result<std::optional<Shift>> atCounter(CounterId counter);
    Result<std::vector<Shift>> unclosed();
    Result<CashFlow> flow(ShiftId shift);
    Result<Money> cash(ShiftId shift); // in the till now
    // Everything of the newest closing count and its books; NotCounted before it.
    Result<ShiftOutcome> outcome(const Shift& shift);
    Result<bool> tookMoney(const Shift& shift, OperatorId who);
    Result<OperatorId> countedBy(const Shift& shift); // of the newest count
    Result<std::vector<TransactionId>> unsignedRows(const Shift& shift);

private:
    Result<std::vector<Shift>> select(const StatementText& statement,
                                      const std::vector<QVariant>& values);
    Result<void> readSlips(const Shift& shift, ShiftOutcome& outcome);
    Asking m_ask;
};

} // namespace wattcard::db
