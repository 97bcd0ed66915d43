// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/roll_out_reader.h"

#include "db/repositories/columns.h"
#include "db/repositories/roll_out_codes.h"

namespace wattcard::db {

namespace {

// A card that failed in two tries counts once, where it failed first.
constexpr StatementText selectState{
    "roll_out_state",
    "SELECT t.stage, t.kind = 'stop',"
    " (SELECT COALESCE(MAX(c.place), 0) FROM roll_out_card AS c WHERE c.turn ="
    "   (SELECT MAX(number) FROM roll_out_turn WHERE roll_out = t.roll_out AND kind <> 'stop')),"
    " (SELECT COUNT(*) FROM roll_out_standing AS s WHERE s.roll_out = t.roll_out"
    "   AND s.step = 'taken'),"
    " (SELECT COUNT(*) FROM (SELECT MIN(c.audit) AS first FROM roll_out_card AS c"
    "    WHERE c.roll_out = t.roll_out AND c.step = 'failed' GROUP BY c.serial)"
    "   WHERE first > (SELECT MAX(audit) FROM roll_out_turn WHERE roll_out = t.roll_out"
    "                   AND kind IN ('start', 'resume')))"
    " FROM roll_out_turn AS t WHERE t.number ="
    " (SELECT MAX(number) FROM roll_out_turn WHERE roll_out = ?)"};
// A failed card that nobody holds any longer was replaced. Cards that the register of accounts does
// not know may be in the stock: ready for a customer, or a management card.
constexpr StatementText selectProof{
    "roll_out_proof",
    "SELECT (SELECT COUNT(*) FROM roll_out_card AS c JOIN roll_out_standing AS s"
    "   ON s.serial = c.serial AND s.roll_out = c.roll_out AND s.step = 'proven'"
    "   WHERE c.turn = (SELECT MAX(number) FROM roll_out_turn"
    "                    WHERE roll_out = ? AND kind <> 'stop')),"
    " (SELECT COUNT(*) FROM roll_out_standing AS s WHERE s.roll_out = ?"
    "   AND s.step NOT IN ('proven', 'repaired') AND NOT (s.step = 'failed' AND ("
    "     EXISTS (SELECT 1 FROM card AS c WHERE c.serial = s.serial AND c.state <> 'issued')"
    "     OR EXISTS (SELECT 1 FROM card_stock AS k WHERE k.serial = s.serial"
    "                 AND k.state <> 'issued'))))"};
constexpr StatementText selectAll{
    "roll_outs", "SELECT r.number, r.suite, r.version, r.reason, r.at, t.own,"
                 " CASE t.kind WHEN 'stop' THEN t.reason ELSE '' END"
                 " FROM roll_out AS r JOIN roll_out_turn AS t ON t.number ="
                 " (SELECT MAX(number) FROM roll_out_turn WHERE roll_out = r.number)"
                 " ORDER BY r.number"};
// A card's newest step in any roll-out counts: what one spoiled, a later one may have mended. Cards
// that were replaced before they ever came back have nothing to mend, but nobody knows why. Whose
// card it is, is shown where the viewer serves.
constexpr StatementText selectRepairs{
    "roll_out_repairs",
    "SELECT s.roll_out, s.serial, s.step, (SELECT b.step FROM roll_out_card AS b"
    "   WHERE b.roll_out = s.roll_out AND b.serial = s.serial AND b.number < s.number"
    "   ORDER BY b.number DESC LIMIT 1), l.fault, l.at,"
    " CASE WHEN ? = 0 OR EXISTS (SELECT 1 FROM operator_sees AS o"
    "   WHERE o.operator = ? AND o.account = a.id) THEN p.customer_number END"
    " FROM roll_out_standing AS s JOIN roll_out_card AS l ON l.number = s.number"
    " LEFT JOIN card AS c ON c.serial = s.serial"
    " LEFT JOIN account AS a ON a.id = c.account"
    " LEFT JOIN service_point AS p ON p.id = a.service_point"
    " LEFT JOIN card_stock AS k ON k.serial = s.serial"
    " WHERE s.step NOT IN ('proven', 'repaired')"
    " AND s.number = (SELECT MAX(n.number) FROM roll_out_standing AS n WHERE n.serial = s.serial)"
    " AND (s.step = 'failed') = (COALESCE(c.state, 'issued') = 'issued'"
    "                            AND COALESCE(k.state, 'issued') = 'issued')"
    " ORDER BY l.number"};

RollOutState stateFrom(Record& record)
{
    RollOutState state;
    state.stage = stageFrom(record);
    state.stopped = record.integer() != 0;
    state.taken = number<int>(record);
    state.unheard = number<int>(record);
    state.failures = number<int>(record);
    return state;
}

RollOut rollOutFrom(Record& record)
{
    RollOut rollOut;
    rollOut.number = number<RollOutNumber>(record);
    rollOut.subject.suite = suiteFrom(record);
    rollOut.subject.version = number<std::uint8_t>(record);
    rollOut.reason = record.text();
    rollOut.startedAt = utcTime(record);
    rollOut.stoppedItself = record.integer() != 0;
    rollOut.stopReason = record.text();
    return rollOut;
}

RepairLine repairFrom(Record& record)
{
    RepairLine line;
    line.rollOut = number<RollOutNumber>(record);
    line.card = parsed<CardSerial>(record);
    if (stepFrom(record) == CardStep::Failed) {
        const CardStep before = stepFrom(record);
        line.fault = faultFrom(record);
        line.way = repairAfter(before, *line.fault);
    } else {
        record.skip(2);
        line.way = Repair::Explain;
    }
    line.since = utcTime(record);
    if (!record.nextIsNull())
        line.customer = parsed<CustomerNumber>(record);
    return line;
}

} // namespace

Result<RollOutState> rollOutState(Database& database, RollOutNumber rollOut)
{
    auto answer = database.run(selectState, {value(rollOut)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::NotFound, QStringLiteral("roll-out %1").arg(rollOut.value()));
    Record& record = answer->records.front();
    const RollOutState state = stateFrom(record);
    return checked(record, state);
}

Result<StageProof> stageProof(Database& database, RollOutNumber rollOut)
{
    auto answer = database.run(selectProof, {value(rollOut), value(rollOut)});
    if (!answer)
        return failed(answer);
    Record& record = answer->records.front();
    StageProof proof;
    proof.proven = number<int>(record);
    proof.unsettled = number<int>(record);
    return checked(record, proof);
}

Result<std::vector<RollOut>> rollOuts(Database& database)
{
    auto answer = database.run(selectAll);
    if (!answer)
        return failed(answer);
    auto all = checkedAll(*answer, rollOutFrom);
    if (!all)
        return all;
    for (RollOut& each : *all) {
        const auto state = rollOutState(database, each.number);
        if (!state)
            return failed(state);
        const auto proof = stageProof(database, each.number);
        if (!proof)
            return failed(proof);
        each.state = *state;
        each.proof = *proof;
    }
    return all;
}

Result<std::vector<RepairLine>> repairLines(Database& database)
{
    auto answer = database.run(selectRepairs, {value(database.viewer()), value(database.viewer())});
    if (!answer)
        return failed(answer);
    return checkedAll(*answer, repairFrom);
}

} // namespace wattcard::db
