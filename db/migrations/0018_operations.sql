-- SPDX-FileCopyrightText: 2026 WattCard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The operations of DOMAIN.md section 6 beside opening, purchase and reversal: what a row changes
-- besides selling, and the steps of an account that write no card.

-- The table is made anew for one more kind, adjustment; everything on it follows as it was.
DROP VIEW row_line;
PRAGMA legacy_alter_table=ON;
CREATE TABLE transaction_row_whole (
  number         INTEGER PRIMARY KEY CHECK (number >= 1),
  id             TEXT    NOT NULL UNIQUE CHECK (length(id) = 36),
  kind           TEXT    NOT NULL CHECK (kind IN
                 ('opening', 'purchase', 'reversal', 'reissue', 'exchange', 'resumption',
                 'adjustment')),
  account        INTEGER NOT NULL REFERENCES account (id),
  service_point  INTEGER NOT NULL REFERENCES service_point (id),
  series         INTEGER NOT NULL REFERENCES series (id),
  serial         TEXT    NOT NULL REFERENCES card (serial),
  gen            INTEGER NOT NULL CHECK (gen BETWEEN 1 AND 65535),
  seq            INTEGER NOT NULL CHECK (seq BETWEEN 1 AND 4294967295),
  order_id       BLOB    NOT NULL UNIQUE CHECK (length(order_id) = 8),
  parameter      BLOB    NOT NULL CHECK (length(parameter) = 45),
  load           BLOB    NOT NULL CHECK (length(load) = 60),
  tariff1        BLOB    NOT NULL CHECK (length(tariff1) IN (0, 258)),
  tariff2        BLOB    NOT NULL CHECK (length(tariff2) IN (0, 258)),
  image_digest   BLOB    NOT NULL CHECK (length(image_digest) = 8),
  target_digest  BLOB    NOT NULL CHECK (length(target_digest) = 8),
  before_gen     INTEGER NOT NULL CHECK (before_gen BETWEEN 0 AND 65535),
  before_seq     INTEGER NOT NULL CHECK (before_seq BETWEEN 0 AND 4294967295),
  before_digest  BLOB    NOT NULL CHECK (length(before_digest) = 8),
  payment        INTEGER NOT NULL CHECK (payment BETWEEN 0 AND 99999999),
  charge         INTEGER NOT NULL CHECK (charge >= 0),
  tax            INTEGER NOT NULL CHECK (tax BETWEEN 0 AND charge),
  carry          INTEGER NOT NULL,
  credit         INTEGER NOT NULL,
  energy         INTEGER NOT NULL,
  tariff         INTEGER NOT NULL REFERENCES tariff_version (id),
  total          INTEGER NOT NULL CHECK (total >= 0),
  tendered       INTEGER NOT NULL CHECK (tendered >= payment),
  sale           INTEGER NOT NULL CHECK (sale BETWEEN 1 AND 4294967295),
  counter        INTEGER NOT NULL CHECK (counter BETWEEN 1 AND 65535),
  author         INTEGER NOT NULL REFERENCES operator (id),
  business_day   TEXT    NOT NULL REFERENCES business_day (day),
  created_at     INTEGER NOT NULL,
  state          TEXT    NOT NULL CHECK (state IN
                 ('intent', 'committed', 'voided', 'quarantined', 'absorbed')),
  attempt        INTEGER NOT NULL CHECK (attempt >= 1),
  owner_counter  INTEGER NOT NULL,
  owner_operator INTEGER NOT NULL REFERENCES operator (id),
  proof_atc      INTEGER,
  proof_seq      INTEGER,
  proof_digest   BLOB,
  receipt_serial INTEGER CHECK (receipt_serial >= 1),
  settled_at     INTEGER,
  absorbed_by    INTEGER REFERENCES transaction_row (number) DEFERRABLE INITIALLY DEFERRED,
  -- A committed row has a proof that matches its target, or that of the reissue which took it along
  -- (I8); no other row has any.
  CHECK (CASE state WHEN 'committed'
         THEN proof_atc IS NOT NULL AND proof_seq IS NOT NULL AND proof_digest IS NOT NULL
              AND receipt_serial IS NOT NULL
              AND (absorbed_by IS NOT NULL OR proof_seq = seq AND proof_digest = target_digest)
         ELSE proof_atc IS NULL AND proof_seq IS NULL AND proof_digest IS NULL
              AND receipt_serial IS NULL END),
  CHECK ((state IN ('committed', 'voided')) = (settled_at IS NOT NULL)),
  CHECK (CASE WHEN absorbed_by IS NULL THEN state <> 'absorbed'
         ELSE state IN ('absorbed', 'committed') END)
) STRICT;
INSERT INTO transaction_row_whole SELECT * FROM transaction_row;
DROP TABLE transaction_row;
ALTER TABLE transaction_row_whole RENAME TO transaction_row;
PRAGMA legacy_alter_table=OFF;
CREATE UNIQUE INDEX row_one_open_per_account ON transaction_row (account)
  WHERE state IN ('intent', 'quarantined');
