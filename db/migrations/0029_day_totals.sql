-- SPDX-FileCopyrightText: 2026 WattCard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was sold and booked, added up by business day, so that a report over years does not read
-- years of sales. Everything in here is made from the rows of 0003, 0004 and 0011 in the same
-- transaction as they are, and can be made again from them. The point of sale and the person are in
-- each key: no two counters wait for one row.

-- `operator` is who made the row, of entries without a row who made them; these have tariff 0 and
-- no kind. Signs are a shop's: received and charged are positive, `debt` is positive when it is
-- paid, `over_short` when money is missing. `paid` is less what reversals take back. `energy` is of
-- sales of energy; a sale of money only estimates it. `..._moves` are entries of the journal that
-- touched the tender. Of entries that only move cash between drawers and the safe nothing counts
-- but the difference found. Credit that was issued and what meters told of as used count in the
-- unit of its series.
CREATE TABLE day_total (
  day           TEXT    NOT NULL,
  counter       INTEGER NOT NULL,
  operator      INTEGER NOT NULL,
  tariff        INTEGER NOT NULL,
  kind          TEXT    NOT NULL,
  committed     INTEGER NOT NULL DEFAULT 0,
  voided        INTEGER NOT NULL DEFAULT 0,
  paid          INTEGER NOT NULL DEFAULT 0,
  energy        INTEGER NOT NULL DEFAULT 0,
  credit_money  INTEGER NOT NULL DEFAULT 0,
  credit_energy INTEGER NOT NULL DEFAULT 0,
  cash_moves    INTEGER NOT NULL DEFAULT 0,
  cash_in       INTEGER NOT NULL DEFAULT 0,
  cash_out      INTEGER NOT NULL DEFAULT 0,
  bank_moves    INTEGER NOT NULL DEFAULT 0,
  bank_in       INTEGER NOT NULL DEFAULT 0,
  bank_out      INTEGER NOT NULL DEFAULT 0,
  card_moves    INTEGER NOT NULL DEFAULT 0,
  card_in       INTEGER NOT NULL DEFAULT 0,
  card_out      INTEGER NOT NULL DEFAULT 0,
  revenue       INTEGER NOT NULL DEFAULT 0,
  tax           INTEGER NOT NULL DEFAULT 0,
  fees          INTEGER NOT NULL DEFAULT 0,
  debt          INTEGER NOT NULL DEFAULT 0,
  deposit       INTEGER NOT NULL DEFAULT 0,
  carry         INTEGER NOT NULL DEFAULT 0,
  refund_due    INTEGER NOT NULL DEFAULT 0,
  suspense      INTEGER NOT NULL DEFAULT 0,
  over_short    INTEGER NOT NULL DEFAULT 0,
  others        INTEGER NOT NULL DEFAULT 0,
  issued_money    INTEGER NOT NULL DEFAULT 0,
  issued_energy   INTEGER NOT NULL DEFAULT 0,
  consumed_money  INTEGER NOT NULL DEFAULT 0,
  consumed_energy INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (day, counter, operator, tariff, kind)
) STRICT, WITHOUT ROWID;

-- Committed rows by the hour in which they were made, counted from 1970 in UTC.
CREATE TABLE day_hour (
  day     TEXT    NOT NULL,
  hour    INTEGER NOT NULL,
  tariff  INTEGER NOT NULL,
  counter INTEGER NOT NULL,
  sales   INTEGER NOT NULL, -- without reversals
  paid    INTEGER NOT NULL,
  energy  INTEGER NOT NULL,
  PRIMARY KEY (day, hour, tariff, counter)
) STRICT, WITHOUT ROWID;

-- Energy sold by tiers: what an account had bought in the period before a row is settled when the
-- row is, as an account has one open row at the most. `tier` from 1.
CREATE TABLE day_tier (
  day       TEXT    NOT NULL,
  counter   INTEGER NOT NULL,
  operator  INTEGER NOT NULL,
  tariff    INTEGER NOT NULL,
  tier      INTEGER NOT NULL,
  purchases INTEGER NOT NULL, -- less reversals
  energy    INTEGER NOT NULL,
  PRIMARY KEY (day, counter, operator, tariff, tier)
) STRICT, WITHOUT ROWID;

