// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/row_table.h"

#include "db/repositories/receipt_number.h"
#include "db/repositories/row_changes.h"
#include "db/repositories/row_lines.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText selectById{"row_by_id", "SELECT * FROM row_line WHERE id = ?"};
constexpr StatementText selectOpen{
    "open_rows", "SELECT * FROM row_line WHERE state IN ('intent', 'quarantined') ORDER BY number"};
constexpr StatementText selectOpenOf{
    "open_row", "SELECT * FROM row_line WHERE account = ? AND state IN ('intent', 'quarantined')"};
constexpr StatementText selectLastCommitted{
    "last_committed", // the newest of each series first: its index gives that without a sort
    "SELECT * FROM row_line WHERE number IN (SELECT (SELECT r.number FROM transaction_row AS r"
    "   WHERE r.series = s.id AND r.state = 'committed' ORDER BY r.gen DESC, r.seq DESC LIMIT 1)"
    "  FROM series AS s WHERE s.account = ?) ORDER BY gen DESC, seq DESC LIMIT 1"};
constexpr StatementText selectLastOf{
    "last_of_series", "SELECT * FROM row_line WHERE state = 'committed' AND series = ?"
                      " ORDER BY gen DESC, seq DESC LIMIT 1"};
constexpr StatementText selectFirstOf{
    "first_of_series", "SELECT * FROM row_line WHERE state = 'committed' AND series = ?"
                       " ORDER BY gen, seq LIMIT 1"};
constexpr StatementText selectAbsorbed{
    "absorbed_by", "SELECT * FROM row_line WHERE number IN"
                   " (SELECT number FROM transaction_row WHERE absorbed_by = ?)"};
constexpr StatementText selectLastSale{
    "last_sale",
    "SELECT * FROM row_line AS l WHERE series = ? AND state = 'committed' AND kind = 'purchase'"
    " AND NOT EXISTS (SELECT 1 FROM row_cause AS k JOIN transaction_row AS r ON r.number = k.row"
    " WHERE k.reverses = l.number AND r.state <> 'voided') ORDER BY gen DESC, seq DESC LIMIT 1"};
constexpr StatementText selectNewestRows{
    "newest_rows", "SELECT * FROM row_line WHERE account = ? ORDER BY number DESC LIMIT ?"};
constexpr StatementText selectVoided{
    "voided_orders", "SELECT order_id FROM transaction_row WHERE account = ? AND state = 'voided'"};
constexpr StatementText selectNextNumber{
    "next_row", "SELECT COALESCE(MAX(number), 0) + 1 FROM transaction_row"};
constexpr StatementText countCommitted{
    "committed_today", "SELECT COUNT(*) FROM transaction_row"
                       " WHERE account = ? AND state = 'committed' AND business_day = ?"};
constexpr StatementText insertRow{
    "insert_row",
    "INSERT INTO transaction_row (number, id, kind, account, service_point, series, serial, gen, "
    "seq,"
    " order_id, parameter, load, tariff1, tariff2, image_digest, target_digest, before_gen, "
    "before_seq,"
    " before_digest, payment, charge, tax, carry, credit, energy, tariff, total, tendered, sale,"
    " counter, author, business_day, created_at, state, attempt, owner_counter, owner_operator)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
    "?,"
    " ?, ?, ?, ?, 'intent', 1, ?, ?)"};

transaction::Target readTarget(Record& record)
{
    transaction::Target target;
    target.position.gen = number<Generation>(record);
    target.position.seq = number<Sequence>(record);
    target.order = record.octets<8>();
    target.parameter = record.bytes();
    target.load = record.bytes();
    target.tariff1 = record.bytes();
    target.tariff2 = record.bytes();
    target.imageDigest = record.octets<8>();
    target.digest = record.octets<8>();
    return target;
}

Quote readQuote(Record& record)
{
    Quote quote;
    quote.payment = money(record);
    quote.charge = money(record);
    quote.tax = money(record);
    quote.carry = money(record);
    quote.credit = credit(record);
    quote.energy = energy(record);
    quote.tariff = number<TariffVersionId>(record);
    return quote;
}

std::optional<transaction::Proof> readProof(Record& record)
{
    if (record.nextIsNull()) {
        record.skip(3);
        return std::nullopt;
    }
    transaction::Proof proof;
    proof.atc = number<std::uint32_t>(record);
    proof.seq = number<Sequence>(record);
    proof.digest = record.octets<8>();
    return proof;
}

