// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/order_table.h"

#include "crypto/work_order_digest.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText selectNext{"next_order",
                                   "SELECT COALESCE(MAX(serial), 0) + 1 FROM work_order"};
constexpr StatementText insertOrder{
    "insert_order",
    "INSERT INTO work_order (serial, kind, meters, area, uses, valid_from, valid_until, engineer,"
    " switch_hold, alarm1, alarm2, key_purpose, key_to, key_retires, emergency_credit, key_version,"
    " digest, reason, prepared_at, state, card, issued_at, settled_at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'prepared',"
    " NULL, NULL, NULL)"};
constexpr StatementText selectOrder{"order", "SELECT * FROM work_order_line WHERE serial = ?"};
// Bound: the list's name, the local time now, how many at most. Open orders have still to
// become a card; unreturned ones are out; expired ones are over and not settled.
constexpr StatementText selectList{
    "orders", "SELECT * FROM work_order_line AS w WHERE CASE ?"
              " WHEN 'open' THEN state IN ('prepared', 'approved', 'writing')"
              " WHEN 'unreturned' THEN state IN ('writing', 'issued')"
              " WHEN 'expired' THEN state IN ('prepared', 'approved', 'writing', 'issued')"
              "   AND valid_until <= ?"
              " WHEN 'foreign' THEN EXISTS (SELECT 1 FROM work_order_visit AS v"
              "   WHERE v.work_order = w.serial AND (v.is_foreign = 1 OR v.suspicious = 1))"
              " WHEN 'lost' THEN state = 'lost'"
              " ELSE 1 END ORDER BY serial DESC LIMIT ?"};
constexpr StatementText updateState{"order_state",
                                    "UPDATE work_order SET state = ? WHERE serial = ?"};
constexpr StatementText bindCard{
    "bind_order", "UPDATE work_order SET state = 'writing', card = ? WHERE serial = ?"};
constexpr StatementText issueOrder{
    "issue_order", "UPDATE work_order SET state = 'issued', issued_at = ? WHERE serial = ?"};
constexpr StatementText settleOrder{
    "settle_order", "UPDATE work_order SET state = ?, settled_at = ? WHERE serial = ?"};

QLatin1StringView nameOf(WorkOrderList which)
{
    switch (which) {
    case WorkOrderList::All: return "all"_L1;
    case WorkOrderList::Open: return "open"_L1;
    case WorkOrderList::Unreturned: return "unreturned"_L1;
    case WorkOrderList::Expired: return "expired"_L1;
    case WorkOrderList::Foreign: return "foreign"_L1;
    case WorkOrderList::Lost: return "lost"_L1;
    }
    std::abort();
}

template <class Value> QVariant orNull(const std::optional<Value>& optional)
{
    return optional ? value(*optional) : QVariant{};
}
QVariant orNull(const std::optional<bool>& optional)
{
    return optional ? value(std::int64_t{*optional}) : QVariant{};
}

QString joined(const std::vector<MeterNumber>& meters)
{
    QStringList numbers;
    for (const MeterNumber& meter : meters)
        numbers.append(meter.toString());
    return numbers.join(u' ');
}

std::vector<MeterNumber> metersFrom(Record& record)
{
    std::vector<MeterNumber> meters;
    const QStringList numbers = record.text().split(u' ', Qt::SkipEmptyParts);
    meters.reserve(static_cast<std::size_t>(numbers.size()));
    for (const QString& number : numbers) {
        const auto meter = MeterNumber::parse(number);
        if (!meter)
            record.damage();
        meters.push_back(meter ? *meter : MeterNumber{});
    }
    return meters;
}

template <class Read> auto maybe(Record& record, Read read)
{
    std::optional<decltype(read(record))> result;
    if (record.nextIsNull())
        record.skip(1);
    else
        result = read(record);
    return result;
}

bool flag(Record& record)
{
    return record.integer() != 0;
}

void readParameters(Record& record, WorkOrder& order)
{
    const PresetOrder preset{maybe(record, flag), maybe(record, credit), maybe(record, credit)};
    if (order.kind == ManagementClass::Preset)
        order.preset = preset;
    if (order.kind == ManagementClass::KeyUpdate) {
        const auto purpose = number<std::uint8_t>(record);
        const auto version = number<std::uint8_t>(record);
        order.keyUpdate = KeyUpdateOrder{purpose, version, flag(record)};
    } else {
        record.skip(3);
    }
    order.emergencyCredit = maybe(record, credit);
    order.keyVersion = number<std::uint8_t>(record);
}

