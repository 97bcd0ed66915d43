-- SPDX-FileCopyrightText: 2026 WattCard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Cash control (SCREENS.md section 8): shifts are open, closed, signed; what a bank's file differs
-- in is kept until the next one.

-- Finance has seen a closed shift and what is said of its difference, which stays booked as it was
-- found.
CREATE TABLE shift_signature (
  shift     INTEGER PRIMARY KEY REFERENCES shift_end (shift),
  note      TEXT    NOT NULL CHECK (length(note) <= 200),
  signed_by INTEGER NOT NULL REFERENCES operator (id),
  signed_at INTEGER NOT NULL,
  audit     INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- A file of a bank or of a card terminal's operator, held against the tenders of some days.
CREATE TABLE bank_review (
  number      INTEGER PRIMARY KEY CHECK (number >= 1),
  first_day   TEXT    NOT NULL CHECK (length(first_day) = 8),
  last_day    TEXT    NOT NULL CHECK (length(last_day) = 8 AND last_day >= first_day),
  matched     INTEGER NOT NULL CHECK (matched >= 0),
  reviewed_by INTEGER NOT NULL REFERENCES operator (id),
  reviewed_at INTEGER NOT NULL,
  audit       INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Its differences: only ours, only theirs, or both with another amount.
CREATE TABLE bank_difference (
  number    INTEGER PRIMARY KEY CHECK (number >= 1),
  review    INTEGER NOT NULL REFERENCES bank_review (number) DEFERRABLE INITIALLY DEFERRED,
  reference TEXT    NOT NULL,
  ours      INTEGER,
  our_day   TEXT    NOT NULL,
  theirs    INTEGER,
  their_day TEXT    NOT NULL,
  audit     INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED,
  CHECK (ours IS NOT NULL OR theirs IS NOT NULL),
  CHECK (ours IS NOT theirs)
) STRICT;
CREATE INDEX bank_difference_by_review ON bank_difference (review);

CREATE TRIGGER shift_signature_by_another BEFORE INSERT ON shift_signature
WHEN NOT EXISTS (SELECT 1 FROM shift_end AS e WHERE e.shift = NEW.shift)
     OR EXISTS (SELECT 1 FROM shift_end AS e JOIN shift AS s ON s.id = e.shift
                 WHERE e.shift = NEW.shift AND NEW.signed_by IN (s.clerk, e.closed_by))
     OR EXISTS (SELECT 1 FROM shift_signature AS g WHERE g.shift = NEW.shift)
BEGIN SELECT RAISE(ABORT, 'shift_signature: a closed shift is signed once, by a third person'); END;
CREATE TRIGGER shift_signature_no_update BEFORE UPDATE ON shift_signature
BEGIN SELECT RAISE(ABORT, 'shift_signature: rows never change'); END;
CREATE TRIGGER shift_signature_no_delete BEFORE DELETE ON shift_signature
BEGIN SELECT RAISE(ABORT, 'shift_signature: rows are never removed'); END;
CREATE TRIGGER bank_review_added BEFORE INSERT ON bank_review
WHEN EXISTS (SELECT 1 FROM bank_review WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'bank_review: rows are only added'); END;
CREATE TRIGGER bank_review_no_update BEFORE UPDATE ON bank_review
BEGIN SELECT RAISE(ABORT, 'bank_review: rows never change'); END;
CREATE TRIGGER bank_review_no_delete BEFORE DELETE ON bank_review
BEGIN SELECT RAISE(ABORT, 'bank_review: rows are never removed'); END;
CREATE TRIGGER bank_difference_added BEFORE INSERT ON bank_difference
WHEN EXISTS (SELECT 1 FROM bank_difference WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'bank_difference: rows are only added'); END;
CREATE TRIGGER bank_difference_no_update BEFORE UPDATE ON bank_difference
BEGIN SELECT RAISE(ABORT, 'bank_difference: rows never change'); END;
CREATE TRIGGER bank_difference_no_delete BEFORE DELETE ON bank_difference
BEGIN SELECT RAISE(ABORT, 'bank_difference: rows are never removed'); END;