std::optional<Cause> readCause(Record& record)
{
    if (record.nextIsNull()) {
        record.skip(4);
        return std::nullopt;
    }
    Cause cause;
    cause.reason = coded<Reason>(record);
    cause.note = record.text();
    cause.approver = number<OperatorId>(record);
    cause.second = number<OperatorId>(record);
    return cause;
}

// The only reader of row_line.
Result<StoredRow> rowFrom(Record& record)
{
    StoredRow stored;
    transaction::Row& row = stored.row;
    stored.number = record.integer();
    row.id = parsed<TransactionId>(record);
    row.kind = coded<transaction::Kind>(record);
    row.account = number<AccountId>(record);
    stored.point = number<ServicePointId>(record);
    stored.series = record.integer();
    row.serial = parsed<CardSerial>(record);
    row.target = readTarget(record);
    row.beforePosition.gen = number<Generation>(record);
    row.beforePosition.seq = number<Sequence>(record);
    row.before = record.octets<8>();
    row.quote = readQuote(record);
    stored.total = credit(record);
    row.tendered = money(record);
    row.sale = number<SaleNumber>(record);
    row.counter = number<CounterId>(record);
    row.author = number<OperatorId>(record);
    stored.businessDay = record.text();
    row.createdAt = utcTime(record);
    row.state = coded<transaction::RowState>(record);
    row.attempt = number<int>(record);
    stored.receiptSerial = record.integer();
    row.proof = readProof(record);
    stored.unit = coded<PaymentMode>(record);
    stored.customer = parsed<CustomerNumber>(record);
    stored.customerName = record.text();
    stored.hasCharges = record.integer() > 0;
    stored.hasTenders = record.integer() > 0;
    stored.hasChange = record.integer() > 0;
    row.cause = readCause(record);
    row.reverses =
        record.nextIsNull() ? (record.skip(1), TransactionId{}) : parsed<TransactionId>(record);
    return checked(record, std::move(stored));
}

// What never changes, in the order of the table's columns.
std::vector<QVariant> contentOf(const StoredRow& stored)
{
    const transaction::Row& row = stored.row;
    const transaction::Target& target = row.target;
    const Quote& quote = row.quote;
    return {value(stored.number),
            value(row.id),
            value(code(row.kind)),
            value(row.account),
            value(stored.point),
            value(stored.series),
            value(row.serial),
            value(target.position.gen),
            value(target.position.seq),
            value(ByteView{target.order}),
            value(target.parameter),
            value(target.load),
            value(target.tariff1),
            value(target.tariff2),
            value(ByteView{target.imageDigest}),
            value(ByteView{target.digest}),
            value(row.beforePosition.gen),
            value(row.beforePosition.seq),
            value(ByteView{row.before}),
            value(quote.payment),
            value(quote.charge),
            value(quote.tax),
            value(quote.carry),
            value(quote.credit),
            value(quote.energy),
            value(quote.tariff),
            value(stored.total),
            value(row.tendered),
            value(row.sale),
            value(row.counter),
            value(row.author),
            value(stored.businessDay),
            value(row.createdAt)};
}

} // namespace

QString receiptNumber(const StoredRow& stored)
{
    return receiptNumber(stored.row.counter, stored.businessDay, stored.receiptSerial);
}

Result<std::vector<StoredRow>> RowTable::select(const StatementText& statement,
                                                const std::vector<QVariant>& values)
{
    auto answer = m_database.run(statement, values);
    if (!answer)
        return failed(answer);
    std::vector<StoredRow> rows;
    for (Record& record : answer->records) {
        auto row = rowFrom(record);
        if (!row)
            return failed(row);
        if (auto lines = readLines(*row); !lines)
            return failed(lines);
        rows.push_back(std::move(*row));
    }
    return rows;
}

Result<void> RowTable::readLines(StoredRow& stored)
{
    RowLines lines{m_database};
    if (stored.hasCharges) {
        auto charges = lines.charges(stored.number);
        if (!charges)
            return failed(charges);
        stored.row.quote.lines = std::move(*charges);
    }
    if (stored.hasTenders) {
        auto tenders = lines.tenders(stored.number);
        if (!tenders)
            return failed(tenders);
        stored.row.tenders = std::move(*tenders);
    }
    if (stored.hasChange) {
        RowChanges changes{m_database};
        auto change = changes.of(stored.number);
        if (!change)
            return failed(change);
        stored.row.change = std::move(*change);
        const auto ended = changes.endedBy(stored.number);
        if (!ended)
            return failed(ended);
        stored.ended = *ended;
    }
    return {};
}

