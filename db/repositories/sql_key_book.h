// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"
#include "domain/ports/key_book.h"

namespace wattcard::db {

// The custody book. To be used on the database's thread.
class SqlKeyBook : public KeyBook {
public:
    SqlKeyBook(Database& database, const Clock& clock) : m_database{database}, m_clock{clock} {}
    // The time is given here. The same event of the same key a second time is a success: loading is
    // repeated after a power cut.
    Result<void> record(const KeyEvent& event, const Actor& witness) override;
    Result<std::vector<KeyEvent>> events() override;

private:
    Result<void> permitPeople(const KeyEvent& event, const Actor& witness);
    Result<bool> isNewest(const KeyEvent& event);
    Database& m_database;
    const Clock& m_clock;
};

} // namespace wattcard::db
