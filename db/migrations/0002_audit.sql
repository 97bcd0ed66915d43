-- SPDX-FileCopyrightText: 2026 WattCard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The audit chain (RELIABILITY.md section 12): each entry covers the one before. operator 0 is
-- nobody.

CREATE TABLE audit_entry (
  number   INTEGER PRIMARY KEY CHECK (number >= 1),
  at       INTEGER NOT NULL,
  counter  INTEGER NOT NULL,
  operator INTEGER NOT NULL,
  action   TEXT    NOT NULL,
  object   TEXT    NOT NULL,
  details  TEXT    NOT NULL,
  previous BLOB    NOT NULL CHECK (length(previous) = 32),
  hash     BLOB    NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX audit_entry_by_object ON audit_entry (object, action);

CREATE TRIGGER audit_entry_follows BEFORE INSERT ON audit_entry
WHEN NEW.number <> (SELECT COALESCE(MAX(number), 0) + 1 FROM audit_entry)
BEGIN SELECT RAISE(ABORT, 'audit_entry: numbers follow one another'); END;
CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'audit_entry: entries never change'); END;
CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'audit_entry: entries are never removed'); END;
