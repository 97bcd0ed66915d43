// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/verify/findings.h"

#include <array>

namespace wattcard::db {

namespace {

constexpr StatementCheck foreignKeys{"file",
                                     "SELECT \"table\" || ' row ' || rowid || ' refers to no ' ||"
                                     " parent FROM pragma_foreign_key_check"};
// On a connection that can only read, SQLite 3.40 leaves CHECK constraints out of these; what they
// say of money is asked again below. The quick one does not look every row up in every index, a
// minute and more for each GB (RELIABILITY.md section 8, checks).
constexpr std::array quickFileChecks{
    StatementCheck{"file",
                   "SELECT quick_check FROM pragma_quick_check(3) WHERE quick_check <> 'ok'"},
    foreignKeys};
constexpr std::array wholeFileChecks{
    StatementCheck{"file", "SELECT integrity_check FROM pragma_integrity_check(3)"
                           " WHERE integrity_check <> 'ok'"},
    foreignKeys};

constexpr std::array statementChecks{
    StatementCheck{"I1", R"(
SELECT 'journal entry ' || e.number || ' does not balance' FROM journal_entry AS e
 WHERE (SELECT COUNT(*) FROM journal_leg AS l WHERE l.entry = e.number) < 2
    OR EXISTS (SELECT 1 FROM journal_leg AS l WHERE l.entry = e.number
                GROUP BY l.unit HAVING SUM(l.amount) <> 0)
 UNION ALL
SELECT 'journal leg ' || l.number || ' belongs to no entry' FROM journal_leg AS l
 WHERE l.entry NOT IN (SELECT number FROM journal_entry))"},

    StatementCheck{"I2", R"(
SELECT 'suspense of account ' || id || ' is ' || booked || ', its open rows ' || open FROM (
  SELECT a.id AS id,
         (SELECT COALESCE(-SUM(l.amount), 0) FROM journal_leg AS l
           WHERE l.book = 'suspense' AND l.owner = a.id) AS booked,
         (SELECT COALESCE(SUM(r.payment), 0) FROM transaction_row AS r
           WHERE r.account = a.id AND r.state IN ('intent', 'quarantined', 'absorbed')) AS open
    FROM account AS a)
 WHERE booked <> open
 UNION ALL
SELECT 'suspense of unknown account ' || owner FROM journal_leg
 WHERE book = 'suspense' AND owner NOT IN (SELECT id FROM account))"},

    StatementCheck{"I3", R"(
WITH booked AS (
  SELECT COALESCE(SUM(amount) FILTER (WHERE book IN
           ('till', 'bank', 'safe', 'over_short', 'suspense_recovered')), 0) AS held,
         COALESCE(-SUM(amount) FILTER (WHERE book = 'revenue'), 0) AS revenue,
         COALESCE(-SUM(amount) FILTER (WHERE book = 'fees'), 0) AS fees,
         COALESCE(-SUM(amount) FILTER (WHERE book = 'tax'), 0) AS tax,
         COALESCE(-SUM(amount) FILTER (WHERE book = 'carry'), 0) AS carry
    FROM journal_leg AS l JOIN journal_entry AS e ON e.number = l.entry
   WHERE e.row IS NOT NULL),
reversed AS (
  SELECT k.reverses AS number FROM row_cause AS k JOIN transaction_row AS r ON r.number = k.row
   WHERE k.reverses IS NOT NULL AND r.state = 'committed'),
charged AS (
  SELECT SUM(c.amount) AS lines, SUM(c.tax) AS tax,
         SUM(c.amount - c.tax) FILTER (WHERE c.kind NOT IN ('debt', 'deposit')) AS fees
    FROM row_charge AS c JOIN transaction_row AS r ON r.number = c.row
   WHERE r.state = 'committed' AND r.number NOT IN (SELECT number FROM reversed)),
paid AS (
  SELECT COALESCE(SUM(amount), 0) AS out FROM (
    SELECT amount FROM payout
     UNION ALL -- a rebuilt reversal counts as paid: nobody knows better
    SELECT s.payment FROM row_cause AS k JOIN transaction_row AS r ON r.number = k.row
      JOIN transaction_row AS s ON s.number = k.reverses
     WHERE r.state = 'committed' AND r.number IN (SELECT row FROM row_rebuilt))),
corrected AS (
  SELECT COALESCE(SUM(c.value), 0) AS value, COALESCE(SUM(c.tax), 0) AS tax
    FROM row_change AS c JOIN transaction_row AS r ON r.number = c.row
   WHERE c.operation = 'correct' AND r.state = 'committed'),
sold AS (
  SELECT COALESCE(SUM(payment) FILTER (WHERE state <> 'voided' OR is_left), 0)
           - (SELECT out FROM paid) - (SELECT value FROM corrected) AS received,
         COALESCE(SUM(charge - tax) FILTER (WHERE kept), 0)
           - (SELECT value - tax FROM corrected) AS revenue,
         COALESCE(SUM(tax) FILTER (WHERE kept), 0) - (SELECT tax FROM corrected) AS tax,
         COALESCE(SUM(payment - charge) FILTER (WHERE kept), 0)
           + COALESCE(SUM(payment) FILTER (WHERE is_left), 0) AS kept
    FROM (SELECT *, state = 'committed' AND number NOT IN (SELECT number FROM reversed) AS kept,
                 -- given up after a quarantine: its money stays on the account
                 state = 'voided' AND id IN (SELECT object FROM audit_entry
                                              WHERE action = 'sale.quarantine') AS is_left
            FROM transaction_row))
SELECT 'tills and banks hold ' || held || ', received ' || received FROM booked, sold
 WHERE held <> received
 UNION ALL
SELECT 'revenue is ' || b.revenue || ', sold ' || s.revenue FROM booked AS b, sold AS s
 WHERE b.revenue <> s.revenue
 UNION ALL
SELECT 'fees are ' || b.fees || ', charged ' || COALESCE(c.fees, 0)
  FROM booked AS b, charged AS c WHERE b.fees <> COALESCE(c.fees, 0)
 UNION ALL
SELECT 'tax is ' || b.tax || ', sold ' || (s.tax + COALESCE(c.tax, 0))
  FROM booked AS b, sold AS s, charged AS c WHERE b.tax <> s.tax + COALESCE(c.tax, 0)
 UNION ALL
SELECT 'carry is ' || b.carry || ', sold ' || (s.kept - COALESCE(c.lines, 0))
  FROM booked AS b, sold AS s, charged AS c WHERE b.carry <> s.kept - COALESCE(c.lines, 0)
 UNION ALL
SELECT 'account ' || owner || ' owes less than nothing: ' || part FROM journal_leg
 WHERE book = 'receivable' GROUP BY owner, part HAVING SUM(amount) < 0)"},

    StatementCheck{"I4", R"(
SELECT 'row ' || number || ': T is ' || total || ', the series sold ' || sold FROM (
  SELECT r.number AS number, r.total AS total,
         SUM(r.credit + COALESCE(c.moved, 0)) OVER (PARTITION BY r.series ORDER BY r.gen, r.seq)
           AS sold
    FROM transaction_row AS r LEFT JOIN row_change AS c ON c.row = r.number
   WHERE r.state = 'committed')
 WHERE total <> sold
 UNION ALL
SELECT 'series ' || id || ': issued ' || issued || ', sold ' || sold FROM (
  SELECT s.id AS id,
         (SELECT COALESCE(-SUM(l.amount), 0) FROM journal_leg AS l
           WHERE l.book = 'issued' AND l.owner = s.id) AS issued,
         (SELECT COALESCE(SUM(r.credit + COALESCE(c.moved, 0)), 0) FROM transaction_row AS r
           LEFT JOIN row_change AS c ON c.row = r.number
           WHERE r.series = s.id AND r.state = 'committed') AS sold
    FROM series AS s)
 WHERE issued <> sold
 UNION ALL
SELECT 'return record ' || number || ': A and emergency credit are not consumed and remaining'
  FROM return_record WHERE doubt = 0 AND accepted + emergency <> consumed + remaining
 UNION ALL
SELECT 'series ' || id || ': books and newest return data differ' FROM (
  -- A visit may have told of more emergency credit than the newest return data.
  SELECT s.id AS id, r.consumed AS consumed, r.accepted AS accepted, r.emergency AS emergency,
         (SELECT COALESCE(-SUM(l.amount), 0) FROM journal_leg AS l
           WHERE l.book = 'granted' AND l.owner = s.id) AS granted,
         (SELECT COALESCE(SUM(l.amount), 0) FROM journal_leg AS l
           WHERE l.book = 'consumed' AND l.owner = s.id) AS booked_consumed,
         (SELECT COALESCE(SUM(l.amount), 0) FROM journal_leg AS l
           WHERE l.book = 'in_meter' AND l.owner = s.id) AS booked_in_meter
    FROM series AS s JOIN return_record AS r ON r.series = s.id AND r.doubt = 0
     AND r.wb_ctr = (SELECT MAX(n.wb_ctr) FROM return_record AS n
                      WHERE n.series = s.id AND n.doubt = 0)
   WHERE s.state IN ('issued', 'opened')
     AND s.id NOT IN (SELECT u.series FROM transaction_row AS u JOIN row_change AS c
                        ON c.row = u.number WHERE c.operation = 'undo_exchange'
                       AND u.state IN ('intent', 'quarantined')))
 WHERE consumed <> booked_consumed OR accepted + granted - consumed <> booked_in_meter
    OR emergency > granted
 UNION ALL
SELECT 'series ' || s.id || ' has ended and still holds credit' FROM series AS s
 WHERE s.state = 'closed'
   AND s.id NOT IN (SELECT c.ended FROM row_change AS c JOIN transaction_row AS r
                      ON r.number = c.row WHERE c.ended IS NOT NULL AND r.state <> 'committed')
   AND EXISTS (SELECT 1 FROM journal_leg AS l WHERE l.owner = s.id
                  AND l.book IN ('on_card', 'in_meter')
                GROUP BY l.book HAVING SUM(l.amount) <> 0))"},

    // CARD.md 3.2: T at 8, seq at 4, gen at 16, order id at 18, sale number at 26, counter at 30.
    // Of a rebuilt row the last two are those of the sale that was lost.
    StatementCheck{"image", R"(
SELECT 'row ' || r.number || ': its load file says something else' FROM transaction_row AS r
  LEFT JOIN row_rebuilt AS b ON b.row = r.number
 WHERE hex(substr(load, 9, 8)) <> printf('%016X', total)
    OR hex(substr(load, 5, 4)) <> printf('%08X', seq)
    OR hex(substr(load, 17, 2)) <> printf('%04X', gen)
    OR substr(load, 19, 8) <> order_id
    OR hex(substr(load, 27, 4)) <> printf('%08X', COALESCE(b.card_sale, sale))
    OR hex(substr(load, 31, 2)) <> printf('%04X', COALESCE(b.card_counter, counter))
    OR hex(order_id) <> upper(replace(substr(id, 20), '-', '')))"},

    StatementCheck{"I5", R"(
SELECT 'return record ' || r.number || ': A exceeds every T' FROM return_record AS r
 WHERE r.doubt = 0 AND r.accepted > (SELECT COALESCE(MAX(t.total), 0) FROM transaction_row AS t
                                      WHERE t.series = r.series AND t.state <> 'voided'))"},

    StatementCheck{"I7", R"(
SELECT 'account ' || account || ' has ' || COUNT(*) || ' open rows' FROM transaction_row
 WHERE state IN ('intent', 'quarantined') GROUP BY account HAVING COUNT(*) > 1
 UNION ALL
SELECT 'row ' || number || ': seq does not follow' FROM (
  SELECT r.number AS number, r.seq AS seq, COALESCE(b.writes, 1) AS writes,
         LAG(r.seq) OVER (PARTITION BY r.service_point, r.gen ORDER BY r.seq) AS before
    FROM transaction_row AS r LEFT JOIN row_rebuilt AS b ON b.row = r.number
   WHERE r.state <> 'voided')
 WHERE before IS NOT NULL AND seq <> before + writes
 UNION ALL
SELECT 'row ' || number || ' does not follow the row before it' FROM (
  SELECT number, before_gen, before_seq, before_digest, kind,
         LAG(gen) OVER history AS gen, LAG(seq) OVER history AS seq,
         LAG(image_digest) OVER history AS image
    FROM transaction_row WHERE state <> 'voided'
  WINDOW history AS (PARTITION BY series ORDER BY gen, seq))
 WHERE kind IN ('purchase', 'adjustment')
   AND (before_gen IS NOT gen OR before_seq IS NOT seq OR before_digest IS NOT image)
 UNION ALL
SELECT 'counter ' || counter || ': sale ' || sale || ' comes after ' || before FROM (
  SELECT counter, sale, COALESCE(LAG(sale) OVER (PARTITION BY counter ORDER BY sale), 0) AS before
    FROM transaction_row) AS r
 WHERE sale <> before + 1 -- what a restore skips is declared
   AND NOT EXISTS (SELECT 1 FROM number_block AS b WHERE b.counter = r.counter
                    AND b.sale_after = r.before AND b.sale_first = r.sale))"},

    StatementCheck{"I8", R"(
SELECT 'row ' || number || ': no proof that matches its target' FROM transaction_row
 WHERE state = 'committed' AND absorbed_by IS NULL
   AND (proof_seq IS NOT seq OR proof_digest IS NOT target_digest)
 UNION ALL
SELECT 'row ' || number || ': proof or settlement against its state' FROM transaction_row
 WHERE (state = 'committed') <> (proof_atc IS NOT NULL)
    OR (state = 'committed') <> (proof_seq IS NOT NULL)
    OR (state = 'committed') <> (proof_digest IS NOT NULL)
    OR (state IN ('committed', 'voided')) <> (settled_at IS NOT NULL)
    OR (absorbed_by IS NOT NULL AND state NOT IN ('absorbed', 'committed')))"},

    // Rule 3: who holds a row is who took the newest claim that the audit log shows.
    StatementCheck{"claims", R"(
SELECT 'row ' || r.number || ': its claim is not in the audit log' FROM transaction_row AS r
 WHERE r.attempt <> 1 + (SELECT COUNT(*) FROM audit_entry AS e
                          WHERE e.object = r.id AND e.action = 'sale.claim')
    OR NOT EXISTS (SELECT 1 FROM audit_entry AS e
                    WHERE e.number = (SELECT MAX(n.number) FROM audit_entry AS n
                           WHERE n.object = r.id AND n.action IN ('sale.begin', 'sale.claim'))
                      AND e.counter = r.owner_counter AND e.operator = r.owner_operator))"},

    // A reversal is its sale, taken back; each is paid out once and never more than it was.
    StatementCheck{"I11", R"(
SELECT 'row ' || r.number || ' is not the reversal of row ' || s.number
  FROM row_cause AS k JOIN transaction_row AS r ON r.number = k.row
  JOIN transaction_row AS s ON s.number = k.reverses
 WHERE r.kind NOT IN ('reversal', 'exchange')
    OR r.kind = 'reversal' AND (r.credit <> -s.credit OR r.energy <> -s.energy)
    OR r.kind = 'exchange' AND (s.kind <> 'exchange' OR r.energy NOT IN (0, -s.energy))
    OR r.payment <> 0
    OR r.charge <> 0 OR r.account <> s.account OR s.state <> 'committed'
 UNION ALL
SELECT 'row ' || number || ' is a reversal of nothing' FROM transaction_row
 WHERE kind = 'reversal'
   AND number NOT IN (SELECT row FROM row_cause WHERE reverses IS NOT NULL)
 UNION ALL
SELECT 'payout of row ' || p.row || ' is not what its sale was paid'
  FROM payout AS p LEFT JOIN row_cause AS k ON k.row = p.row
  LEFT JOIN transaction_row AS s ON s.number = k.reverses
 WHERE s.payment IS NOT p.amount)"},

    // What is no longer on any card is believed on the word of two people, and never left open.
    StatementCheck{"rebuilt", R"(
SELECT 'row ' || b.row || ' was rebuilt without two signatures' FROM row_rebuilt AS b
  LEFT JOIN row_cause AS k ON k.row = b.row LEFT JOIN transaction_row AS r ON r.number = b.row
 WHERE r.state IS NOT 'committed' OR k.approver IS NULL OR k.second IS NULL
    OR k.approver = k.second OR r.author IN (k.approver, k.second)
 UNION ALL
SELECT 'row ' || row || ' stands for ' || writes || ' writes with the image of one' FROM row_rebuilt
 WHERE writes > 1 AND image = 'card')"},

    // What waits in suspense_recovered is that of the rows which finance has not cleared; nobody
    // clears what he has rebuilt, and a number of a lost sale is given out once.
    StatementCheck{"recovered", R"(
WITH held AS (
  SELECT e.row AS row, SUM(l.amount) AS amount FROM journal_leg AS l
    JOIN journal_entry AS e ON e.number = l.entry
   WHERE l.book = 'suspense_recovered' AND e.row IS NOT NULL GROUP BY e.row)
SELECT 'row ' || c.row || ': cleared ' || c.amount || ', recovered ' || COALESCE(h.amount, 0)
  FROM recovered_clearing AS c LEFT JOIN held AS h ON h.row = c.row WHERE c.amount IS NOT h.amount
 UNION ALL
SELECT 'row ' || c.row || ': cleared ' || c.amount || ', booked ' || booked FROM (
  SELECT c.row AS row, c.amount AS amount,
         (SELECT COALESCE(-SUM(l.amount), 0) FROM journal_entry AS e
            JOIN journal_leg AS l ON l.entry = e.number
           WHERE e.audit = c.audit AND l.book = 'suspense_recovered') AS booked
    FROM recovered_clearing AS c) AS c WHERE booked <> amount
 UNION ALL
SELECT 'account ' || a.id || ': suspense_recovered holds ' || booked || ', its rows ' || open
  FROM (SELECT l.owner AS id, SUM(l.amount) AS booked,
               COALESCE((SELECT SUM(h.amount) FROM held AS h
                           JOIN transaction_row AS r ON r.number = h.row
                          WHERE r.account = l.owner
                            AND h.row NOT IN (SELECT row FROM recovered_clearing)), 0) AS open
          FROM journal_leg AS l WHERE l.book = 'suspense_recovered' GROUP BY l.owner) AS a
 WHERE booked <> open
 UNION ALL
SELECT 'row ' || c.row || ' was cleared by who has rebuilt it' FROM recovered_clearing AS c
  JOIN transaction_row AS r ON r.number = c.row WHERE r.author IN (c.operator, c.approver)
 UNION ALL
SELECT 'sale ' || b.card_sale || ' of counter ' || b.card_counter || ' was given out twice: row '
       || b.row || ' and row ' || r.number
  FROM row_rebuilt AS b JOIN transaction_row AS r
    ON r.counter = b.card_counter AND r.sale = b.card_sale AND r.number <> b.row
 WHERE b.image = 'card'
   AND r.number > (SELECT COALESCE(MAX(m.last_row), r.number) FROM restore_mark AS m))"},

    StatementCheck{"I12", R"(
SELECT 'return record ' || number || ' falls behind the one before it' FROM (
  SELECT number, accepted, consumed, LAG(accepted) OVER history AS a,
         LAG(consumed) OVER history AS c
    FROM return_record WHERE doubt = 0 WINDOW history AS (PARTITION BY series ORDER BY wb_ctr))
 WHERE a > accepted OR c > consumed
 UNION ALL
SELECT 'account ' || account || ': write-back ' || wb_ctr || ' is booked twice' FROM return_record
 GROUP BY account, gen, wb_ctr HAVING COUNT(*) > 1)"},

    StatementCheck{"receipts", R"(
SELECT 'counter ' || counter || ' on ' || business_day || ': receipt ' || receipt_serial
       || ' comes after ' || before FROM (
  SELECT counter, business_day, receipt_serial, COALESCE(LAG(receipt_serial) OVER
           (PARTITION BY counter, business_day ORDER BY receipt_serial), 0) AS before
    FROM transaction_row WHERE receipt_serial IS NOT NULL) AS r
 WHERE receipt_serial <> before + 1
   AND NOT EXISTS (SELECT 1 FROM number_block AS b JOIN restore_mark AS m ON m.number = b.mark
                    WHERE b.counter = r.counter AND b.receipt_first = r.receipt_serial
                      AND r.business_day <= m.day_to)
 UNION ALL
SELECT 'row ' || number || ': receipt and state differ' FROM transaction_row
 WHERE (state = 'committed') <> (receipt_serial IS NOT NULL)
    OR (state = 'committed') <> (number IN (SELECT row FROM outbox)))"},

    StatementCheck{"states", R"(
SELECT 'account ' || a.id || ' is ' || a.state || ' against its rows' FROM account AS a
 WHERE a.state IN ('pending', 'active') AND (a.state = 'active') <>
       EXISTS (SELECT 1 FROM series AS s WHERE s.account = a.id AND (s.state IN ('issued', 'opened')
           OR s.id IN (SELECT c.ended FROM row_change AS c JOIN transaction_row AS r
                         ON r.number = c.row WHERE r.state NOT IN ('committed', 'voided'))))
 UNION ALL
SELECT 'series ' || s.id || ' is ' || s.state || ' against its rows' FROM series AS s
 WHERE (s.state IN ('issued', 'opened')) <>
       EXISTS (SELECT 1 FROM transaction_row AS r WHERE r.series = s.id AND r.state = 'committed')
   AND s.state <> 'closed'
 UNION ALL
SELECT 'service point ' || p.id || ': generation below that of a row' FROM service_point AS p
  JOIN (SELECT service_point, MAX(gen) AS gen FROM transaction_row GROUP BY service_point) AS r
    ON r.service_point = p.id
 WHERE p.generation < r.gen
 UNION ALL
SELECT 'row ' || r.number || ': its card is not bound to its account' FROM transaction_row AS r
  JOIN card AS c ON c.serial = r.serial JOIN series AS s ON s.id = r.series
 WHERE c.account IS NOT r.account AND c.account IS NOT s.account
   AND r.number IN (SELECT MAX(number) FROM transaction_row WHERE state <> 'voided'
                     GROUP BY serial)
   -- Of who took over, and has handed on since.
   AND NOT EXISTS (SELECT 1 FROM account_step AS t WHERE t.row = r.number
                    AND t.operation = 'transfer'
                    AND t.detail ->> '$.to' = 'account:' || c.account))"},
};

} // namespace

std::vector<Check> checkFile(const StoreReader& reader, FileProof proof)
{
    return proof == FileProof::Quick ? checkEach(reader, quickFileChecks)
                                     : checkEach(reader, wholeFileChecks);
}

std::vector<Check> checkStatements(const StoreReader& reader)
{
    return checkEach(reader, statementChecks);
}

} // namespace wattcard::db
