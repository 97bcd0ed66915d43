// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/founding.h"

#include "db/repositories/sql_people.h"
#include "db/repositories/sql_registry.h"
#include "db/sqlite/transaction.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

Result<void> foundBooks(Database& database, const Clock& clock, const Company& company,
                        const std::vector<Founder>& people)
{
    const Actor founder{OperatorId{}, company.counter};
    SqlPeople entered{database, clock};
    return inTransaction(database, "found"_L1, [&]() -> Result<void> {
        if (auto set = SqlRegistry{database, clock}.putCompany(company, founder); !set)
            return set;
        for (const auto& [person, encoded] : people) {
            if (const auto added = entered.put(person, encoded, founder); !added)
                return failed(added);
        }
        return {};
    });
}

} // namespace wattcard::db
