// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/audited_rows.h"
#include "domain/ports/roll_outs.h"

namespace wattcard::db {

// RollOuts on SQLite: the tables of migration 0022, whose triggers hold a stage to its room and a
// card to its steps (0023). To be used on the database's thread.
class SqlRollOuts : public RollOuts {
public:
    SqlRollOuts(Database& database, const Clock& clock) : m_database{database}, m_clock{clock} {}
    // Right::DriveRollOut for these three but stop; the approval is finance's
    // (Right::ApproveOfficeChange).
    Result<RollOutNumber> start(const RollOutStart& start, const Actor& actor) override;
    Result<RollOutStage> next(RollOutNumber rollOut, const Actor& actor) override;
    Result<void> stop(RollOutNumber rollOut, const QString& reason,
                      const Actor& actor) override; // Right::StopRollOut
    Result<void> resume(RollOutNumber rollOut, const Resumption& resumption,
                        const Actor& actor) override;
    Result<std::vector<RollOut>> all() override;

    Result<std::optional<CardInRollOut>> standing(const CardSerial& card) override;
    // Right::RekeyCards for both.
    Result<void> take(RollOutNumber rollOut, const CardSerial& card, Asked asked,
                      const Actor& actor) override;
    Result<void> report(RollOutNumber rollOut, const CardSerial& card, const CardReport& report,
                        const Actor& actor) override;

    Result<std::vector<RepairLine>> repairs() override;
    Result<void> markRepaired(const CardSerial& card, const QString& reason,
                              const Actor& actor) override; // Right::SettleRepairs

private:
    struct Turn;
    struct Step;
    Result<void> mayStart(const RollOutStart& start, const Actor& actor);
    Result<RollOut> rollOut(RollOutNumber number);
    Result<void> addTurn(AuditedRows& rows, const Turn& turn, const Actor& actor);
    Result<void> addStep(AuditedRows& rows, const Step& step, const Actor& actor);
    // The only row of an act, with its audit entry.
    Result<void> turnAlone(const Turn& turn, const Actor& actor);
    Result<void> stepAlone(const Step& step, const Actor& actor);
    Database& m_database;
    const Clock& m_clock;
};

} // namespace wattcard::db
