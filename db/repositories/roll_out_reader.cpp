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
constexpr StatementText selectStanding{
    "roll_out_card_standing",
    "SELECT s.step, EXISTS (SELECT 1 FROM roll_out_card AS f WHERE f.roll_out = s.roll_out"
    "   AND f.serial = s.serial AND f.step = 'failed'),"
    " (SELECT COUNT(*) FROM roll_out_card AS f WHERE f.roll_out = s.roll_out"
    "   AND f.serial = s.serial AND f.step = 'failed' AND f.fault = ?)"
    " FROM roll_out_standing AS s WHERE s.serial = ? AND s.roll_out = ?"};
// Keys of cards are 81 to 85 (CARD.md section 4).
constexpr StatementText selectOtherKey{
    "roll_out_other_key",
    "SELECT e.purpose, MAX(e.version) FROM key_event AS e"
    " WHERE e.suite = ? AND e.purpose BETWEEN 0x81 AND 0x85 AND e.kind = 'loaded'"
    " AND e.number = (SELECT MAX(n.number) FROM key_event AS n WHERE n.purpose = e.purpose"
    "                  AND n.suite = e.suite AND n.version = e.version)"
    " GROUP BY e.purpose HAVING MAX(e.version) <> ? LIMIT 1"};
constexpr StatementText selectAll{
    "roll_outs", "SELECT r.number, r.suite, r.version, r.reason, r.at, t.own,"
                 " CASE t.kind WHEN 'stop' THEN t.reason ELSE '' END"
                 " FROM roll_out AS r JOIN roll_out_turn AS t ON t.number ="
                 " (SELECT MAX(number) FROM roll_out_turn WHERE roll_out = r.number)"
                 " ORDER BY r.number"};
// A card's newest step in any roll-out counts: what one spoiled, a later one may have mended. Cards
// that were replaced before they ever came back have nothing to mend, but nobody knows why. A card
// that failed waits until it is changed, whatever was tried meanwhile: `f` is its last failure.
// Whose card it is, is shown where the viewer serves.
constexpr StatementText selectRepairs{
    "roll_out_repairs",
    "SELECT s.roll_out, s.serial, COALESCE(c.state, 'issued') = 'issued'"
    "   AND COALESCE(k.state, 'issued') = 'issued', s.step,"
    " (SELECT b.step FROM roll_out_card AS b"
    "   WHERE b.roll_out = s.roll_out AND b.serial = s.serial AND b.number < s.number"
    "   ORDER BY b.number DESC LIMIT 1), f.fault, l.at,"
    " CASE WHEN ? = 0 OR EXISTS (SELECT 1 FROM operator_sees AS o"
    "   WHERE o.operator = ? AND o.account = a.id) THEN p.customer_number END"
    " FROM roll_out_standing AS s JOIN roll_out_card AS l ON l.number = s.number"
    " LEFT JOIN roll_out_card AS f ON f.number = (SELECT MAX(number) FROM roll_out_card"
    "   WHERE roll_out = s.roll_out AND serial = s.serial AND step = 'failed')"
    " LEFT JOIN card AS c ON c.serial = s.serial"
    " LEFT JOIN account AS a ON a.id = c.account"
    " LEFT JOIN service_point AS p ON p.id = a.service_point"
    " LEFT JOIN card_stock AS k ON k.serial = s.serial"
    " WHERE s.step NOT IN ('proven', 'repaired')"
    " AND s.number = (SELECT MAX(n.number) FROM roll_out_standing AS n WHERE n.serial = s.serial)"
    " AND CASE WHEN COALESCE(c.state, 'issued') = 'issued'"
    "           AND COALESCE(k.state, 'issued') = 'issued'"
    "          THEN s.step <> 'changed' AND f.number IS NOT NULL"
    "          ELSE s.step <> 'failed' END"
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
    const bool isHeld = record.integer() != 0;
    if (isHeld) {
        const CardStep step = stepFrom(record);
        const CardStep before = stepFrom(record);
        line.fault = faultFrom(record);
        // Otherwise it answered after its failure: somebody has tried to finish it.
        line.way = step == CardStep::Failed ? repairAfter(before, *line.fault) : Repair::Finish;
    } else {
        record.skip(3);
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

Result<CardStanding> cardStanding(Database& database, RollOutNumber rollOut, const CardSerial& card)
{
    const QString unproven = code(Fault::AuthenticationFailed);
    auto answer = database.run(selectStanding, {value(unproven), value(card), value(rollOut)});
    if (!answer)
        return failed(answer);
    CardStanding standing;
    if (answer->records.empty())
        return standing;
    Record& record = answer->records.front();
    standing.step = stepFrom(record);
    standing.hasFailed = record.integer() != 0;
    standing.unproven = number<int>(record);
    return checked(record, standing);
}

Result<void> keysAreLoaded(Database& database, const RollOutSubject& subject)
{
    const auto suite = static_cast<std::uint8_t>(subject.suite);
    auto answer = database.run(selectOtherKey,
                               {value(std::int64_t{suite}), value(std::int64_t{subject.version})});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return {};
    Record& record = answer->records.front();
    const std::int64_t purpose = record.integer();
    return failed(Fault::KeyMissing, QStringLiteral("key %1: the newest version is %2")
                                         .arg(purpose, 0, 16)
                                         .arg(record.integer()));
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
