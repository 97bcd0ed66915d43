-- SPDX-FileCopyrightText: 2026 WattCard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A number that is typed as a whole is looked up, not searched for (SCREENS.md section 2): customer
-- and meter numbers by their own indexes of 0001, telephones by this one. The parts that whole
-- numbers have in common are as long a list in the index of parts as there are customers.

-- The telephone of a line from each of its digits on, as far as 11 digits and more are left of it:
-- what it contains is then where one of these begins. Of a hundred digits at the most, as nobody
-- types more.
CREATE TABLE search_tail (
  tail    TEXT    NOT NULL CHECK (length(tail) BETWEEN 11 AND 100),
  account INTEGER NOT NULL,
  PRIMARY KEY (tail, account)
) STRICT, WITHOUT ROWID;

-- What ought to stand there by the lines: a telephone is the third of their numbers, after twice 12
-- digits between two marks each, and its digits are control characters.
CREATE VIEW search_tail_of_line AS
WITH RECURSIVE rest (account, digits) AS (
  SELECT account, substr(numbers, 35, length(numbers) - 36) FROM search_line
   WHERE length(numbers) >= 47 AND unicode(substr(numbers, 35, 1)) BETWEEN 16 AND 25
  UNION ALL
  SELECT account, substr(digits, 2) FROM rest WHERE length(digits) > 11
)
SELECT DISTINCT substr(digits, 1, 100) AS tail, account FROM rest;

-- What a blank card may be for.
CREATE INDEX account_pending ON account (id) WHERE state = 'pending';

INSERT INTO search_tail (tail, account)
  SELECT tail, account FROM search_tail_of_line ORDER BY tail, account;
