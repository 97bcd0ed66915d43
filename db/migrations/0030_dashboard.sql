-- SPDX-FileCopyrightText: 2026 WattCard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the dashboard asks each ten seconds (SCREENS.md section 8), so that it never reads the
-- journal of years.

-- What customers owe and what is owed to them, added up as it is booked. Both tables are made from
-- the legs of 0004 and can be made again from them; the verifier compares them.

-- One line for each account that owes or is owed something; none where it is settled. `amount` is
-- debits less credits, so that a refund is negative.
CREATE TABLE account_due (
  book    TEXT    NOT NULL CHECK (book IN ('receivable', 'refund_due')),
  account INTEGER NOT NULL,
  amount  INTEGER NOT NULL,
  PRIMARY KEY (book, account)
) STRICT, WITHOUT ROWID;

-- The lines of account_due counted and added up.
CREATE TABLE book_due (
  book     TEXT    NOT NULL PRIMARY KEY CHECK (book IN ('receivable', 'refund_due')),
  accounts INTEGER NOT NULL CHECK (accounts >= 0),
  amount   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO account_due SELECT book, owner, SUM(amount) FROM journal_leg
 WHERE book IN ('receivable', 'refund_due') GROUP BY book, owner HAVING SUM(amount) <> 0;
INSERT INTO book_due SELECT b.column1, COUNT(d.account), COALESCE(SUM(d.amount), 0)
  FROM (VALUES ('receivable'), ('refund_due')) AS b
  LEFT JOIN account_due AS d ON d.book = b.column1 GROUP BY b.column1;

CREATE TRIGGER journal_leg_due AFTER INSERT ON journal_leg
WHEN NEW.book IN ('receivable', 'refund_due')
BEGIN
  UPDATE book_due SET amount = amount + NEW.amount,
    accounts = accounts + CASE
      (SELECT d.amount FROM account_due AS d WHERE d.book = NEW.book AND d.account = NEW.owner)
      WHEN -NEW.amount THEN -1 ELSE
      NOT EXISTS (SELECT 1 FROM account_due AS d
                   WHERE d.book = NEW.book AND d.account = NEW.owner) END
   WHERE book = NEW.book;
  INSERT INTO account_due VALUES (NEW.book, NEW.owner, NEW.amount)
    ON CONFLICT (book, account) DO UPDATE SET amount = amount + excluded.amount;
  DELETE FROM account_due WHERE book = NEW.book AND account = NEW.owner AND amount = 0;
END;

-- A sale as a day counts it: what was paid less what was taken back, whether a card was read back
-- as wanted, and whether a write did not end as it began: undone, unclear, replaced, or done only
-- at another attempt.
CREATE VIEW day_row AS
SELECT r.number AS number, r.business_day AS business_day, r.created_at AS created_at,
       r.kind AS kind, r.state AS state, r.attempt AS attempt, r.account AS account,
       r.service_point AS service_point, r.tariff AS tariff, r.counter AS counter,
       r.author AS author, r.payment - COALESCE(b.payment, 0) AS paid,
       r.state = 'committed' AS is_committed,
       r.state = 'committed' AND r.absorbed_by IS NULL AS is_written,
       r.state IN ('voided', 'quarantined', 'absorbed') OR r.absorbed_by IS NOT NULL
         OR r.attempt > 1 AS is_failed
  FROM transaction_row AS r
  LEFT JOIN row_cause AS k ON k.row = r.number
  LEFT JOIN transaction_row AS b ON b.number = k.reverses;
