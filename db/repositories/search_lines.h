// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/search_text.h"
#include "db/sqlite/database.h"

namespace wattcard::db {

// Account, customer number, meter number, telephone, name, address, area, station.
SearchSource sourceFrom(Record& record);

// Makes the lines that the triggers have noted, and both indexes with them. Nothing depends on when
// it is called: the search looks at the rows of accounts that wait.
class SearchLines {
public:
    explicit SearchLines(Database& database) : m_database{database} {}
    // At most `most` of them, in a transaction of its own. True when others wait. Without
    // OpenOptions::initialsOf none are made and none wait.
    Result<bool> makeSome(int most);
    // All of them, inside the caller's transaction: about 0.1 ms each.
    Result<void> makeAll();

private:
    Result<int> make(int most);
    Result<void> replace(std::int64_t account, const SearchLine* before, const SearchLine* now);
    Result<void> runForTails(const StatementText& statement, std::int64_t account,
                             const SearchLine& line);
    Result<void> run(const StatementText& statement, const std::vector<QVariant>& values);
    Database& m_database;
};

} // namespace wattcard::db
