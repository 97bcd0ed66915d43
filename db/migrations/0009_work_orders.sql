-- SPDX-FileCopyrightText: 2026 WattCard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Work orders of management cards (CARD.md section 7), who approved them, what meters have done
-- with them, and the cards of lost ones. Validity is in local seconds, as the card carries it.

CREATE TABLE work_order (
  serial           INTEGER PRIMARY KEY CHECK (serial >= 1),
  kind             TEXT    NOT NULL CHECK (kind IN ('inspection', 'preset', 'relay_test', 'reset',
                   'clear', 'key_update', 'emergency_credit')),
  meters           TEXT    NOT NULL
                   CHECK (length(meters) IN (0, 12, 25, 38, 51) AND meters NOT GLOB '*[^0-9 ]*'),
  area             BLOB    CHECK (length(area) = 4),
  uses             INTEGER NOT NULL CHECK (uses BETWEEN 1 AND 99),
  valid_from       INTEGER NOT NULL,
  valid_until      INTEGER NOT NULL,
  engineer         INTEGER NOT NULL REFERENCES operator (id),
  switch_hold      INTEGER CHECK (switch_hold IN (0, 1)),
  alarm1           INTEGER CHECK (alarm1 BETWEEN 0 AND 99999999),
  alarm2           INTEGER CHECK (alarm2 BETWEEN 0 AND 99999999),
  key_purpose      INTEGER CHECK (key_purpose BETWEEN 0 AND 255),
  key_to           INTEGER CHECK (key_to BETWEEN 1 AND 255),
  key_retires      INTEGER CHECK (key_retires IN (0, 1)),
  emergency_credit INTEGER CHECK (emergency_credit BETWEEN 1 AND 99999999),
  key_version      INTEGER NOT NULL CHECK (key_version BETWEEN 1 AND 255),
  digest           BLOB    NOT NULL CHECK (length(digest) = 32),
  reason           TEXT    NOT NULL CHECK (length(reason) > 0),
  prepared_at      INTEGER NOT NULL,
  state            TEXT    NOT NULL CHECK (state IN ('prepared', 'approved', 'writing', 'issued',
                   'returned', 'lost', 'revoked')),
  card             TEXT    REFERENCES card_stock (serial),
  issued_at        INTEGER,
  settled_at       INTEGER,
  CHECK (valid_from < valid_until),
  CHECK ((meters = '') = (area IS NOT NULL)),
  CHECK (kind = 'preset' OR switch_hold IS NULL AND alarm1 IS NULL AND alarm2 IS NULL),
  CHECK ((kind = 'key_update') = (key_purpose IS NOT NULL)),
  CHECK ((key_purpose IS NULL) = (key_to IS NULL) AND (key_to IS NULL) = (key_retires IS NULL)),
  CHECK ((kind = 'emergency_credit') = (emergency_credit IS NOT NULL)),
  CHECK ((state IN ('prepared', 'approved', 'revoked')) = (card IS NULL)),
  CHECK (state <> 'issued' OR issued_at IS NOT NULL),
  CHECK ((state IN ('returned', 'lost', 'revoked')) = (settled_at IS NOT NULL))
) STRICT;
CREATE INDEX work_order_by_state ON work_order (state, valid_until);
-- A card carries one order that is not settled.
CREATE UNIQUE INDEX work_order_one_per_card ON work_order (card)
  WHERE state IN ('writing', 'issued', 'lost');

-- First an administrator, then finance: each sees and signs the digest of the values.
CREATE TABLE work_order_approval (
  work_order INTEGER NOT NULL REFERENCES work_order (serial),
  step       INTEGER NOT NULL CHECK (step IN (1, 2)),
  operator   INTEGER NOT NULL REFERENCES operator (id),
  role       TEXT    NOT NULL,
  digest     BLOB    NOT NULL CHECK (length(digest) = 32),
  at         INTEGER NOT NULL,
  counter    INTEGER NOT NULL,
  audit      INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (work_order, step),
  UNIQUE (work_order, operator),
  CHECK (role = CASE step WHEN 1 THEN 'administrator' ELSE 'finance' END)
) STRICT;

CREATE TRIGGER work_order_approval_signs_what_it_sees BEFORE INSERT ON work_order_approval
WHEN NOT EXISTS (SELECT 1 FROM work_order AS w WHERE w.serial = NEW.work_order
                  AND w.state = 'prepared' AND w.digest = NEW.digest
                  AND w.engineer <> NEW.operator)
     OR NOT EXISTS (SELECT 1 FROM operator AS o WHERE o.id = NEW.operator AND o.role = NEW.role)
     OR NEW.step <> 1 + (SELECT COUNT(*) FROM work_order_approval
                          WHERE work_order = NEW.work_order)
     OR EXISTS (SELECT 1 FROM work_order_approval
                 WHERE work_order = NEW.work_order AND operator = NEW.operator)
