// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/verify/findings.h"

#include <QCryptographicHash>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

// SHA-256 over typed values, written here a second time and apart from the writer's: a mistake in
// one of the two shows as a difference.
class Digest {
public:
    explicit Digest(const char* domain) : m_hash{QCryptographicHash::Sha256}
    {
        m_hash.addData(QByteArrayView{domain});
    }
    void add(const Cell& cell)
    {
        if (const auto* number = std::get_if<std::int64_t>(&cell)) {
            addTag('i');
            addBigEndian(static_cast<std::uint64_t>(*number), 8);
        } else if (const auto* text = std::get_if<QByteArray>(&cell)) {
            addSized('t', *text);
        } else if (const auto* blob = std::get_if<Blob>(&cell)) {
            addSized('b', blob->bytes);
        } else {
            addTag('n');
        }
    }
    void add(const StoreReader::Row& row)
    {
        for (const Cell& cell : row)
            add(cell);
    }
    QByteArray result() const { return m_hash.result(); }
    QString hex() const { return QString::fromLatin1(result().toHex()); }

private:
    void addTag(char tag) { m_hash.addData(QByteArrayView{&tag, 1}); }
    void addBigEndian(std::uint64_t number, int size)
    {
        for (int shift = 8 * (size - 1); shift >= 0; shift -= 8)
            addTag(static_cast<char>((number >> shift) & 0xff));
    }
    void addSized(char tag, const QByteArray& content)
    {
        addTag(tag);
        addBigEndian(static_cast<std::uint64_t>(content.size()), 4);
        m_hash.addData(content);
    }
    QCryptographicHash m_hash;
};

// What the audit log says of the rows: by (action, object) and by entry number.
struct Log {
    QHash<QString, QString> rows;        // transaction id -> fingerprint of its content
    QHash<QString, QString> settlements; // "sale.commit" or "sale.void" + transaction id
    QHash<qint64, QString> journal;      // audit entry -> fingerprint of its journal entry
    QHash<qint64, QString> returns;
};

Result<Log> readLog(const StoreReader& reader)
{
    Log log;
    const auto read = reader.each(
        "SELECT number, action, object, details FROM audit_entry",
        [&](const StoreReader::Row& row) {
            const qint64 number = integer(row[0]);
            const QString action = text(row[1]);
            const QString object = text(row[2]);
            const QJsonObject details = QJsonDocument::fromJson(text(row[3]).toUtf8()).object();
            if (action == "sale.begin"_L1)
                log.rows.insert(object, details["row"_L1].toString());
            if (details.contains("settlement"_L1))
                log.settlements.insert(action + object, details["settlement"_L1].toString());
            if (const QString journal = details["journal"_L1].toString(); !journal.isEmpty())
                log.journal.insert(number, journal);
            if (details.contains("return"_L1))
                log.returns.insert(number, details["return"_L1].toString());
        });
    if (!read)
        return failed(read);
    return log;
}

Result<void> coverRows(const StoreReader& reader, Log& log, Findings& findings)
{
    return reader.each("SELECT number, id, kind, account, service_point, series, serial, gen, seq, "
                       "order_id, parameter,"
                       " load, tariff1, tariff2, image_digest, target_digest, before_gen, "
                       "before_seq, before_digest,"
                       " payment, charge, tax, carry, credit, energy, tariff, total, tendered, "
                       "sale, counter, author,"
                       " business_day, created_at FROM transaction_row",
                       [&](const StoreReader::Row& row) {
                           Digest digest{"wattcard-row-1"};
                           digest.add(row);
                           if (log.rows.take(text(row[1])) != digest.hex())
                               findings.add(
                                   u"row %1 is not as it was recorded"_s.arg(integer(row[0])));
                       });
}

