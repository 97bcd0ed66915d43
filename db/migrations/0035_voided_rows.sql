-- SPDX-FileCopyrightText: 2026 WattCard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Each sale asks for the orders of its account that were voided (they may still be on a card):
-- few rows, found without reading all that the account ever bought.
CREATE INDEX row_voided ON transaction_row (account) WHERE state = 'voided';