Result<std::optional<StoredRow>> RowTable::selectOne(const StatementText& statement,
                                                     const QVariant& key)
{
    auto rows = select(statement, {key});
    if (!rows)
        return failed(rows);
    if (rows->empty())
        return std::optional<StoredRow>{};
    return std::optional<StoredRow>{std::move(rows->front())};
}

Result<StoredRow> RowTable::byId(const TransactionId& id)
{
    auto row = selectOne(selectById, value(id));
    if (!row)
        return failed(row);
    if (!*row)
        return failed(Fault::NotFound, id.toString());
    return std::move(**row);
}

Result<std::vector<StoredRow>> RowTable::open()
{
    return select(selectOpen, {});
}

Result<std::optional<StoredRow>> RowTable::openOf(AccountId account)
{
    return selectOne(selectOpenOf, value(account));
}

Result<std::optional<StoredRow>> RowTable::lastCommitted(AccountId account)
{
    return selectOne(selectLastCommitted, value(account));
}

Result<std::optional<StoredRow>> RowTable::lastOf(std::int64_t series)
{
    return selectOne(selectLastOf, value(series));
}

Result<std::optional<StoredRow>> RowTable::firstOf(std::int64_t series)
{
    return selectOne(selectFirstOf, value(series));
}

Result<std::vector<StoredRow>> RowTable::absorbedBy(std::int64_t number)
{
    return select(selectAbsorbed, {value(number)});
}

Result<std::optional<StoredRow>> RowTable::lastSale(std::int64_t series)
{
    return selectOne(selectLastSale, value(series));
}

Result<std::vector<StoredRow>> RowTable::newest(AccountId account, int limit)
{
    return select(selectNewestRows, {value(account), value(limit)});
}

Result<std::vector<OrderId>> RowTable::voidedOrders(AccountId account)
{
    auto answer = m_database.run(selectVoided, {value(account)});
    if (!answer)
        return failed(answer);
    std::vector<OrderId> orders;
    for (Record& record : answer->records)
        orders.push_back(record.octets<8>());
    return orders;
}

Result<std::int64_t> RowTable::nextNumber()
{
    auto answer = m_database.run(selectNextNumber);
    if (!answer)
        return failed(answer);
    return answer->records.front().integer();
}

Result<int> RowTable::committedOn(AccountId account, const QString& businessDay)
{
    auto answer = m_database.run(countCommitted, {value(account), value(businessDay)});
    if (!answer)
        return failed(answer);
    return number<int>(answer->records.front());
}

Result<std::vector<QVariant>> RowTable::insertCause(const StoredRow& stored)
{
    if (!stored.row.cause)
        return std::vector<QVariant>{};
    std::int64_t reverses = 0;
    if (!stored.row.reverses.isNull()) {
        const auto taken = byId(stored.row.reverses);
        if (!taken)
            return failed(taken);
        reverses = taken->number;
    }
    return RowLines{m_database}.add(stored.number, *stored.row.cause, reverses);
}

Result<QString> RowTable::insert(const StoredRow& stored, const Actor& actor)
{
    RowLines lines{m_database};
    const auto charges = lines.add(stored.number, stored.row.quote.lines);
    if (!charges)
        return failed(charges);
    const auto tenders = lines.add(stored.number, stored.row.tenders);
    if (!tenders)
        return failed(tenders);
    const auto cause = insertCause(stored);
    if (!cause)
        return failed(cause);
    std::vector<QVariant> change;
    if (stored.row.change) {
        auto added = RowChanges{m_database}.add(stored.number, *stored.row.change, stored.ended);
        if (!added)
            return failed(added);
        change = std::move(*added);
    }
    std::vector<QVariant> values = contentOf(stored);
    std::vector<QVariant> all = values;
    all.insert(all.end(), charges->begin(), charges->end());
    all.insert(all.end(), tenders->begin(), tenders->end());
    all.insert(all.end(), cause->begin(), cause->end());
    all.insert(all.end(), change.begin(), change.end());
    const bool lined = all.size() > values.size();
    const Hash hash = fingerprint(lined ? "wattcard-row-2" : "wattcard-row-1", all);
    values.push_back(value(actor.counter));
    values.push_back(value(actor.who));
    if (auto inserted = m_database.run(insertRow, values); !inserted)
        return failed(inserted);
    return hex(hash);
}

} // namespace wattcard::db
