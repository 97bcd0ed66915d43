-- SPDX-FileCopyrightText: 2026 WattCard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Reports read a span of days, page by page, in this order.
CREATE INDEX row_by_day ON transaction_row (business_day, number);
-- Those that have a row are found by it, the others by their time.
DROP INDEX journal_entry_by_row;
CREATE INDEX journal_entry_by_row ON journal_entry (row, at, number);
CREATE INDEX account_step_by_day ON account_step (business_day, number);
CREATE INDEX return_record_by_time ON return_record (booked_at, number);
CREATE INDEX audit_entry_by_time ON audit_entry (at, number);
