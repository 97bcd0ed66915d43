-- SPDX-FileCopyrightText: 2026 WattCard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a payment is made of besides the credit, how it was tendered, and the parts of books that
-- are kept apart: the class of a receivable, the kind of a fee, the tender of a till.

ALTER TABLE journal_leg ADD COLUMN part TEXT NOT NULL DEFAULT '';

-- Lines of the waterfall before the credit line, written before the row that they belong to; the
-- row closes them.
CREATE TABLE row_charge (
  row    INTEGER NOT NULL REFERENCES transaction_row (number) DEFERRABLE INITIALLY DEFERRED,
  place  INTEGER NOT NULL CHECK (place BETWEEN 1 AND 10000),
  kind   TEXT    NOT NULL CHECK (kind IN
                 ('fixed', 'capacity', 'minimum', 'card_fee', 'deposit', 'debt')),
  debt   TEXT    NOT NULL CHECK (debt IN ('', 'earlier_years', 'earlier_months', 'current_month',
                 'correction', 'late_fee', 'emergency', 'meter_overdraft', 'settlement')),
  month  TEXT    NOT NULL CHECK (month = '' OR length(month) = 6 AND month NOT GLOB '*[^0-9]*'),
  amount INTEGER NOT NULL CHECK (amount > 0),
  tax    INTEGER NOT NULL CHECK (tax BETWEEN 0 AND amount),
  PRIMARY KEY (row, place),
  CHECK ((kind = 'debt') = (debt <> ''))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER row_charge_before_its_row BEFORE INSERT ON row_charge
WHEN EXISTS (SELECT 1 FROM transaction_row WHERE number = NEW.row)
     OR EXISTS (SELECT 1 FROM row_charge WHERE row = NEW.row AND place = NEW.place)
BEGIN SELECT RAISE(ABORT, 'row_charge: the row is closed'); END;
CREATE TRIGGER row_charge_no_update BEFORE UPDATE ON row_charge
BEGIN SELECT RAISE(ABORT, 'row_charge: lines never change'); END;
CREATE TRIGGER row_charge_no_delete BEFORE DELETE ON row_charge
BEGIN SELECT RAISE(ABORT, 'row_charge: lines are never removed'); END;

-- How the payment was tendered; change is given out of cash only.
CREATE TABLE row_tender (
  row       INTEGER NOT NULL REFERENCES transaction_row (number) DEFERRABLE INITIALLY DEFERRED,
  place     INTEGER NOT NULL CHECK (place BETWEEN 1 AND 100),
  kind      TEXT    NOT NULL CHECK (kind IN ('cash', 'bank', 'card')),
  amount    INTEGER NOT NULL CHECK (amount > 0),
  reference TEXT    NOT NULL,
  PRIMARY KEY (row, place),
  CHECK ((kind = 'cash') = (reference = ''))
) STRICT, WITHOUT ROWID;
CREATE INDEX row_tender_by_reference ON row_tender (reference) WHERE reference <> '';

CREATE TRIGGER row_tender_before_its_row BEFORE INSERT ON row_tender
WHEN EXISTS (SELECT 1 FROM transaction_row WHERE number = NEW.row)
     OR EXISTS (SELECT 1 FROM row_tender WHERE row = NEW.row AND place = NEW.place)
BEGIN SELECT RAISE(ABORT, 'row_tender: the row is closed'); END;
CREATE TRIGGER row_tender_no_update BEFORE UPDATE ON row_tender
BEGIN SELECT RAISE(ABORT, 'row_tender: tenders never change'); END;
CREATE TRIGGER row_tender_no_delete BEFORE DELETE ON row_tender
BEGIN SELECT RAISE(ABORT, 'row_tender: tenders are never removed'); END;

-- Why a row was made that is not a plain sale, who stood beside it, and what it takes back.
CREATE TABLE row_cause (
  row      INTEGER NOT NULL PRIMARY KEY
           REFERENCES transaction_row (number) DEFERRABLE INITIALLY DEFERRED,
  reverses INTEGER REFERENCES transaction_row (number),
  reason   TEXT    NOT NULL CHECK (length(reason) > 0),
  note     TEXT    NOT NULL,
  approver INTEGER REFERENCES operator (id),
  second   INTEGER REFERENCES operator (id),
  CHECK (second IS NULL OR approver IS NOT NULL AND second <> approver)
) STRICT;
CREATE INDEX row_cause_by_reversed ON row_cause (reverses) WHERE reverses IS NOT NULL;

CREATE TRIGGER row_cause_before_its_row BEFORE INSERT ON row_cause
WHEN EXISTS (SELECT 1 FROM transaction_row WHERE number = NEW.row)
     OR EXISTS (SELECT 1 FROM row_cause WHERE row = NEW.row)
BEGIN SELECT RAISE(ABORT, 'row_cause: the row is closed'); END;
CREATE TRIGGER row_cause_reverses_once BEFORE INSERT ON row_cause
WHEN NEW.reverses IS NOT NULL
     AND (NOT EXISTS (SELECT 1 FROM transaction_row AS r WHERE r.number = NEW.reverses
                       AND r.state = 'committed' AND r.kind IN ('opening', 'purchase'))
          OR EXISTS (SELECT 1 FROM row_cause AS c JOIN transaction_row AS r ON r.number = c.row
                      WHERE c.reverses = NEW.reverses AND r.state <> 'voided'))
BEGIN SELECT RAISE(ABORT, 'row_cause: not a committed sale, or reversed already'); END;
CREATE TRIGGER row_cause_no_update BEFORE UPDATE ON row_cause
BEGIN SELECT RAISE(ABORT, 'row_cause: causes never change'); END;
CREATE TRIGGER row_cause_no_delete BEFORE DELETE ON row_cause
BEGIN SELECT RAISE(ABORT, 'row_cause: causes are never removed'); END;

-- Money that was paid out, once for each row that made it due (CARD.md section 9, I11).
CREATE TABLE payout (
  row     INTEGER NOT NULL PRIMARY KEY REFERENCES transaction_row (number),
  amount  INTEGER NOT NULL CHECK (amount > 0),
  counter INTEGER NOT NULL,
  at      INTEGER NOT NULL,
  operator INTEGER NOT NULL REFERENCES operator (id),
  audit   INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TRIGGER payout_of_a_committed_row BEFORE INSERT ON payout
WHEN NOT EXISTS (SELECT 1 FROM transaction_row WHERE number = NEW.row AND state = 'committed')
     OR EXISTS (SELECT 1 FROM payout WHERE row = NEW.row)
BEGIN SELECT RAISE(ABORT, 'payout: not committed, or paid already'); END;
CREATE TRIGGER payout_no_update BEFORE UPDATE ON payout
BEGIN SELECT RAISE(ABORT, 'payout: payouts never change'); END;
CREATE TRIGGER payout_no_delete BEFORE DELETE ON payout
BEGIN SELECT RAISE(ABORT, 'payout: payouts are never removed'); END;

-- As in 0006, and how many lines of either kind there are to read.
DROP VIEW row_line;
CREATE VIEW row_line AS
SELECT r.number AS number, r.id AS id, r.kind AS kind, r.account AS account,
       r.service_point AS service_point, r.series AS series, r.serial AS serial, r.gen AS gen,
       r.seq AS seq, r.order_id AS order_id, r.parameter AS parameter, r.load AS load,
       r.tariff1 AS tariff1, r.tariff2 AS tariff2, r.image_digest AS image_digest,
       r.target_digest AS target_digest, r.before_gen AS before_gen, r.before_seq AS before_seq,
       r.before_digest AS before_digest, r.payment AS payment, r.charge AS charge, r.tax AS tax,
       r.carry AS carry, r.credit AS credit, r.energy AS energy, r.tariff AS tariff,
       r.total AS total, r.tendered AS tendered, r.sale AS sale, r.counter AS counter,
       r.author AS author, r.business_day AS business_day, r.created_at AS created_at,
       r.state AS state, r.attempt AS attempt, r.receipt_serial AS receipt_serial,
       r.proof_atc AS proof_atc, r.proof_seq AS proof_seq, r.proof_digest AS proof_digest,
       s.unit AS unit, p.customer_number AS customer_number, c.name AS customer_name,
       (SELECT COUNT(*) FROM row_charge AS l WHERE l.row = r.number) AS charges,
       (SELECT COUNT(*) FROM row_tender AS t WHERE t.row = r.number) AS tenders,
       k.reason AS reason, k.note AS note, k.approver AS approver, k.second AS second,
       b.id AS reverses
  FROM transaction_row AS r
  JOIN series AS s ON s.id = r.series
  JOIN service_point AS p ON p.id = r.service_point
  JOIN account AS a ON a.id = r.account
  JOIN customer AS c ON c.id = a.customer
  LEFT JOIN row_cause AS k ON k.row = r.number
  LEFT JOIN transaction_row AS b ON b.number = k.reverses;
