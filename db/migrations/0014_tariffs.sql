-- SPDX-FileCopyrightText: 2026 WattCard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Tariffs whole (DOMAIN.md section 4): plans, versions with every part of their content, and the
-- steps of a version's life. Prices and surcharges in 0.0001 yuan/kWh, energies in 0.01 kWh,
-- percentages in 0.01 %, amounts in hundredths.

CREATE TABLE tariff_plan (
  id   INTEGER PRIMARY KEY,
  name TEXT    NOT NULL CHECK (length(name) > 0),
  mode TEXT    NOT NULL CHECK (mode IN ('energy', 'money'))
) STRICT;

-- The view names the table that is made anew.
DROP VIEW account_line;
CREATE TABLE tariff_version_whole (
  id               INTEGER PRIMARY KEY,
  plan             INTEGER NOT NULL REFERENCES tariff_plan (id),
  name             TEXT    NOT NULL,
  mode             TEXT    NOT NULL CHECK (mode IN ('energy', 'money')),
  tax              INTEGER NOT NULL CHECK (tax BETWEEN 0 AND 10000),
  least_credit     INTEGER NOT NULL CHECK (least_credit BETWEEN 0 AND 99999999),
  overdraft_limit  INTEGER NOT NULL CHECK (overdraft_limit BETWEEN 0 AND 99999999),
  reclose_limit    INTEGER NOT NULL CHECK (reclose_limit BETWEEN 0 AND 99999999),
  hoarding_limit   INTEGER NOT NULL CHECK (hoarding_limit BETWEEN 0 AND 99999999),
  power_limit      INTEGER NOT NULL CHECK (power_limit BETWEEN 0 AND 9999990),
  power_minutes    INTEGER NOT NULL CHECK (power_minutes BETWEEN 0 AND 255),
  fixed            INTEGER NOT NULL CHECK (fixed BETWEEN 0 AND 99999999),
  minimum          INTEGER NOT NULL CHECK (minimum BETWEEN 0 AND 99999999),
  capacity_per_kva INTEGER NOT NULL CHECK (capacity_per_kva BETWEEN 0 AND 99999999),
  months_at_once   INTEGER NOT NULL CHECK (months_at_once BETWEEN 0 AND 1200),
  suspended_rate   INTEGER NOT NULL CHECK (suspended_rate BETWEEN 0 AND 10000),
  late_fee_per_day INTEGER NOT NULL CHECK (late_fee_per_day BETWEEN 0 AND 10000),
  late_fee_cap     INTEGER NOT NULL CHECK (late_fee_cap BETWEEN 0 AND 10000),
  tier_period      TEXT    NOT NULL CHECK (tier_period IN ('none', 'month', 'year'))
) STRICT;

-- Every released version before this one is flat and the first of a plan of its own.
INSERT INTO tariff_plan (id, name, mode) SELECT id, name, mode FROM tariff_version;
INSERT INTO tariff_version_whole
  SELECT id, id, name, mode, tax_percent * 100, 0, overdraft_limit, reclose_limit, hoarding_limit,
         0, 0, 0, 0, 0, 0, 0, 0, 10000, 'none'
    FROM tariff_version;
CREATE TABLE tariff_rate (
  version INTEGER NOT NULL REFERENCES tariff_version (id) DEFERRABLE INITIALLY DEFERRED,
  rate    TEXT    NOT NULL CHECK (rate IN ('sharp', 'peak', 'flat', 'valley')),
  price   INTEGER NOT NULL CHECK (price BETWEEN 0 AND 99999999),
  share   INTEGER NOT NULL CHECK (share BETWEEN 0 AND 100),
  PRIMARY KEY (version, rate)
) STRICT, WITHOUT ROWID;
INSERT INTO tariff_rate
  SELECT v.id, r.rate, CASE r.rate WHEN 'flat' THEN v.price ELSE 0 END, 0
    FROM tariff_version AS v
    JOIN (SELECT 'sharp' AS rate UNION SELECT 'peak' UNION SELECT 'flat'
          UNION SELECT 'valley') AS r;
DROP TABLE tariff_version;
ALTER TABLE tariff_version_whole RENAME TO tariff_version;
CREATE INDEX tariff_version_by_plan ON tariff_version (plan, id);