BEGIN SELECT RAISE(ABORT, 'work_order_approval: another person, in turn, of these values'); END;
CREATE TRIGGER work_order_approval_no_update BEFORE UPDATE ON work_order_approval
BEGIN SELECT RAISE(ABORT, 'work_order_approval: approvals never change'); END;
CREATE TRIGGER work_order_approval_no_delete BEFORE DELETE ON work_order_approval
BEGIN SELECT RAISE(ABORT, 'work_order_approval: approvals are never removed'); END;

CREATE TRIGGER work_order_starts_prepared BEFORE INSERT ON work_order
WHEN NEW.state <> 'prepared' OR EXISTS (SELECT 1 FROM work_order WHERE serial = NEW.serial)
BEGIN SELECT RAISE(ABORT, 'work_order: a new order is prepared'); END;
CREATE TRIGGER work_order_content_never_changes BEFORE UPDATE ON work_order
WHEN NEW.serial <> OLD.serial OR NEW.kind <> OLD.kind OR NEW.meters <> OLD.meters
     OR NEW.area IS NOT OLD.area OR NEW.uses <> OLD.uses OR NEW.valid_from <> OLD.valid_from
     OR NEW.valid_until <> OLD.valid_until OR NEW.engineer <> OLD.engineer
     OR NEW.switch_hold IS NOT OLD.switch_hold OR NEW.alarm1 IS NOT OLD.alarm1
     OR NEW.alarm2 IS NOT OLD.alarm2 OR NEW.key_purpose IS NOT OLD.key_purpose
     OR NEW.key_to IS NOT OLD.key_to OR NEW.key_retires IS NOT OLD.key_retires
     OR NEW.emergency_credit IS NOT OLD.emergency_credit OR NEW.key_version <> OLD.key_version
     OR NEW.digest <> OLD.digest OR NEW.reason <> OLD.reason OR NEW.prepared_at <> OLD.prepared_at
     OR OLD.card IS NOT NULL AND NEW.card IS NOT OLD.card
     OR OLD.issued_at IS NOT NULL AND NEW.issued_at IS NOT OLD.issued_at
BEGIN SELECT RAISE(ABORT, 'work_order: only its state, card and times may change'); END;
CREATE TRIGGER work_order_state_moves BEFORE UPDATE ON work_order
WHEN NOT CASE OLD.state
     WHEN 'prepared' THEN NEW.state IN ('approved', 'revoked')
     WHEN 'approved' THEN NEW.state IN ('writing', 'revoked')
     WHEN 'writing' THEN NEW.state IN ('issued', 'lost')
     WHEN 'issued' THEN NEW.state IN ('returned', 'lost')
     WHEN 'lost' THEN NEW.state = 'returned'
     ELSE 0 END
BEGIN SELECT RAISE(ABORT, 'work_order: no such move of state'); END;
CREATE TRIGGER work_order_needs_two_people BEFORE UPDATE ON work_order
WHEN OLD.state = 'prepared' AND NEW.state = 'approved'
     AND (SELECT COUNT(DISTINCT a.operator) FROM work_order_approval AS a
           WHERE a.work_order = NEW.serial AND a.digest = NEW.digest
             AND a.operator <> NEW.engineer) < 2
BEGIN SELECT RAISE(ABORT, 'work_order: two other people approve it'); END;
CREATE TRIGGER work_order_no_delete BEFORE DELETE ON work_order
BEGIN SELECT RAISE(ABORT, 'work_order: orders are never removed'); END;

