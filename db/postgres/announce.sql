-- SPDX-FileCopyrightText: 2026 WattCard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whoever listens hears that something was written, once it is kept: every change of the books has
-- an entry in the audit log. What it was is read from the books. Run again at each change of this
-- text.

CREATE OR REPLACE FUNCTION announce_writing() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  NOTIFY wattcard_written;
  RETURN NULL;
END $body$;

CREATE OR REPLACE TRIGGER _announced AFTER INSERT ON audit_entry
FOR EACH ROW EXECUTE FUNCTION announce_writing();
