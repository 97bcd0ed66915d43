// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/search_text.h"
#include "db/repositories/tariff_table.h"
#include "db/sqlite/database.h"

#include <functional>

namespace wattcard::db {

// The only reader of account_line; the tariff is that of its plan in force at the time.
Result<Account> accountFrom(Record& record, TariffTable& tariffs, UtcTime at);
using TariffOf = std::function<Result<Tariff>(TariffPlanId plan)>;
Result<Account> accountFrom(Record& record, const TariffOf& tariffOf);

// By customer number, meter number, telephone, name, initials and address, one character or more;
// spaces and case do not matter. In the order of probesFor, within a rank by account; of those that
// match as a whole a closed account comes last. Without a text: all accounts. Only what the
// database's viewer is served (DOMAIN.md section 9).
class AccountSearch {
public:
    enum class Among { All, Pending }; // those that wait for their opening card
    AccountSearch(Database& database, const Clock& clock, Among among = Among::All)
        : m_database{database},
          m_clock{clock},
          m_tariffs{database},
          m_isOfPending{among == Among::Pending}
    {
    }
    Result<std::vector<Account>> find(const QString& text, int limit);

private:
    struct Line {
        std::int64_t account = 0;
        SearchLine line;
    };
    using Ids = std::vector<std::int64_t>;
    Result<Ids> idsOf(const QString& text, std::size_t limit);
    Result<Ids> all(std::size_t limit);
    QString within(const QStringList& parts) const;
    Result<Ids> indexed(const SearchProbe& probe, std::size_t limit);
    // The same two where the lines themselves are indexed.
    Result<Ids> termed(const SearchProbe& probe, std::size_t limit);
    Result<Ids> placed(std::size_t limit);
    Result<Ids> idsFrom(const StatementText& statement, std::vector<QVariant> values,
                        std::size_t limit);
    Result<void> readScope();
    Result<void> readLines(const QString& digits);
    Result<bool> readPending();
    Result<bool> readWholeNumber(const QString& digits);
    void addLines(std::vector<Record>& records);
    Result<bool> readLongNumber(const QString& digits);
    Result<void> readWaiting(const QString& text);
    Result<void> readWaiting(const QString& part, std::size_t limit);
    Result<std::vector<Account>> accounts(const Ids& ids);

    Database& m_database;
    const Clock& m_clock;
    TariffTable m_tariffs;
    bool m_isOfPending;
    QString m_places; // of the viewer, as the indexes are asked; empty when he serves everything
    QString m_marks;  // the same as a JSON array
    // Looked at one by one: of accounts that wait, and those with the end of a long number.
    std::vector<Line> m_lines;
    bool m_numbersAreRead = false;
    bool m_allAreRead = false;
    std::size_t m_wholes = 0; // how many of the ids match as a whole
};

} // namespace wattcard::db
