// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "restored_town.h"

#include <QDir>
#include <QFile>

#include <iostream>

// RELIABILITY.md D10 and P5: books of before are brought back by every means there is, after k
// sales. The first card that was sold to since raises the alarm, each of the others as well, and
// the cards give back the ledger of the run that nothing happened to. WATTCARD_DRILLS says up to
// which k; without it a few are taken.

namespace wattcard::flows {

namespace {

using namespace Qt::StringLiterals;

enum class Means {
    Program,    // sealed, read back, marked by two people
    FileCopy,   // of the database, put over it behind the program's back
    DeletedLog, // the write-ahead log is gone: what was not moved into the file is lost
    Everything, // as a snapshot of the machine brings it back, with all that lies beside
};
constexpr std::array allMeans{Means::Program, Means::FileCopy, Means::DeletedLog,
                              Means::Everything};

struct Drills {
    int restores = 0;
    int sales = 0;
    int alarms = 0;
};

// Three customers at one counter, whose books may be lost again and again.
class RollbackTown : public RestoredTown {
public:
    RollbackTown()
    {
        const TariffVersionId tariff = facts(first).account.tariff.version;
        m_homes.push_back({first, u"261121000123"_s, 1});
        for (const int number : {51, 52}) {
            const Neighbour neighbour = addNeighbour(number, PaymentMode::Money, tariff);
            m_homes.push_back(
                {neighbour.account, neighbour.meter, static_cast<std::uint16_t>(number)});
        }
        for (const Home& home : m_homes) {
            open(home.account, card(home.card), pay(50));
            load(home);
        }
    }
    void drill(Means means, int sales, Drills& drills);

private:
    struct Home {
        AccountId account;
        QString meter;
        std::uint16_t card = 0;
        std::vector<app::LostReceipt> receipts = {};
        int sold = 0;
    };
    void load(const Home& home)
    {
        ASSERT_EQ(wall(home.meter).take(card(home.card)), meter::DisplayCode::Good);
        present(card(home.card));
    }
    QString databaseFile() const { return db::Database::fileIn(directory.path()); }
    void keep(Means means);
    void bringBack(Means means);
    void sell(int sales);
    std::map<std::string, Money> ledgerBooks();
    Money moneyAnywhere();
    static void copyAll(const QString& from, const QString& to);

