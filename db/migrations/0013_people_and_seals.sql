-- SPDX-FileCopyrightText: 2026 WattCard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What operators may see and do beside their role, lock-outs that no clock can shorten, the seal
-- and the anchors of the audit chain, and what a shift leader said of the clock (DOMAIN.md section
-- 9, RELIABILITY.md sections 9, 12 and 13).

ALTER TABLE operator ADD COLUMN disabled INTEGER NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1));
ALTER TABLE operator ADD COLUMN refund_limit INTEGER NOT NULL DEFAULT 0
  CHECK (refund_limit BETWEEN 0 AND 99999999);
ALTER TABLE operator ADD COLUMN override_limit INTEGER NOT NULL DEFAULT 0
  CHECK (override_limit BETWEEN 0 AND 99999999);
-- The wait after too many failures, and when it began: milliseconds since the machine started, and
-- which start that was.
ALTER TABLE operator ADD COLUMN lock_wait INTEGER NOT NULL DEFAULT 0 CHECK (lock_wait >= 0);
ALTER TABLE operator ADD COLUMN lock_boot TEXT NOT NULL DEFAULT '';
ALTER TABLE operator ADD COLUMN lock_since INTEGER NOT NULL DEFAULT 0;

CREATE TRIGGER operator_last_of_role BEFORE UPDATE OF role, disabled ON operator
WHEN OLD.role IN ('administrator', 'auditor', 'custodian') AND OLD.disabled = 0
     AND (NEW.role <> OLD.role OR NEW.disabled = 1)
     AND (SELECT COUNT(*) FROM operator WHERE role = OLD.role AND disabled = 0)
         <= CASE OLD.role WHEN 'custodian' THEN 2 ELSE 1 END
BEGIN SELECT RAISE(ABORT, 'operator: the last of a role stays'); END;
CREATE TRIGGER operator_no_delete BEFORE DELETE ON operator
BEGIN SELECT RAISE(ABORT, 'operator: people are disabled, never removed'); END;

-- No line means everywhere.
CREATE TABLE operator_scope (
  operator INTEGER NOT NULL REFERENCES operator (id),
  kind     TEXT    NOT NULL CHECK (kind IN ('area', 'station')),
  code     TEXT    NOT NULL CHECK (length(code) > 0),
  PRIMARY KEY (operator, kind, code)
) STRICT;

-- HMAC over hash, number and day, under the key of that day; none before sealing began.
ALTER TABLE audit_entry ADD COLUMN seal_day INTEGER CHECK (seal_day BETWEEN 20000 AND 60000);
ALTER TABLE audit_entry ADD COLUMN mac BLOB CHECK ((mac IS NULL) = (seal_day IS NULL));

-- Where the head of the chain was carried to, out of this database's reach: at most `entry` was the
-- newest then. The same heads are asked of cards, receipts and Z reports.
CREATE TABLE audit_anchor (
  number INTEGER PRIMARY KEY CHECK (number >= 1),
  kind   TEXT    NOT NULL CHECK (kind IN ('card', 'receipt', 'day')),
  object TEXT    NOT NULL,
  entry  INTEGER NOT NULL CHECK (entry >= 0),
  head   BLOB    NOT NULL CHECK (length(head) =
                 CASE kind WHEN 'card' THEN 4 WHEN 'receipt' THEN 8 ELSE 32 END)
) STRICT;

CREATE TRIGGER audit_anchor_added BEFORE INSERT ON audit_anchor
WHEN NEW.number <> (SELECT COALESCE(MAX(number), 0) + 1 FROM audit_anchor)
BEGIN SELECT RAISE(ABORT, 'audit_anchor: anchors are only added'); END;
CREATE TRIGGER audit_anchor_no_update BEFORE UPDATE ON audit_anchor
BEGIN SELECT RAISE(ABORT, 'audit_anchor: anchors never change'); END;
CREATE TRIGGER audit_anchor_no_delete BEFORE DELETE ON audit_anchor
BEGIN SELECT RAISE(ABORT, 'audit_anchor: anchors are never removed'); END;

-- The load file carries the head before the INTENT's own entry (CARD.md 3.2, bytes 38 to 41).
CREATE TRIGGER audit_anchor_of_card AFTER INSERT ON transaction_row
WHEN substr(NEW.load, 39, 4) <> x'00000000'
BEGIN
  INSERT INTO audit_anchor (number, kind, object, entry, head)
    SELECT (SELECT COALESCE(MAX(number), 0) + 1 FROM audit_anchor), 'card', NEW.id,
           (SELECT COALESCE(MAX(number), 0) FROM audit_entry), substr(NEW.load, 39, 4);
END;
-- The receipt prints the entry of its own sale.
CREATE TRIGGER audit_anchor_of_receipt AFTER INSERT ON audit_entry
WHEN NEW.action = 'sale.commit'
BEGIN
  INSERT INTO audit_anchor (number, kind, object, entry, head)
    SELECT (SELECT COALESCE(MAX(number), 0) + 1 FROM audit_anchor), 'receipt', NEW.object,
           NEW.number, substr(NEW.hash, 1, 8);
END;

-- A shift leader has confirmed the clock: entries before this one no longer say that it is late.
CREATE TABLE clock_setting (
  number INTEGER PRIMARY KEY CHECK (number >= 1),
  at     INTEGER NOT NULL,
  ahead  INTEGER NOT NULL, -- of the reference, in milliseconds, as it was accepted
  leader INTEGER NOT NULL REFERENCES operator (id),
  audit  INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TRIGGER clock_setting_added BEFORE INSERT ON clock_setting
WHEN NEW.number <> (SELECT COALESCE(MAX(number), 0) + 1 FROM clock_setting)
BEGIN SELECT RAISE(ABORT, 'clock_setting: only added'); END;
CREATE TRIGGER clock_setting_by_leader BEFORE INSERT ON clock_setting
WHEN NOT EXISTS (SELECT 1 FROM operator WHERE id = NEW.leader AND role = 'shift_leader')
BEGIN SELECT RAISE(ABORT, 'clock_setting: a shift leader sets it'); END;
CREATE TRIGGER clock_setting_no_update BEFORE UPDATE ON clock_setting
BEGIN SELECT RAISE(ABORT, 'clock_setting: never changes'); END;
CREATE TRIGGER clock_setting_no_delete BEFORE DELETE ON clock_setting
BEGIN SELECT RAISE(ABORT, 'clock_setting: never removed'); END;
