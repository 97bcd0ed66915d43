-- SPDX-FileCopyrightText: 2026 WattCard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Double entry. Legs come first, the entry closes them: only then do they count, and only when they
-- sum to zero in each unit. Debits are positive. `owner` is what the book is kept for: the counter
-- of a till, the account of suspense and carry, the tariff of revenue, the series of a credit book.

CREATE TABLE journal_entry (
  number   INTEGER PRIMARY KEY CHECK (number >= 1),
  at       INTEGER NOT NULL,
  event    TEXT    NOT NULL CHECK (length(event) > 0),
  counter  INTEGER NOT NULL,
  operator INTEGER NOT NULL REFERENCES operator (id),
  row      INTEGER REFERENCES transaction_row (number),
  audit    INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX journal_entry_by_row ON journal_entry (row);
CREATE INDEX journal_entry_by_audit ON journal_entry (audit);

CREATE TABLE journal_leg (
  number INTEGER PRIMARY KEY CHECK (number >= 1),
  entry  INTEGER NOT NULL REFERENCES journal_entry (number) DEFERRABLE INITIALLY DEFERRED,
  book   TEXT    NOT NULL CHECK (book IN
         ('till', 'safe', 'bank', 'suspense', 'revenue', 'tax', 'fees', 'receivable', 'accrued',
          'carry', 'deposit', 'refund_due', 'over_short', 'adjustment', 'suspense_recovered',
          'issued', 'on_card', 'in_meter', 'consumed', 'returned', 'moved', 'granted')),
  owner  INTEGER NOT NULL,
  unit   TEXT    NOT NULL CHECK (unit IN ('fen', 'credit_money', 'credit_energy')),
  amount INTEGER NOT NULL CHECK (amount <> 0),
  CHECK ((unit <> 'fen') = (book IN
         ('issued', 'on_card', 'in_meter', 'consumed', 'returned', 'moved', 'granted')))
) STRICT;
CREATE INDEX journal_leg_by_entry ON journal_leg (entry);
CREATE INDEX journal_leg_by_book ON journal_leg (book, owner, amount);

CREATE TRIGGER journal_entry_balances AFTER INSERT ON journal_entry
WHEN (SELECT COUNT(*) FROM journal_leg WHERE entry = NEW.number) < 2
     OR EXISTS (SELECT 1 FROM journal_leg WHERE entry = NEW.number
                 GROUP BY unit HAVING SUM(amount) <> 0)
BEGIN SELECT RAISE(ABORT, 'journal_entry: the legs do not balance'); END;
CREATE TRIGGER journal_entry_once BEFORE INSERT ON journal_entry
WHEN EXISTS (SELECT 1 FROM journal_entry WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'journal_entry: entries are only added'); END;
CREATE TRIGGER journal_leg_before_its_entry BEFORE INSERT ON journal_leg
WHEN EXISTS (SELECT 1 FROM journal_entry WHERE number = NEW.entry)
     OR EXISTS (SELECT 1 FROM journal_leg WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'journal_leg: the entry is closed'); END;
CREATE TRIGGER journal_entry_no_update BEFORE UPDATE ON journal_entry
BEGIN SELECT RAISE(ABORT, 'journal_entry: entries never change'); END;
CREATE TRIGGER journal_entry_no_delete BEFORE DELETE ON journal_entry
BEGIN SELECT RAISE(ABORT, 'journal_entry: entries are never removed'); END;
CREATE TRIGGER journal_leg_no_update BEFORE UPDATE ON journal_leg
BEGIN SELECT RAISE(ABORT, 'journal_leg: legs never change'); END;
CREATE TRIGGER journal_leg_no_delete BEFORE DELETE ON journal_leg
BEGIN SELECT RAISE(ABORT, 'journal_leg: legs are never removed'); END;
