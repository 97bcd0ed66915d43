-- SPDX-FileCopyrightText: 2026 WattCard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Closed shifts are signed since migration 0032. Those that were closed before are as they were:
-- nobody owes a signature for them. A shift is to be signed when the audit entry of its close comes
-- after `last_audit`. In a store that has signatures already the oldest close that was signed is
-- the first that had to be; in one that has none every close up to now is of the time before. A new
-- store begins with zero.
CREATE TABLE signing_start (
  id         INTEGER PRIMARY KEY CHECK (id = 1),
  last_audit INTEGER NOT NULL CHECK (last_audit >= 0)
) STRICT;
INSERT INTO signing_start
SELECT 1, COALESCE((SELECT MIN(e.audit) - 1 FROM shift_end AS e
                     WHERE e.shift IN (SELECT g.shift FROM shift_signature AS g)),
                   (SELECT MAX(e.audit) FROM shift_end AS e), 0);

CREATE TRIGGER signing_start_once BEFORE INSERT ON signing_start
BEGIN SELECT RAISE(ABORT, 'signing_start: it was written once'); END;
CREATE TRIGGER signing_start_no_update BEFORE UPDATE ON signing_start
BEGIN SELECT RAISE(ABORT, 'signing_start: it never changes'); END;
CREATE TRIGGER signing_start_no_delete BEFORE DELETE ON signing_start
BEGIN SELECT RAISE(ABORT, 'signing_start: it is never removed'); END;