CREATE TABLE tariff_day (
  version INTEGER NOT NULL REFERENCES tariff_version (id) DEFERRABLE INITIALLY DEFERRED,
  minute  INTEGER NOT NULL CHECK (minute BETWEEN 0 AND 1439),
  rate    TEXT    NOT NULL CHECK (rate IN ('sharp', 'peak', 'flat', 'valley')),
  PRIMARY KEY (version, minute)
) STRICT, WITHOUT ROWID;
-- The last tier has no end.
CREATE TABLE tariff_tier (
  version   INTEGER NOT NULL REFERENCES tariff_version (id) DEFERRABLE INITIALLY DEFERRED,
  place     INTEGER NOT NULL CHECK (place BETWEEN 1 AND 7),
  up_to     INTEGER CHECK (up_to BETWEEN 1 AND 9999999999),
  surcharge INTEGER NOT NULL CHECK (surcharge BETWEEN 0 AND 99999999),
  PRIMARY KEY (version, place)
) STRICT, WITHOUT ROWID;
-- The utility's table of power factors, in hundredths, as somebody has typed it.
CREATE TABLE power_factor_table (
  version  INTEGER NOT NULL PRIMARY KEY
           REFERENCES tariff_version (id) DEFERRABLE INITIALLY DEFERRED,
  standard TEXT    NOT NULL CHECK (standard IN ('0.90', '0.85', '0.80')),
  effect   TEXT    NOT NULL CHECK (effect IN ('both', 'penalty_only'))
) STRICT;
CREATE TABLE power_factor_line (
  version    INTEGER NOT NULL REFERENCES power_factor_table (version)
             DEFERRABLE INITIALLY DEFERRED,
  hundredths INTEGER NOT NULL CHECK (hundredths BETWEEN 0 AND 100),
  adjustment INTEGER NOT NULL CHECK (adjustment BETWEEN -100000 AND 100000),
  PRIMARY KEY (version, hundredths)
) STRICT, WITHOUT ROWID;

-- draft -> rehearsed (as often as wanted) -> released -> retired. A version holds from its
-- effective time until that of the next one of its plan: there is no gap and no overlap.
CREATE TABLE tariff_step (
  number         INTEGER PRIMARY KEY CHECK (number >= 1),
  version        INTEGER NOT NULL REFERENCES tariff_version (id),
  step           TEXT    NOT NULL CHECK (step IN ('draft', 'rehearsed', 'released', 'retired')),
  at             INTEGER NOT NULL,
  effective_from INTEGER,
  operator       INTEGER REFERENCES operator (id),
  note           TEXT    NOT NULL,
  digest         BLOB    NOT NULL CHECK (length(digest) IN (0, 32)),
  audit          INTEGER REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED,
  CHECK ((step = 'released') = (effective_from IS NOT NULL))
) STRICT;
-- What was released before holds since ever; its authors are in the audit log.
INSERT INTO tariff_step (version, step, at, effective_from, operator, note, digest, audit)
  SELECT id, 'draft', 0, NULL, NULL, '', X'', NULL FROM tariff_version;
INSERT INTO tariff_step (version, step, at, effective_from, operator, note, digest, audit)
  SELECT id, 'released', 0, 0, NULL, '', X'', NULL FROM tariff_version;
CREATE UNIQUE INDEX tariff_step_once ON tariff_step (version, step) WHERE step <> 'rehearsed';
CREATE INDEX tariff_step_by_version ON tariff_step (version, number);

CREATE VIEW tariff_state AS
SELECT v.id AS id, v.plan AS plan, d.operator AS author, d.at AS drafted_at,
       (SELECT MAX(at) FROM tariff_step
         WHERE version = v.id AND step = 'rehearsed') AS rehearsed_at,
       r.operator AS releaser, r.at AS released_at, r.effective_from AS effective_from,
       (SELECT at FROM tariff_step WHERE version = v.id AND step = 'retired') AS retired_at
  FROM tariff_version AS v
  JOIN tariff_step AS d ON d.version = v.id AND d.step = 'draft'
  LEFT JOIN tariff_step AS r ON r.version = v.id AND r.step = 'released';

