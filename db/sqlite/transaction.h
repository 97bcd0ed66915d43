// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"

namespace wattcard::db {

// A write transaction that undoes itself: only commit() keeps.
class Transaction {
public:
    // The flow is the first part of the observer's points, such as "begin" of a sale.
    Transaction(Database& database, QLatin1StringView flow, Again again = Again::BooksTwice);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    const Result<void>& started() const { return m_started; }
    // NotSaved when it surely was not kept. BookingUnknown when nobody can tell, and OutcomeUnknown
    // for what finds itself; the same act then waits until that is known (Doubts).
    Result<void> commit();

private:
    Database& m_database;
    Result<void> m_started;
    bool m_open = false;
};

// Once; what is not kept is undone.
template <class Work>
auto tryTransaction(Database& database, QLatin1StringView flow, Again again, Work& work)
    -> decltype(work())
{
    Transaction transaction{database, flow, again};
    if (!transaction.started())
        return failed(transaction.started());
    auto result = work();
    if (!result)
        return result;
    if (auto kept = transaction.commit(); !kept)
        return failed(kept);
    return result;
}

// Runs `work` in a transaction of its own and keeps it when the work succeeds. On a server, where
// others write as well, it may run more than once: whatever it changes besides the books it sets
// anew each time.
template <class Work>
auto inTransaction(Database& database, QLatin1StringView flow, Again again, Work work)
    -> decltype(work())
{
    auto result = tryTransaction(database, flow, again, work);
    for (int attempt = 0; !result && database.shouldRetry(attempt); ++attempt)
        result = tryTransaction(database, flow, again, work);
    return result;
}

template <class Work>
auto inTransaction(Database& database, QLatin1StringView flow, Work work) -> decltype(work())
{
    return inTransaction(database, flow, Again::BooksTwice, std::move(work));
}

} // namespace wattcard::db
