-- SPDX-FileCopyrightText: 2026 WattCard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Company, people, tariffs, customers and their service points, accounts, series and the card
-- register (DOMAIN.md section 2). Amounts are hundredths, prices ten-thousandths, times UTC
-- milliseconds.

CREATE TABLE company (
  id             INTEGER PRIMARY KEY CHECK (id = 1),
  name           TEXT    NOT NULL,
  phone          TEXT    NOT NULL,
  utility_region BLOB    NOT NULL CHECK (length(utility_region) = 4),
  practice       INTEGER NOT NULL CHECK (practice IN (0, 1)),
  counter        INTEGER NOT NULL CHECK (counter BETWEEN 1 AND 65535)
) STRICT;

CREATE TABLE operator (
  id               INTEGER PRIMARY KEY,
  login            TEXT    NOT NULL UNIQUE CHECK (length(login) > 0),
  name             TEXT    NOT NULL,
  role             TEXT    NOT NULL CHECK (role IN ('clerk', 'shift_leader', 'administrator')),
  encoded_password TEXT    NOT NULL,
  must_change      INTEGER NOT NULL CHECK (must_change IN (0, 1)),
  failures         INTEGER NOT NULL CHECK (failures >= 0),
  locked_until     INTEGER NOT NULL
) STRICT;

CREATE TABLE tariff_version (
  id              INTEGER PRIMARY KEY,
  name            TEXT    NOT NULL,
  mode            TEXT    NOT NULL CHECK (mode IN ('energy', 'money')),
  price           INTEGER NOT NULL CHECK (price BETWEEN 1 AND 99999999),
  tax_percent     INTEGER NOT NULL CHECK (tax_percent BETWEEN 0 AND 100),
  overdraft_limit INTEGER NOT NULL CHECK (overdraft_limit BETWEEN 0 AND 99999999),
  reclose_limit   INTEGER NOT NULL CHECK (reclose_limit BETWEEN 0 AND 99999999),
  hoarding_limit  INTEGER NOT NULL CHECK (hoarding_limit BETWEEN 0 AND 99999999)
) STRICT;

CREATE TRIGGER tariff_version_no_update BEFORE UPDATE ON tariff_version
BEGIN SELECT RAISE(ABORT, 'tariff_version: a released version never changes'); END;
CREATE TRIGGER tariff_version_no_delete BEFORE DELETE ON tariff_version
BEGIN SELECT RAISE(ABORT, 'tariff_version: a released version is never removed'); END;

CREATE TABLE customer (
  id      INTEGER PRIMARY KEY,
  name    TEXT NOT NULL,
  address TEXT NOT NULL
) STRICT;
CREATE INDEX customer_by_name ON customer (name COLLATE NOCASE);

-- The generation counter belongs to the place and never restarts.
CREATE TABLE service_point (
  id              INTEGER PRIMARY KEY,
  customer_number TEXT    NOT NULL UNIQUE
                  CHECK (length(customer_number) = 12 AND customer_number NOT GLOB '*[^0-9]*'),
  meter_number    TEXT    NOT NULL UNIQUE
                  CHECK (length(meter_number) = 12 AND meter_number NOT GLOB '*[^0-9]*'),
  ratio_current   INTEGER NOT NULL CHECK (ratio_current >= 1),
  ratio_potential INTEGER NOT NULL CHECK (ratio_potential >= 1),
  generation      INTEGER NOT NULL CHECK (generation BETWEEN 0 AND 65535),
  CHECK (ratio_current * ratio_potential <= 99999)
) STRICT;

CREATE TRIGGER service_point_generation_rises BEFORE UPDATE OF generation ON service_point
WHEN NEW.generation < OLD.generation
BEGIN SELECT RAISE(ABORT, 'service_point: the generation never falls'); END;

CREATE TABLE account (
  id             INTEGER PRIMARY KEY,
  customer       INTEGER NOT NULL REFERENCES customer (id),
  service_point  INTEGER NOT NULL REFERENCES service_point (id),
  state          TEXT    NOT NULL CHECK (state IN ('pending', 'active', 'suspended', 'closed')),
  mode           TEXT    NOT NULL CHECK (mode IN ('energy', 'money')),
  tariff         INTEGER NOT NULL REFERENCES tariff_version (id),
  alarm1         INTEGER NOT NULL CHECK (alarm1 BETWEEN 0 AND 99999999),
  alarm2         INTEGER NOT NULL CHECK (alarm2 BETWEEN 0 AND 99999999),
  hold           TEXT    NOT NULL CHECK (hold IN ('none', 'quarantine', 'card_ahead')),
  meter_in_doubt INTEGER NOT NULL CHECK (meter_in_doubt IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX account_one_not_closed ON account (service_point) WHERE state <> 'closed';
CREATE INDEX account_by_customer ON account (customer);
CREATE INDEX account_by_point ON account (service_point);

CREATE TRIGGER account_closed_is_final BEFORE UPDATE OF state ON account
WHEN OLD.state = 'closed' AND NEW.state <> 'closed'
BEGIN SELECT RAISE(ABORT, 'account: closed is final'); END;

-- One run of seq, T and A on one meter: planned with the INTENT of its opening, issued with the
-- commit, opened by the first return data; void when the opening was voided.
CREATE TABLE series (
  id            INTEGER PRIMARY KEY,
  service_point INTEGER NOT NULL REFERENCES service_point (id),
  account       INTEGER NOT NULL REFERENCES account (id),
  meter_number  TEXT    NOT NULL CHECK (length(meter_number) = 12),
  first_gen     INTEGER NOT NULL CHECK (first_gen BETWEEN 1 AND 65535),
  unit          TEXT    NOT NULL CHECK (unit IN ('energy', 'money')),
  state         TEXT    NOT NULL CHECK (state IN ('planned', 'issued', 'opened', 'closed', 'void'))
) STRICT;
CREATE UNIQUE INDEX series_one_open_per_point ON series (service_point)
  WHERE state IN ('planned', 'issued', 'opened');
CREATE UNIQUE INDEX series_one_open_per_meter ON series (meter_number)
  WHERE state IN ('planned', 'issued', 'opened');
CREATE INDEX series_by_account ON series (account);

CREATE TABLE card (
  serial  TEXT    NOT NULL PRIMARY KEY
          CHECK (length(serial) = 16 AND serial NOT GLOB '*[^0-9A-F]*'),
  state   TEXT    NOT NULL CHECK (state IN ('stock', 'issued', 'lost', 'retained', 'scrapped')),
  account INTEGER REFERENCES account (id),
  gen     INTEGER,
  since   INTEGER NOT NULL,
  CHECK ((state = 'stock') = (account IS NULL)),
  CHECK ((account IS NULL) = (gen IS NULL))
) STRICT;
CREATE UNIQUE INDEX card_one_issued ON card (account) WHERE state = 'issued';
