// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/account_reader.h"

namespace wattcard::db {

// A committed row as it is printed. Says the same at every reading, except for the copy.
class ReceiptReader {
public:
    ReceiptReader(Database& database, const Clock& clock)
        : m_database{database},
          m_clock{clock},
          m_accounts{database, clock},
          m_rows{database},
          m_tariffs{database}
    {
    }
    Result<Receipt> read(const TransactionId& id); // NotFound unless committed

private:
    Result<std::int64_t> readSurroundings(Receipt& receipt, std::int64_t row);
    Result<std::vector<Debt>> owing(AccountId account, std::int64_t entry);
    Result<std::optional<Receipt::TierPosition>> tier(const StoredRow& stored);
    Database& m_database;
    const Clock& m_clock;
    AccountReader m_accounts;
    RowTable m_rows;
    TariffTable m_tariffs;
};

} // namespace wattcard::db
