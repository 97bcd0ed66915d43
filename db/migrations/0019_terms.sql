-- SPDX-FileCopyrightText: 2026 WattCard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Three more steps of an account: another plan, what is kept of a customer, a month that is
-- settled. `refers` of the table made anew still names account_step.
PRAGMA legacy_alter_table=ON;
CREATE TABLE account_step_whole (
  number       INTEGER PRIMARY KEY CHECK (number >= 1),
  account      INTEGER NOT NULL REFERENCES account (id),
  operation    TEXT    NOT NULL CHECK (operation IN
               ('rename', 'cancel_file', 'transfer', 'suspend', 'resume', 'close', 'pay_out',
                'correct', 'adjust', 'catch_up', 'edit_data', 'change_tariff', 'settle_month')),
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
INSERT INTO account_step_whole SELECT * FROM account_step;
DROP TABLE account_step;
ALTER TABLE account_step_whole RENAME TO account_step;
PRAGMA legacy_alter_table=OFF;
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

-- Months that a step of the same audit entry has settled: once by a visit, once by its end.
CREATE TABLE month_step (
  account INTEGER NOT NULL REFERENCES account (id),
  part    TEXT    NOT NULL CHECK (part IN ('visit', 'end')),
  month   TEXT    NOT NULL CHECK (length(month) = 6 AND month NOT GLOB '*[^0-9]*'),
  audit   INTEGER NOT NULL REFERENCES audit_entry (number) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (account, part, month)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER month_step_once BEFORE INSERT ON month_step
WHEN EXISTS (SELECT 1 FROM month_step WHERE account = NEW.account AND part = NEW.part
                                        AND month = NEW.month)
BEGIN SELECT RAISE(ABORT, 'month_step: a month is settled once'); END;
CREATE TRIGGER month_step_no_update BEFORE UPDATE ON month_step
BEGIN SELECT RAISE(ABORT, 'month_step: steps never change'); END;
CREATE TRIGGER month_step_no_delete BEFORE DELETE ON month_step
BEGIN SELECT RAISE(ABORT, 'month_step: steps are never removed'); END;
