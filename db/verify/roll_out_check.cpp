// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/verify/findings.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

// A roll-out never went further than its stages and its failures let it (DOMAIN.md F-29). Of a card
// that entered: `last` is the turn before it, `begun` the last start or resumption.
constexpr const char* rollOutViolations = R"(
WITH entered AS (
  SELECT c.roll_out AS roll_out, c.serial AS serial, c.turn AS turn, c.stage AS stage,
         c.audit AS audit,
         (SELECT MAX(t.number) FROM roll_out_turn AS t
           WHERE t.roll_out = c.roll_out AND t.audit < c.audit) AS last,
         (SELECT MAX(t.audit) FROM roll_out_turn AS t
           WHERE t.roll_out = c.roll_out AND t.audit < c.audit
             AND t.kind IN ('start', 'resume')) AS begun
    FROM roll_out_card AS c WHERE c.place IS NOT NULL)
SELECT 'roll-out ' || roll_out || ' took ' || COUNT(*) || ' cards as ' || stage FROM entered
 GROUP BY roll_out, turn, stage
HAVING COUNT(*) > CASE stage WHEN 'canary' THEN 1 WHEN 'few' THEN 10 WHEN 'many' THEN 100
                  ELSE COUNT(*) END
 UNION ALL
SELECT 'roll-out ' || e.roll_out || ' took card ' || e.serial || ' outside of its turn'
  FROM entered AS e JOIN roll_out_turn AS t ON t.number = e.last
 WHERE t.kind = 'stop' OR t.number <> e.turn OR t.stage <> e.stage
 UNION ALL
SELECT 'roll-out ' || e.roll_out || ' took card ' || e.serial || ' after its failures'
  FROM entered AS e
 WHERE (SELECT COUNT(DISTINCT f.serial) FROM roll_out_card AS f
         WHERE f.roll_out = e.roll_out AND f.step = 'failed' AND f.audit < e.audit
           AND f.audit > e.begun
           AND NOT EXISTS (SELECT 1 FROM roll_out_card AS b WHERE b.roll_out = f.roll_out
                            AND b.serial = f.serial AND b.step = 'failed'
                            AND b.audit < e.begun)) >= 2
 UNION ALL
SELECT 'roll-out ' || roll_out || ' went on by one person' FROM roll_out_turn
 WHERE kind = 'resume' AND (approver IS NULL OR approver = operator)
 UNION ALL
SELECT 'roll-out ' || r.number || ' was never started' FROM roll_out AS r
 WHERE NOT EXISTS (SELECT 1 FROM roll_out_turn AS t WHERE t.roll_out = r.number
                    AND t.kind = 'start' AND t.audit = r.audit)
 UNION ALL
SELECT 'card ' || c.serial || ' does not stand where its step left it'
  FROM (SELECT roll_out, serial, MAX(number) AS number FROM roll_out_card
         GROUP BY roll_out, serial) AS c
  JOIN roll_out_card AS l ON l.number = c.number
  LEFT JOIN roll_out_standing AS s ON s.serial = c.serial AND s.roll_out = c.roll_out
 WHERE s.number IS NOT c.number OR s.step IS NOT l.step
 UNION ALL
SELECT 'card ' || s.serial || ' stands in a roll-out that never took it' FROM roll_out_standing AS s
 WHERE NOT EXISTS (SELECT 1 FROM roll_out_card AS c
                    WHERE c.serial = s.serial AND c.roll_out = s.roll_out))";

} // namespace

Check checkRollOuts(const StoreReader& reader)
{
    Findings findings{u"roll-outs"_s};
    const auto read = reader.each(rollOutViolations,
                                  [&](const StoreReader::Row& row) { findings.add(text(row[0])); });
    if (!read)
        findings.add(read.error().detail);
    return findings.check();
}

} // namespace wattcard::db
