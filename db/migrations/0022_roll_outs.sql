-- SPDX-FileCopyrightText: 2026 WattCard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Roll-outs of a change of cards in the field (DOMAIN.md F-29): what is changed, the turns that
-- each takes, and what becomes of every card.

CREATE TABLE roll_out (
  number   INTEGER PRIMARY KEY CHECK (number >= 1),
  changes  TEXT    NOT NULL CHECK (changes IN ('keys', 'format')),
  suite    TEXT    NOT NULL CHECK (suite IN ('A', 'S', 'T')),
  version  INTEGER NOT NULL CHECK (version BETWEEN 1 AND 255),
  reason   TEXT    NOT NULL CHECK (length(reason) > 0),
  approver INTEGER REFERENCES operator (id),
  at       INTEGER NOT NULL,
  counter  INTEGER NOT NULL CHECK (counter BETWEEN 1 AND 65535),
  operator INTEGER NOT NULL REFERENCES operator (id),
  audit    INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (changes, suite, version),
  CHECK (approver <> operator)
) STRICT;

-- A stop keeps the stage; going on after it begins at the canary again and names two people. `own`
-- is 1 for a stop that the failures of cards made.
CREATE TABLE roll_out_turn (
  number   INTEGER PRIMARY KEY CHECK (number >= 1),
  roll_out INTEGER NOT NULL REFERENCES roll_out (number) DEFERRABLE INITIALLY DEFERRED,
  kind     TEXT    NOT NULL CHECK (kind IN ('start', 'next', 'stop', 'resume')),
  stage    TEXT    NOT NULL CHECK (stage IN ('canary', 'few', 'many', 'all')),
  own      INTEGER NOT NULL CHECK (own IN (0, 1)),
  reason   TEXT    NOT NULL,
  approver INTEGER REFERENCES operator (id),
  at       INTEGER NOT NULL,
  counter  INTEGER NOT NULL CHECK (counter BETWEEN 1 AND 65535),
  operator INTEGER NOT NULL REFERENCES operator (id),
  audit    INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED,
  CHECK (kind NOT IN ('start', 'resume') OR stage = 'canary'),
  CHECK (kind <> 'next' OR stage <> 'canary'),
  CHECK (kind = 'stop' OR own = 0),
  CHECK (kind NOT IN ('stop', 'resume') OR length(reason) > 0),
  CHECK ((kind = 'resume') = (approver IS NOT NULL)),
  CHECK (approver <> operator)
) STRICT;
CREATE INDEX roll_out_turn_by_roll_out ON roll_out_turn (roll_out, number);

-- A card that is taken for the first time has a place in the stage of its turn: there are no more
-- places than the stage has room.
CREATE TABLE roll_out_card (
  number   INTEGER PRIMARY KEY CHECK (number >= 1),
  roll_out INTEGER NOT NULL REFERENCES roll_out (number),
  serial   TEXT    NOT NULL CHECK (length(serial) = 16 AND serial NOT GLOB '*[^0-9A-F]*'),
  step     TEXT    NOT NULL
           CHECK (step IN ('taken', 'put_off', 'changed', 'failed', 'proven', 'repaired')),
  turn     INTEGER REFERENCES roll_out_turn (number),
  stage    TEXT,
  place    INTEGER,
  fault    TEXT    NOT NULL,
  note     TEXT    NOT NULL,
  at       INTEGER NOT NULL,
  counter  INTEGER NOT NULL CHECK (counter BETWEEN 1 AND 65535),
  operator INTEGER NOT NULL REFERENCES operator (id),
  audit    INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (turn, place),
  CHECK (step = 'taken' OR turn IS NULL),
  CHECK ((turn IS NULL) = (place IS NULL) AND (turn IS NULL) = (stage IS NULL)),
  CHECK (place >= 1),
  CHECK (CASE stage WHEN 'canary' THEN place <= 1 WHEN 'few' THEN place <= 10
         WHEN 'many' THEN place <= 100 WHEN 'all' THEN 1 ELSE stage IS NULL END),
  CHECK (step <> 'failed' OR fault <> ''),
  CHECK (step IN ('failed', 'put_off') OR fault = ''),
  CHECK (step <> 'repaired' OR length(note) > 0)
) STRICT;
CREATE INDEX roll_out_card_failed ON roll_out_card (roll_out, serial, number)
  WHERE step = 'failed';

-- Where each card stands now: the newest of its steps, so that the counter asks in no time.
CREATE TABLE roll_out_standing (
  serial   TEXT    NOT NULL,
  roll_out INTEGER NOT NULL REFERENCES roll_out (number),
  step     TEXT    NOT NULL,
  number   INTEGER NOT NULL REFERENCES roll_out_card (number),
  PRIMARY KEY (serial, roll_out)
) STRICT;
CREATE INDEX roll_out_standing_taken ON roll_out_standing (roll_out) WHERE step = 'taken';
CREATE INDEX roll_out_standing_unsettled ON roll_out_standing (roll_out, step)
  WHERE step NOT IN ('proven', 'repaired');

CREATE TRIGGER roll_out_added BEFORE INSERT ON roll_out
WHEN NEW.number <> (SELECT COALESCE(MAX(number), 0) + 1 FROM roll_out)
BEGIN SELECT RAISE(ABORT, 'roll_out: roll-outs are only added'); END;
CREATE TRIGGER roll_out_no_update BEFORE UPDATE ON roll_out
BEGIN SELECT RAISE(ABORT, 'roll_out: roll-outs never change'); END;
CREATE TRIGGER roll_out_no_delete BEFORE DELETE ON roll_out
BEGIN SELECT RAISE(ABORT, 'roll_out: roll-outs are never removed'); END;

