// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_roll_outs.h"

#include "db/repositories/approvals.h"
#include "db/repositories/columns.h"
#include "db/repositories/permission.h"
#include "db/repositories/roll_out_codes.h"
#include "db/repositories/roll_out_reader.h"
#include "db/sqlite/transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText nextRollOut{"next_roll_out",
                                    "SELECT COALESCE(MAX(number), 0) + 1 FROM roll_out"};
constexpr StatementText nextTurn{"next_roll_out_turn",
                                 "SELECT COALESCE(MAX(number), 0) + 1 FROM roll_out_turn"};
constexpr StatementText nextStep{"next_roll_out_card",
                                 "SELECT COALESCE(MAX(number), 0) + 1 FROM roll_out_card"};
constexpr StatementText insertRollOut{
    "insert_roll_out", "INSERT INTO roll_out (number, changes, suite, version, reason, approver,"
                       " at, counter, operator, audit) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
constexpr StatementText insertTurn{
    "insert_roll_out_turn",
    "INSERT INTO roll_out_turn (number, roll_out, kind, stage, own, reason, approver, at, counter,"
    " operator, audit) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
constexpr StatementText insertRollOutStep{
    "insert_roll_out_card",
    "INSERT INTO roll_out_card (number, roll_out, serial, step, turn, stage, place, fault, note,"
    " at, counter, operator, audit) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
constexpr StatementText selectTurn{
    "roll_out_running_turn",
    "SELECT MAX(number) FROM roll_out_turn WHERE roll_out = ? AND kind <> 'stop'"};
constexpr StatementText selectNewestOfCard{
    "newest_roll_out",
    "SELECT r.number, r.suite, r.version, s.step FROM roll_out AS r LEFT JOIN roll_out_standing AS"
    " s ON s.serial = ? AND s.roll_out = r.number"
    " WHERE r.number = (SELECT MAX(number) FROM roll_out)"};

constexpr auto keysCode = "keys"_L1; // of what a roll-out changes

QString objectOf(RollOutNumber rollOut)
{
    return u"roll-out:%1"_s.arg(rollOut.value());
}

QVariant orNull(OperatorId who)
{
    return who.isNull() ? QVariant{} : value(who);
}

Result<std::int64_t> one(Database& database, const StatementText& statement,
                         const std::vector<QVariant>& values = {})
{
    auto answer = database.run(statement, values);
    if (!answer)
        return failed(answer);
    return answer->records.front().integer();
}

} // namespace

struct SqlRollOuts::Turn {
    RollOutNumber rollOut;
    QLatin1StringView kind;
    RollOutStage stage = RollOutStage::Canary;
    bool own = false;
    QString reason = {};
    OperatorId approver = {};
};

struct SqlRollOuts::Step {
    RollOutNumber rollOut;
    CardSerial card;
    CardStep step = CardStep::Taken;
    QLatin1StringView fault = {};
    QString note = {};
    std::optional<RollOutState> place = {}; // of a card that is taken for the first time
};

Result<void> SqlRollOuts::addTurn(AuditedRows& rows, const Turn& turn, const Actor& actor)
{
    const auto number = one(m_database, nextTurn);
    if (!number)
        return failed(number);
    return rows.add(insertTurn,
                    {value(*number), value(turn.rollOut), value(turn.kind), value(code(turn.stage)),
                     value(std::int64_t{turn.own ? 1 : 0}), turn.reason, orNull(turn.approver),
                     value(m_clock.now()), value(actor.counter), value(actor.who)});
}

Result<void> SqlRollOuts::addStep(AuditedRows& rows, const Step& step, const Actor& actor)
{
    const auto number = one(m_database, nextStep);
    if (!number)
        return failed(number);
    QVariant turn, stage, place;
    if (step.place) {
        const auto running = one(m_database, selectTurn, {value(step.rollOut)});
        if (!running)
            return failed(running);
        turn = value(*running);
        stage = value(code(step.place->stage));
        place = value(std::int64_t{step.place->taken + 1});
    }
    return rows.add(insertRollOutStep,
                    {value(*number), value(step.rollOut), value(step.card), value(code(step.step)),
                     turn, stage, place, value(step.fault), value(step.note), value(m_clock.now()),
                     value(actor.counter), value(actor.who)});
}

Result<void> SqlRollOuts::turnAlone(const Turn& turn, const Actor& actor)
{
    AuditedRows rows{m_database, m_clock};
    if (auto started = rows.start(); !started)
        return started;
    if (auto added = addTurn(rows, turn, actor); !added)
        return added;
    return rows.finish({"rollout.turn"_L1,
                        objectOf(turn.rollOut),
                        {{u"kind"_s, turn.kind},
                         {u"stage"_s, code(turn.stage)},
                         {u"reason"_s, turn.reason},
                         {u"approver"_s, qint64{turn.approver.value()}}}},
                       actor);
}

Result<void> SqlRollOuts::stepAlone(const Step& step, const Actor& actor)
{
    AuditedRows rows{m_database, m_clock};
    if (auto started = rows.start(); !started)
        return started;
    if (auto added = addStep(rows, step, actor); !added)
        return added;
    if (step.step == CardStep::Failed) {
        const auto state = rollOutState(m_database, step.rollOut);
        if (!state)
            return failed(state);
        if (stopsItself(*state)) {
            const Turn stop{step.rollOut, "stop"_L1, state->stage, true,
                            u"cards failed: %1"_s.arg(state->failures)};
            if (auto stopped = addTurn(rows, stop, actor); !stopped)
                return stopped;
        }
    }
    return rows.finish({"rollout.card"_L1,
                        u"card:"_s + step.card.toString(),
                        {{u"roll_out"_s, qint64{step.rollOut.value()}},
                         {u"step"_s, code(step.step)},
                         {u"fault"_s, step.fault},
                         {u"note"_s, step.note}}},
                       actor);
}

Result<void> SqlRollOuts::mayStart(const RollOutStart& start, const Actor& actor)
{
    if (start.reason.trimmed().isEmpty())
        return failed(Fault::BadInput, u"no reason"_s);
    if (start.subject.version == 0)
        return failed(Fault::BadInput, u"no version"_s);
    const auto before = rollOuts(m_database);
    if (!before)
        return failed(before);
    if (std::ranges::find(*before, start.subject, &RollOut::subject) != before->end())
        return failed(Fault::BadInput, u"it was rolled out before"_s);
    if (!before->empty()) {
        const RollOut& last = before->back();
        if (last.state.stopped && !start.approval)
            return failed(Fault::NotApproved);
        if (!last.state.stopped && last.state.stage != RollOutStage::All)
            return failed(Fault::BadInput, u"roll-out %1 is not over"_s.arg(last.number.value()));
    }
    if (auto loaded = keysAreLoaded(m_database, start.subject); !loaded)
        return loaded;
    if (!start.approval)
        return {};
    constexpr std::array rights{Right::ApproveOfficeChange};
    return approved(m_database, {start.approval->who}, rights, actor);
}

Result<RollOutNumber> SqlRollOuts::start(const RollOutStart& start, const Actor& actor)
{
    return inTransaction(m_database, "start_roll_out"_L1, [&]() -> Result<RollOutNumber> {
        if (auto may = permit(m_database, actor, Right::DriveRollOut); !may)
            return failed(may);
        if (auto may = mayStart(start, actor); !may)
            return failed(may);
        const auto next = one(m_database, nextRollOut);
        if (!next)
            return failed(next);
        const RollOutNumber number{*next};
        AuditedRows rows{m_database, m_clock};
        if (auto started = rows.start(); !started)
            return failed(started);
        const OperatorId approver = start.approval ? start.approval->who : OperatorId{};
        auto added =
            rows.add(insertRollOut,
                     {value(number), value(keysCode), value(code(start.subject.suite)),
                      value(std::int64_t{start.subject.version}), start.reason, orNull(approver),
                      value(m_clock.now()), value(actor.counter), value(actor.who)});
        if (added)
            added = addTurn(rows, {number, "start"_L1}, actor);
        if (added)
            added = rows.finish({"rollout.start"_L1,
                                 objectOf(number),
                                 {{u"changes"_s, keysCode},
                                  {u"suite"_s, code(start.subject.suite)},
                                  {u"version"_s, start.subject.version},
                                  {u"reason"_s, start.reason},
                                  {u"approver"_s, qint64{approver.value()}}}},
                                actor);
        return added ? Result<RollOutNumber>{number} : failed(added);
    });
}

Result<RollOut> SqlRollOuts::rollOut(RollOutNumber number)
{
    const auto all = rollOuts(m_database);
    if (!all)
        return failed(all);
    const auto found = std::ranges::find(*all, number, &RollOut::number);
    return found != all->end() ? Result<RollOut>{*found} : failed(Fault::NotFound);
}

Result<RollOutStage> SqlRollOuts::next(RollOutNumber number, const Actor& actor)
{
    return inTransaction(m_database, "next_roll_out"_L1, [&]() -> Result<RollOutStage> {
        if (auto may = permit(m_database, actor, Right::DriveRollOut); !may)
            return failed(may);
        const auto standing = rollOut(number);
        if (!standing)
            return failed(standing);
        const auto stage = nextStage(standing->state, standing->proof);
        if (!stage)
            return stage;
        auto added = turnAlone({number, "next"_L1, *stage}, actor);
        return added ? stage : failed(added);
    });
}

Result<void> SqlRollOuts::stop(RollOutNumber number, const QString& reason, const Actor& actor)
{
    return inTransaction(m_database, "stop_roll_out"_L1, [&]() -> Result<void> {
        if (auto may = permit(m_database, actor, Right::StopRollOut); !may)
            return may;
        if (reason.trimmed().isEmpty())
            return failed(Fault::BadInput, u"no reason"_s);
        const auto state = rollOutState(m_database, number);
        if (!state)
            return failed(state);
        if (state->stopped)
            return failed(Fault::RollOutStopped);
        return turnAlone({number, "stop"_L1, state->stage, false, reason}, actor);
    });
}

Result<void> SqlRollOuts::resume(RollOutNumber number, const Resumption& resumption,
                                 const Actor& actor)
{
    return inTransaction(m_database, "resume_roll_out"_L1, [&]() -> Result<void> {
        if (auto may = permit(m_database, actor, Right::DriveRollOut); !may)
            return may;
        constexpr std::array rights{Right::ApproveOfficeChange};
        if (auto two = approved(m_database, {resumption.approval.who}, rights, actor); !two)
            return two;
        if (resumption.reason.trimmed().isEmpty())
            return failed(Fault::BadInput, u"no reason"_s);
        const auto state = rollOutState(m_database, number);
        if (!state)
            return failed(state);
        if (!state->stopped)
            return failed(Fault::BadInput, u"it is not stopped"_s);
        return turnAlone({number, "resume"_L1, RollOutStage::Canary, false, resumption.reason,
                          resumption.approval.who},
                         actor);
    });
}

Result<std::vector<RollOut>> SqlRollOuts::all()
{
    return rollOuts(m_database);
}

Result<std::optional<CardInRollOut>> SqlRollOuts::standing(const CardSerial& card)
{
    using Standing = std::optional<CardInRollOut>;
    auto answer = m_database.run(selectNewestOfCard, {value(card)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return Standing{};
    Record& record = answer->records.front();
    CardInRollOut standing;
    standing.rollOut = number<RollOutNumber>(record);
    standing.subject.suite = suiteFrom(record);
    standing.subject.version = number<std::uint8_t>(record);
    if (!record.nextIsNull())
        standing.step = stepFrom(record);
    return checked(record, Standing{standing});
}

Result<void> SqlRollOuts::take(RollOutNumber rollOut, const CardSerial& card, Asked asked,
                               const Actor& actor)
{
    return inTransaction(m_database, "take_card"_L1, [&]() -> Result<void> {
        if (auto may = permit(m_database, actor, Right::RekeyCards); !may)
            return may;
        const auto state = rollOutState(m_database, rollOut);
        if (!state)
            return failed(state);
        const auto before = cardStanding(m_database, rollOut, card);
        if (!before)
            return failed(before);
        if (auto may = mayTake(*state, *before, asked); !may)
            return may;
        if (before->step == CardStep::Taken) // of which nothing was heard: it is still taken
            return {};
        Step taken{rollOut, card};
        if (!before->step)
            taken.place = *state;
        return stepAlone(taken, actor);
    });
}

Result<void> SqlRollOuts::report(RollOutNumber rollOut, const CardSerial& card,
                                 const CardReport& report, const Actor& actor)
{
    return inTransaction(m_database, "report_card"_L1, [&]() -> Result<void> {
        if (auto may = permit(m_database, actor, Right::RekeyCards); !may)
            return may;
        const auto before = cardStanding(m_database, rollOut, card);
        if (!before)
            return failed(before);
        const bool isHeard = report.step != CardStep::Taken && report.step != CardStep::Repaired;
        if (!isHeard || !allowedStep(before->step, report.step))
            return failed(Fault::BadInput, code(report.step));
        const QLatin1StringView fault =
            report.fault ? wattcard::code(*report.fault) : QLatin1StringView{};
        return stepAlone({rollOut, card, report.step, fault, report.note}, actor);
    });
}

Result<std::vector<RepairLine>> SqlRollOuts::repairs()
{
    return repairLines(m_database);
}

Result<void> SqlRollOuts::markRepaired(const CardSerial& card, const QString& reason,
                                       const Actor& actor)
{
    return inTransaction(m_database, "mark_repaired"_L1, [&]() -> Result<void> {
        if (auto may = permit(m_database, actor, Right::SettleRepairs); !may)
            return may;
        if (reason.trimmed().isEmpty())
            return failed(Fault::BadInput, u"no reason"_s);
        const auto lines = repairLines(m_database);
        if (!lines)
            return failed(lines);
        const auto line = std::ranges::find(*lines, card, &RepairLine::card);
        if (line == lines->end())
            return failed(Fault::NotFound, card.toString());
        return stepAlone({line->rollOut, card, CardStep::Repaired, {}, reason}, actor);
    });
}

} // namespace wattcard::db
