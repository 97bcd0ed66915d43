-- SPDX-FileCopyrightText: 2026 WattCard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The PIN with which an operator unlocks the counter at which he has signed in by his password
-- (SCREENS.md sections 3 and 7): empty while he has none. After three wrong ones the password is
-- asked for, which also begins the count anew.
ALTER TABLE operator ADD COLUMN encoded_pin TEXT NOT NULL DEFAULT ''
  CHECK (encoded_pin = '' OR encoded_pin GLOB '$argon2id$*');
ALTER TABLE operator ADD COLUMN pin_failures INTEGER NOT NULL DEFAULT 0
  CHECK (pin_failures BETWEEN 0 AND 3);

-- It lives no longer than the password under which it was chosen, nor than its owner's rights.
CREATE TRIGGER operator_pin_ends AFTER UPDATE OF disabled, must_change ON operator
WHEN NEW.encoded_pin <> '' AND (NEW.disabled = 1 OR NEW.must_change = 1)
BEGIN
  UPDATE operator SET encoded_pin = '', pin_failures = 0 WHERE id = NEW.id;
END;