-- Started once; after a stop nothing but going on; a stage follows the one before.
CREATE TRIGGER roll_out_turn_follows BEFORE INSERT ON roll_out_turn
WHEN NEW.number <> (SELECT COALESCE(MAX(number), 0) + 1 FROM roll_out_turn)
     OR NOT EXISTS (
       SELECT 1 FROM (SELECT 1) LEFT JOIN roll_out_turn AS t ON t.number =
              (SELECT MAX(number) FROM roll_out_turn WHERE roll_out = NEW.roll_out)
        WHERE CASE NEW.kind
              WHEN 'start' THEN t.number IS NULL
              WHEN 'next' THEN t.kind <> 'stop' AND t.stage || '-' || NEW.stage IN
                               ('canary-few', 'few-many', 'many-all')
              WHEN 'stop' THEN t.kind <> 'stop' AND t.stage = NEW.stage
              ELSE t.kind = 'stop' END)
BEGIN SELECT RAISE(ABORT, 'roll_out_turn: a turn follows the one before'); END;
CREATE TRIGGER roll_out_turn_no_update BEFORE UPDATE ON roll_out_turn
BEGIN SELECT RAISE(ABORT, 'roll_out_turn: turns never change'); END;
CREATE TRIGGER roll_out_turn_no_delete BEFORE DELETE ON roll_out_turn
BEGIN SELECT RAISE(ABORT, 'roll_out_turn: turns are never removed'); END;

-- A card enters by being taken, with a place; its next step follows from the one before.
CREATE TRIGGER roll_out_card_follows BEFORE INSERT ON roll_out_card
WHEN NEW.number <> (SELECT COALESCE(MAX(number), 0) + 1 FROM roll_out_card)
     OR NOT EXISTS (
       SELECT 1 FROM (SELECT 1) LEFT JOIN roll_out_standing AS s
              ON s.serial = NEW.serial AND s.roll_out = NEW.roll_out
        WHERE CASE s.step
              WHEN 'taken'   THEN NEW.step IN ('put_off', 'changed', 'failed', 'proven')
              WHEN 'put_off' THEN NEW.step IN ('taken', 'failed', 'proven', 'repaired')
              WHEN 'changed' THEN NEW.step IN ('failed', 'proven', 'repaired')
              WHEN 'failed'  THEN NEW.step IN ('taken', 'proven', 'repaired')
              ELSE s.step IS NULL AND NEW.step = 'taken' END
          AND (NEW.place IS NOT NULL) = (s.step IS NULL))
BEGIN SELECT RAISE(ABORT, 'roll_out_card: a step follows the one before'); END;
CREATE TRIGGER roll_out_card_stands AFTER INSERT ON roll_out_card
BEGIN
  INSERT INTO roll_out_standing (serial, roll_out, step, number)
  VALUES (NEW.serial, NEW.roll_out, NEW.step, NEW.number)
  ON CONFLICT (serial, roll_out) DO UPDATE SET step = excluded.step, number = excluded.number;
END;
CREATE TRIGGER roll_out_standing_is_a_step BEFORE INSERT ON roll_out_standing
WHEN NOT EXISTS (SELECT 1 FROM roll_out_card AS c WHERE c.number = NEW.number
                  AND c.serial = NEW.serial AND c.roll_out = NEW.roll_out AND c.step = NEW.step)
BEGIN SELECT RAISE(ABORT, 'roll_out_standing: a card stands where its step left it'); END;
CREATE TRIGGER roll_out_standing_goes_on BEFORE UPDATE ON roll_out_standing
WHEN NEW.number <= OLD.number OR NEW.serial <> OLD.serial OR NEW.roll_out <> OLD.roll_out
     OR NOT EXISTS (SELECT 1 FROM roll_out_card AS c WHERE c.number = NEW.number
                     AND c.serial = NEW.serial AND c.roll_out = NEW.roll_out
                     AND c.step = NEW.step)
BEGIN SELECT RAISE(ABORT, 'roll_out_standing: a card stands where its step left it'); END;
CREATE TRIGGER roll_out_standing_no_delete BEFORE DELETE ON roll_out_standing
BEGIN SELECT RAISE(ABORT, 'roll_out_standing: cards stay in the book'); END;
-- A place is in the turn that runs, and no new card is taken while the roll-out is stopped.
CREATE TRIGGER roll_out_card_in_its_turn BEFORE INSERT ON roll_out_card
WHEN NEW.place IS NOT NULL
     AND NOT EXISTS (SELECT 1 FROM roll_out_turn AS t
                      WHERE t.number = (SELECT MAX(number) FROM roll_out_turn
                                         WHERE roll_out = NEW.roll_out)
                        AND t.number = NEW.turn AND t.kind <> 'stop' AND t.stage = NEW.stage)
BEGIN SELECT RAISE(ABORT, 'roll_out_card: the stage does not run'); END;
CREATE TRIGGER roll_out_card_no_update BEFORE UPDATE ON roll_out_card
BEGIN SELECT RAISE(ABORT, 'roll_out_card: steps never change'); END;
CREATE TRIGGER roll_out_card_no_delete BEFORE DELETE ON roll_out_card
BEGIN SELECT RAISE(ABORT, 'roll_out_card: steps are never removed'); END;