// The only reader of view work_order_line.
WorkOrderEntry entryFrom(Record& record, LocalTime now)
{
    WorkOrderEntry entry;
    WorkOrder& order = entry.order;
    order.serial = number<WorkOrderSerial>(record);
    order.kind = coded<ManagementClass>(record);
    order.scope.meters = metersFrom(record);
    order.scope.area = maybe(record, [](Record& r) { return r.octets<4>(); });
    order.uses = number<std::uint8_t>(record);
    order.validFrom = localTime(record);
    order.validUntil = localTime(record);
    order.engineer = number<OperatorId>(record);
    order.approver1 = number<OperatorId>(record);
    order.approver2 = number<OperatorId>(record);
    readParameters(record, order);
    entry.reason = record.text();
    entry.state = coded<WorkOrderState>(record);
    entry.card = maybe(record, parsed<CardSerial>);
    entry.preparedAt = utcTime(record);
    entry.issuedAt = maybe(record, utcTime);
    entry.settledAt = maybe(record, utcTime);
    entry.visits = number<int>(record);
    entry.isExpired = !entry.settledAt && order.validUntil <= now;
    return entry;
}

} // namespace

Result<WorkOrderSerial> OrderTable::nextSerial()
{
    auto answer = m_database.run(selectNext);
    if (!answer)
        return failed(answer);
    return number<WorkOrderSerial>(answer->records.front());
}

Result<void> OrderTable::insert(const WorkOrderEntry& entry)
{
    const WorkOrder& order = entry.order;
    const PresetOrder preset = order.preset.value_or(PresetOrder{});
    const auto keyField = [&](std::int64_t field) {
        return order.keyUpdate ? value(field) : QVariant{};
    };
    const KeyUpdateOrder update = order.keyUpdate.value_or(KeyUpdateOrder{});
    const QVariant area = order.scope.area ? value(ByteView{*order.scope.area}) : QVariant{};
    return change(insertOrder,
                  {value(order.serial), value(code(order.kind)), joined(order.scope.meters), area,
                   value(std::int64_t{order.uses}), value(order.validFrom), value(order.validUntil),
                   value(order.engineer), orNull(preset.switchHold), orNull(preset.alarm1),
                   orNull(preset.alarm2), keyField(update.purpose), keyField(update.version),
                   keyField(update.retiresOlder), orNull(order.emergencyCredit),
                   value(std::int64_t{order.keyVersion}), value(ByteView{crypto::digestOf(order)}),
                   entry.reason, value(entry.preparedAt)});
}

Result<WorkOrderEntry> OrderTable::entry(WorkOrderSerial serial, LocalTime now)
{
    auto answer = m_database.run(selectOrder, {value(serial)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::NotFound, u"work order %1"_s.arg(serial.value()));
    Record& record = answer->records.front();
    auto entry = entryFrom(record, now);
    return checked(record, std::move(entry));
}

Result<std::vector<WorkOrderEntry>> OrderTable::list(WorkOrderList which, int limit, LocalTime now)
{
    auto answer =
        m_database.run(selectList, {value(nameOf(which)), value(now), value(std::int64_t{limit})});
    if (!answer)
        return failed(answer);
    return checkedAll(*answer, [&](Record& record) { return entryFrom(record, now); });
}

Result<void> OrderTable::setState(WorkOrderSerial serial, WorkOrderState state)
{
    return change(updateState, {value(code(state)), value(serial)});
}

Result<void> OrderTable::bind(WorkOrderSerial serial, const CardSerial& card)
{
    return change(bindCard, {value(card), value(serial)});
}

Result<void> OrderTable::issue(WorkOrderSerial serial, UtcTime at)
{
    return change(issueOrder, {value(at), value(serial)});
}

Result<void> OrderTable::settle(WorkOrderSerial serial, WorkOrderState state, UtcTime at)
{
    return change(settleOrder, {value(code(state)), value(at), value(serial)});
}

Result<void> OrderTable::change(const StatementText& statement, const std::vector<QVariant>& values)
{
    const auto changed = m_database.run(statement, values);
    if (!changed)
        return failed(changed);
    return {};
}

} // namespace wattcard::db
