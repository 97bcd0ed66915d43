// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/verify/findings.h"

#include <array>

namespace wattcard::db {

namespace {

constexpr std::array cardChecks{
    // Received = blank + issued + returned + scrapped + lost, in each batch (DOMAIN.md F-28). What
    // was received is counted in the book, what there is among the cards.
    StatementCheck{"stock", R"(
SELECT 'batch ' || id || ': received ' || received || ', in the five states ' || present FROM (
  SELECT b.id AS id,
         (SELECT COUNT(*) FROM card_movement AS m JOIN card_stock AS s ON s.serial = m.serial
           WHERE s.batch = b.id AND m.from_state IS NULL) AS received,
         (SELECT COUNT(*) FROM card_stock AS s WHERE s.batch = b.id AND s.state IN
           ('blank', 'issued', 'returned', 'scrapped', 'lost')) AS present
    FROM card_batch AS b)
 WHERE received <> present
 UNION ALL
SELECT 'card ' || s.serial || ' is ' || s.state || ' against its last move' FROM card_stock AS s
 WHERE NOT EXISTS (SELECT 1 FROM card_movement AS m WHERE m.number =
         (SELECT MAX(l.number) FROM card_movement AS l WHERE l.serial = s.serial)
          AND m.to_state = s.state AND m.card_class = s.card_class)
    OR s.times_issued <> (SELECT COUNT(*) FROM card_movement AS m
                           WHERE m.serial = s.serial AND m.to_state = 'issued')
 UNION ALL
SELECT 'move ' || number || ' does not begin where the one before ended' FROM (
  SELECT number, from_state, LAG(to_state) OVER (PARTITION BY serial ORDER BY number) AS before
    FROM card_movement)
 WHERE from_state IS NOT before
 UNION ALL
SELECT 'card ' || serial || ' has moved and is in no batch' FROM card_movement
 WHERE from_state IS NULL AND serial NOT IN (SELECT serial FROM card_stock)
 UNION ALL
SELECT 'card ' || c.serial || ' is held by an account and ' || s.state || ' in the stock'
  FROM card AS c JOIN card_stock AS s ON s.serial = c.serial
 WHERE c.state = 'issued' AND s.state <> 'issued'
 UNION ALL
SELECT 'move ' || m.number || ' is not in the audit log' FROM card_movement AS m
 WHERE NOT EXISTS (SELECT 1 FROM audit_entry AS e WHERE e.number = m.audit
        AND e.counter = m.counter AND e.operator = m.operator
        AND CASE WHEN m.from_state IS NULL THEN e.action = 'stock.receive'
            ELSE e.object = 'card:' || m.serial AND e.action LIKE 'stock.%' END))"},

    // No order is written without two people of the right roles, neither of them its engineer.
    StatementCheck{"orders", R"(
SELECT 'order ' || w.serial || ' is ' || w.state || ' without two approvals' FROM work_order AS w
 WHERE w.state IN ('approved', 'writing', 'issued', 'returned', 'lost')
   AND (SELECT COUNT(DISTINCT a.operator) FROM work_order_approval AS a
         WHERE a.work_order = w.serial AND a.digest = w.digest AND a.operator <> w.engineer
           AND a.role = CASE a.step WHEN 1 THEN 'administrator' WHEN 2 THEN 'finance' END) < 2
 UNION ALL
SELECT 'order ' || w.serial || ' is not as it was prepared' FROM work_order AS w
 WHERE NOT EXISTS (SELECT 1 FROM audit_entry AS e WHERE e.object = 'order:' || w.serial
        AND e.action = 'order.prepare' AND e.operator = w.engineer
        AND json_extract(e.details, '$.digest') = lower(hex(w.digest)))
 UNION ALL
SELECT 'an approval of order ' || a.work_order || ' is not in the audit log'
  FROM work_order_approval AS a
 WHERE NOT EXISTS (SELECT 1 FROM audit_entry AS e WHERE e.number = a.audit
        AND e.object = 'order:' || a.work_order AND e.action = 'order.approve'
        AND e.operator = a.operator AND json_extract(e.details, '$.step') = a.step
        AND json_extract(e.details, '$.digest') = lower(hex(a.digest)))
 UNION ALL
SELECT 'order ' || w.serial || ' is ' || w.state || ', the audit log says ' || said FROM (
  SELECT o.serial AS serial, o.state AS state,
         (SELECT CASE e.action WHEN 'order.write' THEN 'writing' WHEN 'order.issue' THEN 'issued'
                 WHEN 'order.return' THEN 'returned' WHEN 'order.lose' THEN 'lost'
                 WHEN 'order.revoke' THEN 'revoked' ELSE 'open' END
            FROM audit_entry AS e WHERE e.object = 'order:' || o.serial
             AND e.action <> 'order.visits' ORDER BY e.number DESC LIMIT 1) AS said
    FROM work_order AS o) AS w
 WHERE CASE WHEN w.state IN ('prepared', 'approved') THEN 'open' ELSE w.state END IS NOT said
 UNION ALL
SELECT 'lost order ' || w.serial || ' is not on the hotlist' FROM work_order AS w
 WHERE w.state = 'lost'
   AND NOT EXISTS (SELECT 1 FROM hotlist AS h WHERE h.work_order = w.serial AND h.card = w.card))"},

    StatementCheck{"visits", R"(
SELECT 'meter ' || meter || ' made use ' || use || ' of order ' || work_order || ' twice'
  FROM work_order_visit WHERE result = 'done' GROUP BY meter, work_order, use HAVING COUNT(*) > 1
 UNION ALL
SELECT 'visit ' || v.number || ' is not in the audit log' FROM work_order_visit AS v
 WHERE NOT EXISTS (SELECT 1 FROM audit_entry AS e WHERE e.number = v.audit
        AND e.object = 'order:' || v.work_order AND e.action = 'order.visits')
 UNION ALL
SELECT 'the visits of audit entry ' || number || ' are ' || present || ', booked ' || booked FROM (
  SELECT e.number AS number, json_extract(e.details, '$.new') AS booked,
         (SELECT COUNT(*) FROM work_order_visit AS v WHERE v.audit = e.number) AS present
    FROM audit_entry AS e WHERE e.action = 'order.visits')
 WHERE present <> booked)"},

    StatementCheck{"keys", R"(
SELECT 'key event ' || k.number || ' is not in the audit log' FROM key_event AS k
 WHERE k.custodian_a = k.custodian_b OR k.witness IN (k.custodian_a, k.custodian_b)
    OR NOT EXISTS (SELECT 1 FROM audit_entry AS e WHERE e.number = k.audit
        AND e.action = 'key.event' AND e.operator = k.witness
        AND json_extract(e.details, '$.kind') = k.kind
        AND json_extract(e.details, '$.check_value') = lower(hex(k.check_value))
        AND json_extract(e.details, '$.custodian_a') = k.custodian_a
        AND json_extract(e.details, '$.custodian_b') = k.custodian_b
        AND json_extract(e.details, '$.custodian_c') = COALESCE(k.custodian_c, 0))
 UNION ALL
SELECT 'the key event of audit entry ' || e.number || ' is missing' FROM audit_entry AS e
 WHERE e.action = 'key.event' AND e.number NOT IN (SELECT audit FROM key_event))"},
};

} // namespace

std::vector<Check> checkCards(const StoreReader& reader)
{
    return checkEach(reader, cardChecks);
}

} // namespace wattcard::db
