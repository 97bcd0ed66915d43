// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/columns.h"
#include "db/repositories/sql_customer_book.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

// One account: its fields, its cards and meters, and what was changed of it. The history is read
// from the steps and rows that the changes were made by: they are only added to, each with its
// fingerprint in the audit log, so that it cannot say anything else than what was done.

namespace wattcard::db {

namespace {

constexpr StatementText selectRecord{
    "customer_record",
    "SELECT a.id, p.customer_number, c.name, c.phone, c.address, p.meter_number, a.state,"
    " p.area, p.station, t.name, c.id, c.identity, c.tax_number, c.note, p.ratio_current,"
    " p.ratio_potential, p.voltage, p.metering, p.kva, p.iron, p.copper, p.seals, p.meter_since,"
    " COALESCE((SELECT m.model FROM meter_movement AS m WHERE m.meter_number = p.meter_number"
    " AND m.kind = 'received' ORDER BY m.number DESC LIMIT 1), ''), a.mode, a.alarm1, a.alarm2,"
    " (SELECT COALESCE(SUM(l.amount), 0) FROM journal_leg AS l"
    " WHERE l.book = 'receivable' AND l.owner = a.id),"
    " (SELECT COALESCE(-SUM(l.amount), 0) FROM journal_leg AS l"
    " WHERE l.book = 'carry' AND l.owner = a.id),"
    " (SELECT COUNT(*) FROM account AS o WHERE o.customer = a.customer), p.id"
    " FROM account AS a JOIN service_point AS p ON p.id = a.service_point"
    " JOIN customer AS c ON c.id = a.customer JOIN tariff_version AS t ON t.id = a.tariff"
    " WHERE a.id = ?"};
constexpr StatementText selectRecordSeen{
    "customer_seen", "SELECT 1 FROM operator_sees WHERE operator = ? AND account = ?"};
// By the rows that wrote them: the register has no way from an account to its cards.
constexpr StatementText selectRecordCards{
    "customer_cards", "SELECT k.serial, COALESCE(k.gen, 0), k.state, k.since FROM card AS k"
                      " WHERE k.serial IN (SELECT r.serial FROM transaction_row AS r"
                      " WHERE r.account = ?) AND k.account = ? ORDER BY k.gen DESC, k.serial"};
constexpr StatementText selectRuns{
    "customer_runs",
    "SELECT s.meter_number, s.account, s.first_gen, s.state,"
    " COALESCE((SELECT MIN(r.created_at) FROM transaction_row AS r WHERE r.series = s.id), 0),"
    " COALESCE((SELECT MAX(r.created_at) FROM row_change AS h JOIN transaction_row AS r"
    " ON r.number = h.row WHERE h.ended = s.id AND r.state <> 'voided'),"
    " (SELECT MAX(t.at) FROM account_step AS t WHERE t.account = s.account AND t.series = s.id))"
    " FROM account AS a CROSS JOIN series AS s ON s.account = a.id"
    " WHERE a.service_point = ? ORDER BY s.id DESC"};
// A customer's fields may have been changed by way of any of his accounts.
constexpr StatementText selectChanges{
    "customer_steps",
    "SELECT t.at, COALESCE(o.name, ''), t.operation, t.detail, t.reason, t.note, t.account = ?"
    " FROM account AS a CROSS JOIN account_step AS t ON t.account = a.id"
    " LEFT JOIN operator AS o ON o.id = t.operator"
    " WHERE a.customer = (SELECT customer FROM account WHERE id = ?)"
    " AND t.operation IN ('rename', 'edit_data', 'change_tariff', 'suspend', 'resume', 'close',"
    " 'cancel_file') ORDER BY t.number DESC"};
constexpr StatementText selectChangeRows{
    "customer_rows",
    "SELECT r.created_at, COALESCE(o.name, ''), COALESCE(h.operation, r.kind),"
    " COALESCE((SELECT meter_number FROM series WHERE id = h.ended), ''), COALESCE(h.meter, ''),"
    " (SELECT c.name FROM account AS a JOIN customer AS c ON c.id = a.customer"
    " WHERE a.id = r.account), COALESCE((SELECT name FROM customer WHERE id = h.customer), ''),"
    " k.reason, COALESCE(k.note, '')"
    " FROM account AS each CROSS JOIN transaction_row AS r ON r.account = each.id"
    " LEFT JOIN row_change AS h ON h.row = r.number LEFT JOIN row_cause AS k ON k.row = r.number"
    " LEFT JOIN operator AS o ON o.id = r.author"
    " WHERE each.service_point = ? AND r.state = 'committed'"
    " AND (h.operation IN ('transfer', 'exchange', 'undo_exchange')"
    " OR r.account = ? AND (r.kind IN ('opening', 'resumption') OR r.kind = 'reversal'"
    " AND r.seq = 2 AND r.total = 0 AND EXISTS (SELECT 1 FROM transaction_row AS b"
    " WHERE b.number = k.reverses AND b.kind = 'opening'))) ORDER BY r.number DESC"};
constexpr StatementText selectOrigin{
    "customer_origin",
    "SELECT at, name, what FROM (SELECT e.at AS at, COALESCE(o.name, '') AS name, '' AS what"
    " FROM audit_entry AS e LEFT JOIN operator AS o ON o.id = e.operator"
    " WHERE e.object = 'account:' || ? AND e.action = 'customer.add'"
    " UNION ALL SELECT f.imported_at, o.name, f.name FROM import_file AS f"
    " JOIN operator AS o ON o.id = f.imported_by WHERE ? BETWEEN f.first AND f.last)"};
constexpr StatementText selectVersionName{
    "customer_version", "SELECT name || ' #' || id FROM tariff_version WHERE id = ?"};

QJsonObject objectIn(const QString& text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

// Before and after of the steps that move an account from state to state; where more than one state
// may come before, the usual one: see followStates().
std::optional<std::pair<AccountState, AccountState>> movedBy(const QString& operation)
{
    using enum AccountState;
    if (operation == "suspend"_L1)
        return std::pair{Active, Suspended};
    if (operation == "resume"_L1)
        return std::pair{Suspended, Active};
    if (operation == "close"_L1)
        return std::pair{Active, Closed};
    if (operation == "cancel_file"_L1)
        return std::pair{Pending, Closed};
    return std::nullopt;
}

// Each state line begins where the one before it ended: an account is closed while it is active and
// while it is suspended. The first one keeps its own beginning, for an account may have come with
// its meter from another. Newest first.
void followStates(std::vector<RecordChange>& history)
{
    std::optional<QString> state;
    for (auto line = history.rbegin(); line != history.rend(); ++line) {
        if (line->field != RecordField::State)
            continue;
        if (state)
            line->before = *state;
        state = line->after;
    }
}

void addFields(const RecordChange& told, const QJsonObject& fields,
               std::vector<RecordChange>& history)
{
    for (const RecordField field : editableFields) {
        const QJsonObject change = fields[code(field)].toObject();
        if (change.isEmpty())
            continue;
        RecordChange line = told;
        line.field = field;
        line.before = change["before"_L1].toString();
        line.after = change["after"_L1].toString();
        history.push_back(std::move(line));
    }
}

Result<QString> versionName(Reading& reading, const QJsonValue& version)
{
    auto answer =
        reading.run(selectVersionName, {value(static_cast<std::int64_t>(version.toInteger()))});
    if (!answer)
        return failed(answer);
    return answer->records.empty() ? u""_s : answer->records.front().text();
}

} // namespace

Result<CustomerRecord> SqlCustomerBook::record(AccountId account)
{
    auto answer = m_reading->run(selectRecord, {value(account)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::NotFound, u"account %1"_s.arg(account.value()));
    if (m_isScoped) {
        const auto seen = m_reading->run(selectRecordSeen, {value(m_viewer), value(account)});
        if (!seen)
            return failed(seen);
        if (seen->records.empty())
            return failed(Fault::OutOfScope);
    }
    Record& columns = answer->records.front();
    CustomerRecord record;
    const QString phone = columns.all().at(3).toString();
    record.line = lineFrom(columns);
    record.customer = number<CustomerId>(columns);
    record.fields = {record.line.name, phone, record.line.address, {}, {}, {}};
    record.fields.identity = columns.text();
    record.fields.taxNumber = columns.text();
    record.fields.note = columns.text();
    record.ratios.current = number<std::uint32_t>(columns);
    record.ratios.potential = number<std::uint32_t>(columns);
    record.supply.voltage = coded<VoltageClass>(columns);
    record.supply.metering = coded<MeteringMode>(columns);
    record.supply.kva = static_cast<int>(columns.integer());
    record.supply.transformer.ironW = columns.integer();
    record.supply.transformer.copperTenThousandths = columns.integer();
    record.supply.seals = columns.text();
    record.meterSince = utcTime(columns);
    record.meterModel = columns.text();
    record.mode = coded<PaymentMode>(columns);
    record.alarm1 = credit(columns);
    record.alarm2 = credit(columns);
    record.owed = money(columns);
    record.carry = money(columns);
    record.accounts = static_cast<int>(columns.integer());
    const std::int64_t point = columns.integer();
    if (auto good = checked(columns, true); !good)
        return failed(good);
    if (auto read = readPapers(record, point); !read)
        return failed(read);
    if (m_isClear)
        return record;
    record.fields = masked(record.fields);
    for (RecordChange& change : record.history) {
        if (isPersonal(change.field)) {
            change.before = maskedTail(change.before);
            change.after = maskedTail(change.after);
        }
    }
    return record;
}

Result<void> SqlCustomerBook::readPapers(CustomerRecord& record, std::int64_t point)
{
    const QVariant account = value(record.line.account);
    auto cards = m_reading->run(selectRecordCards, {account, account});
    if (!cards)
        return failed(cards);
    for (Record& row : cards->records) {
        CustomerCard card;
        card.serial = parsed<CardSerial>(row);
        card.gen = number<Generation>(row);
        card.state = row.text();
        card.since = utcTime(row);
        if (auto good = checked(row, true); !good)
            return failed(good);
        record.cards.push_back(std::move(card));
    }
    auto runs = m_reading->run(selectRuns, {value(point)});
    if (!runs)
        return failed(runs);
    for (Record& row : runs->records) {
        MeterRun run;
        run.meter = parsed<MeterNumber>(row);
        run.account = number<AccountId>(row);
        run.firstGen = number<Generation>(row);
        run.state = row.text();
        run.from = utcTime(row);
        if (!row.nextIsNull())
            run.until = utcTime(row);
        if (auto good = checked(row, true); !good)
            return failed(good);
        record.meters.push_back(std::move(run));
    }
    if (auto read = readSteps(record); !read)
        return read;
    if (auto read = readRows(record, point); !read)
        return read;
    if (auto read = readFile(record); !read)
        return read;
    std::ranges::stable_sort(record.history, std::ranges::greater{}, &RecordChange::at);
    followStates(record.history);
    return {};
}

Result<void> SqlCustomerBook::readSteps(CustomerRecord& record)
{
    const QVariant account = value(record.line.account);
    auto answer = m_reading->run(selectChanges, {account, account});
    if (!answer)
        return failed(answer);
    for (Record& row : answer->records) {
        RecordChange change;
        change.at = utcTime(row);
        change.who = row.text();
        const QString operation = row.text();
        const QJsonObject detail = objectIn(row.text());
        change.reason = coded<Reason>(row);
        change.note = row.text();
        const bool isOwn = row.integer() != 0;
        if (auto good = checked(row, true); !good)
            return failed(good);
        if (operation == "rename"_L1) {
            addFields(change, {{code(RecordField::Name), detail}}, record.history);
            continue;
        }
        addFields(change, detail["fields"_L1].toObject(), record.history);
        if (!isOwn)
            continue;
        if (const auto moved = movedBy(operation)) {
            change.field = RecordField::State;
            change.before = code(moved->first);
            change.after = code(moved->second);
            record.history.push_back(std::move(change));
        } else if (operation == "change_tariff"_L1) {
            const auto before = versionName(*m_reading, detail["before"_L1]);
            const auto after = versionName(*m_reading, detail["after"_L1]);
            if (!before || !after)
                return failed(before ? after : before);
            change.field = RecordField::Tariff;
            change.before = *before;
            change.after = *after;
            record.history.push_back(std::move(change));
        } else if (detail.contains("contact_first"_L1)) {
            change.field = RecordField::ContactFirst;
            change.after = detail["contact_first"_L1].toBool() ? u"1"_s : u"0"_s;
            record.history.push_back(std::move(change));
        } else if (detail["contacted"_L1].toBool()) {
            change.field = RecordField::Contact;
            record.history.push_back(std::move(change));
        }
    }
    return {};
}

Result<void> SqlCustomerBook::readRows(CustomerRecord& record, std::int64_t point)
{
    auto answer = m_reading->run(selectChangeRows, {value(point), value(record.line.account)});
    if (!answer)
        return failed(answer);
    for (Record& row : answer->records) {
        RecordChange change;
        change.at = utcTime(row);
        change.who = row.text();
        const QString what = row.text();
        const QString oldMeter = row.text();
        const QString newMeter = row.text();
        const QString owner = row.text();
        const QString newOwner = row.text();
        if (row.nextIsNull())
            row.skip(1);
        else
            change.reason = coded<Reason>(row);
        change.note = row.text();
        if (what == "transfer"_L1) {
            change.field = RecordField::Owner;
            change.before = owner;
            change.after = newOwner;
        } else if (what == "exchange"_L1 || what == "undo_exchange"_L1) {
            change.field = RecordField::Meter;
            change.before = oldMeter;
            change.after = newMeter;
        } else if (what == "reversal"_L1) { // of an opening: the account waits for its card again
            change.field = RecordField::State;
            change.before = code(AccountState::Active);
            change.after = code(AccountState::Pending);
        } else {
            change.field = RecordField::State;
            change.before =
                code(what == "opening"_L1 ? AccountState::Pending : AccountState::Suspended);
            change.after = code(AccountState::Active);
        }
        if (auto good = checked(row, true); !good)
            return failed(good);
        record.history.push_back(std::move(change));
    }
    return {};
}

Result<void> SqlCustomerBook::readFile(CustomerRecord& record)
{
    const QVariant account = value(record.line.account);
    auto answer = m_reading->run(selectOrigin, {account, account});
    if (!answer)
        return failed(answer);
    for (Record& row : answer->records) {
        RecordChange change;
        change.at = utcTime(row);
        change.who = row.text();
        change.field = RecordField::File;
        change.after = row.text();
        record.history.push_back(std::move(change));
    }
    return {};
}

} // namespace wattcard::db
