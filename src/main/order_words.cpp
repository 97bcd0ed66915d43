// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/order_words.h"

#include "crypto/work_order_digest.h"
#include "db/repositories/codes.h"
#include "domain/decimal.h"
#include "domain/hex.h"

#include <QJsonArray>

#include <map>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

using Named = QHash<QString, QString>;

QString textOf(LocalTime time)
{
    return QDateTime::fromSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC)
        .toString(u"yyyy-MM-ddTHH:mm:ss"_s);
}

Result<std::optional<Credit>> creditFrom(const Named& named, const QString& name)
{
    const QString text = named.value(name);
    if (text.isEmpty())
        return std::optional<Credit>{};
    const auto money = Money::parse(text);
    if (!money)
        return failed(money);
    return std::optional{Credit::of(*money)};
}

Result<WorkOrderScope> scopeFrom(const Named& named)
{
    WorkOrderScope scope;
    for (const QString& text : named.value(u"meters"_s).split(u',', Qt::SkipEmptyParts)) {
        const auto meter = MeterNumber::parse(text);
        if (!meter)
            return failed(meter);
        scope.meters.push_back(*meter);
    }
    const QString area = named.value(u"area"_s);
    const QByteArray bytes = QByteArray::fromHex(area.toLatin1());
    if (area.isEmpty())
        return scope;
    if (bytes.size() != 4 || area.size() != 8)
        return failed(Fault::BadInput, u"--area 8 hex digits"_s);
    scope.area.emplace();
    std::copy(bytes.begin(), bytes.end(), scope.area->begin());
    return scope;
}

Result<PresetOrder> presetFrom(const Named& named)
{
    const auto alarm1 = creditFrom(named, u"alarm1"_s);
    if (!alarm1)
        return failed(alarm1);
    const auto alarm2 = creditFrom(named, u"alarm2"_s);
    if (!alarm2)
        return failed(alarm2);
    PresetOrder preset{std::nullopt, *alarm1, *alarm2};
    if (const QString hold = named.value(u"hold"_s); !hold.isEmpty())
        preset.switchHold = hold == u"on"_s;
    return preset;
}

Result<KeyUpdateOrder> keyUpdateFrom(const Named& named)
{
    const QStringList parts = named.value(u"key"_s).split(u':');
    bool isPurpose = false;
    const uint purpose = parts.value(0).toUInt(&isPurpose, 16);
    const uint version = parts.value(1).toUInt();
    if (!isPurpose || purpose > 0xFF || version < 1 || version > 0xFF)
        return failed(Fault::BadInput, u"--key PURPOSE:VERSION[:retire]"_s);
    return KeyUpdateOrder{static_cast<std::uint8_t>(purpose), static_cast<std::uint8_t>(version),
                          parts.value(2) == u"retire"_s};
}

Result<void> addParameters(WorkOrder& order, const Named& named)
{
    if (order.kind == ManagementClass::Preset) {
        const auto preset = presetFrom(named);
        if (!preset)
            return failed(preset);
        order.preset = *preset;
    }
    if (order.kind == ManagementClass::KeyUpdate) {
        const auto update = keyUpdateFrom(named);
        if (!update)
            return failed(update);
        order.keyUpdate = *update;
    }
    if (order.kind == ManagementClass::EmergencyCredit) {
        const auto amount = creditFrom(named, u"amount"_s);
        if (!amount)
            return failed(amount);
        order.emergencyCredit = *amount;
    }
    return {};
}

void insertParameters(QJsonObject& object, const WorkOrder& order)
{
    if (order.preset) {
        if (order.preset->switchHold)
            object.insert(u"hold"_s, *order.preset->switchHold);
        if (order.preset->alarm1)
            object.insert(u"alarm1"_s, order.preset->alarm1->toString());
        if (order.preset->alarm2)
            object.insert(u"alarm2"_s, order.preset->alarm2->toString());
    }
    if (order.keyUpdate) {
        object.insert(u"key_purpose"_s, order.keyUpdate->purpose);
        object.insert(u"key_to"_s, order.keyUpdate->version);
        object.insert(u"key_retires"_s, order.keyUpdate->retiresOlder);
    }
    if (order.emergencyCredit)
        object.insert(u"amount"_s, order.emergencyCredit->toString());
}

} // namespace

