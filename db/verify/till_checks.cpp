// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/verify/digest.h"
#include "db/verify/findings.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr std::array tillChecks{
    // The cash of a shift: what its count found is what left it, and the difference is booked as it
    // was found (DOMAIN.md section 8, regressions 10 and 11).
    StatementCheck{"tills", R"(
SELECT 'shift ' || id || ': ' || held || ' is left in its closed till' FROM (
  SELECT e.shift AS id, COALESCE(SUM(l.amount), 0) AS held FROM shift_end AS e
    LEFT JOIN journal_leg AS l ON l.book = 'till' AND l.part = 'cash' AND l.owner = e.shift
   GROUP BY e.shift)
 WHERE held <> 0
 UNION ALL
SELECT 'shift ' || id || ': expected ' || expected || ', its till held ' || held FROM (
  SELECT e.shift AS id, e.expected AS expected,
         (SELECT COALESCE(SUM(l.amount), 0) FROM journal_leg AS l
            JOIN journal_entry AS j ON j.number = l.entry
           WHERE l.book = 'till' AND l.part = 'cash' AND l.owner = e.shift
             AND j.audit <> e.audit) AS held
    FROM shift_end AS e)
 WHERE expected <> held
 UNION ALL
SELECT 'shift ' || id || ': over and short is ' || booked || ', found ' || found FROM (
  SELECT s.id AS id,
         s.floated - s.float_counted + COALESCE(e.expected - e.counted, 0) AS found,
         (SELECT COALESCE(SUM(l.amount), 0) FROM journal_leg AS l
            JOIN journal_entry AS j ON j.number = l.entry
           WHERE l.book = 'over_short' AND l.owner = s.id AND j.event LIKE 'shift.%') AS booked
    FROM shift AS s LEFT JOIN shift_end AS e ON e.shift = s.id)
 WHERE booked <> found
 UNION ALL
SELECT 'shift ' || e.shift || ' was closed with another count than it names' FROM shift_end AS e
  JOIN shift_count AS c ON c.shift = e.shift AND c.attempt = e.attempt
 WHERE c.cash <> e.counted
 UNION ALL
SELECT 'shift ' || c.shift || ': money moved after its count' FROM shift_count AS c
 WHERE c.attempt >= 1
   AND EXISTS (SELECT 1 FROM journal_leg AS l JOIN journal_entry AS j ON j.number = l.entry
                WHERE l.book = 'till' AND l.part = 'cash' AND l.owner = c.shift
                  AND j.audit > c.audit AND j.event <> 'shift.close')
 UNION ALL
SELECT 'shift ' || e.shift || ' was closed by who owned or counted it' FROM shift_end AS e
  JOIN shift AS s ON s.id = e.shift
  JOIN shift_count AS c ON c.shift = e.shift AND c.attempt = e.attempt
 WHERE e.closed_by IN (s.clerk, c.counted_by)
 UNION ALL
SELECT 'shift ' || s.id || ': its float was counted as ' || c.cash || ', not ' || s.float_counted
  FROM shift AS s LEFT JOIN shift_count AS c ON c.shift = s.id AND c.attempt = 0
 WHERE c.cash IS NOT s.float_counted
 UNION ALL
SELECT 'cash of shift ' || l.owner || ' waits, and no shift has left it' FROM journal_leg AS l
 WHERE l.book = 'safe' AND l.part = 'hand_over' AND l.owner NOT IN (SELECT shift FROM shift_end))"},

    // What finance holds against the bank's file is what the ledger moved there.
    StatementCheck{"bank lines", R"(
SELECT 'audit entry ' || audit || ': bank lines of ' || lines || ', in the ledger ' || moved FROM (
  SELECT b.audit AS audit, SUM(b.amount) AS lines,
         (SELECT COALESCE(SUM(l.amount), 0) FROM journal_entry AS j
            JOIN journal_leg AS l ON l.entry = j.number
           WHERE j.audit = b.audit AND l.book = 'bank') AS moved
    FROM bank_line AS b GROUP BY b.audit)
 WHERE lines <> moved)"},

    StatementCheck{"days", R"(
SELECT 'counter ' || counter || ': ' || COUNT(*) || ' Z reports up to ' || MAX(number)
  FROM z_report GROUP BY counter HAVING MIN(number) <> 1 OR MAX(number) <> COUNT(*)
 UNION ALL
SELECT 'Z ' || number || ' of counter ' || counter || ' does not follow the one before' FROM (
  SELECT counter, number, previous, last_audit, day, LAG(seal) OVER history AS before,
         LAG(last_audit) OVER history AS after, LAG(day) OVER history AS yesterday
    FROM z_report WINDOW history AS (PARTITION BY counter ORDER BY number))
 WHERE previous <> COALESCE(before, zeroblob(32)) OR last_audit < COALESCE(after, 0)
    OR day <= COALESCE(yesterday, '')
 UNION ALL
SELECT 'Z ' || z.number || ' of counter ' || z.counter || ' names another head' FROM z_report AS z
 WHERE z.audit_head IS NOT (SELECT a.hash FROM audit_entry AS a WHERE a.number = z.audit - 1)
 UNION ALL
SELECT 'shift ' || s.id || ' is open on the closed day ' || s.business_day FROM shift AS s
 WHERE s.business_day IN (SELECT day FROM day_close)
   AND s.id NOT IN (SELECT shift FROM shift_end))"},

    StatementCheck{"invoices", R"(
SELECT 'invoice ' || invoice || ' of block ' || block || ' is outside of it' FROM invoice_event AS e
 WHERE NOT EXISTS (SELECT 1 FROM invoice_block AS b WHERE b.id = e.block
                    AND e.invoice BETWEEN b.first AND b.last)
 UNION ALL
SELECT 'blocks ' || a.id || ' and ' || b.id || ' share numbers' FROM invoice_block AS a
  JOIN invoice_block AS b ON b.code = a.code AND b.id > a.id
   AND b.first <= a.last AND b.last >= a.first
 UNION ALL
SELECT 'invoice ' || block || ':' || invoice || ' was given out twice' FROM invoice_event
 WHERE state <> 'void' GROUP BY block, invoice HAVING COUNT(*) > 1)"},
};

