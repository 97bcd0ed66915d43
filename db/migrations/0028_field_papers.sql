-- SPDX-FileCopyrightText: 2026 WattCard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What engineers note in the field: commissioning tickets (DOMAIN.md 7.1) and the evidence of meter
-- exchanges (6.6). Only added; each record's fingerprint is in the audit entry of its last column.
-- Times of meters are local seconds. A ticket may have been begun, and its steps taken, in other
-- books: persons are kept by name beside the operator who recorded them here.

CREATE TABLE commissioning_ticket (
  id       INTEGER PRIMARY KEY CHECK (id >= 1),
  uid      TEXT    NOT NULL UNIQUE CHECK (length(uid) = 36),
  meter    TEXT    NOT NULL CHECK (length(meter) = 12 AND meter NOT GLOB '*[^0-9]*'),
  place    TEXT    NOT NULL CHECK (length(place) <= 200),
  person   TEXT    NOT NULL CHECK (length(person) > 0),
  begun_at INTEGER NOT NULL,
  station  INTEGER NOT NULL CHECK (station BETWEEN 1 AND 65535),
  operator INTEGER NOT NULL REFERENCES operator (id),
  audit    INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX commissioning_ticket_by_meter ON commissioning_ticket (meter);

-- One row for a step. work_order, use and the states are 0 where there was no management card;
-- ratio 0 x 0 where the card tells none; texts are empty where the step has none.
CREATE TABLE commissioning_step (
  number          INTEGER PRIMARY KEY CHECK (number >= 1),
  ticket          INTEGER NOT NULL REFERENCES commissioning_ticket (id),
  step            INTEGER NOT NULL CHECK (step BETWEEN 1 AND 5),
  card            TEXT    NOT NULL CHECK (length(card) IN (0, 16)),
  read_at         INTEGER NOT NULL,
  work_order      INTEGER NOT NULL CHECK (work_order >= 0),
  use             INTEGER NOT NULL CHECK (use BETWEEN 0 AND 99),
  state_before    INTEGER NOT NULL,
  state_after     INTEGER NOT NULL,
  customer        TEXT    NOT NULL CHECK (length(customer) IN (0, 12)),
  ratio_current   INTEGER NOT NULL CHECK (ratio_current >= 0),
  ratio_potential INTEGER NOT NULL CHECK (ratio_potential >= 0),
  gen             INTEGER NOT NULL,
  seq             INTEGER NOT NULL,
  accepted        INTEGER NOT NULL,
  remaining       INTEGER NOT NULL,
  active          INTEGER NOT NULL,
  checks          INTEGER NOT NULL CHECK (checks BETWEEN 0 AND 31),
  register_before INTEGER NOT NULL,
  register_after  INTEGER NOT NULL,
  meter_seal      TEXT    NOT NULL CHECK (length(meter_seal) <= 40),
  box_seal        TEXT    NOT NULL CHECK (length(box_seal) <= 40),
  signer          TEXT    NOT NULL CHECK (length(signer) <= 60),
  photo           TEXT    NOT NULL CHECK (length(photo) <= 100),
  photo_hash      TEXT    NOT NULL CHECK (length(photo_hash) IN (0, 64)),
  note            TEXT    NOT NULL CHECK (length(note) <= 400),
  person          TEXT    NOT NULL CHECK (length(person) > 0),
  taken_at        INTEGER NOT NULL,
  station         INTEGER NOT NULL CHECK (station BETWEEN 1 AND 65535),
  imported        INTEGER NOT NULL CHECK (imported IN (0, 1)),
  operator        INTEGER NOT NULL REFERENCES operator (id),
  audit           INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (ticket, step),
  CHECK ((step IN (1, 2, 3)) = (card <> '')),
  CHECK ((step IN (1, 2)) = (work_order > 0)),
  CHECK (step <> 1 OR state_after = 1),
  CHECK (step <> 2 OR state_before = 1 AND state_after = 2),
  CHECK (step <> 3 OR seq > 0 AND ratio_current > 0 AND ratio_potential > 0),
  CHECK (step <> 4 OR checks = 31 AND register_after > register_before),
  CHECK ((step = 5) = (meter_seal <> '')),
  CHECK ((step = 5) = (box_seal <> '')),
  CHECK ((step = 5) = (signer <> '')),
  CHECK ((step = 5) = (photo <> '' AND photo_hash <> ''))
) STRICT;
CREATE INDEX commissioning_step_by_order ON commissioning_step (work_order) WHERE work_order > 0;

CREATE TABLE commissioning_end (
  ticket   INTEGER PRIMARY KEY REFERENCES commissioning_ticket (id),
  reason   TEXT    NOT NULL CHECK (length(reason) BETWEEN 1 AND 200),
  at       INTEGER NOT NULL,
  operator INTEGER NOT NULL REFERENCES operator (id),
  audit    INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TRIGGER commissioning_ticket_one_open BEFORE INSERT ON commissioning_ticket
WHEN EXISTS (SELECT 1 FROM commissioning_ticket WHERE id = NEW.id)
     OR EXISTS (SELECT 1 FROM commissioning_ticket AS t WHERE t.meter = NEW.meter
                 AND NOT EXISTS (SELECT 1 FROM commissioning_step AS s
                                  WHERE s.ticket = t.id AND s.step = 5)
                 AND NOT EXISTS (SELECT 1 FROM commissioning_end AS e WHERE e.ticket = t.id))
BEGIN SELECT RAISE(ABORT, 'commissioning_ticket: one open ticket for a meter'); END;
CREATE TRIGGER commissioning_ticket_no_update BEFORE UPDATE ON commissioning_ticket
BEGIN SELECT RAISE(ABORT, 'commissioning_ticket: tickets never change'); END;
CREATE TRIGGER commissioning_ticket_no_delete BEFORE DELETE ON commissioning_ticket
BEGIN SELECT RAISE(ABORT, 'commissioning_ticket: tickets are never removed'); END;

CREATE TRIGGER commissioning_step_in_order BEFORE INSERT ON commissioning_step
WHEN EXISTS (SELECT 1 FROM commissioning_step WHERE number = NEW.number)
     OR NEW.step <> 1 + (SELECT COUNT(*) FROM commissioning_step WHERE ticket = NEW.ticket)
     OR EXISTS (SELECT 1 FROM commissioning_end WHERE ticket = NEW.ticket)
BEGIN SELECT RAISE(ABORT, 'commissioning_step: a step cannot be skipped'); END;
-- An opened meter is reset again by a new work order only. What a ticket that was given up has
-- shown is as true as before.
CREATE TRIGGER commissioning_step_new_order BEFORE INSERT ON commissioning_step
WHEN NEW.work_order > 0
     AND EXISTS (SELECT 1 FROM commissioning_step AS s
                   JOIN commissioning_ticket AS t ON t.id = s.ticket
                  WHERE s.work_order = NEW.work_order AND s.ticket <> NEW.ticket
                    AND t.meter = (SELECT meter FROM commissioning_ticket WHERE id = NEW.ticket)
                    AND NOT EXISTS (SELECT 1 FROM commissioning_end AS e WHERE e.ticket = t.id))
BEGIN SELECT RAISE(ABORT, 'commissioning_step: the order belongs to another ticket'); END;
CREATE TRIGGER commissioning_step_no_update BEFORE UPDATE ON commissioning_step
BEGIN SELECT RAISE(ABORT, 'commissioning_step: steps never change'); END;
CREATE TRIGGER commissioning_step_no_delete BEFORE DELETE ON commissioning_step
BEGIN SELECT RAISE(ABORT, 'commissioning_step: steps are never removed'); END;

CREATE TRIGGER commissioning_end_once BEFORE INSERT ON commissioning_end
WHEN EXISTS (SELECT 1 FROM commissioning_end WHERE ticket = NEW.ticket)
     OR EXISTS (SELECT 1 FROM commissioning_step WHERE ticket = NEW.ticket AND step = 5)
BEGIN SELECT RAISE(ABORT, 'commissioning_end: the ticket has ended'); END;
CREATE TRIGGER commissioning_end_no_update BEFORE UPDATE ON commissioning_end
BEGIN SELECT RAISE(ABORT, 'commissioning_end: ends never change'); END;
CREATE TRIGGER commissioning_end_no_delete BEFORE DELETE ON commissioning_end
BEGIN SELECT RAISE(ABORT, 'commissioning_end: ends are never removed'); END;

-- What an engineer saw at a meter that was taken down. Registers as in row_change: of the old meter
-- at its end and of the new one at its beginning.
CREATE TABLE exchange_evidence (
  number        INTEGER PRIMARY KEY CHECK (number >= 1),
  account       INTEGER NOT NULL REFERENCES account (id),
  old_meter     TEXT    NOT NULL CHECK (length(old_meter) = 12),
  accepted      INTEGER NOT NULL CHECK (accepted >= 0),
  remaining     INTEGER NOT NULL,
  source        TEXT    NOT NULL CHECK (source IN
                ('visit', 'display', 'last_return', 'laboratory', 'estimate')),
  end_registers TEXT    NOT NULL CHECK (end_registers <> ''),
  taken_down_at INTEGER NOT NULL,
  meter         TEXT    NOT NULL CHECK (length(meter) = 12 AND meter NOT GLOB '*[^0-9]*'),
  current       INTEGER NOT NULL CHECK (current >= 1),
  potential     INTEGER NOT NULL CHECK (potential >= 1),
  registers     TEXT    NOT NULL CHECK (registers <> ''),
  reason        TEXT    NOT NULL CHECK (length(reason) > 0),
  note          TEXT    NOT NULL CHECK (length(note) <= 400),
  seals         TEXT    NOT NULL CHECK (length(seals) BETWEEN 1 AND 200),
  given_at      INTEGER NOT NULL,
  station       INTEGER NOT NULL CHECK (station BETWEEN 1 AND 65535),
  operator      INTEGER NOT NULL REFERENCES operator (id),
  audit         INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED,
  CHECK (meter <> old_meter),
  CHECK (current * potential <= 99999)
) STRICT;
CREATE INDEX exchange_evidence_by_account ON exchange_evidence (account, number);
CREATE TRIGGER exchange_evidence_added BEFORE INSERT ON exchange_evidence
WHEN EXISTS (SELECT 1 FROM exchange_evidence WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'exchange_evidence: evidence is only added'); END;
CREATE TRIGGER exchange_evidence_no_update BEFORE UPDATE ON exchange_evidence
BEGIN SELECT RAISE(ABORT, 'exchange_evidence: evidence never changes'); END;
CREATE TRIGGER exchange_evidence_no_delete BEFORE DELETE ON exchange_evidence
BEGIN SELECT RAISE(ABORT, 'exchange_evidence: evidence is never removed'); END;
