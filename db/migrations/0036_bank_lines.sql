-- SPDX-FileCopyrightText: 2026 WattCard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What moved at the bank or the card terminal beside the tenders with which a row began: debts that
-- were paid without the card, takings, and money that went back the way it had come. Finance holds
-- it against the bank's file (DOMAIN.md section 8). `row` is the sale whose money went back.
CREATE TABLE bank_line (
  number       INTEGER PRIMARY KEY CHECK (number >= 1),
  row          INTEGER REFERENCES transaction_row (number),
  kind         TEXT    NOT NULL CHECK (kind IN ('bank', 'card')),
  reference    TEXT    NOT NULL CHECK (length(reference) > 0),
  amount       INTEGER NOT NULL CHECK (amount <> 0),
  business_day TEXT    NOT NULL CHECK (length(business_day) = 8),
  audit        INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED,
  CHECK (row IS NULL OR amount < 0)
) STRICT;
CREATE INDEX bank_line_by_day ON bank_line (business_day);
CREATE INDEX bank_line_by_row ON bank_line (row) WHERE row IS NOT NULL;
-- A visit names the meter: the series that it had (db/repositories/emergency_booking.cpp).
CREATE INDEX series_by_meter ON series (meter_number, first_gen);

CREATE TRIGGER bank_line_added BEFORE INSERT ON bank_line
WHEN EXISTS (SELECT 1 FROM bank_line WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'bank_line: rows are only added'); END;
CREATE TRIGGER bank_line_no_update BEFORE UPDATE ON bank_line
BEGIN SELECT RAISE(ABORT, 'bank_line: rows never change'); END;
CREATE TRIGGER bank_line_no_delete BEFORE DELETE ON bank_line
BEGIN SELECT RAISE(ABORT, 'bank_line: rows are never removed'); END;
