// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench_verbs.h"

#include "app/appliances.h"
#include "app/inside_json.h"
#include "app/json_answer.h"
#include "app/meter_remote.h"
#include "app/story_error.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

#include <algorithm>

namespace wattcard::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int largestNumber = 10 * 86'400;
constexpr qint64 largestCurveFile = 1 << 16;

QJsonObject inside(const MeterService& service)
{
    QJsonObject object = toJson(service.inside());
    object[u"ok"_s] = true;
    return object;
}

QString applianceWords()
{
    QStringList words;
    for (const Appliance each : allAppliances)
        words.append(code(each));
    return words.join(u", "_s);
}

QJsonObject setAppliances(const QJsonObject& request, MeterService& service)
{
    if (!request[u"on"_s].isArray())
        return refused(u"on: a list of "_s + applianceWords());
    Appliances household;
    for (const QJsonValue& each : request[u"on"_s].toArray()) {
        const auto found = appliance(each.toString());
        if (!found)
            return refused(u"on: a list of "_s + applianceWords());
        household.set(*found, true);
    }
    service.drawFrom(household.draw());
    return done();
}

QJsonObject playCurve(const QJsonObject& request, MeterService& service)
{
    if (request[u"play"_s].isBool() && !request[u"play"_s].toBool()) {
        service.stopCurve();
        return done();
    }
    const QString name = request[u"file"_s].toString();
    if (name.isEmpty())
        return refused(u"file: a load curve; or play: false"_s);
    QFile file{name};
    if (!file.open(QIODevice::ReadOnly))
        return refused(u"%1: %2"_s.arg(name, file.errorString()));
    const LoadCurveRead read = readLoadCurve(file.read(largestCurveFile));
    if (read.error)
        return refused(u"%1: %2"_s.arg(name, plainSentence(*read.error)));
    service.playCurve(read.curve);
    QJsonObject answer = done();
    answer[u"wattHoursADay"_s] = static_cast<qint64>(read.curve.wattHours());
    answer[u"highestWatts"_s] = static_cast<qint64>(read.curve.highest());
    return answer;
}

QJsonObject refusedFor(const Failure& failure)
{
    return refusalFor({.kind = StoryError::Kind::NotDone,
                       .found = refused(failure)[u"error"_s].toString(),
                       .fault = failure.fault});
}

// "seen": the meter knows already; else its reader will tell (await).
QJsonObject moved(const Result<bool>& result)
{
    if (!result)
        return refusedFor(result.error());
    QJsonObject answer = done();
    answer[u"seen"_s] = *result;
    return answer;
}

QString presetWords()
{
    QStringList words{u"none"_s};
    for (const FaultPreset each : allFaultPresets)
        words.append(code(each));
    return words.join(u", "_s);
}

QJsonObject makeFault(const QJsonObject& request, MeterBench& bench)
{
    const QString name = request[u"name"_s].toString();
    if (name == "none"_L1) {
        bench.heal();
        return done();
    }
    const auto preset = faultPreset(name);
    if (!preset)
        return refused(u"name: "_s + presetWords());
    std::optional<int> number;
    if (request.contains(u"number"_s)) {
        const qint64 given = request[u"number"_s].toInteger(-largestNumber - 1);
        const bool mayGoBack = preset == FaultPreset::ClockDrift;
        if (given > largestNumber || given < (mayGoBack ? -largestNumber : 1))
            return refused(u"number: a whole number from 1, of clock-drift also below 0"_s);
        number = static_cast<int>(given);
    }
    const auto made = bench.apply(*preset, number);
    return made ? done() : refusedFor(made.error());
}

QString shown(const QJsonValue& value)
{
    const QByteArray text =
        QJsonDocument{QJsonArray{value}}.toJson(QJsonDocument::Compact); // "[...]"
    return QString::fromUtf8(text.mid(1, text.size() - 2));
}

QJsonObject expect(const QJsonObject& request, const MeterService& service)
{
    using Kind = StoryError::Kind;
    QJsonObject facts = toJson(service.readout());
    const QJsonArray events = facts[u"events"_s].toArray();
    facts[u"lastEvent"_s] = events.isEmpty() ? QJsonValue{} : events.last()[u"kind"_s];
    facts[u"cardsHandled"_s] = service.cardsHandled();
    for (auto each = request.begin(); each != request.end(); ++each) {
        if (each.key() == "verb"_L1 || each.key() == "say"_L1)
            continue;
        if (each.key() == "happened"_L1) {
            const bool found = std::ranges::any_of(events, [&each](const QJsonValue& event) {
                return event[u"kind"_s] == each.value();
            });
            if (!found)
                return refusalFor({.kind = Kind::NotHappened, .wanted = shown(each.value())});
            continue;
        }
        if (!facts.contains(each.key()))
            return refusalFor({.kind = Kind::NotAValue, .name = each.key()});
        if (facts[each.key()] != each.value())
            return refusalFor({.kind = Kind::Different,
                               .name = each.key(),
                               .found = shown(facts[each.key()]),
                               .wanted = shown(each.value())});
    }
    return done();
}

} // namespace

std::optional<QJsonObject> benchVerb(const QJsonObject& request, MeterService& service,
                                     MeterBench* bench)
{
    const QString verb = request[u"verb"_s].toString();
    if (verb == "inside"_L1)
        return inside(service);
    if (verb == "appliances"_L1)
        return setAppliances(request, service);
    if (verb == "load-curve"_L1)
        return playCurve(request, service);
    if (verb == "expect"_L1)
        return expect(request, service);
    const bool needsBench = verb == "insert"_L1 || verb == "remove"_L1 || verb == "fault"_L1;
    if (!needsBench)
        return {};
    if (bench == nullptr)
        return refused(u"this meter has no bench"_s);
    if (verb == "insert"_L1)
        return moved(bench->insert(request[u"card"_s].toString()));
    return verb == "remove"_L1 ? moved(bench->remove()) : makeFault(request, *bench);
}

} // namespace wattcard::app
