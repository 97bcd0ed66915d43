-- SPDX-FileCopyrightText: 2026 WattCard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- All roles of DOMAIN.md sections 1 and 9. A CHECK cannot be altered, so the table is made anew;
-- the migrator keeps foreign keys off meanwhile and checks them before it commits.

CREATE TABLE operator_with_all_roles (
  id               INTEGER PRIMARY KEY,
  login            TEXT    NOT NULL UNIQUE CHECK (length(login) > 0),
  name             TEXT    NOT NULL,
  role             TEXT    NOT NULL CHECK (role IN ('clerk', 'shift_leader', 'finance',
                   'administrator', 'auditor', 'engineer', 'custodian')),
  encoded_password TEXT    NOT NULL,
  must_change      INTEGER NOT NULL CHECK (must_change IN (0, 1)),
  failures         INTEGER NOT NULL CHECK (failures >= 0),
  locked_until     INTEGER NOT NULL
) STRICT;
INSERT INTO operator_with_all_roles
  (id, login, name, role, encoded_password, must_change, failures, locked_until)
  SELECT id, login, name, role, encoded_password, must_change, failures, locked_until
    FROM operator;
DROP TABLE operator;
ALTER TABLE operator_with_all_roles RENAME TO operator;
