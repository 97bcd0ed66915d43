// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgres/listener.h"
#include "tests/db/postgres/cluster.h"
#include "tests/db/shop.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QEventLoop>

#include <gtest/gtest.h>

// One counter hears what another has written.

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

class PostgresNews : public ::testing::Test {
protected:
    // Runs the loop until so much was heard in all; it does not end on its own.
    void hear(int times)
    {
        while (heard < times)
            loop.exec();
    }
    QByteArray database = Cluster::ours().makeDatabase();
    Shop shop{Cluster::ours().optionsFor(database)};
    QEventLoop loop;
    int heard = 0;
    postgres::Listener listener{Cluster::ours().optionsFor(database), [this] {
                                    ++heard;
                                    loop.quit();
                                }};
};

} // namespace

// What is not kept is not heard: the row that was is in the books when it is.
TEST_F(PostgresNews, tellsWhatWasKept)
{
    ASSERT_TRUE(listener.isListening());
    const auto refused = shop.ledger->begin({}, shop.clerk);
    EXPECT_FALSE(refused);
    ASSERT_TRUE(shop.ledger->begin(shop.opening(shop.moneyAccount, tenYuan), shop.clerk));
    hear(1);
    ASSERT_TRUE(shop.ledger->begin(shop.opening(shop.energyAccount, tenYuan), shop.clerk));
    hear(2);
    EXPECT_EQ(shop.ledger->openRows()->size(), 2u);
}

TEST_F(PostgresNews, tellsAgainWhenTheServerIsBack)
{
    ASSERT_TRUE(Cluster::ours().stopAtOnce());
    QObject waiting;
    QObject::connect(QCoreApplication::eventDispatcher(), &QAbstractEventDispatcher::awake,
                     &waiting, [this] {
                         if (!listener.isListening())
                             loop.quit();
                     });
    while (listener.isListening())
        loop.exec();
    EXPECT_EQ(heard, 0);
    ASSERT_TRUE(Cluster::ours().start());
    hear(1);
    EXPECT_TRUE(listener.isListening());
}

} // namespace wattcard::db::test
