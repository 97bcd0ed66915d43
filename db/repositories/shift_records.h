// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/audited_rows.h"
#include "domain/ports/tills.h"

namespace wattcard::db {

// What a shift leaves in its tables and in the journal, each with its audit entry. Inside a
// transaction; who may do what is asked in SqlTills.
class ShiftRecords {
public:
    ShiftRecords(Database& database, const Clock& clock) : m_database{database}, m_clock{clock} {}
    Result<std::optional<Money>> leftFor(CounterId counter);
    // Dr till / Cr safe, or the cash that was handed over; the difference to over_short.
    Result<ShiftId> open(const ShiftOpening& opening, const Actor& clerk);
    Result<void> lift(const CashMove& move, const Actor& leader);
    Result<void> payIn(const CashMove& move, const Actor& leader);
    Result<void> count(const Shift& shift, const TillCount& count, const Actor& clerk);
    Result<void> recount(const Shift& shift, const QString& reason, const Actor& leader);
    Result<void> sign(const Shift& shift, const TransactionId& row, const QString& reason,
                      const Actor& actor);
    // The difference to over_short, the cash as counted to the safe or to the next shift. Booked at
    // the till's counter under the name of who answers for it, so that every report finds the
    // difference there; who closed is in the audit entry and in the shift's end.
    Result<void> end(const Shift& shift, const ShiftClosing& closing, const ShiftOutcome& outcome,
                     const Actor& leader);
    Result<void> limit(Money limit, OperatorId approver, const Actor& actor);

private:
    struct Counted {
        ShiftId shift;
        int attempt = 0;
        TillCount count;
    };
    Result<std::int64_t> next(const StatementText& statement);
    Result<void> insertCount(AuditedRows& rows, const Counted& counted, OperatorId who);
    Result<QString> openDay();
    Result<std::optional<ShiftId>> waitingHandOver(CounterId counter, Money floated);
    Result<void> move(const CashMove& move, const Actor& leader, QLatin1StringView event);
    Database& m_database;
    const Clock& m_clock;
};

} // namespace wattcard::db