CREATE TRIGGER tariff_plan_added BEFORE INSERT ON tariff_plan
WHEN EXISTS (SELECT 1 FROM tariff_plan WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'tariff_plan: plans are only added'); END;
CREATE TRIGGER tariff_plan_no_update BEFORE UPDATE ON tariff_plan
BEGIN SELECT RAISE(ABORT, 'tariff_plan: a plan never changes'); END;
CREATE TRIGGER tariff_plan_no_delete BEFORE DELETE ON tariff_plan
BEGIN SELECT RAISE(ABORT, 'tariff_plan: a plan is never removed'); END;

CREATE TRIGGER tariff_version_added BEFORE INSERT ON tariff_version
WHEN EXISTS (SELECT 1 FROM tariff_version WHERE id = NEW.id)
     OR NEW.mode <> (SELECT mode FROM tariff_plan WHERE id = NEW.plan)
     OR (SELECT COUNT(*) FROM tariff_rate WHERE version = NEW.id) <> 4
BEGIN SELECT RAISE(ABORT, 'tariff_version: a new version, of the mode of its plan, whole'); END;
CREATE TRIGGER tariff_version_no_update BEFORE UPDATE ON tariff_version
BEGIN SELECT RAISE(ABORT, 'tariff_version: a version never changes'); END;
CREATE TRIGGER tariff_version_no_delete BEFORE DELETE ON tariff_version
BEGIN SELECT RAISE(ABORT, 'tariff_version: a version is never removed'); END;

-- The content is written before its version, which closes it.
CREATE TRIGGER tariff_rate_before_its_version BEFORE INSERT ON tariff_rate
WHEN EXISTS (SELECT 1 FROM tariff_version WHERE id = NEW.version)
BEGIN SELECT RAISE(ABORT, 'tariff_rate: the version is closed'); END;
CREATE TRIGGER tariff_rate_no_update BEFORE UPDATE ON tariff_rate
BEGIN SELECT RAISE(ABORT, 'tariff_rate: a version never changes'); END;
CREATE TRIGGER tariff_rate_no_delete BEFORE DELETE ON tariff_rate
BEGIN SELECT RAISE(ABORT, 'tariff_rate: a version never changes'); END;
CREATE TRIGGER tariff_day_before_its_version BEFORE INSERT ON tariff_day
WHEN EXISTS (SELECT 1 FROM tariff_version WHERE id = NEW.version)
BEGIN SELECT RAISE(ABORT, 'tariff_day: the version is closed'); END;
CREATE TRIGGER tariff_day_no_update BEFORE UPDATE ON tariff_day
BEGIN SELECT RAISE(ABORT, 'tariff_day: a version never changes'); END;
CREATE TRIGGER tariff_day_no_delete BEFORE DELETE ON tariff_day
BEGIN SELECT RAISE(ABORT, 'tariff_day: a version never changes'); END;
CREATE TRIGGER tariff_tier_before_its_version BEFORE INSERT ON tariff_tier
WHEN EXISTS (SELECT 1 FROM tariff_version WHERE id = NEW.version)
BEGIN SELECT RAISE(ABORT, 'tariff_tier: the version is closed'); END;
CREATE TRIGGER tariff_tier_no_update BEFORE UPDATE ON tariff_tier
BEGIN SELECT RAISE(ABORT, 'tariff_tier: a version never changes'); END;
CREATE TRIGGER tariff_tier_no_delete BEFORE DELETE ON tariff_tier
BEGIN SELECT RAISE(ABORT, 'tariff_tier: a version never changes'); END;
CREATE TRIGGER power_factor_table_before_its_version BEFORE INSERT ON power_factor_table
WHEN EXISTS (SELECT 1 FROM tariff_version WHERE id = NEW.version)
BEGIN SELECT RAISE(ABORT, 'power_factor_table: the version is closed'); END;
CREATE TRIGGER power_factor_table_no_update BEFORE UPDATE ON power_factor_table
BEGIN SELECT RAISE(ABORT, 'power_factor_table: a version never changes'); END;
CREATE TRIGGER power_factor_table_no_delete BEFORE DELETE ON power_factor_table
BEGIN SELECT RAISE(ABORT, 'power_factor_table: a version never changes'); END;
CREATE TRIGGER power_factor_line_before_its_version BEFORE INSERT ON power_factor_line
WHEN EXISTS (SELECT 1 FROM tariff_version WHERE id = NEW.version)
BEGIN SELECT RAISE(ABORT, 'power_factor_line: the version is closed'); END;
CREATE TRIGGER power_factor_line_no_update BEFORE UPDATE ON power_factor_line
BEGIN SELECT RAISE(ABORT, 'power_factor_line: a version never changes'); END;
CREATE TRIGGER power_factor_line_no_delete BEFORE DELETE ON power_factor_line
BEGIN SELECT RAISE(ABORT, 'power_factor_line: a version never changes'); END;