CREATE UNIQUE INDEX row_one_per_position ON transaction_row (service_point, gen, seq)
  WHERE state <> 'voided';
CREATE UNIQUE INDEX row_sale_number ON transaction_row (counter, sale);
CREATE UNIQUE INDEX row_receipt_number ON transaction_row (counter, business_day, receipt_serial)
  WHERE receipt_serial IS NOT NULL;
CREATE INDEX row_by_account ON transaction_row (account, number);
CREATE INDEX row_by_series ON transaction_row (series, gen, seq);

CREATE TRIGGER row_starts_as_intent BEFORE INSERT ON transaction_row
WHEN NEW.state <> 'intent' OR NEW.attempt <> 1
     OR EXISTS (SELECT 1 FROM transaction_row WHERE number = NEW.number OR id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'transaction_row: a new row is an intent with attempt 1'); END;

CREATE TRIGGER row_sale_numbers_follow BEFORE INSERT ON transaction_row
WHEN NEW.sale <> (SELECT COALESCE(MAX(sale), 0) + 1 FROM transaction_row
                   WHERE counter = NEW.counter)
BEGIN SELECT RAISE(ABORT, 'transaction_row: sale numbers follow one another'); END;

CREATE TRIGGER row_content_never_changes BEFORE UPDATE ON transaction_row
WHEN NEW.number <> OLD.number OR NEW.id <> OLD.id OR NEW.kind <> OLD.kind
     OR NEW.account <> OLD.account OR NEW.service_point <> OLD.service_point
     OR NEW.series <> OLD.series OR NEW.serial <> OLD.serial OR NEW.gen <> OLD.gen
     OR NEW.seq <> OLD.seq OR NEW.order_id <> OLD.order_id OR NEW.parameter <> OLD.parameter
     OR NEW.load <> OLD.load OR NEW.tariff1 <> OLD.tariff1 OR NEW.tariff2 <> OLD.tariff2
     OR NEW.image_digest <> OLD.image_digest
     OR NEW.target_digest <> OLD.target_digest OR NEW.before_gen <> OLD.before_gen
     OR NEW.before_seq <> OLD.before_seq OR NEW.before_digest <> OLD.before_digest
     OR NEW.payment <> OLD.payment OR NEW.charge <> OLD.charge OR NEW.tax <> OLD.tax
     OR NEW.carry <> OLD.carry OR NEW.credit <> OLD.credit OR NEW.energy <> OLD.energy
     OR NEW.tariff <> OLD.tariff OR NEW.total <> OLD.total OR NEW.tendered <> OLD.tendered
     OR NEW.sale <> OLD.sale OR NEW.counter <> OLD.counter OR NEW.author <> OLD.author
     OR NEW.business_day <> OLD.business_day OR NEW.created_at <> OLD.created_at
     OR OLD.absorbed_by IS NOT NULL AND NEW.absorbed_by IS NOT OLD.absorbed_by
     OR NEW.absorbed_by IS NOT OLD.absorbed_by AND NEW.state <> 'absorbed'
BEGIN SELECT RAISE(ABORT, 'transaction_row: only state, claim, proof and receipt may change'); END;

CREATE TRIGGER row_state_moves BEFORE UPDATE ON transaction_row
WHEN NOT CASE OLD.state
     WHEN 'intent' THEN
       NEW.state IN ('committed', 'voided', 'quarantined', 'absorbed') AND NEW.attempt = OLD.attempt
       OR NEW.state = 'intent' AND NEW.attempt = OLD.attempt + 1
     WHEN 'quarantined' THEN NEW.state IN ('committed', 'voided')
     WHEN 'absorbed' THEN NEW.state = 'committed'
     ELSE 0 END
BEGIN SELECT RAISE(ABORT, 'transaction_row: no such move of state'); END;

CREATE TRIGGER row_no_delete BEFORE DELETE ON transaction_row
BEGIN SELECT RAISE(ABORT, 'transaction_row: rows are never removed'); END;
CREATE INDEX row_committed_on ON transaction_row (account, business_day)
  WHERE state = 'committed';
CREATE TRIGGER row_on_an_open_day BEFORE INSERT ON transaction_row
WHEN NEW.business_day IN (SELECT day FROM day_close)
BEGIN SELECT RAISE(ABORT, 'transaction_row: the business day is closed'); END;
CREATE TRIGGER audit_anchor_of_card AFTER INSERT ON transaction_row
WHEN substr(NEW.load, 39, 4) <> x'00000000'
     -- The head on a card that was written before a restore is that of a log that is lost.
     AND NOT EXISTS (SELECT 1 FROM row_rebuilt WHERE row = NEW.number)
