-- SPDX-FileCopyrightText: 2026 WattCard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Shifts and their cash, business days and their seals, invoice blocks (DOMAIN.md section 8). Every
-- row is added once, with its fingerprint in the audit entry that it names; what a shift, a day or
-- an invoice is now follows from the rows.

CREATE TABLE shift (
  id            INTEGER PRIMARY KEY CHECK (id >= 1),
  counter       INTEGER NOT NULL CHECK (counter BETWEEN 1 AND 65535),
  clerk         INTEGER NOT NULL REFERENCES operator (id),
  business_day  TEXT    NOT NULL REFERENCES business_day (day),
  floated       INTEGER NOT NULL CHECK (floated BETWEEN 0 AND 99999999),
  float_counted INTEGER NOT NULL CHECK (float_counted >= 0),
  handed_by     INTEGER REFERENCES shift (id),
  opened_at     INTEGER NOT NULL,
  audit         INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX shift_by_counter ON shift (counter);
CREATE INDEX shift_by_day ON shift (business_day);
CREATE UNIQUE INDEX shift_handed_once ON shift (handed_by) WHERE handed_by IS NOT NULL;

-- Each count of a drawer, the float's and the closing ones; slips are counted beside the cash.
CREATE TABLE shift_count (
  number      INTEGER PRIMARY KEY CHECK (number >= 1),
  shift       INTEGER NOT NULL REFERENCES shift (id) DEFERRABLE INITIALLY DEFERRED,
  attempt     INTEGER NOT NULL CHECK (attempt >= 0),
  pieces      TEXT    NOT NULL,
  cash        INTEGER NOT NULL CHECK (cash >= 0),
  bank_number INTEGER NOT NULL CHECK (bank_number >= 0),
  bank_total  INTEGER NOT NULL CHECK (bank_total >= 0),
  card_number INTEGER NOT NULL CHECK (card_number >= 0),
  card_total  INTEGER NOT NULL CHECK (card_total >= 0),
  counted_by  INTEGER NOT NULL REFERENCES operator (id),
  counted_at  INTEGER NOT NULL,
  audit       INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (shift, attempt)
) STRICT;

CREATE TABLE shift_recount (
  number     INTEGER PRIMARY KEY CHECK (number >= 1),
  shift      INTEGER NOT NULL REFERENCES shift (id),
  attempt    INTEGER NOT NULL CHECK (attempt >= 1),
  reason     TEXT    NOT NULL CHECK (length(reason) > 0),
  ordered_by INTEGER NOT NULL REFERENCES operator (id),
  ordered_at INTEGER NOT NULL,
  audit      INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (shift, attempt),
  FOREIGN KEY (shift, attempt) REFERENCES shift_count (shift, attempt)
) STRICT;

-- The difference is kept as it was found.
CREATE TABLE shift_end (
  shift     INTEGER PRIMARY KEY REFERENCES shift (id),
  attempt   INTEGER NOT NULL CHECK (attempt >= 1),
  expected  INTEGER NOT NULL,
  counted   INTEGER NOT NULL CHECK (counted >= 0),
  bank      INTEGER NOT NULL,
  card      INTEGER NOT NULL,
  hands_on  INTEGER NOT NULL CHECK (hands_on IN (0, 1)),
  closed_by INTEGER NOT NULL REFERENCES operator (id),
  closed_at INTEGER NOT NULL,
  audit     INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (shift, attempt) REFERENCES shift_count (shift, attempt)
) STRICT;

-- A row whose card is gone, named by who leaves it to the next shift.
CREATE TABLE open_row_signature (
  number    INTEGER PRIMARY KEY CHECK (number >= 1),
  row       INTEGER NOT NULL REFERENCES transaction_row (number),
  shift     INTEGER NOT NULL REFERENCES shift (id),
  reason    TEXT    NOT NULL CHECK (length(reason) > 0),
  signed_by INTEGER NOT NULL REFERENCES operator (id),
  signed_at INTEGER NOT NULL,
  audit     INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (row, shift)
) STRICT;

-- How much cash a till may hold; the newest line rules.
CREATE TABLE cash_limit (
  number   INTEGER PRIMARY KEY CHECK (number >= 1),
  amount   INTEGER NOT NULL CHECK (amount > 0),
  set_by   INTEGER NOT NULL REFERENCES operator (id),
  approver INTEGER NOT NULL REFERENCES operator (id),
  set_at   INTEGER NOT NULL,
  audit    INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED,
  CHECK (set_by <> approver)
) STRICT;

CREATE TABLE day_close (
  day       TEXT    NOT NULL PRIMARY KEY REFERENCES business_day (day),
  closed_by INTEGER NOT NULL REFERENCES operator (id),
  closed_at INTEGER NOT NULL,
  audit     INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- `last_audit` is the audit entry up to which the report counts: whatever a counter did is in one
-- report only.
CREATE TABLE z_report (
  counter    INTEGER NOT NULL CHECK (counter BETWEEN 1 AND 65535),
  number     INTEGER NOT NULL CHECK (number >= 1),
  day        TEXT    NOT NULL REFERENCES day_close (day),
  last_audit INTEGER NOT NULL CHECK (last_audit >= 0),
  totals     TEXT    NOT NULL,
  audit_head BLOB    NOT NULL CHECK (length(audit_head) = 32),
  previous   BLOB    NOT NULL CHECK (length(previous) = 32),
  seal       BLOB    NOT NULL CHECK (length(seal) = 32),
  made_at    INTEGER NOT NULL,
  audit      INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (counter, number),
  UNIQUE (counter, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE invoice_block (
  id          INTEGER PRIMARY KEY CHECK (id >= 1),
  code        TEXT    NOT NULL CHECK (length(code) > 0),
  first       INTEGER NOT NULL CHECK (first >= 0),
  last        INTEGER NOT NULL CHECK (last >= first),
  received_by INTEGER NOT NULL REFERENCES operator (id),
  received_at INTEGER NOT NULL,
  audit       INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE invoice_holder (
  block    INTEGER PRIMARY KEY REFERENCES invoice_block (id),
  counter  INTEGER NOT NULL CHECK (counter BETWEEN 1 AND 65535),
  clerk    INTEGER REFERENCES operator (id),
  given_by INTEGER NOT NULL REFERENCES operator (id),
  given_at INTEGER NOT NULL,
  audit    INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- What happened to one number: used, then perhaps void; or void or lost without use. A void needs
-- the paper.
CREATE TABLE invoice_event (
  number  INTEGER PRIMARY KEY CHECK (number >= 1),
  block   INTEGER NOT NULL REFERENCES invoice_block (id),
  invoice INTEGER NOT NULL,
  state   TEXT    NOT NULL CHECK (state IN ('used', 'void', 'lost')),
  row     INTEGER REFERENCES transaction_row (number),
  paper   INTEGER NOT NULL CHECK (paper IN (0, 1)),
  reason  TEXT    NOT NULL,
  done_by INTEGER NOT NULL REFERENCES operator (id),
  done_at INTEGER NOT NULL,
  audit   INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (block, invoice, state),
  CHECK ((state = 'used') = (row IS NOT NULL)),
  CHECK ((state = 'lost') = (paper = 0)),
  CHECK ((state = 'used') = (reason = ''))
) STRICT;

-- One shift at a counter, one shift of a clerk, and none on a day that is closed.
CREATE TRIGGER shift_one_open BEFORE INSERT ON shift
WHEN EXISTS (SELECT 1 FROM shift AS s WHERE (s.counter = NEW.counter OR s.clerk = NEW.clerk)
              AND s.id NOT IN (SELECT e.shift FROM shift_end AS e))
     OR NEW.business_day IN (SELECT day FROM day_close)
     OR EXISTS (SELECT 1 FROM shift WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'shift: another one is open, or the day is closed'); END;
-- Attempt 0 is the float's; each further one needs an order for it.
CREATE TRIGGER shift_count_in_turn BEFORE INSERT ON shift_count
WHEN NEW.shift IN (SELECT e.shift FROM shift_end AS e)
     OR NEW.attempt <> (SELECT COUNT(*) FROM shift_count AS c WHERE c.shift = NEW.shift)
     OR NEW.attempt >= 2 AND NOT EXISTS (SELECT 1 FROM shift_recount AS r
          WHERE r.shift = NEW.shift AND r.attempt = NEW.attempt - 1)
     OR EXISTS (SELECT 1 FROM shift_count AS c WHERE c.number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'shift_count: a count is committed once'); END;
CREATE TRIGGER shift_recount_of_newest BEFORE INSERT ON shift_recount
WHEN NEW.shift IN (SELECT e.shift FROM shift_end AS e)
     OR NEW.attempt <> (SELECT MAX(c.attempt) FROM shift_count AS c WHERE c.shift = NEW.shift)
     OR EXISTS (SELECT 1 FROM shift_recount AS r WHERE r.number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'shift_recount: only of the newest count'); END;
CREATE TRIGGER shift_end_after_count BEFORE INSERT ON shift_end
WHEN NEW.attempt <> (SELECT MAX(c.attempt) FROM shift_count AS c WHERE c.shift = NEW.shift)
     OR EXISTS (SELECT 1 FROM shift_recount AS r
                 WHERE r.shift = NEW.shift AND r.attempt = NEW.attempt)
     OR NEW.shift IN (SELECT e.shift FROM shift_end AS e)
BEGIN SELECT RAISE(ABORT, 'shift_end: only after the newest count, once'); END;
-- The till of a shift, as far as its cash is kept apart, ends with it.
CREATE TRIGGER journal_leg_of_an_open_till BEFORE INSERT ON journal_leg
WHEN NEW.book = 'till' AND NEW.part <> ''
     AND NEW.owner IN (SELECT e.shift FROM shift_end AS e)
BEGIN SELECT RAISE(ABORT, 'journal_leg: the shift of this till is closed'); END;
CREATE TRIGGER row_on_an_open_day BEFORE INSERT ON transaction_row
WHEN NEW.business_day IN (SELECT day FROM day_close)
BEGIN SELECT RAISE(ABORT, 'transaction_row: the business day is closed'); END;
CREATE TRIGGER day_close_after_shifts BEFORE INSERT ON day_close
WHEN NEW.day <> (SELECT MAX(day) FROM business_day)
     OR EXISTS (SELECT 1 FROM shift AS s WHERE s.id NOT IN (SELECT e.shift FROM shift_end AS e))
     OR EXISTS (SELECT 1 FROM day_close WHERE day = NEW.day)
BEGIN SELECT RAISE(ABORT, 'day_close: a shift is open, or it is not the last day'); END;
CREATE TRIGGER z_report_follows BEFORE INSERT ON z_report
WHEN NEW.number <> (SELECT COALESCE(MAX(number), 0) + 1 FROM z_report
                     WHERE counter = NEW.counter)
     OR NEW.previous <> COALESCE((SELECT z.seal FROM z_report AS z WHERE z.counter = NEW.counter
                                   AND z.number = NEW.number - 1), zeroblob(32))
BEGIN SELECT RAISE(ABORT, 'z_report: numbers and seals follow one another'); END;
CREATE TRIGGER invoice_block_once BEFORE INSERT ON invoice_block
WHEN EXISTS (SELECT 1 FROM invoice_block AS b WHERE b.id = NEW.id
              OR b.code = NEW.code AND b.first <= NEW.last AND b.last >= NEW.first)
BEGIN SELECT RAISE(ABORT, 'invoice_block: a number was received before'); END;
CREATE TRIGGER invoice_holder_once BEFORE INSERT ON invoice_holder
WHEN NEW.block IN (SELECT block FROM invoice_holder)
BEGIN SELECT RAISE(ABORT, 'invoice_holder: a block is given once'); END;
CREATE TRIGGER invoice_event_in_turn BEFORE INSERT ON invoice_event
WHEN NOT EXISTS (SELECT 1 FROM invoice_block AS b WHERE b.id = NEW.block
                  AND NEW.invoice BETWEEN b.first AND b.last)
     OR EXISTS (SELECT 1 FROM invoice_event AS e WHERE e.number = NEW.number
                 OR e.block = NEW.block AND e.invoice = NEW.invoice
                    AND NOT (e.state = 'used' AND NEW.state = 'void'))
BEGIN SELECT RAISE(ABORT, 'invoice_event: the number is not free'); END;

CREATE TRIGGER shift_no_update BEFORE UPDATE ON shift
BEGIN SELECT RAISE(ABORT, 'shift: rows never change'); END;
CREATE TRIGGER shift_no_delete BEFORE DELETE ON shift
BEGIN SELECT RAISE(ABORT, 'shift: rows are never removed'); END;
CREATE TRIGGER shift_count_no_update BEFORE UPDATE ON shift_count
BEGIN SELECT RAISE(ABORT, 'shift_count: rows never change'); END;
CREATE TRIGGER shift_count_no_delete BEFORE DELETE ON shift_count
BEGIN SELECT RAISE(ABORT, 'shift_count: rows are never removed'); END;
CREATE TRIGGER shift_recount_no_update BEFORE UPDATE ON shift_recount
BEGIN SELECT RAISE(ABORT, 'shift_recount: rows never change'); END;
CREATE TRIGGER shift_recount_no_delete BEFORE DELETE ON shift_recount
BEGIN SELECT RAISE(ABORT, 'shift_recount: rows are never removed'); END;
CREATE TRIGGER shift_end_no_update BEFORE UPDATE ON shift_end
BEGIN SELECT RAISE(ABORT, 'shift_end: rows never change'); END;
CREATE TRIGGER shift_end_no_delete BEFORE DELETE ON shift_end
BEGIN SELECT RAISE(ABORT, 'shift_end: rows are never removed'); END;
CREATE TRIGGER open_row_signature_added BEFORE INSERT ON open_row_signature
WHEN EXISTS (SELECT 1 FROM open_row_signature WHERE number = NEW.number
              OR row = NEW.row AND shift = NEW.shift)
BEGIN SELECT RAISE(ABORT, 'open_row_signature: rows are only added'); END;
CREATE TRIGGER cash_limit_added BEFORE INSERT ON cash_limit
WHEN EXISTS (SELECT 1 FROM cash_limit WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'cash_limit: rows are only added'); END;
CREATE TRIGGER open_row_signature_no_update BEFORE UPDATE ON open_row_signature
BEGIN SELECT RAISE(ABORT, 'open_row_signature: rows never change'); END;
CREATE TRIGGER open_row_signature_no_delete BEFORE DELETE ON open_row_signature
BEGIN SELECT RAISE(ABORT, 'open_row_signature: rows are never removed'); END;
CREATE TRIGGER cash_limit_no_update BEFORE UPDATE ON cash_limit
BEGIN SELECT RAISE(ABORT, 'cash_limit: rows never change'); END;
CREATE TRIGGER cash_limit_no_delete BEFORE DELETE ON cash_limit
BEGIN SELECT RAISE(ABORT, 'cash_limit: rows are never removed'); END;
CREATE TRIGGER day_close_no_update BEFORE UPDATE ON day_close
BEGIN SELECT RAISE(ABORT, 'day_close: rows never change'); END;
CREATE TRIGGER day_close_no_delete BEFORE DELETE ON day_close
BEGIN SELECT RAISE(ABORT, 'day_close: rows are never removed'); END;
CREATE TRIGGER z_report_no_update BEFORE UPDATE ON z_report
BEGIN SELECT RAISE(ABORT, 'z_report: rows never change'); END;
CREATE TRIGGER z_report_no_delete BEFORE DELETE ON z_report
BEGIN SELECT RAISE(ABORT, 'z_report: rows are never removed'); END;
CREATE TRIGGER invoice_block_no_update BEFORE UPDATE ON invoice_block
BEGIN SELECT RAISE(ABORT, 'invoice_block: rows never change'); END;
CREATE TRIGGER invoice_block_no_delete BEFORE DELETE ON invoice_block
BEGIN SELECT RAISE(ABORT, 'invoice_block: rows are never removed'); END;
CREATE TRIGGER invoice_holder_no_update BEFORE UPDATE ON invoice_holder
BEGIN SELECT RAISE(ABORT, 'invoice_holder: rows never change'); END;
CREATE TRIGGER invoice_holder_no_delete BEFORE DELETE ON invoice_holder
BEGIN SELECT RAISE(ABORT, 'invoice_holder: rows are never removed'); END;
CREATE TRIGGER invoice_event_no_update BEFORE UPDATE ON invoice_event
BEGIN SELECT RAISE(ABORT, 'invoice_event: rows never change'); END;
CREATE TRIGGER invoice_event_no_delete BEFORE DELETE ON invoice_event
BEGIN SELECT RAISE(ABORT, 'invoice_event: rows are never removed'); END;

-- A shift with what follows from its counts and its end.
CREATE VIEW shift_line AS
SELECT s.id AS id, s.counter AS counter, s.clerk AS clerk, s.business_day AS business_day,
       s.floated AS floated, s.float_counted AS float_counted, s.opened_at AS opened_at,
       CASE WHEN s.id IN (SELECT e.shift FROM shift_end AS e) THEN 'closed'
            WHEN c.newest = 0 THEN 'open'
            WHEN EXISTS (SELECT 1 FROM shift_recount AS r
                          WHERE r.shift = s.id AND r.attempt = c.newest) THEN 'recount'
            ELSE 'counted' END AS state,
       c.newest AS counts, s.audit AS audit
  FROM shift AS s
  JOIN (SELECT shift, MAX(attempt) AS newest FROM shift_count GROUP BY shift) AS c
    ON c.shift = s.id;