CREATE TRIGGER tariff_step_added BEFORE INSERT ON tariff_step
WHEN EXISTS (SELECT 1 FROM tariff_step WHERE number = NEW.number)
     OR NEW.audit IS NULL
     OR NEW.operator IS NULL AND COALESCE((SELECT practice FROM company), 1) = 0
BEGIN SELECT RAISE(ABORT, 'tariff_step: steps are only added, by somebody'); END;
CREATE TRIGGER tariff_step_follows BEFORE INSERT ON tariff_step
WHEN NOT CASE NEW.step
     WHEN 'draft' THEN NOT EXISTS (SELECT 1 FROM tariff_step WHERE version = NEW.version)
     WHEN 'retired' THEN EXISTS (SELECT 1 FROM tariff_step
                                  WHERE version = NEW.version AND step = 'released')
     ELSE EXISTS (SELECT 1 FROM tariff_step WHERE version = NEW.version)
          AND NOT EXISTS (SELECT 1 FROM tariff_step
                           WHERE version = NEW.version AND step IN ('released', 'retired'))
     END
BEGIN SELECT RAISE(ABORT, 'tariff_step: no such step now'); END;
-- A practice profile, and one that has no company yet, may release at once what it draws up.
CREATE TRIGGER tariff_step_two_people BEFORE INSERT ON tariff_step
WHEN NEW.step = 'released' AND COALESCE((SELECT practice FROM company), 1) = 0
     AND (NEW.operator IS (SELECT operator FROM tariff_step
                            WHERE version = NEW.version AND step = 'draft')
          OR NOT EXISTS (SELECT 1 FROM tariff_step
                          WHERE version = NEW.version AND step = 'rehearsed')
          OR NEW.effective_from <= NEW.at)
BEGIN SELECT RAISE(ABORT, 'tariff_step: rehearsed, by another person, for a time to come'); END;
CREATE TRIGGER tariff_step_goes_on BEFORE INSERT ON tariff_step
WHEN NEW.step = 'released'
     AND NEW.effective_from <= (SELECT MAX(s.effective_from) FROM tariff_state AS s
                                 WHERE s.plan = (SELECT plan FROM tariff_version
                                                  WHERE id = NEW.version))
BEGIN SELECT RAISE(ABORT, 'tariff_step: a version begins after the one before'); END;
CREATE TRIGGER tariff_step_no_update BEFORE UPDATE ON tariff_step
BEGIN SELECT RAISE(ABORT, 'tariff_step: steps never change'); END;
CREATE TRIGGER tariff_step_no_delete BEFORE DELETE ON tariff_step
BEGIN SELECT RAISE(ABORT, 'tariff_step: steps are never removed'); END;

-- A draft never prices a sale, and neither does a version before its time or after its end.
CREATE TRIGGER row_tariff_in_force BEFORE INSERT ON transaction_row
WHEN NOT EXISTS (SELECT 1 FROM tariff_state AS s
                  WHERE s.id = NEW.tariff AND s.effective_from <= NEW.created_at
                    AND (s.retired_at IS NULL OR s.retired_at > NEW.created_at))
BEGIN SELECT RAISE(ABORT, 'transaction_row: the tariff is not in force'); END;

-- As in 0006; the tariff is read by its plan and the time.
CREATE VIEW account_line AS
SELECT a.id AS id, a.state AS state, p.customer_number AS customer_number, c.name AS name,
       c.address AS address, p.meter_number AS meter_number, p.ratio_current AS ratio_current,
       p.ratio_potential AS ratio_potential, a.mode AS mode, a.alarm1 AS alarm1, a.alarm2 AS alarm2,
       (SELECT COALESCE(-SUM(l.amount), 0) FROM journal_leg AS l
         WHERE l.book = 'carry' AND l.owner = a.id) AS carry,
       t.plan AS plan
  FROM account AS a
  JOIN service_point AS p ON p.id = a.service_point
  JOIN customer AS c ON c.id = a.customer
  JOIN tariff_version AS t ON t.id = a.tariff;
