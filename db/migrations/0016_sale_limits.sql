-- SPDX-FileCopyrightText: 2026 WattCard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How much an account may buy, how long the same sale counts as a repetition, and what was answered
-- for when a sale was made all the same (DOMAIN.md section 5). Every row is added once, with its
-- fingerprint in the audit entry that it names; the newest line rules.

-- Of one account, or of every account on a tariff plan. Without `most` there is no limit of this
-- kind any more. `most` is in fen, 0.01 kWh or purchases.
CREATE TABLE purchase_limit (
  number   INTEGER PRIMARY KEY CHECK (number >= 1),
  account  INTEGER REFERENCES account (id),
  plan     INTEGER REFERENCES tariff_plan (id),
  span     TEXT    NOT NULL CHECK (span IN ('day', 'month', 'year')),
  measure  TEXT    NOT NULL CHECK (measure IN ('money', 'energy', 'count')),
  most     INTEGER CHECK (most >= 0),
  set_by   INTEGER NOT NULL REFERENCES operator (id),
  approver INTEGER NOT NULL REFERENCES operator (id),
  set_at   INTEGER NOT NULL,
  audit    INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED,
  CHECK ((account IS NULL) <> (plan IS NULL)),
  CHECK (set_by <> approver)
) STRICT;
CREATE INDEX purchase_limit_of_account ON purchase_limit (account, number)
  WHERE account IS NOT NULL;
CREATE INDEX purchase_limit_of_plan ON purchase_limit (plan, number) WHERE plan IS NOT NULL;

CREATE TABLE duplicate_window (
  number   INTEGER PRIMARY KEY CHECK (number >= 1),
  seconds  INTEGER NOT NULL CHECK (seconds BETWEEN 0 AND 86400),
  set_by   INTEGER NOT NULL REFERENCES operator (id),
  approver INTEGER NOT NULL REFERENCES operator (id),
  set_at   INTEGER NOT NULL,
  audit    INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED,
  CHECK (set_by <> approver)
) STRICT;

-- `transaction_id` is that of the order: it is answered for before its row begins, and a sale that
-- failed before then leaves the answer alone.
CREATE TABLE sale_answer (
  number         INTEGER PRIMARY KEY CHECK (number >= 1),
  transaction_id TEXT    NOT NULL CHECK (length(transaction_id) = 36),
  kind           TEXT    NOT NULL CHECK (kind IN
                 ('sells_again', 'accepts_little', 'lifts_limit')),
  reason         TEXT    NOT NULL CHECK (kind = 'accepts_little' OR length(reason) > 0),
  approver       INTEGER REFERENCES operator (id),
  shown          BLOB CHECK (length(shown) = 32),
  answered_by    INTEGER NOT NULL REFERENCES operator (id),
  answered_at    INTEGER NOT NULL,
  audit          INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (transaction_id, kind, reason),
  CHECK ((kind = 'lifts_limit') = (approver IS NOT NULL)),
  CHECK ((approver IS NULL) = (shown IS NULL)),
  CHECK (approver IS NOT answered_by)
) STRICT;

CREATE TRIGGER purchase_limit_added BEFORE INSERT ON purchase_limit
WHEN EXISTS (SELECT 1 FROM purchase_limit WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'purchase_limit: rows are only added'); END;
CREATE TRIGGER purchase_limit_no_update BEFORE UPDATE ON purchase_limit
BEGIN SELECT RAISE(ABORT, 'purchase_limit: rows never change'); END;
CREATE TRIGGER purchase_limit_no_delete BEFORE DELETE ON purchase_limit
BEGIN SELECT RAISE(ABORT, 'purchase_limit: rows are never removed'); END;
CREATE TRIGGER duplicate_window_added BEFORE INSERT ON duplicate_window
WHEN EXISTS (SELECT 1 FROM duplicate_window WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'duplicate_window: rows are only added'); END;
CREATE TRIGGER duplicate_window_no_update BEFORE UPDATE ON duplicate_window
BEGIN SELECT RAISE(ABORT, 'duplicate_window: rows never change'); END;
CREATE TRIGGER duplicate_window_no_delete BEFORE DELETE ON duplicate_window
BEGIN SELECT RAISE(ABORT, 'duplicate_window: rows are never removed'); END;
CREATE TRIGGER sale_answer_added BEFORE INSERT ON sale_answer
WHEN EXISTS (SELECT 1 FROM sale_answer WHERE number = NEW.number
              OR transaction_id = NEW.transaction_id AND kind = NEW.kind AND reason = NEW.reason)
BEGIN SELECT RAISE(ABORT, 'sale_answer: rows are only added'); END;
CREATE TRIGGER sale_answer_no_update BEFORE UPDATE ON sale_answer
BEGIN SELECT RAISE(ABORT, 'sale_answer: rows never change'); END;
CREATE TRIGGER sale_answer_no_delete BEFORE DELETE ON sale_answer
BEGIN SELECT RAISE(ABORT, 'sale_answer: rows are never removed'); END;
