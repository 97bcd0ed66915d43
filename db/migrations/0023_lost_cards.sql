-- SPDX-FileCopyrightText: 2026 WattCard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A card that was taken into a roll-out, of which nothing was heard and that nobody holds any
-- longer, never makes another step by itself: somebody says what became of it. Before, it stayed
-- in the way of the next stage for good.

DROP TRIGGER roll_out_card_follows;
CREATE TRIGGER roll_out_card_follows BEFORE INSERT ON roll_out_card
WHEN NEW.number <> (SELECT COALESCE(MAX(number), 0) + 1 FROM roll_out_card)
     OR NOT EXISTS (
       SELECT 1 FROM (SELECT 1) LEFT JOIN roll_out_standing AS s
              ON s.serial = NEW.serial AND s.roll_out = NEW.roll_out
        WHERE CASE s.step
              WHEN 'taken'   THEN NEW.step IN ('put_off', 'changed', 'failed', 'proven', 'repaired')
              WHEN 'put_off' THEN NEW.step IN ('taken', 'failed', 'proven', 'repaired')
              WHEN 'changed' THEN NEW.step IN ('failed', 'proven', 'repaired')
              WHEN 'failed'  THEN NEW.step IN ('taken', 'proven', 'repaired')
              ELSE s.step IS NULL AND NEW.step = 'taken' END
          AND (NEW.place IS NOT NULL) = (s.step IS NULL))
BEGIN SELECT RAISE(ABORT, 'roll_out_card: a step follows the one before'); END;
