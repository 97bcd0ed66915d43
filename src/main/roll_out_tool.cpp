// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/roll_out_desk.h"
#include "db/repositories/roll_out_codes.h"
#include "main/commands.h"
#include "main/office_session.h"
#include "main/till_words.h"

#include <QDateTime>

#include <algorithm>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

QString isoOf(UtcTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count())
        .toUTC()
        .toString(Qt::ISODate);
}

QLatin1StringView code(Repair way)
{
    switch (way) {
    case Repair::Finish: return "finish"_L1;
    case Repair::Unblock: return "unblock"_L1;
    case Repair::Replace: return "replace"_L1;
    case Repair::Explain: return "explain"_L1;
    }
    std::abort();
}

QJsonObject toJson(const RollOut& rollOut)
{
    const RollOutState& state = rollOut.state;
    QJsonObject json{{u"roll_out"_s, qint64{rollOut.number.value()}},
                     {u"suite"_s, QString{db::code(rollOut.subject.suite)}},
                     {u"version"_s, rollOut.subject.version},
                     {u"reason"_s, rollOut.reason},
                     {u"started_at"_s, isoOf(rollOut.startedAt)},
                     {u"stage"_s, QString{db::code(state.stage)}},
                     {u"stopped"_s, state.stopped},
                     {u"taken"_s, state.taken},
                     {u"proven"_s, rollOut.proof.proven},
                     {u"unheard"_s, state.unheard},
                     {u"failures"_s, state.failures},
                     {u"unsettled"_s, rollOut.proof.unsettled}};
    if (const auto room = roomOf(state.stage))
        json.insert(u"room"_s, *room);
    if (state.stopped) {
        json.insert(u"stopped_itself"_s, rollOut.stoppedItself);
        json.insert(u"stop_reason"_s, rollOut.stopReason);
    }
    return json;
}

QJsonObject toJson(const RepairLine& line)
{
    QJsonObject json{{u"roll_out"_s, qint64{line.rollOut.value()}},
                     {u"card"_s, line.card.toString()},
                     {u"since"_s, isoOf(line.since)},
                     {u"repair"_s, QString{code(line.way)}}};
    if (line.fault)
        json.insert(u"fault"_s, QString{wattcard::code(*line.fault)});
    if (line.customer)
        json.insert(u"customer"_s, line.customer->toString());
    return json;
}

Result<QJsonObject> told(const Result<RollOut>& rollOut)
{
    return rollOut ? Result<QJsonObject>{toJson(*rollOut)} : failed(rollOut);
}

template <class Value>
Result<QJsonObject> listed(const QString& name, const Result<std::vector<Value>>& values)
{
    if (!values)
        return failed(values);
    QJsonArray all;
    for (const Value& value : *values)
        all.append(toJson(value));
    return QJsonObject{{name, all}};
}

struct RollOutCall {
    const ToolOptions& options;
    OfficeSession& office;
    app::RollOutDesk desk;
    QString reason() const { return options.named.value(u"reason"_s); }
};

Result<RollOutStart> startFrom(const ToolOptions& options)
{
    RollOutStart start;
    start.reason = options.named.value(u"reason"_s);
    const QString wanted = options.named.value(u"suite"_s, u"A"_s);
    constexpr std::array suites{Suite::A, Suite::S, Suite::T};
    const auto suite =
        std::ranges::find_if(suites, [&](Suite each) { return db::code(each) == wanted; });
    if (suite == suites.end())
        return failed(Fault::BadInput, u"--suite A, S or T"_s);
    bool isNumber = false;
    const uint version = options.named.value(u"key-version"_s).toUInt(&isNumber);
    if (!isNumber || version == 0 || version > 255)
        return failed(Fault::BadInput, u"--key-version 1 to 255"_s);
    start.subject = {*suite, static_cast<std::uint8_t>(version)};
    return start;
}

// --approver is asked for where the one before was stopped.
Result<QJsonObject> started(RollOutCall& call)
{
    const auto start = startFrom(call.options);
    if (!start)
        return failed(start);
    std::optional<app::Approval> approval;
    if (call.options.named.contains(u"approver"_s)) {
        auto given = call.office.approve(call.desk.requestFor(*start));
        if (!given)
            return failed(given);
        approval = *given;
    }
    return told(call.desk.start(*start, approval));
}

Result<QJsonObject> resumed(RollOutCall& call)
{
    const auto stopped = call.desk.newest();
    if (!stopped)
        return failed(stopped);
    const auto approval = call.office.approve(call.desk.requestFor(*stopped, call.reason()));
    if (!approval)
        return failed(approval);
    return told(call.desk.resume(call.reason(), *approval));
}

Result<QJsonObject> carriedOn(RollOutCall& call)
{
    const auto stage = call.desk.next();
    return stage ? told(call.desk.newest()) : failed(stage);
}

Result<QJsonObject> stopped(RollOutCall& call)
{
    const auto stop = call.desk.stop(call.reason());
    return stop ? told(call.desk.newest()) : failed(stop);
}

Result<QJsonObject> repaired(RollOutCall& call)
{
    const auto card = CardSerial::parse(call.options.arguments.value(1));
    if (!card)
        return failed(card);
    const auto marked = call.desk.markRepaired(*card, call.reason());
    return marked ? Result<QJsonObject>{{{u"card"_s, card->toString()}}} : failed(marked);
}

Result<QJsonObject> carriedOut(const QString& verb, RollOutCall& call)
{
    if (verb == u"start"_s)
        return started(call);
    if (verb == u"next"_s)
        return carriedOn(call);
    if (verb == u"stop"_s)
        return stopped(call);
    if (verb == u"resume"_s)
        return resumed(call);
    if (verb == u"repaired"_s)
        return repaired(call);
    if (verb == u"repairs"_s)
        return listed(u"repairs"_s, call.desk.repairs());
    return listed(u"roll_outs"_s, call.desk.all());
}

} // namespace

// roll-out start | next | stop | resume | status | repairs | repaired SERIAL (DOMAIN.md F-29).
Exit rollOut(const ToolOptions& options)
{
    const QString verb = options.arguments.value(0);
    const QStringList verbs{u"start"_s,  u"next"_s,    u"stop"_s,    u"resume"_s,
                            u"status"_s, u"repairs"_s, u"repaired"_s};
    if (!verbs.contains(verb))
        return complain({Fault::BadInput, u"roll-out "_s + verbs.join(u'|')});
    auto office = OfficeSession::open(options);
    if (!office)
        return complain(office.error());
    const auto person = (*office)->signIn();
    if (!person)
        return complain(person.error());
    RollOutCall call{
        options, **office, {(*office)->rollOuts(), *person, (*office)->actorOf(*person).counter}};
    return answer(carriedOut(verb, call), options);
}

Command rollOutCommand()
{
    return {u"roll-out"_s,
            rollOut,
            u"start                     new keys for the cards in the field, with --key-version\n"
            "next                      the next stage, when all cards of this one came back\n"
            "stop                      at once, with --reason\n"
            "resume                    with --reason and --approver; begins with one card\n"
            "status | repairs          where it stands, and the cards that wait for repair\n"
            "repaired SERIAL           what became of a card, with --reason"_s,
            {{u"suite"_s, u"start: A, S or T; A unless given."_s, u"SUITE"_s},
             {u"key-version"_s, u"start: of the keys."_s, u"NUMBER"_s},
             {u"reason"_s, u"Why."_s, u"TEXT"_s},
             {u"approver"_s, u"Who of finance signs as the second person."_s, u"NAME"_s}}};
}

} // namespace wattcard
