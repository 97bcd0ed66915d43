// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The number of a counter is of one computer at a time, and one window has a profile: two tills
// would share a shift and its receipts.
#include "db/repositories/sql_registry.h"
#include "tests/db/postgres/cluster.h"
#include "tests/db/shop.h"

#include <QDir>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

// Books of counter 3, closed, and profiles that share them.
class PostgresCounter : public ::testing::Test {
protected:
    PostgresCounter()
    {
        Shop shop{options};
        shop.close();
    }
    QString folder(const char* name) const
    {
        return home.path() + u'/' + QString::fromLatin1(name);
    }
    Result<std::unique_ptr<Database>> open(const char* name, std::optional<int> counter) const
    {
        OpenOptions profile{.directory = folder(name), .server = options};
        if (counter)
            profile.counter = CounterId{static_cast<std::uint16_t>(*counter)};
        return Database::open(profile);
    }
    Fault refusalOf(const char* name, std::optional<int> counter) const
    {
        const auto opened = open(name, counter);
        EXPECT_FALSE(opened) << name;
        return opened ? Fault::NotFound : opened.error().fault;
    }

    ServerOptions options = [] {
        auto fast = Cluster::ours().optionsFor(Cluster::ours().makeDatabase());
        fast.lockTimeout = std::chrono::milliseconds{50}; // of those who wait in vain
        return fast;
    }();
    QTemporaryDir home;
};

} // namespace

TEST_F(PostgresCounter, hasItsNumberAlone)
{
    auto third = open("third", 3);
    ASSERT_TRUE(third) << qPrintable(third.error().detail);
    EXPECT_EQ(refusalOf("elsewhere", 3), Fault::DatabaseInUse);
    const auto fourth = open("fourth", 4);
    EXPECT_TRUE(fourth) << qPrintable(fourth.error().detail);
    third->reset();
    options.lockTimeout = std::chrono::seconds{60};
    const auto elsewhere = open("elsewhere", 3);
    EXPECT_TRUE(elsewhere) << "it goes with whoever had it";
}

TEST_F(PostgresCounter, withoutANumberHasThatOfTheCompany)
{
    const auto third = open("third", {});
    ASSERT_TRUE(third) << qPrintable(third.error().detail);
    EXPECT_EQ(refusalOf("elsewhere", 3), Fault::DatabaseInUse);
    EXPECT_EQ(refusalOf("elsewhere", {}), Fault::DatabaseInUse);
}

TEST_F(PostgresCounter, hasOneWindowOnItsProfile)
{
    const auto window = open("third", 3);
    ASSERT_TRUE(window) << qPrintable(window.error().detail);
    EXPECT_EQ(refusalOf("third", 9), Fault::DatabaseInUse) << "whatever number it would have";
}

// The server forgets who held which number when it breaks down, or a connection to it.
TEST_F(PostgresCounter, takesItsNumberAgainBeforeItGoesOn)
{
    auto third = open("third", 3);
    ASSERT_TRUE(third) << qPrintable(third.error().detail);
    const FixedClock clock;
    const auto ask = [&] { return SqlRegistry{**third, clock}.company(); };
    ASSERT_TRUE(ask());
    const auto cut = [this] {
        auto owner = postgres::Connection::open(options).value();
        EXPECT_TRUE(owner->run({"cut", "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                       " WHERE datname = current_database()"
                                       " AND pid <> pg_backend_pid()"}));
    };
    cut();
    EXPECT_EQ(ask().error().fault, Fault::ServerAway);
    EXPECT_TRUE(ask()) << "the number is still its own";
    EXPECT_EQ(refusalOf("elsewhere", 3), Fault::DatabaseInUse);
    cut();
    auto other = open("elsewhere", 3);
    ASSERT_TRUE(other) << qPrintable(other.error().detail);
    EXPECT_EQ(ask().error().fault, Fault::ServerAway); // it hears of the cut
    const auto taken = ask();
    ASSERT_FALSE(taken) << "nobody sells with a number that another has";
    EXPECT_EQ(taken.error().fault, Fault::ServerAway);
    EXPECT_EQ(taken.error().detail, u"counter 3"_s);
    other->reset();
    // As soon as the other one's session has ended, which nobody here can see.
    bool isBack = false;
    for (int attempt = 0; !isBack && attempt < 1'000; ++attempt)
        isBack = ask().has_value();
    EXPECT_TRUE(isBack);
}

} // namespace wattcard::db::test
