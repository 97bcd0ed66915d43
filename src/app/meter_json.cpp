// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/meter_remote.h"
#include "domain/decimal.h"
#include "meter/codes.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTimeZone>

#include <algorithm>

namespace wattcard::app {

using namespace meter;
using namespace Qt::StringLiterals;

namespace {

// The meter's wall time without a zone: "2026-11-21T08:00:00".
QString timeText(LocalTime time)
{
    const auto seconds = time.time_since_epoch().count();
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss"_s);
}

template <class Number> qint64 number(Number value)
{
    return static_cast<qint64>(value);
}

QJsonObject toJson(const Event& event)
{
    return {{u"at"_s, timeText(event.at)},          {u"kind"_s, code(event.kind)},
            {u"code"_s, code(event.code)},          {u"cause"_s, code(event.cause)},
            {u"amount"_s, event.amount.toString()}, {u"balance"_s, event.balance.toString()},
            {u"total"_s, event.total.toString()}};
}

QJsonArray toJson(TripCauses causes)
{
    QJsonArray words;
    for (const TripCause cause :
         {TripCause::Credit, TripCause::Courtesy, TripCause::Hold, TripCause::LoadLock}) {
        if (causes.has(cause))
            words.append(code(cause));
    }
    return words;
}

void addFace(QJsonObject& object, const Readout& readout)
{
    object[u"powered"_s] = readout.powered;
    object[u"workState"_s] = code(readout.workState);
    object[u"switch"_s] = code(readout.switchState);
    object[u"tripCauses"_s] = toJson(readout.tripCauses);
    object[u"tripLed"_s] = code(readout.tripLed);
    object[u"alarmLed"_s] = code(readout.alarmLed);
    object[u"backlight"_s] = readout.backlight;
    object[u"code"_s] = code(readout.code);
    object[u"item"_s] = code(readout.item);
    object[u"cardInSlot"_s] = readout.cardInSlot;
    object[u"cardBusy"_s] = readout.cardBusy;
    object[u"lastError"_s] = code(readout.lastError);
    object[u"now"_s] = timeText(readout.now);
}

void addOrders(QJsonObject& object, const Readout& readout)
{
    const QByteArray area{reinterpret_cast<const char*>(readout.area.data()),
                          static_cast<qsizetype>(readout.area.size())};
    object[u"area"_s] = QString::fromLatin1(area.toHex().toUpper());
    object[u"servedOrders"_s] = number(readout.servedOrders);
    object[u"waitingVisits"_s] = number(readout.waitingVisits);
    object[u"emergencyCredit"_s] = readout.emergencyCredit.toString();
    object[u"visitCount"_s] = readout.visitCount ? QJsonValue{*readout.visitCount} : QJsonValue{};
}

void addCredit(QJsonObject& object, const Readout& readout)
{
    object[u"mode"_s] = readout.mode == PaymentMode::Money ? u"money"_s : u"energy"_s;
    object[u"meter"_s] = readout.meter.toString();
    object[u"customer"_s] =
        readout.customer ? QJsonValue{readout.customer->toString()} : QJsonValue{};
    object[u"remaining"_s] = readout.remaining.toString();
    object[u"lastCredit"_s] = readout.lastCredit.toString();
    object[u"accepted"_s] = readout.accepted.toString();
    object[u"consumed"_s] = readout.consumed.toString();
    object[u"consumedThisMonth"_s] = readout.consumedThisMonth.toString();
    object[u"remainderMicroYuan"_s] = number(readout.remainderMicroYuan);
    object[u"seq"_s] = number(readout.seq);
    object[u"gen"_s] = number(readout.gen);
    object[u"keyVersion"_s] = number(readout.keyVersion);
    object[u"rejectedCards"_s] = number(readout.rejectedCards);
    object[u"writeBackCounter"_s] = number(readout.writeBackCounter);
}

QJsonValue timeOrNull(const std::optional<LocalTime>& time)
{
    return time ? QJsonValue{timeText(*time)} : QJsonValue{};
}

// Display items that are made of others, and those of the parameters that have a date.
void addParameters(QJsonObject& object, const Readout& readout)
{
    object[u"overdraftInUse"_s] = std::max(-readout.remaining, Credit{}).toString();
    object[u"ratio"_s] = number(readout.ratios.product());
    object[u"powerLimitMinutes"_s] = number(readout.powerLimitMinutes);
    object[u"tariffSwitch"_s] = timeOrNull(readout.tariffSwitch);
    object[u"guaranteeFrom"_s] = timeOrNull(readout.guaranteeFrom);
    object[u"guaranteeUntil"_s] = timeOrNull(readout.guaranteeUntil);
    object[u"eventCount"_s] = number(readout.events.size());
}

void addRegisters(QJsonObject& object, const Readout& readout)
{
    object[u"totalRegister"_s] = readout.totalRegister.toString();
    const std::array names{u"sharpRegister"_s, u"peakRegister"_s, u"flatRegister"_s,
                           u"valleyRegister"_s};
    for (const Rate rate : allRates)
        object[names[placeOf(rate)]] = readout.rateRegisters[placeOf(rate)].toString();
    QJsonArray conditions;
    for (const Condition condition : allConditions) {
        if (readout.conditions.has(condition))
            conditions.append(QString{code(condition)});
    }
    object[u"conditions"_s] = conditions;
    object[u"bypassedEnergy"_s] = readout.bypassedEnergy.toString();
    object[u"tier"_s] = readout.tier;
    object[u"tierLeft"_s] =
        readout.tierLeft ? QJsonValue{readout.tierLeft->toString()} : QJsonValue{};
    object[u"tariffSet"_s] = number(readout.tariffSet);
    object[u"powerLimitW"_s] = number(readout.powerLimitW);
    object[u"lastMonthEnergy"_s] = readout.lastMonthEnergy.toString();
    object[u"powerW"_s] = number(readout.powerW);
    object[u"peakPowerW"_s] = number(readout.peakPowerW);
    object[u"demandW"_s] = number(readout.demandW);
    object[u"powerFactor"_s] =
        readout.powerFactor ? QJsonValue{decimalText(*readout.powerFactor, 2)} : QJsonValue{};
    object[u"reactiveRegister"_s] = readout.reactiveRegister.toString();
    object[u"pulses"_s] = number(readout.pulses);
    object[u"price"_s] = readout.price.toString();
    object[u"currentRatio"_s] = number(readout.ratios.current);
    object[u"potentialRatio"_s] = number(readout.ratios.potential);
    object[u"alarm1"_s] = readout.alarm1.toString();
    object[u"alarm2"_s] = readout.alarm2.toString();
    object[u"overdraftLimit"_s] = readout.overdraftLimit.toString();
    object[u"recloseLimit"_s] = readout.recloseLimit.toString();
    object[u"hoardingLimit"_s] = readout.hoardingLimit.toString();
}

} // namespace

QJsonObject toJson(const Readout& readout)
{
    QJsonObject object;
    addFace(object, readout);
    addCredit(object, readout);
    addRegisters(object, readout);
    addOrders(object, readout);
    addParameters(object, readout);
    QJsonArray events;
    for (const Event& event : readout.events)
        events.append(toJson(event));
    object[u"events"_s] = events;
    return object;
}

} // namespace wattcard::app