BEGIN
  INSERT INTO audit_anchor (number, kind, object, entry, head)
    SELECT (SELECT COALESCE(MAX(number), 0) + 1 FROM audit_anchor), 'card', NEW.id,
           (SELECT COALESCE(MAX(number), 0) FROM audit_entry), substr(NEW.load, 39, 4);
END;
CREATE TRIGGER row_tariff_in_force BEFORE INSERT ON transaction_row
WHEN NOT EXISTS (SELECT 1 FROM tariff_state AS s
                  WHERE s.id = NEW.tariff AND s.effective_from <= NEW.created_at
                    AND (s.retired_at IS NULL OR s.retired_at > NEW.created_at))
BEGIN SELECT RAISE(ABORT, 'transaction_row: the tariff is not in force'); END;

-- What a row does beside selling: credit that it takes over from a series that ends, the meter that
-- a new series runs on, who takes the account over. Written before the row, which closes it.
CREATE TABLE row_change (
  row          INTEGER NOT NULL PRIMARY KEY
               REFERENCES transaction_row (number) DEFERRABLE INITIALLY DEFERRED,
  operation    TEXT    NOT NULL CHECK (operation IN
               ('replace_card', 'transfer', 'exchange', 'undo_exchange', 'resume', 'adjust',
                'emergency', 'correct', 'update_parameters')),
  old_card     TEXT    NOT NULL CHECK (old_card IN ('kept', 'lost', 'retained')),
  moved        INTEGER NOT NULL CHECK (moved >= 0),
  value        INTEGER NOT NULL CHECK (value >= 0),
  tax          INTEGER NOT NULL CHECK (tax BETWEEN 0 AND value),
  overdrawn    INTEGER NOT NULL CHECK (overdrawn >= 0),
  ended        INTEGER REFERENCES series (id),
  accepted     INTEGER,
  remaining    INTEGER,
  source       TEXT    NOT NULL CHECK (source IN
               ('', 'visit', 'display', 'last_return', 'laboratory', 'estimate')),
  end_readings TEXT    NOT NULL,
  end_current  INTEGER,
  end_potential INTEGER,
  ended_at     INTEGER,
  meter        TEXT    NOT NULL CHECK (length(meter) IN (0, 12)),
  current      INTEGER NOT NULL CHECK (current BETWEEN 0 AND 99999),
  potential    INTEGER NOT NULL CHECK (potential BETWEEN 0 AND 99999),
  readings     TEXT    NOT NULL,
  customer     INTEGER REFERENCES customer (id),
  paper        TEXT    NOT NULL,
  CHECK ((source = '') = (accepted IS NULL)),
  CHECK ((accepted IS NULL) = (remaining IS NULL) AND (accepted IS NULL) = (ended_at IS NULL)),
  CHECK ((operation = 'transfer') = (customer IS NOT NULL)),
  CHECK ((meter = '') = (current = 0) AND (meter = '') = (potential = 0))
) STRICT;
CREATE INDEX row_change_by_ended ON row_change (ended) WHERE ended IS NOT NULL;

CREATE TRIGGER row_change_before_its_row BEFORE INSERT ON row_change
WHEN EXISTS (SELECT 1 FROM transaction_row WHERE number = NEW.row)
     OR EXISTS (SELECT 1 FROM row_change WHERE row = NEW.row)
BEGIN SELECT RAISE(ABORT, 'row_change: the row is closed'); END;
CREATE TRIGGER row_change_no_update BEFORE UPDATE ON row_change
BEGIN SELECT RAISE(ABORT, 'row_change: changes never change'); END;
CREATE TRIGGER row_change_no_delete BEFORE DELETE ON row_change
BEGIN SELECT RAISE(ABORT, 'row_change: changes are never removed'); END;

-- An exchange may be taken back like a sale, its payment with it.
DROP TRIGGER row_cause_reverses_once;
CREATE TRIGGER row_cause_reverses_once BEFORE INSERT ON row_cause
WHEN NEW.reverses IS NOT NULL
     AND (NOT EXISTS (SELECT 1 FROM transaction_row AS r WHERE r.number = NEW.reverses
                       AND r.state = 'committed' AND r.kind IN ('opening', 'purchase', 'exchange'))
          OR EXISTS (SELECT 1 FROM row_cause AS c JOIN transaction_row AS r ON r.number = c.row
                      WHERE c.reverses = NEW.reverses AND r.state <> 'voided'))
BEGIN SELECT RAISE(ABORT, 'row_cause: not a committed sale, or reversed already'); END;

