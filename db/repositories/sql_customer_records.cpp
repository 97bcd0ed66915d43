// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_customer_records.h"

#include "db/repositories/columns.h"
#include "db/repositories/permission.h"
#include "db/repositories/sql_customer_book.h"
#include "db/sqlite/transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText selectFields{
    "customer_fields", "SELECT c.name, c.phone, c.address, c.identity, c.tax_number, c.note"
                       " FROM account AS a JOIN customer AS c ON c.id = a.customer"
                       " WHERE a.id = ?"};
constexpr StatementText updateFields{
    "update_customer", "UPDATE customer SET name = ?, phone = ?, address = ?, identity = ?,"
                       " tax_number = ?, note = ? WHERE id ="
                       " (SELECT customer FROM account WHERE id = ?)"};
constexpr StatementText selectStanding{
    "meter_standing", "SELECT EXISTS (SELECT 1 FROM service_point WHERE meter_number = n.meter),"
                      " COALESCE((SELECT MAX(id) FROM series WHERE meter_number = n.meter"
                      " AND state IN ('closed', 'void')), 0),"
                      " COALESCE((SELECT kind FROM meter_movement WHERE meter_number = n.meter"
                      " ORDER BY number DESC LIMIT 1), ''),"
                      " COALESCE((SELECT series FROM meter_movement WHERE meter_number = n.meter"
                      " ORDER BY number DESC LIMIT 1), 0) FROM (SELECT ? AS meter) AS n"};
constexpr StatementText nextMovement{"next_movement",
                                     "SELECT COALESCE(MAX(number), 0) + 1 FROM meter_movement"};
constexpr StatementText insertMovement{
    "insert_movement", "INSERT INTO meter_movement (number, meter_number, kind, model, note,"
                       " series, at, counter, operator, audit)"
                       " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};

constexpr int mostMeters = 1'000; // at once

// As the audit log tells it: numbers of people and their papers are masked there, because more eyes
// read the log than may see them. Whole they stand in the step, whose fingerprint the log holds.
QString told(RecordField field, const QString& text)
{
    return isPersonal(field) ? maskedTail(text) : text;
}

QString plain(const QString& text)
{
    return text.isNull() ? u""_s : text.trimmed();
}

} // namespace