-- Days whose totals are not made yet or no longer right: whoever reads looks at their rows instead,
-- until the program has made them between two sales. `touched` counts what was booked on the day
-- meanwhile.
CREATE TABLE day_total_due (
  day     TEXT    NOT NULL PRIMARY KEY,
  touched INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER day_total_of_row AFTER UPDATE OF state ON transaction_row
WHEN NEW.state IN ('committed', 'voided') AND OLD.state <> NEW.state
BEGIN
  INSERT INTO day_total (day, counter, operator, tariff, kind, committed, voided, paid, energy,
                         credit_money, credit_energy)
    SELECT NEW.business_day, NEW.counter, NEW.author, NEW.tariff, NEW.kind, c.yes, 1 - c.yes,
           c.yes * (NEW.payment
             - COALESCE((SELECT b.payment FROM row_cause AS k
                           JOIN transaction_row AS b ON b.number = k.reverses
                          WHERE k.row = NEW.number), 0)),
           c.yes * (s.unit = 'energy') * NEW.energy, c.yes * (s.unit = 'money') * NEW.credit,
           c.yes * (s.unit = 'energy') * NEW.credit
      FROM series AS s JOIN (SELECT NEW.state = 'committed' AS yes) AS c WHERE s.id = NEW.series
    ON CONFLICT (day, counter, operator, tariff, kind) DO UPDATE SET
      committed = committed + excluded.committed, voided = voided + excluded.voided,
      paid = paid + excluded.paid, energy = energy + excluded.energy,
      credit_money = credit_money + excluded.credit_money,
      credit_energy = credit_energy + excluded.credit_energy;
  UPDATE day_total_due SET touched = touched + 1 WHERE day = NEW.business_day;
END;

CREATE TRIGGER day_hour_of_row AFTER UPDATE OF state ON transaction_row
WHEN NEW.state = 'committed' AND OLD.state <> 'committed'
BEGIN
  INSERT INTO day_hour (day, hour, tariff, counter, sales, paid, energy)
    SELECT NEW.business_day, NEW.created_at / 3600000, NEW.tariff, NEW.counter,
           NEW.kind <> 'reversal',
           NEW.payment - COALESCE((SELECT b.payment FROM row_cause AS k
                                     JOIN transaction_row AS b ON b.number = k.reverses
                                    WHERE k.row = NEW.number), 0),
           (s.unit = 'energy') * NEW.energy
      FROM series AS s WHERE s.id = NEW.series
    ON CONFLICT (day, hour, tariff, counter) DO UPDATE SET
      sales = sales + excluded.sales, paid = paid + excluded.paid,
      energy = energy + excluded.energy;
END;

-- A row sells from what was bought before it; a reversal takes back down from there, and not below
-- nothing. Each tier takes what lies between its bounds. The limits keep what was bought from being
-- added up again for each bound.
CREATE TRIGGER day_tier_of_row AFTER UPDATE OF state ON transaction_row
WHEN NEW.state = 'committed' AND OLD.state <> 'committed' AND NEW.energy <> 0
     AND (SELECT unit FROM series WHERE id = NEW.series) = 'energy'
     AND EXISTS (SELECT 1 FROM tariff_tier WHERE version = NEW.tariff)
BEGIN
  INSERT INTO day_tier (day, counter, operator, tariff, tier, purchases, energy)
    SELECT NEW.business_day, NEW.counter, NEW.author, NEW.tariff, p.tier,
           CASE WHEN NEW.energy > 0 THEN 1 ELSE -1 END,
           CASE WHEN NEW.energy > 0 THEN p.part ELSE -p.part END
      FROM (SELECT w.place AS tier,
                   MIN(CASE WHEN n.place IS NULL THEN 9000000000000000 ELSE w.up_to END,
                       b.start + ABS(NEW.energy))
                   - MAX(COALESCE(v.up_to, -9000000000000000), b.start) AS part
              FROM (SELECT CASE WHEN NEW.energy > 0 THEN s.before
                                ELSE MAX(s.before + NEW.energy, 0) END AS start
                      FROM (SELECT CASE x.tier_period WHEN 'none' THEN 0 ELSE
                              (SELECT COALESCE(SUM(e.energy), 0) FROM transaction_row AS e
                                WHERE e.account = NEW.account AND e.state = 'committed'
                                  AND e.number < NEW.number AND e.business_day >=
                                  CASE x.tier_period
                                  WHEN 'year' THEN substr(NEW.business_day, 1, 4) || '0101'
                                  ELSE substr(NEW.business_day, 1, 6) || '01' END) END AS before
                              FROM tariff_version AS x WHERE x.id = NEW.tariff LIMIT 1) AS s
                     LIMIT 1) AS b
              JOIN tariff_tier AS w ON w.version = NEW.tariff
              LEFT JOIN tariff_tier AS v ON v.version = NEW.tariff AND v.place = w.place - 1
              LEFT JOIN tariff_tier AS n ON n.version = NEW.tariff AND n.place = w.place + 1) AS p
     WHERE p.part > 0
    ON CONFLICT (day, counter, operator, tariff, tier) DO UPDATE SET
      purchases = purchases + excluded.purchases, energy = energy + excluded.energy;
END;
-- A tariff without a ladder is one tier.
CREATE TRIGGER day_tier_of_plain_row AFTER UPDATE OF state ON transaction_row
WHEN NEW.state = 'committed' AND OLD.state <> 'committed' AND NEW.energy <> 0
     AND (SELECT unit FROM series WHERE id = NEW.series) = 'energy'
     AND NOT EXISTS (SELECT 1 FROM tariff_tier WHERE version = NEW.tariff)
BEGIN
  INSERT INTO day_tier (day, counter, operator, tariff, tier, purchases, energy)
    VALUES (NEW.business_day, NEW.counter, NEW.author, NEW.tariff, 1,
            CASE WHEN NEW.energy > 0 THEN 1 ELSE -1 END, NEW.energy)
    ON CONFLICT (day, counter, operator, tariff, tier) DO UPDATE SET
      purchases = purchases + excluded.purchases, energy = energy + excluded.energy;
END;

-- Each leg with the column that it counts in, for whoever counts again.
CREATE VIEW journal_leg_column AS
SELECT l.entry AS entry, l.amount AS amount,
       CASE WHEN l.unit <> 'fen' THEN l.book || substr(l.unit, 7)
            WHEN l.book IN ('till', 'bank')
            THEN CASE WHEN l.part IN ('bank', 'card') THEN l.part
                      WHEN l.book = 'till' THEN 'cash' ELSE 'bank' END
            WHEN l.book = 'receivable' THEN 'debt'
            WHEN l.book IN ('revenue', 'tax', 'fees', 'deposit', 'carry', 'refund_due', 'suspense',
                            'over_short') THEN l.book
            ELSE 'others' END AS name
  FROM journal_leg AS l WHERE l.unit = 'fen' OR l.book IN ('issued', 'consumed');

-- Credit is no money: an entry that only moves it from card to meter counts for nothing.
CREATE TRIGGER day_total_of_row_entry AFTER INSERT ON journal_entry
WHEN NEW.row IS NOT NULL
     AND EXISTS (SELECT 1 FROM journal_leg WHERE entry = NEW.number
                  AND (unit = 'fen' OR book = 'issued' OR book = 'consumed'))
BEGIN
  INSERT INTO day_total
    SELECT r.business_day, r.counter, r.author, r.tariff, r.kind, 0, 0, 0, 0, 0, 0,
           MAX(l.book = 'till' AND l.part <> 'bank' AND l.part <> 'card'),
           SUM((l.book = 'till' AND l.part <> 'bank' AND l.part <> 'card') * MAX(l.amount, 0)),
           SUM((l.book = 'till' AND l.part <> 'bank' AND l.part <> 'card') * MAX(-l.amount, 0)),
           MAX(l.part = 'bank' AND l.book = 'till' OR l.part <> 'card' AND l.book = 'bank'),
           SUM((l.part = 'bank' AND l.book = 'till' OR l.part <> 'card' AND l.book = 'bank')
               * MAX(l.amount, 0)),
           SUM((l.part = 'bank' AND l.book = 'till' OR l.part <> 'card' AND l.book = 'bank')
               * MAX(-l.amount, 0)),
           MAX(l.part = 'card' AND (l.book = 'till' OR l.book = 'bank')),
           SUM((l.part = 'card' AND (l.book = 'till' OR l.book = 'bank')) * MAX(l.amount, 0)),
           SUM((l.part = 'card' AND (l.book = 'till' OR l.book = 'bank')) * MAX(-l.amount, 0)),
           -SUM((l.book = 'revenue') * l.amount),
           -SUM((l.book = 'tax') * l.amount),
           -SUM((l.book = 'fees') * l.amount),
           -SUM((l.book = 'receivable') * l.amount),
           -SUM((l.book = 'deposit') * l.amount),
           -SUM((l.book = 'carry') * l.amount),
           -SUM((l.book = 'refund_due') * l.amount),
           -SUM((l.book = 'suspense') * l.amount),
           SUM((l.book = 'over_short') * l.amount),
           -SUM((l.book = 'accrued' OR l.book = 'adjustment' OR l.book = 'safe'
                 OR l.book = 'suspense_recovered') * l.amount),
           -SUM((l.book = 'issued' AND l.unit = 'credit_money') * l.amount),
           -SUM((l.book = 'issued' AND l.unit = 'credit_energy') * l.amount),
           SUM((l.book = 'consumed' AND l.unit = 'credit_money') * l.amount),
           SUM((l.book = 'consumed' AND l.unit = 'credit_energy') * l.amount)
      FROM transaction_row AS r JOIN journal_leg AS l ON l.entry = NEW.number
     WHERE r.number = NEW.row HAVING COUNT(*) > 0
    ON CONFLICT (day, counter, operator, tariff, kind) DO UPDATE SET
      cash_moves = cash_moves + excluded.cash_moves, cash_in = cash_in + excluded.cash_in,
      cash_out = cash_out + excluded.cash_out,
      bank_moves = bank_moves + excluded.bank_moves, bank_in = bank_in + excluded.bank_in,
      bank_out = bank_out + excluded.bank_out,
      card_moves = card_moves + excluded.card_moves, card_in = card_in + excluded.card_in,
      card_out = card_out + excluded.card_out, revenue = revenue + excluded.revenue,
      tax = tax + excluded.tax, fees = fees + excluded.fees, debt = debt + excluded.debt,
      deposit = deposit + excluded.deposit, carry = carry + excluded.carry,
      refund_due = refund_due + excluded.refund_due, suspense = suspense + excluded.suspense,
      over_short = over_short + excluded.over_short, others = others + excluded.others,
      issued_money = issued_money + excluded.issued_money,
      issued_energy = issued_energy + excluded.issued_energy,
      consumed_money = consumed_money + excluded.consumed_money,
      consumed_energy = consumed_energy + excluded.consumed_energy;
  UPDATE day_total_due SET touched = touched + 1
   WHERE day = (SELECT business_day FROM transaction_row WHERE number = NEW.row);
END;

-- What an entry without a row counts for is the day that was open when it was made; in `counts`,
-- whether more of it counts than a difference in cash.
CREATE TRIGGER day_total_of_entry AFTER INSERT ON journal_entry
WHEN NEW.row IS NULL
     AND EXISTS (SELECT 1 FROM journal_leg WHERE entry = NEW.number
                  AND (book = 'over_short' OR book = 'issued' OR book = 'consumed'
                       OR unit = 'fen' AND substr(NEW.event, 1, 6) <> 'shift.'
                          AND substr(NEW.event, 1, 4) <> 'day.'))
BEGIN
  INSERT INTO day_total
    SELECT k.day, NEW.counter, NEW.operator, 0, '', 0, 0, 0, 0, 0, 0,
           MAX(l.book = 'till' AND l.part <> 'bank' AND l.part <> 'card') * k.counts,
           SUM((l.book = 'till' AND l.part <> 'bank' AND l.part <> 'card')
               * MAX(l.amount, 0)) * k.counts,
           SUM((l.book = 'till' AND l.part <> 'bank' AND l.part <> 'card')
               * MAX(-l.amount, 0)) * k.counts,
           MAX(l.part = 'bank' AND l.book = 'till' OR l.part <> 'card' AND l.book = 'bank')
              * k.counts,
           SUM((l.part = 'bank' AND l.book = 'till' OR l.part <> 'card' AND l.book = 'bank')
               * MAX(l.amount, 0)) * k.counts,
           SUM((l.part = 'bank' AND l.book = 'till' OR l.part <> 'card' AND l.book = 'bank')
               * MAX(-l.amount, 0)) * k.counts,
           MAX(l.part = 'card' AND (l.book = 'till' OR l.book = 'bank')) * k.counts,
           SUM((l.part = 'card' AND (l.book = 'till' OR l.book = 'bank'))
               * MAX(l.amount, 0)) * k.counts,
           SUM((l.part = 'card' AND (l.book = 'till' OR l.book = 'bank'))
               * MAX(-l.amount, 0)) * k.counts,
           -SUM((l.book = 'revenue') * l.amount) * k.counts,
           -SUM((l.book = 'tax') * l.amount) * k.counts,
           -SUM((l.book = 'fees') * l.amount) * k.counts,
           -SUM((l.book = 'receivable') * l.amount) * k.counts,
           -SUM((l.book = 'deposit') * l.amount) * k.counts,
           -SUM((l.book = 'carry') * l.amount) * k.counts,
           -SUM((l.book = 'refund_due') * l.amount) * k.counts,
           -SUM((l.book = 'suspense') * l.amount) * k.counts,
           SUM((l.book = 'over_short') * l.amount),
           -SUM((l.book = 'accrued' OR l.book = 'adjustment' OR l.book = 'safe'
                 OR l.book = 'suspense_recovered') * l.amount) * k.counts,
           -SUM((l.book = 'issued' AND l.unit = 'credit_money') * l.amount),
           -SUM((l.book = 'issued' AND l.unit = 'credit_energy') * l.amount),
           SUM((l.book = 'consumed' AND l.unit = 'credit_money') * l.amount),
           SUM((l.book = 'consumed' AND l.unit = 'credit_energy') * l.amount)
      FROM (SELECT d.day AS day, substr(NEW.event, 1, 6) <> 'shift.'
                             AND substr(NEW.event, 1, 4) <> 'day.' AS counts
              FROM business_day AS d WHERE d.opened_at <= NEW.at ORDER BY d.day DESC LIMIT 1) AS k
      JOIN journal_leg AS l ON l.entry = NEW.number HAVING COUNT(*) > 0
    ON CONFLICT (day, counter, operator, tariff, kind) DO UPDATE SET
      cash_moves = cash_moves + excluded.cash_moves, cash_in = cash_in + excluded.cash_in,
      cash_out = cash_out + excluded.cash_out,
      bank_moves = bank_moves + excluded.bank_moves, bank_in = bank_in + excluded.bank_in,
      bank_out = bank_out + excluded.bank_out,
      card_moves = card_moves + excluded.card_moves, card_in = card_in + excluded.card_in,
      card_out = card_out + excluded.card_out, revenue = revenue + excluded.revenue,
      tax = tax + excluded.tax, fees = fees + excluded.fees, debt = debt + excluded.debt,
      deposit = deposit + excluded.deposit, carry = carry + excluded.carry,
      refund_due = refund_due + excluded.refund_due, suspense = suspense + excluded.suspense,
      over_short = over_short + excluded.over_short, others = others + excluded.others,
      issued_money = issued_money + excluded.issued_money,
      issued_energy = issued_energy + excluded.issued_energy,
      consumed_money = consumed_money + excluded.consumed_money,
      consumed_energy = consumed_energy + excluded.consumed_energy;
  UPDATE day_total_due SET touched = touched + 1
   WHERE day = (SELECT d.day FROM business_day AS d WHERE d.opened_at <= NEW.at
                 ORDER BY d.day DESC LIMIT 1);
END;

-- A day that is opened by a clock that was set back takes entries from the days before it.
CREATE TRIGGER day_total_of_a_day_set_back AFTER INSERT ON business_day
WHEN EXISTS (SELECT 1 FROM journal_entry WHERE row IS NULL AND at >= NEW.opened_at)
BEGIN
  UPDATE day_total_due SET touched = touched + 1;
  INSERT INTO day_total_due (day, touched)
    SELECT day, 0 FROM business_day
     WHERE day >= COALESCE((SELECT MAX(day) FROM business_day
                             WHERE day < NEW.day AND opened_at <= NEW.opened_at), '')
       AND day NOT IN (SELECT day FROM day_total_due);
END;

INSERT INTO day_total_due (day, touched) SELECT day, 0 FROM business_day;
