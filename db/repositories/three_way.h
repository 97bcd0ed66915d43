// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/till_reader.h"
#include "domain/ports/day_book.h"

namespace wattcard::db {

// Tills, ledger and cards side by side for a business day (DOMAIN.md section 8).
class ThreeWay {
public:
    explicit ThreeWay(const Asking& ask) : m_ask{ask}, m_tills{ask} {}
    Result<Reconciliation> of(const QString& businessDay);

private:
    Result<void> readTills(const QString& businessDay, Reconciliation& sides);
    Result<void> readTill(const Shift& shift, Reconciliation& sides);
    Result<void> readCards(const QString& businessDay, Reconciliation& sides);
    Asking m_ask;
    TillReader m_tills;
};

} // namespace wattcard::db
