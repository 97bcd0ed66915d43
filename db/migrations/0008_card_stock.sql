-- SPDX-FileCopyrightText: 2026 WattCard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The book of cards (DOMAIN.md F-28): batches as they were delivered, every card of them, and every
-- move as a line that stays. Received = blank + issued + returned + scrapped + lost, always.

CREATE TABLE card_batch (
  id                INTEGER PRIMARY KEY CHECK (id >= 1),
  name              TEXT    NOT NULL CHECK (length(name) > 0),
  received_at       INTEGER NOT NULL,
  transport_version INTEGER NOT NULL CHECK (transport_version BETWEEN 1 AND 255)
) STRICT;

CREATE TRIGGER card_batch_no_update BEFORE UPDATE ON card_batch
BEGIN SELECT RAISE(ABORT, 'card_batch: deliveries never change'); END;
CREATE TRIGGER card_batch_no_delete BEFORE DELETE ON card_batch
BEGIN SELECT RAISE(ABORT, 'card_batch: deliveries are never removed'); END;

-- The table card is the register of what accounts hold; this one is where the plastic is.
CREATE TABLE card_stock (
  serial       TEXT    NOT NULL PRIMARY KEY
               CHECK (length(serial) = 16 AND serial NOT GLOB '*[^0-9A-F]*'),
  batch        INTEGER NOT NULL REFERENCES card_batch (id),
  card_class   INTEGER NOT NULL CHECK (card_class BETWEEN 0 AND 255),
  state        TEXT    NOT NULL
               CHECK (state IN ('blank', 'issued', 'returned', 'scrapped', 'lost')),
  since        INTEGER NOT NULL,
  times_issued INTEGER NOT NULL CHECK (times_issued >= 0),
  CHECK (state <> 'blank' OR card_class = 0),
  CHECK (state <> 'issued' OR card_class > 0 AND times_issued > 0)
) STRICT;
CREATE INDEX card_stock_by_state ON card_stock (state, since);
CREATE INDEX card_stock_by_batch ON card_stock (batch, state);

-- from_state is NULL for the delivery itself. A sale moves issued -> blank when its opening is
-- voided: the card was proven blank. Nobody else does, so that move names its row.
CREATE TABLE card_movement (
  number     INTEGER PRIMARY KEY CHECK (number >= 1),
  serial     TEXT    NOT NULL REFERENCES card_stock (serial),
  from_state TEXT,
  to_state   TEXT    NOT NULL,
  card_class INTEGER NOT NULL,
  reason     TEXT    NOT NULL,
  sale       INTEGER REFERENCES transaction_row (number),
  at         INTEGER NOT NULL,
  counter    INTEGER NOT NULL,
  operator   INTEGER NOT NULL REFERENCES operator (id),
  audit      INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED,
  CHECK (CASE from_state
         WHEN 'blank'    THEN to_state IN ('issued', 'scrapped', 'lost')
         WHEN 'issued'   THEN to_state IN ('returned', 'lost', 'scrapped')
                              OR to_state = 'blank' AND sale IS NOT NULL
         WHEN 'returned' THEN to_state IN ('blank', 'scrapped')
         WHEN 'lost'     THEN to_state = 'returned'
         WHEN 'scrapped' THEN 0
         ELSE from_state IS NULL AND to_state = 'blank' END)
) STRICT;
CREATE INDEX card_movement_by_serial ON card_movement (serial, number);
CREATE UNIQUE INDEX card_movement_one_delivery ON card_movement (serial)
  WHERE from_state IS NULL;
CREATE INDEX card_movement_by_sale ON card_movement (sale) WHERE sale IS NOT NULL;

CREATE TRIGGER card_movement_follows BEFORE INSERT ON card_movement
WHEN NEW.number <> (SELECT COALESCE(MAX(number), 0) + 1 FROM card_movement)
     OR NEW.from_state IS NOT (SELECT to_state FROM card_movement WHERE serial = NEW.serial
                                ORDER BY number DESC LIMIT 1)
BEGIN SELECT RAISE(ABORT, 'card_movement: a move begins where the last one ended'); END;
CREATE TRIGGER card_movement_no_update BEFORE UPDATE ON card_movement
BEGIN SELECT RAISE(ABORT, 'card_movement: moves never change'); END;
CREATE TRIGGER card_movement_no_delete BEFORE DELETE ON card_movement
BEGIN SELECT RAISE(ABORT, 'card_movement: moves are never removed'); END;

CREATE TRIGGER card_stock_starts_blank BEFORE INSERT ON card_stock
WHEN NEW.state <> 'blank' OR NEW.times_issued <> 0
     OR EXISTS (SELECT 1 FROM card_stock WHERE serial = NEW.serial)
BEGIN SELECT RAISE(ABORT, 'card_stock: a card is received blank, once'); END;
-- The line comes first, the card follows it.
CREATE TRIGGER card_stock_follows_its_moves BEFORE UPDATE ON card_stock
WHEN NEW.serial <> OLD.serial OR NEW.batch <> OLD.batch
     OR NEW.times_issued <> OLD.times_issued + (NEW.state = 'issued')
     OR NOT EXISTS (SELECT 1 FROM card_movement AS m
                     WHERE m.number = (SELECT MAX(number) FROM card_movement
                                        WHERE serial = OLD.serial)
                       AND m.from_state = OLD.state AND m.to_state = NEW.state
                       AND m.card_class = NEW.card_class)
BEGIN SELECT RAISE(ABORT, 'card_stock: a card moves with a line in the book'); END;
CREATE TRIGGER card_stock_no_delete BEFORE DELETE ON card_stock
BEGIN SELECT RAISE(ABORT, 'card_stock: cards are never removed'); END;
