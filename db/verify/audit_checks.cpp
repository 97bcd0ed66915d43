// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/verify/digest.h"
#include "db/verify/findings.h"
#include "db/verify/seal_check.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

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

constexpr std::array linesOfRow{
    "SELECT row, place, kind, debt, month, amount, tax FROM row_charge WHERE row = ?"
    " ORDER BY place",
    "SELECT row, place, kind, amount, reference FROM row_tender WHERE row = ? ORDER BY place",
    "SELECT row, reverses, reason, note, approver, second FROM row_cause WHERE row = ?",
    "SELECT * FROM row_change WHERE row = ?"};

Result<void> coverRows(const StoreReader& reader, Log& log, Findings& findings)
{
    return reader.each(
        "SELECT number, id, kind, account, service_point, series, serial, gen, seq, "
        "order_id, parameter,"
        " load, tariff1, tariff2, image_digest, target_digest, before_gen, "
        "before_seq, before_digest,"
        " payment, charge, tax, carry, credit, energy, tariff, total, tendered, "
        "sale, counter, author,"
        " business_day, created_at FROM transaction_row",
        [&](const StoreReader::Row& row) {
            std::vector<StoreReader::Row> lines; // since migrations 0011 and 0018
            for (const char* const table : linesOfRow) {
                const auto read = reader.each(
                    table, row[0], [&](const StoreReader::Row& line) { lines.push_back(line); });
                if (!read)
                    findings.add(read.error().detail);
            }
            Digest digest{lines.empty() ? "wattcard-row-1" : "wattcard-row-2"};
            digest.add(row);
            for (const StoreReader::Row& line : lines)
                digest.add(line);
            if (log.rows.take(text(row[1])) != digest.hex())
                findings.add(u"row %1 is not as it was recorded"_s.arg(integer(row[0])));
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
            std::vector<StoreReader::Row> all;
            bool parted = false; // since migration 0011
            legs =
                reader.each("SELECT number, entry, book, owner, unit, amount, part FROM journal_leg"
                            " WHERE entry = ? ORDER BY number",
                            row[0], [&](const StoreReader::Row& leg) {
                                parted = parted || !text(leg.back()).isEmpty();
                                all.push_back(leg);
                            });
            Digest digest{parted ? "wattcard-journal-2" : "wattcard-journal-1"};
            digest.add(row);
            for (StoreReader::Row& leg : all) {
                if (!parted)
                    leg.pop_back();
                digest.add(leg);
            }
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

// Without the key of the seal, which no counter has.
namespace {

Check chainCheck(const Result<AuditReport>& report)
{
    Findings findings{u"chain"_s};
    if (!report)
        findings.add(report.error().detail);
    else if (report->first)
        findings.add(report->first->what);
    return findings.check();
}

} // namespace

Check checkChain(const StoreReader& reader)
{
    return chainCheck(reviewChain(reader, {}));
}

Check checkChainEnd(const StoreReader& reader)
{
    constexpr std::int64_t entriesAtStart = 1'000; // RELIABILITY.md section 8, checks
    return chainCheck(reviewChainEnd(reader, entriesAtStart));
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
