-- SPDX-FileCopyrightText: 2026 WattCard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What grows with the sales is found by what refers to it. Each audit entry is inserted after the
-- rows that name it, so that SQLite looks for them: without these it reads the tables whole.
CREATE INDEX return_record_by_audit ON return_record (audit);
CREATE INDEX account_step_by_audit ON account_step (audit);
CREATE INDEX month_step_by_audit ON month_step (audit);
CREATE INDEX card_movement_by_audit ON card_movement (audit);
CREATE INDEX invoice_event_by_audit ON invoice_event (audit);
CREATE INDEX payout_by_audit ON payout (audit);
CREATE INDEX sale_answer_by_audit ON sale_answer (audit);
CREATE INDEX shift_by_audit ON shift (audit);
CREATE INDEX shift_count_by_audit ON shift_count (audit);
CREATE INDEX shift_end_by_audit ON shift_end (audit);
CREATE INDEX row_rebuilt_by_audit ON row_rebuilt (audit);
-- Which rows a replacement has taken along is asked at each commit.
CREATE INDEX row_by_absorber ON transaction_row (absorbed_by) WHERE absorbed_by IS NOT NULL;