Result<void> coverSettlements(const StoreReader& reader, Log& log, Findings& findings)
{
    return reader.each(
        "SELECT id, state, attempt, owner_counter, owner_operator, proof_atc, proof_seq,"
        " proof_digest, receipt_serial, settled_at, absorbed_by FROM transaction_row"
        " WHERE state IN ('committed', 'voided')",
        [&](const StoreReader::Row& row) {
            Digest digest{"wattcard-settlement-1"};
            digest.add(row);
            const QString action =
                text(row[1]) == "committed"_L1 ? u"sale.commit"_s : u"sale.void"_s;
            if (log.settlements.take(action + text(row[0])) != digest.hex())
                findings.add("row "_L1 + text(row[0]) + " is not as it was settled"_L1);
        });
}

Result<void> coverJournal(const StoreReader& reader, Log& log, Findings& findings)
{
    Result<void> legs;
    const auto entries = reader.each(
        "SELECT number, at, event, counter, operator, row, audit FROM journal_entry",
        [&](const StoreReader::Row& row) {
            Digest digest{"wattcard-journal-1"};
            digest.add(row);
            legs = reader.each("SELECT number, entry, book, owner, unit, amount FROM journal_leg"
                               " WHERE entry = ? ORDER BY number",
                               row[0], [&](const StoreReader::Row& leg) { digest.add(leg); });
            if (!legs || log.journal.take(integer(row[6])) != digest.hex())
                findings.add(u"journal entry %1 is not as it was posted"_s.arg(integer(row[0])));
        });
    return entries;
}

Result<void> coverReturns(const StoreReader& reader, Log& log, Findings& findings)
{
    return reader.each(
        "SELECT number, account, series, gen, wb_ctr, seq, accepted, consumed, remaining, "
        "written_at,"
        " locked, flags, active, last_month, peak_power, rejected, emergency, doubt, booked_at, "
        "counter,"
        " operator, audit FROM return_record",
        [&](const StoreReader::Row& row) {
            Digest digest{"wattcard-return-1"};
            digest.add(row);
            if (log.returns.take(integer(row[21])) != digest.hex())
                findings.add(u"return record %1 is not as it was booked"_s.arg(integer(row[0])));
        });
}

// What the log knows and no table shows any more.
void reportMissing(const Log& log, Findings& findings)
{
    for (const QString& id : log.rows.keys())
        findings.add("row "_L1 + id + " is missing"_L1);
    for (const QString& id : log.settlements.keys())
        findings.add("settlement "_L1 + id + " is missing"_L1);
    for (const qint64 entry : log.journal.keys())
        findings.add(u"the journal entry of audit entry %1 is missing"_s.arg(entry));
    for (const qint64 entry : log.returns.keys())
        findings.add(u"the return record of audit entry %1 is missing"_s.arg(entry));
}

} // namespace

Check checkChain(const StoreReader& reader)
{
    Findings findings{u"chain"_s};
    std::int64_t expected = 1;
    QByteArray previous(32, '\0');
    bool broken = false;
    const auto read =
        reader.each("SELECT number, at, counter, operator, action, object, details, previous, hash "
                    "FROM audit_entry"
                    " ORDER BY number",
                    [&](StoreReader::Row row) {
                        if (broken)
                            return;
                        const Cell stored = row.back();
                        row.pop_back();
                        Digest digest{"wattcard-audit-1"};
                        digest.add(row);
                        const auto* hash = std::get_if<Blob>(&stored);
                        const auto* before = std::get_if<Blob>(&row.back());
                        broken = integer(row[0]) != expected || before == nullptr ||
                                 before->bytes != previous || hash == nullptr ||
                                 hash->bytes != digest.result();
                        if (broken)
                            findings.add(u"audit entry %1 breaks the chain"_s.arg(expected));
                        previous = hash != nullptr ? hash->bytes : QByteArray{};
                        ++expected;
                    });
    if (!read)
        findings.add(read.error().detail);
    return findings.check();
}

Check checkCover(const StoreReader& reader)
{
    Findings findings{u"cover"_s};
    auto log = readLog(reader);
    if (!log) {
        findings.add(log.error().detail);
        return findings.check();
    }
    for (const auto cover : {&coverRows, &coverSettlements, &coverJournal, &coverReturns}) {
        if (const auto read = cover(reader, *log, findings); !read)
            findings.add(read.error().detail);
    }
    reportMissing(*log, findings);
    return findings.check();
}

} // namespace wattcard::db