Result<WorkOrder> orderFrom(const QString& kind, const Named& named, LocalTime now)
{
    WorkOrder order;
    bool isKind = false;
    for (const ManagementClass each : allManagementClasses) {
        if (db::code(each) != kind)
            continue;
        order.kind = each;
        isKind = true;
    }
    const int uses = named.value(u"uses"_s).isEmpty() ? 1 : named.value(u"uses"_s).toInt();
    const int hours = named.value(u"hours"_s).isEmpty() ? 24 : named.value(u"hours"_s).toInt();
    constexpr int mostHours = 24 * 366;
    if (!isKind || uses < 1 || uses > 99 || hours < 1 || hours > mostHours)
        return failed(Fault::BadInput, u"a kind, --uses 1 to 99, --hours up to a year"_s);
    order.uses = static_cast<std::uint8_t>(uses);
    order.validFrom = std::chrono::floor<std::chrono::minutes>(now);
    order.validUntil = order.validFrom + std::chrono::hours{hours};
    auto scope = scopeFrom(named);
    if (!scope)
        return failed(scope);
    order.scope = std::move(*scope);
    if (auto added = addParameters(order, named); !added)
        return failed(added);
    return order;
}

QJsonObject toJson(const WorkOrderEntry& entry)
{
    const WorkOrder& order = entry.order;
    QJsonArray meters;
    for (const MeterNumber& meter : order.scope.meters)
        meters.append(meter.toString());
    QJsonObject object{{u"serial"_s, static_cast<qint64>(order.serial.value())},
                       {u"kind"_s, QString{db::code(order.kind)}},
                       {u"state"_s, QString{db::code(entry.state)}},
                       {u"meters"_s, meters},
                       {u"uses"_s, order.uses},
                       {u"valid_from"_s, textOf(order.validFrom)},
                       {u"valid_until"_s, textOf(order.validUntil)},
                       {u"expired"_s, entry.isExpired},
                       {u"engineer"_s, static_cast<qint64>(order.engineer.value())},
                       {u"approver1"_s, static_cast<qint64>(order.approver1.value())},
                       {u"approver2"_s, static_cast<qint64>(order.approver2.value())},
                       {u"reason"_s, entry.reason},
                       {u"visits"_s, entry.visits},
                       {u"digest"_s, hexOf(crypto::digestOf(order))}};
    if (order.scope.area)
        object.insert(u"area"_s, hexOf(*order.scope.area));
    if (entry.card)
        object.insert(u"card"_s, entry.card->toString());
    insertParameters(object, order);
    return object;
}

QJsonObject toJson(const BookedVisit& booked)
{
    const Visit& visit = booked.visit;
    return {{u"meter"_s, visit.meter.toString()},
            {u"use"_s, visit.use},
            {u"at"_s, textOf(visit.at)},
            {u"result"_s, QString{db::code(visit.result)}},
            {u"state_before"_s, visit.stateBefore},
            {u"state_after"_s, visit.stateAfter},
            {u"remaining"_s, visit.remaining.toString()},
            {u"accepted"_s, visit.accepted.toString()},
            {u"foreign"_s, booked.isForeign},
            {u"suspicious"_s, booked.isSuspicious}};
}

std::optional<WorkOrderList> listNamed(const QString& word)
{
    static const std::map<QString, WorkOrderList> words{
        {u""_s, WorkOrderList::All},
        {u"all"_s, WorkOrderList::All},
        {u"open"_s, WorkOrderList::Open},
        {u"unreturned"_s, WorkOrderList::Unreturned},
        {u"expired"_s, WorkOrderList::Expired},
        {u"foreign"_s, WorkOrderList::Foreign},
        {u"lost"_s, WorkOrderList::Lost}};
    const auto found = words.find(word);
    return found == words.end() ? std::nullopt : std::optional{found->second};
}

} // namespace wattcard