Result<CustomerFields> SqlCustomerRecords::fieldsOf(AccountId account)
{
    auto answer = m_database.run(selectFields, {value(account)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::NotFound, u"account %1"_s.arg(account.value()));
    Record& record = answer->records.front();
    CustomerFields fields;
    for (const RecordField field : editableFields)
        fieldOf(fields, field) = record.text();
    return checked(record, std::move(fields));
}

// Compared with what the form showed, inside the transaction that writes: whoever was slower learns
// what changed, and nothing of either is lost.
Result<EditOutcome> SqlCustomerRecords::edit(const CustomerEdit& edit, const Actor& actor)
{
    auto wanted = checkedFields(edit.wanted);
    if (!wanted)
        return failed(wanted);
    CustomerEdit clean = edit;
    clean.wanted = std::move(*wanted);
    const auto changed = differences(clean.seen, clean.wanted);
    const bool isRenamed = std::ranges::find(changed, RecordField::Name) != changed.end();
    if (isRenamed && clean.cause.note.trimmed().isEmpty())
        return failed(Fault::BadInput, u"a renaming without a text"_s);
    return inTransaction(m_database, "edit_customer"_L1, [&]() -> Result<EditOutcome> {
        const auto books = m_steps.permitted(isRenamed ? Operation::Rename : Operation::EditData,
                                             clean.account, clean.cause, actor);
        if (!books)
            return failed(books);
        auto now = fieldsOf(clean.account);
        if (!now)
            return failed(now);
        if (auto moved = differences(clean.seen, *now); !moved.empty())
            return EditOutcome{std::move(*now), std::move(moved)};
        if (changed.empty())
            return EditOutcome{std::move(*now)};
        if (auto written = write(clean, changed, actor); !written)
            return failed(written);
        return EditOutcome{clean.wanted};
    });
}

Result<void> SqlCustomerRecords::write(const CustomerEdit& edit,
                                       const std::vector<RecordField>& changed, const Actor& actor)
{
    std::vector<QVariant> values;
    for (const RecordField field : editableFields)
        values.emplace_back(fieldOf(edit.wanted, field));
    values.push_back(value(edit.account));
    if (auto updated = m_database.run(updateFields, values); !updated)
        return failed(updated);
    return addSteps(edit, changed, actor);
}

// A renaming is a step of its own, as it is without a form; the other fields are one step.
Result<void> SqlCustomerRecords::addSteps(const CustomerEdit& edit,
                                          const std::vector<RecordField>& changed,
                                          const Actor& actor)
{
    AccountStep corrected{.account = edit.account, .operation = Operation::EditData};
    corrected.cause = edit.cause;
    QJsonObject fields;
    for (const RecordField field : changed) {
        const QString& before = fieldOf(edit.seen, field);
        const QString& after = fieldOf(edit.wanted, field);
        const QJsonObject change{{u"before"_s, before}, {u"after"_s, after}};
        const QJsonObject audited{{u"before"_s, told(field, before)},
                                  {u"after"_s, told(field, after)}};
        if (field != RecordField::Name) {
            fields.insert(code(field), change);
            corrected.audited.insert(code(field), audited);
            continue;
        }
        AccountStep renamed{.account = edit.account, .operation = Operation::Rename};
        renamed.detail = change;
        renamed.cause = edit.cause;
        renamed.audited = {{code(field), audited}};
        if (auto added = m_steps.add(renamed, actor); !added)
            return failed(added);
    }
    if (fields.isEmpty())
        return {};
    corrected.detail = {{u"fields"_s, fields}};
    const auto added = m_steps.add(corrected, actor);
    return added ? Result<void>{} : failed(added);
}

Result<SqlCustomerRecords::Standing> SqlCustomerRecords::standingOf(MeterNumber meter)
{
    auto answer = m_database.run(selectStanding, {value(meter)});
    if (!answer)
        return failed(answer);
    Record& record = answer->records.front();
    Standing standing;
    standing.hangs = record.integer() != 0;
    standing.series = record.integer();
    const QString last = record.text();
    const std::int64_t since = record.integer();
    standing.isScrapped = last == "scrapped"_L1;
    standing.isInStock = !standing.hangs && last == "received"_L1 && since >= standing.series;
    return checked(record, standing);
}

Result<void> SqlCustomerRecords::addMovement(AuditedRows& rows, const MeterDelivery& of,
                                             bool isReceived, const Actor& actor)
{
    const auto standing = standingOf(of.first);
    if (!standing)
        return failed(standing);
    if (isReceived && (standing->hangs || standing->isInStock))
        return failed(Fault::DuplicateNumber, of.first.toString());
    if (!isReceived && (standing->hangs || standing->isScrapped))
        return failed(Fault::NotInStock, of.first.toString());
    auto next = m_database.run(nextMovement);
    if (!next)
        return failed(next);
    return rows.add(insertMovement,
                    {value(std::int64_t{next->records.front().integer()}), value(of.first),
                     value(isReceived ? "received"_L1 : "scrapped"_L1), plain(of.model),
                     plain(of.note), value(standing->series), value(m_clock.now()),
                     value(actor.counter), value(actor.who)});
}

Result<void> SqlCustomerRecords::receive(const MeterDelivery& delivery, const Actor& actor)
{
    if (delivery.count < 1 || delivery.count > mostMeters ||
        delivery.model.trimmed().size() > longest(RecordField::Phone) ||
        delivery.note.trimmed().size() > longest(RecordField::Note))
        return failed(Fault::BadInput, u"a delivery"_s);
    return inTransaction(m_database, "receive_meters"_L1, [&]() -> Result<void> {
        if (auto may = permit(m_database, actor, Right::ReceiveCards); !may)
            return may;
        AuditedRows rows{m_database, m_clock};
        if (auto started = rows.start(); !started)
            return started;
        MeterDelivery each = delivery;
        for (int place = 0; place < delivery.count; ++place) {
            const auto number = MeterNumber::fromNumber(delivery.first.number() +
                                                        static_cast<std::uint64_t>(place));
            if (!number)
                return failed(number);
            each.first = *number;
            if (auto added = addMovement(rows, each, true, actor); !added)
                return added;
        }
        return rows.finish({"meter.receive"_L1,
                            u"meter:"_s + delivery.first.toString(),
                            {{u"count"_s, delivery.count}, {u"model"_s, plain(delivery.model)}}},
                           actor);
    });
}

Result<void> SqlCustomerRecords::scrap(MeterNumber meter, const QString& note, const Actor& actor)
{
    if (note.trimmed().isEmpty() || note.trimmed().size() > longest(RecordField::Note))
        return failed(Fault::BadInput, u"why a meter is scrapped"_s);
    return inTransaction(m_database, "scrap_meter"_L1, [&]() -> Result<void> {
        if (auto may = permit(m_database, actor, Right::ReceiveCards); !may)
            return may;
        AuditedRows rows{m_database, m_clock};
        if (auto started = rows.start(); !started)
            return started;
        const MeterDelivery scrapped{meter, 1, {}, note};
        if (auto added = addMovement(rows, scrapped, false, actor); !added)
            return added;
        return rows.finish(
            {"meter.scrap"_L1, u"meter:"_s + meter.toString(), {{u"note"_s, note.trimmed()}}},
            actor);
    });
}

Result<void> SqlCustomerRecords::beginExport(const CustomerFilter& filter, const Actor& actor)
{
    return inTransaction(m_database, "begin_export"_L1, [&]() -> Result<void> {
        if (auto may = roleOf(m_database, actor.who); !may)
            return failed(may);
        QJsonObject details{{u"begun"_s, true}};
        if (filter.state)
            details.insert(u"state"_s, QString{code(*filter.state)});
        if (filter.area)
            details.insert(u"area"_s, *filter.area);
        if (filter.plan)
            details.insert(u"plan"_s, qint64{filter.plan->value()});
        return AuditChain{m_database, m_clock}.add({"customer.export"_L1, u"customers"_s, details},
                                                   actor);
    });
}

Result<void> SqlCustomerRecords::recordExport(std::int64_t lines, const Actor& actor)
{
    return inTransaction(m_database, "export_customers"_L1, [&]() -> Result<void> {
        if (auto may = roleOf(m_database, actor.who); !may)
            return failed(may);
        return AuditChain{m_database, m_clock}.add(
            {"customer.export"_L1, u"customers"_s, {{u"lines"_s, qint64{lines}}}}, actor);
    });
}

} // namespace wattcard::db
