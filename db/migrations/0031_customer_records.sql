-- SPDX-FileCopyrightText: 2026 WattCard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Customers and meters as the office keeps them (SCREENS.md section 8): what invoices need, a note,
-- meters that lie in stock, and the indexes of a list of a million accounts that is read page by
-- page and filtered. What was changed of a customer stands in account_step, which is only added to:
-- field by field, old and new, with the reason.

ALTER TABLE customer ADD COLUMN tax_number TEXT NOT NULL DEFAULT ''
  CHECK (length(tax_number) <= 40);
ALTER TABLE customer ADD COLUMN note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 200);

-- The list stands in the order of customer numbers; of an area it is a part without a gap.
CREATE INDEX service_point_by_area ON service_point (area, customer_number);
-- States and versions that few accounts have.
CREATE INDEX account_by_state ON account (state);
CREATE INDEX account_by_tariff ON account (tariff);

-- A meter that comes into the shop or leaves it for good. Where it hangs, and hung before, is what
-- service points and series say. `series` is the newest one that the meter had run at that time,
-- 0 for none: a meter that has hung since is no longer in stock.
CREATE TABLE meter_movement (
  number       INTEGER PRIMARY KEY CHECK (number >= 1),
  meter_number TEXT    NOT NULL
               CHECK (length(meter_number) = 12 AND meter_number NOT GLOB '*[^0-9]*'),
  kind         TEXT    NOT NULL CHECK (kind IN ('received', 'scrapped')),
  model        TEXT    NOT NULL CHECK (length(model) <= 40),
  note         TEXT    NOT NULL CHECK (length(note) <= 200),
  series       INTEGER NOT NULL CHECK (series >= 0),
  at           INTEGER NOT NULL,
  counter      INTEGER NOT NULL CHECK (counter BETWEEN 1 AND 65535),
  operator     INTEGER NOT NULL REFERENCES operator (id),
  audit        INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX meter_movement_by_meter ON meter_movement (meter_number, number);
CREATE INDEX meter_movement_by_audit ON meter_movement (audit);

CREATE TRIGGER meter_movement_added BEFORE INSERT ON meter_movement
WHEN EXISTS (SELECT 1 FROM meter_movement WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'meter_movement: movements are only added'); END;
CREATE TRIGGER meter_movement_no_update BEFORE UPDATE ON meter_movement
BEGIN SELECT RAISE(ABORT, 'meter_movement: movements never change'); END;
CREATE TRIGGER meter_movement_no_delete BEFORE DELETE ON meter_movement
BEGIN SELECT RAISE(ABORT, 'meter_movement: movements are never removed'); END;

-- Series that have ended, by their meters.
CREATE INDEX series_ended_by_meter ON series (meter_number) WHERE state IN ('closed', 'void');
