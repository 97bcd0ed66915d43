-- SPDX-FileCopyrightText: 2026 WattCard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How an account's old debt is recovered: agreements, each replaced by the next one, never changed
-- (DOMAIN.md sections 5 and 6.10). What is owed stands in the journal: book receivable, one part
-- for each class.

CREATE TABLE debt_plan (
  number       INTEGER PRIMARY KEY CHECK (number >= 1),
  account      INTEGER NOT NULL REFERENCES account (id),
  policy       TEXT    NOT NULL CHECK (policy IN
               ('percentage', 'full_first', 'instalment', 'by_time')),
  share        INTEGER NOT NULL CHECK (share BETWEEN 0 AND 10000),
  instalment   INTEGER NOT NULL CHECK (instalment BETWEEN 0 AND 99999999),
  per_day      INTEGER NOT NULL CHECK (per_day BETWEEN 0 AND 99999999),
  least_credit INTEGER NOT NULL CHECK (least_credit BETWEEN 0 AND 99999999),
  missed_share INTEGER NOT NULL CHECK (missed_share BETWEEN 0 AND 10000),
  since        TEXT    NOT NULL CHECK (length(since) = 8 AND since NOT GLOB '*[^0-9]*'),
  note         TEXT    NOT NULL,
  operator     INTEGER NOT NULL REFERENCES operator (id),
  audit        INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX debt_plan_by_account ON debt_plan (account, number);

CREATE TRIGGER debt_plan_added BEFORE INSERT ON debt_plan
WHEN EXISTS (SELECT 1 FROM debt_plan WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'debt_plan: plans are only added'); END;
CREATE TRIGGER debt_plan_no_update BEFORE UPDATE ON debt_plan
BEGIN SELECT RAISE(ABORT, 'debt_plan: plans never change'); END;
CREATE TRIGGER debt_plan_no_delete BEFORE DELETE ON debt_plan
BEGIN SELECT RAISE(ABORT, 'debt_plan: plans are never removed'); END;

CREATE INDEX journal_leg_receivable ON journal_leg (owner, part) WHERE book = 'receivable';
CREATE INDEX row_committed_on ON transaction_row (account, business_day)
  WHERE state = 'committed';
