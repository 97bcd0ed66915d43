// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "card_bench.h"
#include "cardio/layout/application.h"

#include <gtest/gtest.h>

namespace wattcard::cardio::tests {

using crypto::Purpose;

namespace {

constexpr std::uint8_t orderFile = 0x07;
constexpr std::uint8_t visitsFile = 0x08;
const Bytes order(96, 0x5A);

Bytes visit(std::uint8_t number)
{
    return Bytes(128, number);
}

class ManagementCard : public ::testing::TestWithParam<Suite> {
protected:
    void SetUp() override { bench.personalise(); }
    StatusWord append(std::uint8_t number)
    {
        return bench.secure(appendRecord(visitsFile, visit(number))).status;
    }
    CardBench bench{{static_cast<std::uint8_t>(GetParam()), GetParam(), 0x21}};
};
INSTANTIATE_TEST_SUITE_P(Suites, ManagementCard, ::testing::Values(Suite::A, Suite::S, Suite::T));

struct OrderCase {
    Purpose role;
    std::uint16_t writing;
    std::uint16_t appending;
};
TEST_P(ManagementCard, letsEachRoleDoWhatTheTableSays)
{
    for (const OrderCase& each :
         {OrderCase{Purpose::Meter, 0x6982, 0x9000}, OrderCase{Purpose::Inspection, 0x6982, 0x6982},
          OrderCase{Purpose::Issuer, 0x9000, 0x6982},
          OrderCase{Purpose::Management, 0x9000, 0x6982}}) {
        SCOPED_TRACE(static_cast<int>(each.role));
        bench.selectAndAuthenticate(each.role);
        EXPECT_EQ(bench.secure(updateFile(orderFile, 0, order)).status.value, each.writing);
        EXPECT_EQ(append(1).value, each.appending);
        EXPECT_EQ(bench.secure(readBinary({orderFile, 0}, 96)).status, status::ok);
        EXPECT_EQ(bench.secure(readRecord(visitsFile, 1)).data, visit(1)) << "read all";
        EXPECT_EQ(bench.secure(readBinary({0x01, 0}, 45)).status, status::fileNotFound);
        EXPECT_EQ(bench.secure(readRecord(0x06, 1)).status, status::fileNotFound);
        EXPECT_EQ(bench.secure(getData(0xE1)).status, status::dataNotFound);
    }
}

TEST_P(ManagementCard, hasNoVendingKey)
{
    bench.send(selectApplication(applicationId));
    EXPECT_EQ(bench.authenticate(Purpose::Vending), status::dataNotFound);
}

TEST_P(ManagementCard, takesAnOrderWholeOrNotAtAll)
{
    bench.selectAndAuthenticate(Purpose::Management);
    EXPECT_EQ(bench.secure(updateFile(orderFile, 0, Bytes(95, 1))).status, status::wrongLength);
    EXPECT_EQ(bench.secure(updateFile(orderFile, 1, Bytes(95, 1))).status, status::wrongOffset);
    EXPECT_EQ(bench.secure(readBinary({orderFile, 0}, 96)).data, Bytes(96, 0));
    const int writes = bench.store.writes();
    EXPECT_EQ(bench.secure(updateFile(orderFile, 0, order)).status, status::ok);
    EXPECT_EQ(bench.store.writes(), writes + 1) << "one step";
    EXPECT_EQ(bench.secure(readBinary({orderFile, 0}, 96)).data, order);
}

TEST_P(ManagementCard, keepsTheLastSixteenVisitsAndKnowsARepeat)
{
    bench.selectAndAuthenticate(Purpose::Meter);
    EXPECT_EQ(bench.secure(readRecord(visitsFile, 1)).status.value, 0x6A83);
    for (std::uint8_t number = 1; number <= 18; ++number) {
        EXPECT_EQ(append(number), status::ok);
        const int writes = bench.store.writes();
        EXPECT_EQ(append(number), status::ok) << "the answer was lost";
        EXPECT_EQ(bench.store.writes(), writes);
    }
    EXPECT_EQ(bench.secure(readRecord(visitsFile, 1)).data, visit(18));
    EXPECT_EQ(bench.secure(readRecord(visitsFile, 16)).data, visit(3));
    EXPECT_EQ(bench.secure(readRecord(visitsFile, 17)).status.value, 0x6A83);
    EXPECT_EQ(bench.secure(appendRecord(visitsFile, Bytes(127, 1))).status, status::wrongLength);
}

TEST_P(ManagementCard, losesOrderAndVisitsWhenItIsWiped)
{
    bench.selectAndAuthenticate(Purpose::Meter);
    append(1);
    bench.selectAndAuthenticate(Purpose::Issuer);
    bench.secure(updateFile(orderFile, 0, order));
    EXPECT_EQ(bench.putStep(0xF3, encodeWipe(bench.keyBlock(Purpose::Transport)).view()),
              status::ok);
    const CardState after = bench.stored();
    EXPECT_EQ(Bytes(after.order.begin(), after.order.end()), Bytes(96, 0));
    EXPECT_TRUE(after.visits.empty());
    EXPECT_FALSE(after.key(bench.referenceOf(Purpose::Management)));
}

TEST(UserCard, hasNeitherOrderNorVisitsNorTheManagementKey)
{
    CardBench bench;
    bench.personalise();
    bench.selectAndAuthenticate(Purpose::Issuer);
    EXPECT_EQ(bench.secure(updateFile(orderFile, 0, order)).status, status::fileNotFound);
    EXPECT_EQ(bench.secure(readBinary({orderFile, 0}, 96)).status, status::fileNotFound);
    bench.selectAndAuthenticate(Purpose::Meter);
    EXPECT_EQ(bench.secure(appendRecord(visitsFile, visit(1))).status, status::fileNotFound);
    EXPECT_EQ(bench.secure(readRecord(visitsFile, 1)).status, status::fileNotFound);
    EXPECT_EQ(bench.authenticate(Purpose::Management), status::dataNotFound);
}

} // namespace

} // namespace wattcard::cardio::tests