-- What meters wrote beside the order on its card, booked once. Evidence, never money. foreign: the
-- meter is none of ours. suspicious: its readings contradict the books, or the order.
CREATE TABLE work_order_visit (
  number       INTEGER PRIMARY KEY CHECK (number >= 1),
  work_order   INTEGER NOT NULL REFERENCES work_order (serial),
  meter        TEXT    NOT NULL CHECK (length(meter) = 12 AND meter NOT GLOB '*[^0-9]*'),
  use          INTEGER NOT NULL CHECK (use BETWEEN 0 AND 255),
  visited_at   INTEGER NOT NULL,
  result       TEXT    NOT NULL CHECK (result IN ('done', 'refused', 'used_up', 'expired',
               'other_place', 'altered', 'not_confirmed')),
  state_before INTEGER NOT NULL CHECK (state_before BETWEEN 0 AND 255),
  state_after  INTEGER NOT NULL CHECK (state_after BETWEEN 0 AND 255),
  customer     TEXT    NOT NULL CHECK (length(customer) = 12),
  remaining    INTEGER NOT NULL,
  accepted     INTEGER NOT NULL,
  seq          INTEGER NOT NULL,
  gen          INTEGER NOT NULL,
  consumed     INTEGER NOT NULL,
  active       INTEGER NOT NULL,
  last_month   INTEGER NOT NULL,
  peak_power   INTEGER NOT NULL,
  flags        INTEGER NOT NULL,
  rejected     INTEGER NOT NULL,
  write_backs  INTEGER NOT NULL,
  last_error   INTEGER NOT NULL,
  relay_closed INTEGER NOT NULL CHECK (relay_closed IN (0, 1)),
  is_foreign   INTEGER NOT NULL CHECK (is_foreign IN (0, 1)),
  suspicious   INTEGER NOT NULL CHECK (suspicious IN (0, 1)),
  booked_at    INTEGER NOT NULL,
  counter      INTEGER NOT NULL,
  operator     INTEGER NOT NULL REFERENCES operator (id),
  audit        INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED
) STRICT;
-- A use is made once. Meters also record what they refused; there the time tells two tries apart.
CREATE UNIQUE INDEX work_order_visit_one_use ON work_order_visit (meter, work_order, use)
  WHERE result = 'done';
CREATE UNIQUE INDEX work_order_visit_once
  ON work_order_visit (meter, work_order, use, result, visited_at);
CREATE INDEX work_order_visit_by_order ON work_order_visit (work_order, number);

CREATE TRIGGER work_order_visit_added BEFORE INSERT ON work_order_visit
WHEN EXISTS (SELECT 1 FROM work_order_visit WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'work_order_visit: visits are only added'); END;
CREATE TRIGGER work_order_visit_no_update BEFORE UPDATE ON work_order_visit
BEGIN SELECT RAISE(ABORT, 'work_order_visit: visits never change'); END;
CREATE TRIGGER work_order_visit_no_delete BEFORE DELETE ON work_order_visit
BEGIN SELECT RAISE(ABORT, 'work_order_visit: visits are never removed'); END;

-- Cards that must not be served any more. The line stays; it counts while its order is lost.
CREATE TABLE hotlist (
  card       TEXT    NOT NULL REFERENCES card_stock (serial),
  work_order INTEGER NOT NULL REFERENCES work_order (serial),
  reason     TEXT    NOT NULL,
  since      INTEGER NOT NULL,
  audit      INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (card, work_order)
) STRICT;

CREATE TRIGGER hotlist_added BEFORE INSERT ON hotlist
WHEN EXISTS (SELECT 1 FROM hotlist WHERE card = NEW.card AND work_order = NEW.work_order)
BEGIN SELECT RAISE(ABORT, 'hotlist: lines are only added'); END;
CREATE TRIGGER hotlist_no_update BEFORE UPDATE ON hotlist
BEGIN SELECT RAISE(ABORT, 'hotlist: lines never change'); END;
CREATE TRIGGER hotlist_no_delete BEFORE DELETE ON hotlist
BEGIN SELECT RAISE(ABORT, 'hotlist: lines are never removed'); END;

-- What the repository reads, columns in reading order.
CREATE VIEW work_order_line AS
SELECT w.serial AS serial, w.kind AS kind, w.meters AS meters, w.area AS area, w.uses AS uses,
       w.valid_from AS valid_from, w.valid_until AS valid_until, w.engineer AS engineer,
       (SELECT a.operator FROM work_order_approval AS a
         WHERE a.work_order = w.serial AND a.step = 1) AS approver1,
       (SELECT a.operator FROM work_order_approval AS a
         WHERE a.work_order = w.serial AND a.step = 2) AS approver2,
       w.switch_hold AS switch_hold, w.alarm1 AS alarm1, w.alarm2 AS alarm2,
       w.key_purpose AS key_purpose, w.key_to AS key_to, w.key_retires AS key_retires,
       w.emergency_credit AS emergency_credit, w.key_version AS key_version, w.reason AS reason,
       w.state AS state, w.card AS card, w.prepared_at AS prepared_at, w.issued_at AS issued_at,
       w.settled_at AS settled_at,
       (SELECT COUNT(*) FROM work_order_visit AS v WHERE v.work_order = w.serial) AS visits
  FROM work_order AS w;
