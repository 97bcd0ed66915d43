// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_day_book.h"
#include "db/repositories/sql_ledger.h"
#include "db/sqlite/database.h"
#include "db/verify/verify.h"
#include "human_day.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>

// A working day by keyboard through the program's own window, with its own threads, a database
// file, the card box and the meters as processes, and the smart-card service where there is one.
// WATTCARD_HUMAN_SALES (20) and WATTCARD_HUMAN_SEED repeat a day. In the evening the books are
// compared with what the person at the counter has noted.

namespace wattcard::human {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualSales = 20;
constexpr std::uint32_t usualSeed = 20261121;

std::uint32_t chosenSeed()
{
    const uint seed = qEnvironmentVariable("WATTCARD_HUMAN_SEED").toUInt();
    return seed == 0 ? usualSeed : seed;
}

class HumanDay : public ::testing::Test {
protected:
    void expectZ()
    {
        db::SqlDayBook days{*books, clock};
        const CounterId counter{3};
        ASSERT_EQ(days.lastZ(counter).value_or(0), 1);
        const auto report = days.zReport(counter, 1);
        ASSERT_TRUE(report);
        EXPECT_EQ(differences(report->totals, day.notes()).join(u'\n').toStdString(), "");
    }
    // Card = books was seen on the screen; here books = notes, and what the meters still miss.
    void expectTotals()
    {
        db::SqlLedger ledger{*books, clock};
        for (const Citizen& citizen : day.town().citizens()) {
            const auto found = ledger.find(citizen.customer.number.toString(), 2);
            ASSERT_TRUE(found && found->size() == 1);
            const auto facts = ledger.byAccount(found->front().id);
            ASSERT_TRUE(facts);
            EXPECT_EQ(facts->total, citizen.sold) << citizen.customer.name.toStdString();
            EXPECT_LE(citizen.accepted, citizen.sold);
        }
        EXPECT_TRUE(ledger.openRows() && ledger.openRows()->empty());
    }
    // Every paper is a commit, every commit one paper, with the amounts that were noted.
    void expectPapers()
    {
        std::vector<QString> numbers;
        Money sum;
        for (const Receipt& paper : day.papers()) {
            numbers.push_back(paper.number);
            sum = sum + paper.quote.payment;
            EXPECT_EQ(paper.copy, 0);
        }
        std::ranges::sort(numbers);
        EXPECT_EQ(std::ranges::adjacent_find(numbers), numbers.end());
        EXPECT_EQ(numbers.size(), day.notes().payments.size());
        EXPECT_EQ(sum, day.notes().cash());
    }
    void expectVerified()
    {
        const auto verified = db::verify(day.town().profile().directory);
        ASSERT_TRUE(verified);
        for (const db::Check& check : verified->checks)
            EXPECT_TRUE(check.ok) << check.invariant.toStdString() << ' '
                                  << check.detail.toStdString();
    }
    // Whatever no meter had yet is taken home at last.
    void expectMeters()
    {
        for (Citizen& citizen : day.town().citizens()) {
            if (!citizen.isOpen)
                continue;
            ASSERT_TRUE(day.town().goHome(citizen)) << citizen.customer.name.toStdString();
            EXPECT_EQ(citizen.accepted, citizen.sold) << citizen.customer.name.toStdString();
        }
    }
    void openBooks()
    {
        auto opened = db::Database::open({day.town().profile().directory, db::Place::Anything, {}});
        ASSERT_TRUE(opened);
        books = std::move(*opened);
    }

    int sales = std::max(1, qEnvironmentVariableIntValue("WATTCARD_HUMAN_SALES") ?: usualSales);
    std::uint32_t seed = chosenSeed();
    Day day{seed, sales};
    SystemClock clock;
    std::unique_ptr<db::Database> books;
};

} // namespace

TEST_F(HumanDay, endsWithTheBooksThatTheClerkHasNoted)
{
    std::cout << "seed " << seed << ", sales " << sales << ", "
              << (Town::hasService() ? "smart-card service" : "direct link") << std::endl;
    ASSERT_EQ(day.run().toStdString(), "");
    ASSERT_NO_FATAL_FAILURE(openBooks());
    expectZ();
    expectTotals();
    expectPapers();
    books.reset();
    expectVerified();
    expectMeters();
    EXPECT_EQ(day.stumbles(), 0) << "keys that fell on nothing";
    int mishaps = 0;
    for (const auto& [kind, times] : day.played())
        mishaps += kind == Mishap::None ? 0 : times;
    std::cout << "evidence: human seed=" << seed
              << " link=" << (Town::hasService() ? "service" : "direct") << " sales=" << sales
              << " receipts=" << day.papers().size()
              << " cash=" << day.notes().cash().toString().toStdString()
              << " handed-back=" << day.notes().handedBack << " parked=" << day.parked()
              << " mishaps=" << mishaps << '\n';
}

} // namespace wattcard::human