-- A step of an account that writes no card: suspension, closing, payout, correction and the like.
-- `refers` is the step that a payout pays or a resumption ends, `row` the sale that is corrected.
CREATE TABLE account_step (
  number       INTEGER PRIMARY KEY CHECK (number >= 1),
  account      INTEGER NOT NULL REFERENCES account (id),
  operation    TEXT    NOT NULL CHECK (operation IN
               ('rename', 'cancel_file', 'transfer', 'suspend', 'resume', 'close', 'pay_out',
                'correct', 'adjust', 'catch_up')),
  refers       INTEGER REFERENCES account_step (number),
  row          INTEGER REFERENCES transaction_row (number),
  series       INTEGER REFERENCES series (id),
  amount       INTEGER NOT NULL,
  credit       INTEGER NOT NULL,
  detail       TEXT    NOT NULL,
  reason       TEXT    NOT NULL CHECK (length(reason) > 0),
  note         TEXT    NOT NULL,
  approver     INTEGER REFERENCES operator (id),
  second       INTEGER REFERENCES operator (id),
  business_day TEXT    NOT NULL,
  at           INTEGER NOT NULL,
  counter      INTEGER NOT NULL CHECK (counter BETWEEN 1 AND 65535),
  operator     INTEGER NOT NULL REFERENCES operator (id),
  audit        INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED,
  CHECK (approver IS NOT operator AND second IS NOT operator),
  CHECK (second IS NULL OR second IS NOT approver)
) STRICT;
CREATE INDEX account_step_by_account ON account_step (account, number);
CREATE UNIQUE INDEX account_step_paid_once ON account_step (refers)
  WHERE operation = 'pay_out' AND refers IS NOT NULL;

CREATE TRIGGER account_step_added BEFORE INSERT ON account_step
WHEN EXISTS (SELECT 1 FROM account_step WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'account_step: steps are only added'); END;
CREATE TRIGGER account_step_no_update BEFORE UPDATE ON account_step
BEGIN SELECT RAISE(ABORT, 'account_step: steps never change'); END;
CREATE TRIGGER account_step_no_delete BEFORE DELETE ON account_step
BEGIN SELECT RAISE(ABORT, 'account_step: steps are never removed'); END;

-- As in 0011, and whether the row changes more.
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
       (SELECT COUNT(*) FROM row_change AS h WHERE h.row = r.number) AS changes,
       k.reason AS reason, k.note AS note, k.approver AS approver, k.second AS second,
       b.id AS reverses
  FROM transaction_row AS r
  JOIN series AS s ON s.id = r.series
  JOIN service_point AS p ON p.id = r.service_point
  JOIN account AS a ON a.id = r.account
  JOIN customer AS c ON c.id = a.customer
  LEFT JOIN row_cause AS k ON k.row = r.number
  LEFT JOIN transaction_row AS b ON b.number = k.reverses;

-- Rows that were lost with the records and rebuilt from the card (DOMAIN.md section 10). Written
-- before the row, which has a number of its counter's own; what the card had is here. `writes` is
-- how many load writes the row stands for, `image` whether its bytes are the card's or made anew.
CREATE TABLE row_rebuilt (
  row          INTEGER NOT NULL PRIMARY KEY
               REFERENCES transaction_row (number) DEFERRABLE INITIALLY DEFERRED,
  writes       INTEGER NOT NULL CHECK (writes >= 1),
  image        TEXT    NOT NULL CHECK (image IN ('card', 'made_anew')),
  receipt      INTEGER NOT NULL CHECK (receipt IN (0, 1)),
  card_sale    INTEGER NOT NULL CHECK (card_sale BETWEEN 0 AND 4294967295),
  card_counter INTEGER NOT NULL CHECK (card_counter BETWEEN 0 AND 65535),
  sold_at      INTEGER NOT NULL,
  audit        INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TRIGGER row_rebuilt_before_its_row BEFORE INSERT ON row_rebuilt
WHEN EXISTS (SELECT 1 FROM transaction_row WHERE number = NEW.row)
     OR EXISTS (SELECT 1 FROM row_rebuilt WHERE row = NEW.row)
BEGIN SELECT RAISE(ABORT, 'row_rebuilt: the row is closed'); END;
CREATE TRIGGER row_rebuilt_no_update BEFORE UPDATE ON row_rebuilt
BEGIN SELECT RAISE(ABORT, 'row_rebuilt: evidence never changes'); END;
CREATE TRIGGER row_rebuilt_no_delete BEFORE DELETE ON row_rebuilt
BEGIN SELECT RAISE(ABORT, 'row_rebuilt: evidence is never removed'); END;
-- It may have been paid out before the loss: finance clears it out of suspense_recovered.
CREATE TRIGGER payout_not_of_a_rebuilt_row BEFORE INSERT ON payout
WHEN EXISTS (SELECT 1 FROM row_rebuilt WHERE row = NEW.row)
BEGIN SELECT RAISE(ABORT, 'payout: rebuilt, perhaps paid before the loss'); END;
