// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/main/tool_world.h"

#include <QJsonArray>

#include <gtest/gtest.h>

// The commands restored, and catch-up list and clear, as they are typed.

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

// A practice profile with an administrator, finance and a clerk, and one account with a card.
class RestoreTools : public ToolWorld {
protected:
    RestoreTools()
    {
        add({{u"admin"_s, Role::Administrator},
             {u"finance"_s, Role::Finance},
             {u"leader"_s, Role::ShiftLeader},
             {u"clerk"_s, Role::Clerk}});
        const transaction::Row row = office.opening(office.moneyAccount, Money::fromMinor(5'000));
        office.sell(row);
        sale = row.id.toString();
        office.close();
    }
    QString sale;
};

} // namespace

TEST_F(RestoreTools, aRestoreIsMarkedAndListedWithTheNumbersThatItSkips)
{
    const QHash<QString, QString> named{{u"reason"_s, u"backup of yesterday"_s},
                                        {u"approver"_s, u"finance"_s},
                                        {u"sales-from"_s, u"500"_s}};
    EXPECT_EQ(run(restored, u"clerk"_s, {u"mark"_s}, named).exit, Exit::Permission);
    EXPECT_EQ(run(restored, u"admin"_s, {u"mark"_s}, {{u"approver"_s, u"finance"_s}}).exit,
              Exit::Usage);
    EXPECT_EQ(run(restored, u"admin"_s, {u"unmark"_s}).exit, Exit::Usage);
    const Answered marked = run(restored, u"admin"_s, {u"mark"_s}, named);
    ASSERT_EQ(marked.exit, Exit::Ok);
    EXPECT_EQ(marked.json[u"accounts_not_seen"_s].toInt(), 1);
    const QJsonObject listed = run(restored, u"admin"_s, {u"list"_s}).json;
    const QJsonObject block = listed[u"restores"_s][0][u"blocks"_s][0].toObject();
    EXPECT_EQ(block[u"counter"_s].toInt(), 3);
    EXPECT_EQ(block[u"skipped_sales"_s].toString(), u"2-499"_s);
    EXPECT_EQ(block[u"next_sale"_s].toInt(), 500);
    EXPECT_EQ(block[u"next_receipt"_s].toInt(), 10'001);
}

TEST_F(RestoreTools, financeListsWhatWaitsAndNothingElseIsCleared)
{
    EXPECT_EQ(run(recovered, u"clerk"_s, {u"list"_s}).exit, Exit::Permission);
    const Answered listed = run(recovered, u"finance"_s, {u"list"_s});
    EXPECT_EQ(listed.exit, Exit::Ok);
    EXPECT_TRUE(listed.json[u"waiting"_s].isArray());
    EXPECT_EQ(listed.json[u"sum"_s].toString(), u"0.00"_s);
    QHash<QString, QString> named{{u"cause"_s, u"records_restored"_s},
                                  {u"reason"_s, u"found in the safe"_s},
                                  {u"approver"_s, u"leader"_s}};
    EXPECT_EQ(run(recovered, u"finance"_s, {u"clear"_s, sale}, named).exit, Exit::Usage);
    named.insert(u"to"_s, u"safe"_s);
    EXPECT_EQ(run(recovered, u"finance"_s, {u"clear"_s, u"7"_s}, named).exit, Exit::Usage);
    EXPECT_EQ(run(recovered, u"finance"_s, {u"clear"_s, sale}, named).exit, Exit::Failure);
}

} // namespace wattcard::db::test