    std::vector<Home> m_homes;
    QTemporaryDir m_snapshot;
};

void RollbackTown::copyAll(const QString& from, const QString& to)
{
    for (const QString& old : QDir{to}.entryList(QDir::Files))
        EXPECT_TRUE(QFile::remove(to + u'/' + old));
    for (const QString& name : QDir{from}.entryList(QDir::Files))
        EXPECT_TRUE(QFile::copy(from + u'/' + name, to + u'/' + name));
}

void RollbackTown::keep(Means means)
{
    switch (means) {
    case Means::Program: sealBackup(); break;
    case Means::FileCopy: backUp(); break;
    case Means::DeletedLog: // everything so far goes into the file
        shutBooks();
        openBooks();
        break;
    case Means::Everything: copyAll(directory.path(), m_snapshot.path()); break;
    }
}

void RollbackTown::bringBack(Means means)
{
    switch (means) {
    case Means::Program: restoreSealed(); break;
    case Means::FileCopy: restore(); break;
    case Means::DeletedLog:
        ASSERT_GT(QFile{databaseFile() + u"-wal"_s}.size(), 0) << "nothing to delete";
        QFile::remove(backup());
        ASSERT_TRUE(QFile::copy(databaseFile(), backup())); // without its log
        restore();
        break;
    case Means::Everything:
        shutBooks();
        copyAll(m_snapshot.path(), directory.path());
        openBooks();
        break;
    }
}

void RollbackTown::sell(int sales)
{
    for (Home& home : m_homes) {
        home.receipts.clear();
        home.sold = 0;
    }
    for (int sale = 0; sale < sales; ++sale) {
        Home& home = m_homes[static_cast<std::size_t>(sale) % m_homes.size()];
        const Receipt receipt = buy(card(home.card), pay(10 + sale));
        home.receipts.push_back(
            {.seq = receipt.seq, .payment = receipt.quote.payment, .lines = receipt.quote.lines});
        ++home.sold;
        if (sale % 2 == 1)
            load(home);
    }
    // What a meter has told since is told again: a card that it has seen says so to the counter.
    for (const Home& home : m_homes)
        if (home.sold > 0)
            load(home);
}

std::map<std::string, Money> RollbackTown::ledgerBooks()
{
    std::map<std::string, Money> sums;
    for (const char* const book :
         {"suspense", "revenue", "tax", "fees", "receivable", "accrued", "carry", "deposit",
          "adjustment", "issued", "on_card", "in_meter", "consumed", "returned", "moved"})
        sums[book] = balance(book);
    return sums;
}

Money RollbackTown::moneyAnywhere()
{
    Money sum;
    for (const char* const book :
         {"till", "safe", "bank", "over_short", "refund_due", "suspense_recovered"})
        sum = sum + balance(book);
    return sum;
}

void RollbackTown::drill(Means means, int sales, Drills& drills)
{
    keep(means);
    sell(sales);
    const auto undamaged = ledgerBooks();
    const Money taken = moneyAnywhere();
    std::vector<AccountBalances> balances;
    for (const Home& home : m_homes)
        balances.push_back(stateOf(home.account));
    ASSERT_EQ(brokenInvariants(), "");

    bringBack(means);
    ++drills.restores;
    drills.sales += sales;
    ASSERT_NE(ledgerBooks(), undamaged) << "the drill lost nothing";
    // Nobody has said that anything was restored: the cards say it, from the first one on.
    for (const Home& home : m_homes) {
        const bool isAlarm = present(card(home.card)).fault == Fault::CardAhead;
        ASSERT_EQ(isAlarm, home.sold > 0) << home.account.value();
        drills.alarms += isAlarm ? 1 : 0;
    }
    if (means != Means::Program)
        mark();
    for (const Home& home : m_homes) {
        if (home.sold == 0)
            continue;
        present(card(home.card));
        need(catchUpSigned(home.account, home.receipts));
        ASSERT_EQ(present(card(home.card)).kind, app::CardSituation::Kind::Customer);
    }
    for (std::size_t home = 0; home < m_homes.size(); ++home)
        ASSERT_EQ(stateOf(m_homes[home].account), balances[home]) << home;
    ASSERT_EQ(ledgerBooks(), undamaged);
    ASSERT_EQ(moneyAnywhere(), taken);
    ASSERT_EQ(brokenInvariants(), "");
}

std::vector<int> salesOfDrills()
{
    const int most = qEnvironmentVariableIntValue("WATTCARD_DRILLS");
    if (most <= 0)
        return {2}; // one of the three cards was not sold to
    std::vector<int> all(static_cast<std::size_t>(most));
    for (int sales = 1; sales <= most; ++sales)
        all[static_cast<std::size_t>(sales) - 1] = sales;
    return all;
}

} // namespace

TEST(RollbackDrill, theFirstCardRaisesTheAlarmAndTheCardsGiveTheLedgerBack)
{
    Drills drills;
    for (const Means means : allMeans) {
        RollbackTown town;
        for (const int sales : salesOfDrills()) {
            SCOPED_TRACE(testing::Message()
                         << "means " << static_cast<int>(means) << ", sales " << sales);
            town.drill(means, sales, drills);
            if (HasFatalFailure())
                return;
        }
    }
    EXPECT_GT(drills.alarms, drills.restores) << "more than one card a drill";
    std::cout << "evidence: rollback restores=" << drills.restores << " lost-sales=" << drills.sales
              << " alarms=" << drills.alarms << " missed=0\n";
}

} // namespace wattcard::flows
