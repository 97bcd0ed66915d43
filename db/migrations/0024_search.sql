-- SPDX-FileCopyrightText: 2026 WattCard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How customers are found by what a clerk types (SCREENS.md section 7). Everything in here is made
-- from the rows of 0001 and 0017 and can be made again from them.

-- Accounts whose line is not made yet or no longer right: whoever writes a row, its trigger notes
-- it here. The search looks at these rows themselves until the program has made their lines.
CREATE TABLE search_due (
  account INTEGER PRIMARY KEY
) STRICT;

-- What the two indexes hold of an account: they keep no text, and forget only what they are told.
CREATE TABLE search_line (
  account INTEGER PRIMARY KEY,
  numbers TEXT NOT NULL,
  names   TEXT NOT NULL,
  address TEXT NOT NULL,
  place   TEXT NOT NULL
) STRICT;

-- Three characters and more. The trigram index of this SQLite finds nothing for one or two that are
-- not ASCII: those are words of their own in the other index.
CREATE VIRTUAL TABLE search_part USING fts5 (
  numbers, names, address, place, content = '', columnsize = 0,
  tokenize = 'trigram case_sensitive 1'
);
CREATE VIRTUAL TABLE search_gram USING fts5 (
  names, address, place, content = '', columnsize = 0, detail = column,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'"
);

CREATE TRIGGER search_account_added AFTER INSERT ON account
BEGIN
  INSERT INTO search_due SELECT NEW.id WHERE NEW.id NOT IN (SELECT account FROM search_due);
END;
CREATE TRIGGER search_account_changed AFTER UPDATE OF customer, service_point ON account
BEGIN
  INSERT INTO search_due SELECT NEW.id WHERE NEW.id NOT IN (SELECT account FROM search_due);
END;
CREATE TRIGGER search_account_removed AFTER DELETE ON account
BEGIN
  INSERT INTO search_due SELECT OLD.id WHERE OLD.id NOT IN (SELECT account FROM search_due);
END;
CREATE TRIGGER search_customer_changed AFTER UPDATE OF name, address, phone ON customer
WHEN NEW.name <> OLD.name OR NEW.address <> OLD.address OR NEW.phone <> OLD.phone
BEGIN
  INSERT INTO search_due SELECT id FROM account
   WHERE customer = NEW.id AND id NOT IN (SELECT account FROM search_due);
END;
CREATE TRIGGER search_point_changed
AFTER UPDATE OF customer_number, meter_number, area, station ON service_point
WHEN NEW.customer_number <> OLD.customer_number OR NEW.meter_number <> OLD.meter_number
     OR NEW.area <> OLD.area OR NEW.station <> OLD.station
BEGIN
  INSERT INTO search_due SELECT id FROM account
   WHERE service_point = NEW.id AND id NOT IN (SELECT account FROM search_due);
END;

INSERT INTO search_due SELECT id FROM account;
