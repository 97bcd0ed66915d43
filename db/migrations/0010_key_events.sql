-- SPDX-FileCopyrightText: 2026 WattCard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The custody book (RELIABILITY.md section 11): what happened to which master, before which
-- people. Its name is the check value; no byte of a key is ever here.

CREATE TABLE key_event (
  number      INTEGER PRIMARY KEY CHECK (number >= 1),
  kind        TEXT    NOT NULL CHECK (kind IN ('loaded', 'retired', 'revoked')),
  purpose     INTEGER NOT NULL CHECK (purpose BETWEEN 1 AND 255),
  suite       INTEGER NOT NULL CHECK (suite IN (1, 2, 4)),
  version     INTEGER NOT NULL CHECK (version BETWEEN 1 AND 255),
  check_value BLOB    NOT NULL CHECK (length(check_value) = 5),
  custodian_a INTEGER NOT NULL REFERENCES operator (id),
  custodian_b INTEGER NOT NULL REFERENCES operator (id),
  custodian_c INTEGER REFERENCES operator (id),
  witness     INTEGER NOT NULL REFERENCES operator (id),
  at          INTEGER NOT NULL,
  counter     INTEGER NOT NULL,
  audit       INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED,
  CHECK (custodian_a <> custodian_b AND witness NOT IN (custodian_a, custodian_b)),
  CHECK (custodian_c IS NULL OR custodian_c NOT IN (custodian_a, custodian_b, witness))
) STRICT;
CREATE INDEX key_event_by_slot ON key_event (purpose, suite, version, number);

CREATE TRIGGER key_event_added BEFORE INSERT ON key_event
WHEN NEW.number <> (SELECT COALESCE(MAX(number), 0) + 1 FROM key_event)
BEGIN SELECT RAISE(ABORT, 'key_event: events are only added'); END;
CREATE TRIGGER key_event_by_custodians BEFORE INSERT ON key_event
WHEN (SELECT COUNT(*) FROM operator WHERE role = 'custodian'
       AND id IN (NEW.custodian_a, NEW.custodian_b, NEW.custodian_c))
     <> 2 + (NEW.custodian_c IS NOT NULL)
     OR NOT EXISTS (SELECT 1 FROM operator WHERE id = NEW.witness
                     AND role IN ('auditor', 'administrator'))
BEGIN SELECT RAISE(ABORT, 'key_event: custodians act, another person watches'); END;
CREATE TRIGGER key_event_no_update BEFORE UPDATE ON key_event
BEGIN SELECT RAISE(ABORT, 'key_event: events never change'); END;
CREATE TRIGGER key_event_no_delete BEFORE DELETE ON key_event
BEGIN SELECT RAISE(ABORT, 'key_event: events are never removed'); END;
