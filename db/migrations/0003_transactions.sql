-- SPDX-FileCopyrightText: 2026 WattCard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The transaction rows (CARD.md section 9), the business days they belong to, and the outbox.

CREATE TABLE business_day (
  day       TEXT    NOT NULL PRIMARY KEY CHECK (length(day) = 8 AND day NOT GLOB '*[^0-9]*'),
  opened_at INTEGER NOT NULL
) STRICT;

CREATE TRIGGER business_day_goes_on BEFORE INSERT ON business_day
WHEN NEW.day <= (SELECT MAX(day) FROM business_day)
BEGIN SELECT RAISE(ABORT, 'business_day: days only go on'); END;
CREATE TRIGGER business_day_no_update BEFORE UPDATE ON business_day
BEGIN SELECT RAISE(ABORT, 'business_day: days never change'); END;
CREATE TRIGGER business_day_no_delete BEFORE DELETE ON business_day
BEGIN SELECT RAISE(ABORT, 'business_day: days are never removed'); END;

CREATE TABLE transaction_row (
  number         INTEGER PRIMARY KEY CHECK (number >= 1),
  id             TEXT    NOT NULL UNIQUE CHECK (length(id) = 36),
  kind           TEXT    NOT NULL CHECK (kind IN
                 ('opening', 'purchase', 'reversal', 'reissue', 'exchange', 'resumption')),
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
  absorbed_by    INTEGER REFERENCES transaction_row (number),
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

-- Paper follows the record (P6): one line for each committed row.
CREATE TABLE outbox (
  row    INTEGER PRIMARY KEY REFERENCES transaction_row (number),
  state  TEXT    NOT NULL CHECK (state IN ('waiting', 'printed')),
  copies INTEGER NOT NULL CHECK (copies >= 0)
) STRICT;
CREATE INDEX outbox_waiting ON outbox (row) WHERE state = 'waiting';
