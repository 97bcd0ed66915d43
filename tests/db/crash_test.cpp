// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/shop.h"

#include <QDir>
#include <QSet>

#include <gtest/gtest.h>

#include <iostream>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

using transaction::RowState;

namespace {

constexpr int cutExit = 77;

// One way through the store that a process may not survive.
enum class Flow { Opening, Purchase, Void, ReturnData };

// A closed store from which every run starts.
struct Start {
    explicit Start(Flow flow)
    {
        Shop shop;
        if (flow == Flow::Purchase || flow == Flow::ReturnData)
            shop.openAccount(shop.moneyAccount, tenYuan);
        if (flow == Flow::Purchase)
            shop.load(shop.moneyAccount);
        shop.close();
        EXPECT_TRUE(
            QFile::copy(Database::fileIn(shop.directory), Database::fileIn(directory.path())));
    }
    QTemporaryDir directory;
};

bool runFlow(Shop& shop, Flow flow)
{
    if (flow == Flow::ReturnData) {
        const ReturnFile file = shop.returnData(shop.moneyAccount, Credit::fromHundredths(1), 2);
        return shop.ledger->bookReturn(shop.moneyAccount, file, shop.clerk).has_value();
    }
    const auto row = flow == Flow::Purchase ? shop.purchase(shop.moneyAccount, tenYuan)
                                            : shop.opening(shop.moneyAccount, tenYuan);
    if (!shop.ledger->begin(row, shop.clerk))
        return false;
    const auto claim = shop.ledger->claim(row.id, shop.clerk);
    if (!claim)
        return false;
    if (flow == Flow::Void)
        return shop.ledger->voidRow(*claim, shop.clerk).has_value();
    return shop.ledger->commit(*claim, proofOf(row), shop.clerk).has_value();
}

// The names of all points, from a run that nothing stops.
QStringList pointsOf(Flow flow, const QString& directory)
{
    QStringList points;
    Shop shop{directory, [&](const QString& point) { points.append(point); }};
    EXPECT_TRUE(runFlow(shop, flow));
    return points;
}

// A process of its own runs the flow and ends at the given point, without any goodbye.
int runAndCut(Flow flow, const QString& directory, qsizetype cutAt)
{
    const pid_t child = ::fork();
    if (child == 0) {
        qsizetype seen = 0;
        Shop shop{directory, [&](const QString&) {
                      if (seen++ == cutAt)
                          ::_exit(cutExit);
                  }};
        ::_exit(runFlow(shop, flow) ? 0 : 1);
    }
    int status = -1;
    EXPECT_EQ(::waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

// The state that each transaction leads to; the point tells how many COMMITs have returned.
std::optional<RowState> stateOf(Shop& shop)
{
    const auto lines = *shop.ledger->history(shop.moneyAccount, 1);
    if (lines.empty())
        return std::nullopt;
    return lines.front().state;
}

std::optional<RowState> expectedState(Flow flow, const QStringList& points, qsizetype cutAt)
{
    const qsizetype done = points.mid(0, cutAt + 1).filter(":commit:after"_L1).size();
    const auto before = flow == Flow::Purchase ? std::optional{RowState::Committed} : std::nullopt;
    const auto after = flow == Flow::Void ? RowState::Voided : RowState::Committed;
    return done == 0 ? before : done < 3 ? std::optional{RowState::Intent} : std::optional{after};
}

void settle(Shop& shop, Flow flow)
{
    const auto open = *shop.ledger->openRows();
    if (open.empty())
        return;
    const auto& row = open.front().row;
    const auto claim = shop.ledger->claim(row.id, shop.clerk);
    ASSERT_TRUE(claim);
    if (flow == Flow::Void) {
        ASSERT_TRUE(shop.ledger->voidRow(*claim, shop.clerk));
    } else {
        ASSERT_TRUE(shop.ledger->commit(*claim, proofOf(row), shop.clerk));
    }
}

std::string nameOf(const testing::TestParamInfo<Flow>& info)
{
    constexpr std::array names{"opening", "purchase", "voiding", "returnData"};
    return names[static_cast<std::size_t>(info.param)];
}

} // namespace

class Crash : public testing::TestWithParam<Flow> {};

TEST_P(Crash, atAnyStatementLeavesAllOfATransactionOrNothing)
{
    const Flow flow = GetParam();
    const Start start{flow};
    const auto freshCopy = [&](QTemporaryDir& directory) {
        ASSERT_TRUE(QFile::copy(Database::fileIn(start.directory.path()),
                                Database::fileIn(directory.path())));
    };
    QTemporaryDir whole;
    freshCopy(whole);
    const QStringList points = pointsOf(flow, whole.path());
    EXPECT_EQ(QSet<QString>(points.begin(), points.end()).contains(u"sql:begin:commit:after"_s),
              flow != Flow::ReturnData);
    for (qsizetype cutAt = 0; cutAt < points.size(); ++cutAt) {
        SCOPED_TRACE(points[cutAt].toStdString());
        QTemporaryDir directory;
        freshCopy(directory);
        ASSERT_EQ(runAndCut(flow, directory.path(), cutAt), cutExit);
        Shop shop{directory.path(), {}};
        ASSERT_TRUE(shop.verifies());
        if (flow != Flow::ReturnData) {
            EXPECT_EQ(stateOf(shop), expectedState(flow, points, cutAt));
        }
        settle(shop, flow);
        EXPECT_TRUE(shop.verifies());
        EXPECT_TRUE(shop.ledger->openRows()->empty());
    }
    std::cout << "cut at " << points.size() << " points\n";
}

INSTANTIATE_TEST_SUITE_P(Flows, Crash,
                         testing::Values(Flow::Opening, Flow::Purchase, Flow::Void,
                                         Flow::ReturnData),
                         nameOf);

} // namespace wattcard::db::test
