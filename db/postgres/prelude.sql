-- SPDX-FileCopyrightText: 2026 WattCard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What SQLite has and PostgreSQL lacks, or does otherwise: before the migrations, and again by the
-- owner whenever this file is another than the database has seen (program_part). So each statement
-- may find that its work is done; an index on a function that changes is made anew by a migration.
-- Needs no superuser. The schema stands before pg_catalog in the search path, so that sum, min and
-- max are these.

CREATE SCHEMA IF NOT EXISTS wattcard;
SET search_path = wattcard, pg_catalog;

-- Who writes takes it first (LOCK TABLE ... IN EXCLUSIVE MODE, for which he needs the right to
-- UPDATE it) and keeps it until his transaction ends. Nothing is ever in it. It is made once: books
-- that were moved away have it under another name (migrator.h).
DO $body$
BEGIN
  IF to_regclass('wattcard.schema_version') IS NULL THEN
    CREATE TABLE writing_turn ();
  END IF;
END $body$;

CREATE TABLE IF NOT EXISTS schema_version (
  version    integer     NOT NULL PRIMARY KEY,
  applied_at timestamptz NOT NULL DEFAULT now()
);

-- Which prelude.sql and roles.sql the database has, by their SHA-256.
CREATE TABLE IF NOT EXISTS program_part (
  name text NOT NULL PRIMARY KEY,
  hash text NOT NULL
);

-- A sum of bigint is a bigint, or an error: not numeric, whose division has fractions.
CREATE OR REPLACE AGGREGATE sum(bigint) (
  SFUNC = int8pl, STYPE = bigint, COMBINEFUNC = int8pl, PARALLEL = safe
);

-- The larger and the smaller of two values; NULL when one is.
CREATE OR REPLACE FUNCTION max(a bigint, b bigint) RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN a >= b THEN a WHEN a < b THEN b END;
CREATE OR REPLACE FUNCTION min(a bigint, b bigint) RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN a <= b THEN a WHEN a > b THEN b END;

CREATE OR REPLACE FUNCTION max(a bigint, b bigint, c bigint) RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN max(max(a, b), c);

CREATE OR REPLACE FUNCTION hex(bytes bytea) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN upper(encode(bytes, 'hex'));
CREATE OR REPLACE FUNCTION instr(whole text, part text) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN strpos(whole, part);
CREATE OR REPLACE FUNCTION unicode(letters text) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN nullif(ascii(letters), 0);
CREATE OR REPLACE FUNCTION zeroblob(size integer) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN decode(repeat('00', size), 'hex');
CREATE OR REPLACE FUNCTION substr(whole text, first bigint, size bigint) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN pg_catalog.substr(whole, first::integer, size::integer);

-- CAST(x AS INTEGER): of a text as far as it is a number, else 0.
CREATE OR REPLACE FUNCTION integer_of(digits text) RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN digits IS NOT NULL
            THEN coalesce(substring(digits from '^\s*([+-]?[0-9]+)'), '0')::bigint END;
CREATE OR REPLACE FUNCTION integer_of(number bigint) RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN number;

-- A number with zeros before it, as printf's %0nd.
CREATE OR REPLACE FUNCTION padded(number bigint, width integer) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN lpad(coalesce(number, 0)::text, greatest(width, length(coalesce(number, 0)::text)), '0');

-- The number of a receipt: printf('%04d-%s-%05d', counter, day, serial), the only format there is.
CREATE OR REPLACE FUNCTION printf(format text, counter bigint, day text, serial bigint) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN format = '%04d-%s-%05d'
            THEN padded(counter, 4) || '-' || coalesce(day, '') || '-' || padded(serial, 5) END;

-- The values of a JSON array; numbers as their digits.
CREATE OR REPLACE FUNCTION json_each(list text) RETURNS TABLE (key bigint, value text)
LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 20 AS
$$ SELECT place - 1, text FROM jsonb_array_elements_text(list::jsonb)
          WITH ORDINALITY AS e (text, place) $$;

-- details ->> '$.name'; true and false are 1 and 0
CREATE OR REPLACE FUNCTION json_field(object text, path text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE object::jsonb -> substring(path from 3) WHEN 'true' THEN '1' WHEN 'false' THEN '0'
       ELSE object::jsonb ->> substring(path from 3) END;
DO $body$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_operator WHERE oprname = '->>'
                    AND oprnamespace = 'wattcard'::regnamespace) THEN
    CREATE OPERATOR ->> (LEFTARG = text, RIGHTARG = text, FUNCTION = json_field);
  END IF;
END $body$;