constexpr std::array tables{"shift",          "shift_count",        "shift_recount",
                            "shift_end",      "open_row_signature", "cash_limit",
                            "day_close",      "z_report",           "invoice_block",
                            "invoice_holder", "invoice_event",      "import_file",
                            "purchase_limit", "duplicate_window",   "sale_answer",
                            "account_step",   "row_rebuilt",        "recovered_clearing",
                            "restore_mark",   "number_block",       "roll_out",
                            "roll_out_turn",  "roll_out_card",      "month_step",
                            "commissioning_ticket", "commissioning_step",
                            "commissioning_end",    "exchange_evidence",
                            "meter_movement",
                            "shift_signature", "bank_review",       "bank_difference",
                            "bank_line"};

using Fingerprints = QMultiHash<qint64, QString>; // by audit entry

Result<Fingerprints> recorded(const StoreReader& reader)
{
    Fingerprints fingerprints;
    const auto read =
        reader.each("SELECT number, details FROM audit_entry WHERE details LIKE '%\"records\"%'",
                    [&](const StoreReader::Row& row) {
                        const auto details =
                            QJsonDocument::fromJson(text(row[1]).toUtf8()).object();
                        for (const QJsonValue& each : details[u"records"_s].toArray())
                            fingerprints.insert(integer(row[0]), each.toString());
                    });
    if (!read)
        return failed(read);
    return fingerprints;
}

QString nameOf(const Cell& key)
{
    return std::holds_alternative<std::int64_t>(key) ? QString::number(integer(key)) : text(key);
}

// Each row is in the audit entry that its last column names, and the other way round.
Check checkRecords(const StoreReader& reader)
{
    Findings findings{u"records"_s};
    auto fingerprints = recorded(reader);
    if (!fingerprints) {
        findings.add(fingerprints.error().detail);
        return findings.check();
    }
    for (const char* const table : tables) {
        const QByteArray all = QByteArray{"SELECT * FROM "} + table;
        const auto read = reader.each(all.constData(), [&](const StoreReader::Row& row) {
            Digest digest{"wattcard-record-1"};
            digest.add(row);
            if (fingerprints->remove(integer(row.back()), digest.hex()) != 1)
                findings.add(u"%1 %2 is not as it was recorded"_s.arg(
                    QString{QLatin1StringView{table}}, nameOf(row.front())));
        });
        if (!read)
            findings.add(read.error().detail);
    }
    for (const qint64 entry : fingerprints->keys())
        findings.add(u"a record of audit entry %1 is missing"_s.arg(entry));
    return findings.check();
}

// The seal again, from what the report says.
Check checkSeals(const StoreReader& reader)
{
    Findings findings{u"day seals"_s};
    const auto read = reader.each(
        "SELECT counter, number, day, last_audit, totals, audit_head, previous, seal FROM z_report",
        [&](StoreReader::Row row) {
            const Cell stored = row.back();
            row.pop_back();
            Digest digest{"wattcard-day-seal-1"};
            digest.add(row);
            const auto* seal = std::get_if<Blob>(&stored);
            if (seal == nullptr || seal->bytes != digest.result())
                findings.add(u"the seal of Z %1 of counter %2 is not its own"_s.arg(integer(row[1]))
                                 .arg(integer(row[0])));
        });
    if (!read)
        findings.add(read.error().detail);
    return findings.check();
}

} // namespace

std::vector<Check> checkTills(const StoreReader& reader)
{
    std::vector<Check> results = checkEach(reader, tillChecks);
    results.push_back(checkRecords(reader));
    results.push_back(checkSeals(reader));
    return results;
}

} // namespace wattcard::db
