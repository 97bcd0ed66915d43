-- SPDX-FileCopyrightText: 2026 WattCard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- After a restore (DOMAIN.md section 10): when the books came back, the numbers that each counter
-- skips so that no lost one is used twice, and how finance cleared the money of rebuilt rows.

-- The books came back from a backup. What they knew then: `newest_at` is the time of their newest
-- audit entry, `last_row` and `last_return` their newest sale and return data; `day_to` is the last
-- business day on which the lost books may have sold.
CREATE TABLE restore_mark (
  number      INTEGER PRIMARY KEY CHECK (number >= 1),
  newest_at   INTEGER NOT NULL,
  last_row    INTEGER NOT NULL CHECK (last_row >= 0),
  last_return INTEGER NOT NULL CHECK (last_return >= 0),
  day_to      TEXT    NOT NULL CHECK (length(day_to) = 8),
  note        TEXT    NOT NULL CHECK (length(note) > 0),
  marked_by   INTEGER NOT NULL REFERENCES operator (id),
  approver    INTEGER NOT NULL REFERENCES operator (id),
  marked_at   INTEGER NOT NULL,
  counter     INTEGER NOT NULL CHECK (counter BETWEEN 1 AND 65535),
  audit       INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED,
  CHECK (marked_by <> approver)
) STRICT;

-- Where a counter goes on: the sale numbers between `sale_after` and `sale_first` are declared as
-- skipped, and of each day up to the mark's `day_to` the receipts below `receipt_first`.
CREATE TABLE number_block (
  number        INTEGER PRIMARY KEY CHECK (number >= 1),
  mark          INTEGER NOT NULL REFERENCES restore_mark (number)
                DEFERRABLE INITIALLY DEFERRED,
  counter       INTEGER NOT NULL CHECK (counter BETWEEN 1 AND 65535),
  sale_after    INTEGER NOT NULL CHECK (sale_after >= 0),
  sale_first    INTEGER NOT NULL CHECK (sale_first BETWEEN 1 AND 4294967295),
  receipt_first INTEGER NOT NULL CHECK (receipt_first >= 1),
  audit         INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (mark, counter),
  CHECK (sale_first > sale_after)
) STRICT;
CREATE INDEX number_block_by_counter ON number_block (counter, sale_first);

CREATE TRIGGER restore_mark_added BEFORE INSERT ON restore_mark
WHEN NEW.number <> (SELECT COALESCE(MAX(number), 0) + 1 FROM restore_mark)
BEGIN SELECT RAISE(ABORT, 'restore_mark: marks are only added'); END;
CREATE TRIGGER restore_mark_no_update BEFORE UPDATE ON restore_mark
BEGIN SELECT RAISE(ABORT, 'restore_mark: marks never change'); END;
CREATE TRIGGER restore_mark_no_delete BEFORE DELETE ON restore_mark
BEGIN SELECT RAISE(ABORT, 'restore_mark: marks are never removed'); END;
-- A block begins above every number that the counter has used or skipped before.
CREATE TRIGGER number_block_goes_on BEFORE INSERT ON number_block
WHEN NEW.number <> (SELECT COALESCE(MAX(number), 0) + 1 FROM number_block)
     OR NEW.sale_after <> (SELECT COALESCE(MAX(sale), 0) FROM transaction_row
                            WHERE counter = NEW.counter)
     OR EXISTS (SELECT 1 FROM number_block AS b WHERE b.counter = NEW.counter
                 AND (b.sale_first >= NEW.sale_first OR b.receipt_first >= NEW.receipt_first))
BEGIN SELECT RAISE(ABORT, 'number_block: blocks only go on'); END;
CREATE TRIGGER number_block_no_update BEFORE UPDATE ON number_block
BEGIN SELECT RAISE(ABORT, 'number_block: blocks never change'); END;
CREATE TRIGGER number_block_no_delete BEFORE DELETE ON number_block
BEGIN SELECT RAISE(ABORT, 'number_block: blocks are never removed'); END;

-- The next number of a counter, its newest block counted in.
DROP TRIGGER row_sale_numbers_follow;
CREATE TRIGGER row_sale_numbers_follow BEFORE INSERT ON transaction_row
WHEN NEW.sale <> MAX((SELECT COALESCE(MAX(sale), 0) + 1 FROM transaction_row
                       WHERE counter = NEW.counter),
                     (SELECT COALESCE(MAX(sale_first), 1) FROM number_block
                       WHERE counter = NEW.counter))
BEGIN SELECT RAISE(ABORT, 'transaction_row: sale numbers follow one another'); END;

-- Money of a lost row that waited in suspense_recovered, booked by finance to where it belongs,
-- once. `amount` is what waited: above zero money that was taken, below it money to give back.
CREATE TABLE recovered_clearing (
  row       INTEGER NOT NULL PRIMARY KEY REFERENCES transaction_row (number),
  account   INTEGER NOT NULL REFERENCES account (id),
  target    TEXT    NOT NULL CHECK (target IN ('over_short', 'safe', 'bank', 'carry')),
  reference TEXT    NOT NULL,
  amount    INTEGER NOT NULL CHECK (amount <> 0),
  reason    TEXT    NOT NULL CHECK (length(reason) > 0),
  note      TEXT    NOT NULL CHECK (length(note) > 0),
  approver  INTEGER NOT NULL REFERENCES operator (id),
  business_day TEXT NOT NULL,
  at        INTEGER NOT NULL,
  counter   INTEGER NOT NULL CHECK (counter BETWEEN 1 AND 65535),
  operator  INTEGER NOT NULL REFERENCES operator (id),
  audit     INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED,
  CHECK ((target = 'bank') = (reference <> '')),
  CHECK (target <> 'carry' OR amount < 0),
  CHECK (approver <> operator)
) STRICT;
CREATE TRIGGER recovered_clearing_once BEFORE INSERT ON recovered_clearing
WHEN EXISTS (SELECT 1 FROM recovered_clearing WHERE row = NEW.row)
BEGIN SELECT RAISE(ABORT, 'recovered_clearing: the row is cleared'); END;
CREATE TRIGGER recovered_clearing_of_what_waits BEFORE INSERT ON recovered_clearing
WHEN NEW.amount IS NOT (SELECT SUM(l.amount) FROM journal_entry AS e
                          JOIN journal_leg AS l ON l.entry = e.number
                         WHERE e.row = NEW.row AND l.book = 'suspense_recovered')
     OR EXISTS (SELECT 1 FROM transaction_row AS r
                 WHERE r.number = NEW.row AND r.author IN (NEW.operator, NEW.approver))
BEGIN SELECT RAISE(ABORT, 'recovered_clearing: another amount, or the author of the row'); END;
CREATE TRIGGER recovered_clearing_no_update BEFORE UPDATE ON recovered_clearing
BEGIN SELECT RAISE(ABORT, 'recovered_clearing: clearings never change'); END;
CREATE TRIGGER recovered_clearing_no_delete BEFORE DELETE ON recovered_clearing
BEGIN SELECT RAISE(ABORT, 'recovered_clearing: clearings are never removed'); END;
