// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlite/transaction.h"

namespace wattcard::db {

Transaction::Transaction(Database& database, QLatin1StringView flow, Again again)
    : m_database{database},
      m_started{database.begin(flow, again)},
      m_open{m_started.has_value()}
{
}

Transaction::~Transaction()
{
    if (m_open)
        m_database.rollback();
}

Result<void> Transaction::commit()
{
    m_open = false;
    return m_database.commit();
}

} // namespace wattcard::db
