// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/search_lines.h"
#include "db/repositories/sql_pending_accounts.h"
#include "tests/db/shop.h"

#include <gtest/gtest.h>

namespace wattcard::db::test {

// A letter for each character, not the right one: which letters belong to a name is not the store's
// affair.
inline QString someInitials(const QString& name)
{
    QString letters;
    for (const QChar c : name)
        letters += QChar{static_cast<char16_t>(u'a' + c.unicode() % 26)};
    return letters;
}

// A shop whose store knows initials. Lines are made when index() is called, not before.
class SearchShop : public Shop {
public:
    SearchShop()
    {
        ledger.reset();
        database.reset();
        auto opened = Database::open({.directory = directory,
                                      .place = Place::Anything,
                                      .observer = {},
                                      .initialsOf = someInitials});
        EXPECT_TRUE(opened);
        database = std::move(*opened);
        ledger = std::make_unique<SqlLedger>(*database, clock);
    }
    void index()
    {
        constexpr int atOnce = 50;
        auto more = SearchLines{*database}.makeSome(atOnce);
        while (more && *more)
            more = SearchLines{*database}.makeSome(atOnce);
        EXPECT_TRUE(more);
    }
    std::vector<std::int64_t> find(const QString& text, int limit = 50)
    {
        return idsOf(ledger->find(text, limit));
    }
    std::vector<std::int64_t> findPending(const QString& text, int limit = 50)
    {
        return idsOf(SqlPendingAccounts{*database, clock}.findPending(text, limit));
    }

private:
    static std::vector<std::int64_t> idsOf(const Result<std::vector<Account>>& found)
    {
        EXPECT_TRUE(found) << qPrintable(found ? QString{} : found.error().detail);
        std::vector<std::int64_t> ids;
        for (const Account& account : found.value_or(std::vector<Account>{}))
            ids.push_back(account.id.value());
        return ids;
    }
};

} // namespace wattcard::db::test
