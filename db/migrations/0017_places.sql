-- SPDX-FileCopyrightText: 2026 WattCard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Where service points lie, how they are supplied, how their customers are reached (DOMAIN.md
-- section 2); whom each operator serves (section 9); files that customers were imported from.

ALTER TABLE customer ADD COLUMN phone TEXT NOT NULL DEFAULT '' CHECK (length(phone) <= 40);
ALTER TABLE customer ADD COLUMN identity TEXT NOT NULL DEFAULT '' CHECK (length(identity) <= 40);

ALTER TABLE service_point ADD COLUMN area TEXT NOT NULL DEFAULT '' CHECK (length(area) <= 40);
ALTER TABLE service_point ADD COLUMN station TEXT NOT NULL DEFAULT ''
  CHECK (length(station) <= 40);
ALTER TABLE service_point ADD COLUMN voltage TEXT NOT NULL DEFAULT 'low'
  CHECK (voltage IN ('low', 'high'));
ALTER TABLE service_point ADD COLUMN metering TEXT NOT NULL DEFAULT 'low_side'
  CHECK (metering IN ('low_side', 'high_side'));
ALTER TABLE service_point ADD COLUMN kva INTEGER NOT NULL DEFAULT 0
  CHECK (kva BETWEEN 0 AND 999999);
-- P0 in W, the copper factor in 0.0001 kWh a kWh.
ALTER TABLE service_point ADD COLUMN iron INTEGER NOT NULL DEFAULT 0
  CHECK (iron BETWEEN 0 AND 999999);
ALTER TABLE service_point ADD COLUMN copper INTEGER NOT NULL DEFAULT 0
  CHECK (copper BETWEEN 0 AND 10000);
ALTER TABLE service_point ADD COLUMN seals TEXT NOT NULL DEFAULT '' CHECK (length(seals) <= 200);
-- Since when meter and ratios hold, in UTC milliseconds.
ALTER TABLE service_point ADD COLUMN meter_since INTEGER NOT NULL DEFAULT 0;

CREATE TRIGGER service_point_metering_fits BEFORE INSERT ON service_point
WHEN NEW.metering = 'high_side' AND NEW.voltage <> 'high'
     OR NEW.metering = 'high_side' AND (NEW.iron <> 0 OR NEW.copper <> 0)
     OR NEW.metering = 'low_side' AND NEW.ratio_potential <> 1
BEGIN SELECT RAISE(ABORT, 'service_point: metering, voltage and ratios contradict'); END;
CREATE TRIGGER service_point_metering_still_fits
BEFORE UPDATE OF metering, voltage, iron, copper, ratio_potential ON service_point
WHEN NEW.metering = 'high_side' AND NEW.voltage <> 'high'
     OR NEW.metering = 'high_side' AND (NEW.iron <> 0 OR NEW.copper <> 0)
     OR NEW.metering = 'low_side' AND NEW.ratio_potential <> 1
BEGIN SELECT RAISE(ABORT, 'service_point: metering, voltage and ratios contradict'); END;

-- Points of before that have potential transformers are measured on the high side.
UPDATE service_point SET voltage = 'high', metering = 'high_side' WHERE ratio_potential <> 1;

-- The one place where scope is decided: which accounts an operator sees and acts on. A point
-- without a code lies in no area: only who serves everything sees it.
CREATE VIEW operator_sees AS
SELECT o.id AS operator, a.id AS account
  FROM operator AS o JOIN account AS a JOIN service_point AS p ON p.id = a.service_point
 WHERE NOT EXISTS (SELECT 1 FROM operator_scope AS s WHERE s.operator = o.id)
    OR EXISTS (SELECT 1 FROM operator_scope AS s WHERE s.operator = o.id
                AND s.code = CASE s.kind WHEN 'area' THEN p.area ELSE p.station END);

-- As in 0014, and the place.
DROP VIEW account_line;
CREATE VIEW account_line AS
SELECT a.id AS id, a.state AS state, p.customer_number AS customer_number, c.name AS name,
       c.address AS address, p.meter_number AS meter_number, p.ratio_current AS ratio_current,
       p.ratio_potential AS ratio_potential, a.mode AS mode, a.alarm1 AS alarm1, a.alarm2 AS alarm2,
       (SELECT COALESCE(-SUM(l.amount), 0) FROM journal_leg AS l
         WHERE l.book = 'carry' AND l.owner = a.id) AS carry,
       t.plan AS plan, p.area AS area, p.station AS station
  FROM account AS a
  JOIN service_point AS p ON p.id = a.service_point
  JOIN customer AS c ON c.id = a.customer
  JOIN tariff_version AS t ON t.id = a.tariff;

-- Which entries of the journal concern an account: by their row, or by a book that is kept for the
-- account or for one of its series; some more than once. CROSS: the series come first.
CREATE VIEW account_entry AS
SELECT r.account AS account, e.number AS entry
  FROM transaction_row AS r JOIN journal_entry AS e ON e.row = r.number
 UNION ALL
SELECT l.owner, l.entry FROM journal_leg AS l
 WHERE l.book IN ('suspense', 'receivable', 'carry', 'deposit', 'refund_due')
 UNION ALL
SELECT s.account, l.entry FROM series AS s CROSS JOIN journal_leg AS l ON l.owner = s.id
 WHERE l.book IN ('issued', 'on_card', 'in_meter', 'consumed', 'returned', 'moved', 'granted');

-- Each file once (DOMAIN.md F-65), and what it brought: a run of accounts without a gap, what they
-- owed by class in the journal entry of the same audit entry.
CREATE TABLE import_file (
  sha256      BLOB    NOT NULL PRIMARY KEY CHECK (length(sha256) = 32),
  name        TEXT    NOT NULL,
  lines       INTEGER NOT NULL CHECK (lines >= 1),
  first       INTEGER NOT NULL REFERENCES account (id),
  last        INTEGER NOT NULL REFERENCES account (id),
  debts       INTEGER NOT NULL CHECK (debts >= 0),
  imported_by INTEGER NOT NULL REFERENCES operator (id),
  approver    INTEGER NOT NULL REFERENCES operator (id),
  imported_at INTEGER NOT NULL,
  audit       INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED,
  CHECK (last - first + 1 = lines),
  CHECK (imported_by <> approver)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER import_file_once BEFORE INSERT ON import_file
WHEN EXISTS (SELECT 1 FROM import_file WHERE sha256 = NEW.sha256 OR audit = NEW.audit)
BEGIN SELECT RAISE(ABORT, 'import_file: a file is imported once'); END;
CREATE TRIGGER import_file_no_update BEFORE UPDATE ON import_file
BEGIN SELECT RAISE(ABORT, 'import_file: imports never change'); END;
CREATE TRIGGER import_file_no_delete BEFORE DELETE ON import_file
BEGIN SELECT RAISE(ABORT, 'import_file: imports are never removed'); END;
