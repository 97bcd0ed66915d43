-- SPDX-FileCopyrightText: 2026 WattCard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Areas, stations and points of sale by name (SCREENS.md section 8). The codes are those that
-- service points and the scope of operators carry; a counter's code is its number.
CREATE TABLE place (
  id      INTEGER PRIMARY KEY CHECK (id >= 1),
  kind    TEXT    NOT NULL CHECK (kind IN ('area', 'station', 'counter')),
  code    TEXT    NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
  name    TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  parent  INTEGER REFERENCES place (id),
  retired INTEGER NOT NULL CHECK (retired IN (0, 1)),
  UNIQUE (kind, code),
  CHECK ((kind = 'area') = (parent IS NULL)),
  CHECK (kind <> 'counter' OR CAST(code AS INTEGER) BETWEEN 1 AND 65535
                              AND code = CAST(CAST(code AS INTEGER) AS TEXT))
) STRICT;

-- A station lies in an area, a counter in a station; neither moves, and a code stays what it was.
CREATE TRIGGER place_lies_right BEFORE INSERT ON place
WHEN EXISTS (SELECT 1 FROM place AS p WHERE p.id = NEW.id)
     OR NEW.kind <> 'area' AND NOT EXISTS (SELECT 1 FROM place AS p WHERE p.id = NEW.parent
         AND p.retired = 0
         AND p.kind = CASE NEW.kind WHEN 'station' THEN 'area' ELSE 'station' END)
BEGIN SELECT RAISE(ABORT, 'place: it lies in no place of the kind above'); END;
CREATE TRIGGER place_stays BEFORE UPDATE ON place
WHEN NEW.id <> OLD.id OR NEW.kind <> OLD.kind OR NEW.code <> OLD.code
     OR NEW.parent IS NOT OLD.parent
BEGIN SELECT RAISE(ABORT, 'place: only its name and whether it is retired may change'); END;
CREATE TRIGGER place_no_delete BEFORE DELETE ON place
BEGIN SELECT RAISE(ABORT, 'place: places are never removed'); END;
