-- SPDX-FileCopyrightText: 2026 WattCard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Return data as booked, once for (account, gen, wb_ctr) (CARD.md section 9, rule 10). A row in
-- doubt breaks a check of DOMAIN.md 6.5: it is kept as evidence and moves no credit.

CREATE TABLE return_record (
  number     INTEGER PRIMARY KEY CHECK (number >= 1),
  account    INTEGER NOT NULL REFERENCES account (id),
  series     INTEGER NOT NULL REFERENCES series (id),
  gen        INTEGER NOT NULL CHECK (gen BETWEEN 0 AND 65535),
  wb_ctr     INTEGER NOT NULL CHECK (wb_ctr BETWEEN 0 AND 4294967295),
  seq        INTEGER NOT NULL CHECK (seq BETWEEN 0 AND 4294967295),
  accepted   INTEGER NOT NULL,
  consumed   INTEGER NOT NULL,
  remaining  INTEGER NOT NULL,
  emergency  INTEGER NOT NULL,
  written_at INTEGER NOT NULL,
  locked     INTEGER NOT NULL CHECK (locked IN (0, 1)),
  flags      INTEGER NOT NULL,
  active     INTEGER NOT NULL,
  last_month INTEGER NOT NULL,
  peak_power INTEGER NOT NULL,
  rejected   INTEGER NOT NULL,
  doubt      INTEGER NOT NULL CHECK (doubt IN (0, 1)),
  booked_at  INTEGER NOT NULL,
  counter    INTEGER NOT NULL,
  operator   INTEGER NOT NULL REFERENCES operator (id),
  audit      INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX return_record_once ON return_record (account, gen, wb_ctr);
CREATE INDEX return_record_by_series ON return_record (series, wb_ctr);

CREATE TRIGGER return_record_added BEFORE INSERT ON return_record
WHEN EXISTS (SELECT 1 FROM return_record WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'return_record: records are only added'); END;
CREATE TRIGGER return_record_no_update BEFORE UPDATE ON return_record
BEGIN SELECT RAISE(ABORT, 'return_record: records never change'); END;
CREATE TRIGGER return_record_no_delete BEFORE DELETE ON return_record
BEGIN SELECT RAISE(ABORT, 'return_record: records are never removed'); END;
