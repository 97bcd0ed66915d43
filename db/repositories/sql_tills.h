// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/shift_records.h"
#include "db/repositories/till_reader.h"

namespace wattcard::db {

// Shifts. To be used on the database's thread.
class SqlTills : public Tills {
public:
    SqlTills(Database& database, const Clock& clock)
        : m_database{database},
          m_reader{database},
          m_records{database, clock}
    {
    }
    Result<ShiftId> tillOf(CounterId counter, OperatorId who) override;
    Result<ShiftId> currentShift(CounterId counter, OperatorId who) override;
    Result<Shift> shift(ShiftId shift) override { return m_reader.shift(shift); }
    Result<std::optional<Shift>> atCounter(CounterId counter) override
    {
        return m_reader.atCounter(counter);
    }
    Result<std::vector<Shift>> unclosed() override { return m_reader.unclosed(); }
    Result<std::optional<Money>> leftFor(CounterId counter) override
    {
        return m_records.leftFor(counter);
    }
    Result<ShiftId> open(const ShiftOpening& opening, const Actor& clerk) override;
    Result<void> lift(const CashMove& move, const Actor& leader) override;
    Result<void> payIn(const CashMove& move, const Actor& leader) override;
    Result<void> count(ShiftId shift, const TillCount& count, const Actor& clerk) override;
    Result<void> orderRecount(ShiftId shift, const QString& reason, const Actor& leader) override;
    Result<ShiftOutcome> outcome(ShiftId shift, const Actor& actor) override;
    Result<void> signOpenRow(ShiftId shift, const TransactionId& row, const QString& reason,
                             const Actor& actor) override;
    Result<std::vector<TransactionId>> unsignedRows(ShiftId shift) override;
    Result<ShiftOutcome> close(const ShiftClosing& closing, const Actor& leader) override;
    Result<std::vector<TillPosition>> positions(const Actor& actor) override;
    Result<Money> cashLimit() override;
    Result<void> setCashLimit(Money limit, OperatorId approver, const Actor& actor) override;

private:
    Result<Shift> selling(ShiftId shift); // Open, else why not
    Result<void> move(const CashMove& move, const Actor& leader, QLatin1StringView event);
    Result<void> permitClose(const Shift& shift, const Actor& leader);
    Database& m_database;
    TillReader m_reader;
    ShiftRecords m_records;
};

} // namespace wattcard::db