-- The search (db/repositories/account_search_terms.cpp): what a line is found by, each term with
-- the letter of its field. Three characters of numbers, one to three of names and address, the
-- marks of area and station. The index is of this function: the terms are stored only once.
CREATE OR REPLACE FUNCTION search_terms(numbers text, names text, address text, place text)
RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT array_agg(DISTINCT term) FROM (
     SELECT 'n' || substr(numbers, i, 3) FROM generate_series(1, length(numbers) - 2) AS i
     UNION ALL
     SELECT 'm' || substr(names, i, k) FROM generate_series(1, 3) AS k,
            generate_series(1, length(names) - k + 1) AS i
     UNION ALL
     SELECT 'a' || substr(address, i, k) FROM generate_series(1, 3) AS k,
            generate_series(1, length(address) - k + 1) AS i
     UNION ALL
     SELECT 'p' || substr(place, i, 3) FROM generate_series(1, length(place) - 2, 3) AS i
   ) AS t (term) $$;
-- The terms that whatever contains the part must have.
CREATE OR REPLACE FUNCTION search_wanted(field text, part text) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT array_agg(DISTINCT field || substr(part, i, 3))
     FROM generate_series(1, greatest(length(part) - 2, 1)) AS i $$;
-- Those of a JSON array of place marks.
CREATE OR REPLACE FUNCTION search_marks(marks text) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT array_agg('p' || mark) FROM jsonb_array_elements_text(marks::jsonb) AS e (mark) $$;

-- What an INTEGER PRIMARY KEY is when none is given: one more than the greatest. Two who ask at the
-- same time get the same, and one of them is refused and tries again: no gap stays behind.
CREATE OR REPLACE FUNCTION next_number() RETURNS trigger LANGUAGE plpgsql AS $body$
DECLARE number bigint;
BEGIN
  EXECUTE format('SELECT coalesce(pg_catalog.max(%I), 0) + 1 FROM %I.%I', TG_ARGV[0],
                 TG_TABLE_SCHEMA, TG_TABLE_NAME) INTO number;
  RETURN jsonb_populate_record(NEW, jsonb_build_object(TG_ARGV[0], number));
END $body$;

-- Where a migration makes a table anew (create, copy, drop, rename): what refers to the old one by
-- its name, as SQLite does, waits here until the new one has that name.
CREATE TABLE IF NOT EXISTS retired_reference (
  number     bigint PRIMARY KEY,
  referred   text NOT NULL,
  owner      regclass, -- of a foreign key, by whatever name it has then
  definition text NOT NULL
);

CREATE OR REPLACE FUNCTION retire_table(name text) RETURNS void LANGUAGE plpgsql AS $body$
DECLARE
  line record;
BEGIN
  FOR line IN SELECT c.conname, c.conrelid::regclass AS owner, pg_get_constraintdef(c.oid) AS text
                FROM pg_constraint AS c
               WHERE c.contype = 'f' AND c.confrelid = name::regclass
                 AND c.conrelid <> name::regclass ORDER BY c.oid
  LOOP
    INSERT INTO retired_reference
      SELECT coalesce(pg_catalog.max(number), 0) + 1, name, line.owner,
             format('ADD CONSTRAINT %I %s', line.conname, line.text)
        FROM retired_reference;
    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', line.owner, line.conname);
  END LOOP;
  -- The oldest first: a view may be made of another one.
  FOR line IN
    WITH RECURSIVE needs (view) AS (
      SELECT r.ev_class FROM pg_depend AS d JOIN pg_rewrite AS r ON r.oid = d.objid
       WHERE d.refobjid = name::regclass AND d.classid = 'pg_rewrite'::regclass
      UNION
      SELECT r.ev_class FROM needs AS n
        JOIN pg_depend AS d ON d.refobjid = n.view AND d.classid = 'pg_rewrite'::regclass
        JOIN pg_rewrite AS r ON r.oid = d.objid AND r.ev_class <> n.view
    )
    SELECT view::regclass AS owner, pg_get_viewdef(view) AS text FROM needs ORDER BY view
  LOOP
    INSERT INTO retired_reference
      SELECT coalesce(pg_catalog.max(number), 0) + 1, name, NULL,
             format('CREATE VIEW %s AS %s', line.owner, line.text)
        FROM retired_reference;
  END LOOP;
  EXECUTE format('DROP TABLE %I CASCADE', name);
END $body$;

CREATE OR REPLACE FUNCTION restore_references(name text) RETURNS void LANGUAGE plpgsql AS $body$
DECLARE line record;
BEGIN
  FOR line IN SELECT number, CASE WHEN owner IS NULL THEN ''
                     ELSE format('ALTER TABLE %s ', owner) END || definition AS sql
                FROM retired_reference WHERE referred = name ORDER BY number
  LOOP
    EXECUTE line.sql;
    DELETE FROM retired_reference WHERE number = line.number;
  END LOOP;
END $body$;
