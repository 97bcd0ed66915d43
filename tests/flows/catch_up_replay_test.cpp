// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/replace_card.h"
#include "db/repositories/sql_registry.h"
#include "restored_town.h"

// F-23 (DOMAIN.md section 11): yesterday's backup is restored, and all cards come back.

using namespace wattcard;
using namespace wattcard::flows;
using namespace Qt::StringLiterals;

namespace {

constexpr int cardsInEachRun = 24; // of every kind of day three; the campaign replays 200
constexpr int firstHand = 300;     // below them are those of visits

// What a customer did on the day that was lost.
enum class LostDay {
    Buys,
    BuysWithDebt,
    BuysWithFixedCharge,
    BuysTwiceWithoutReceipt,
    BuysAndTakesBack,
    BuysEnergy,
    GetsAnotherCard,
    BuysAndLoads,
};
constexpr int daysInAll = 8;

struct Neighbour {
    RestoredTown::Neighbour place;
    int card = 0;
    LostDay day{};
    std::vector<app::LostReceipt> receipts = {};
    AccountBalances undamaged = {};
};

class Replay : public ::testing::Test {
protected:
    void SetUp() override
    {
        const Actor nobody{OperatorId{}, Town::counter};
        db::SqlRegistry registry{*town.database, town.clock};
        Tariff fixed = flatTariff(u"fixed"_s, PaymentMode::Money, Price::fromTenThousandths(5283));
        fixed.standing.fixed = pay(15);
        const Tariff energy =
            flatTariff(u"energy"_s, PaymentMode::Energy, Price::fromTenThousandths(5283));
        m_plain = town.facts(AccountId{1}).account.tariff.version;
        m_fixed = need(registry.addTariff(fixed, nobody));
        m_energy = need(registry.addTariff(energy, nobody));
    }
    static int cards()
    {
        bool isNumber = false;
        const int wanted = qEnvironmentVariableIntValue("WATTCARD_REPLAY", &isNumber);
        return isNumber ? wanted : cardsInEachRun;
    }
    Hand& hand(const Neighbour& each) { return town.card(static_cast<std::uint16_t>(each.card)); }
    void load(const Neighbour& each)
    {
        ASSERT_EQ(town.wall(each.place.meter).take(hand(each)), meter::DisplayCode::Good);
        town.present(hand(each));
    }
    Neighbour moveIn(int number)
    {
        const auto day = static_cast<LostDay>(number % daysInAll);
        const bool isEnergy = day == LostDay::BuysEnergy;
        const TariffVersionId tariff = isEnergy                              ? m_energy
                                       : day == LostDay::BuysWithFixedCharge ? m_fixed
                                                                             : m_plain;
        const PaymentMode mode = isEnergy ? PaymentMode::Energy : PaymentMode::Money;
        Neighbour each{town.addNeighbour(number, mode, tariff), firstHand + number, day};
        town.open(each.place.account, hand(each), pay(50));
        load(each);
        if (day == LostDay::BuysWithDebt)
            need(town.debts->owe(each.place.account, {DebtClass::EarlierYears, pay(30)},
                                 u"old debt"_s, town.actor(Role::Clerk)));
        return each;
    }
    void buy(Neighbour& each, int yuan)
    {
        const Receipt receipt = town.buy(hand(each), pay(yuan));
        if (each.day != LostDay::BuysTwiceWithoutReceipt)
            each.receipts.push_back({.seq = receipt.seq,
                                     .payment = receipt.quote.payment,
                                     .lines = receipt.quote.lines});
    }
    void replaceCard(Neighbour& each)
    {
        each.card += 1'000;
        app::Replacement wanted{town.form(hand(each), each.place.account, Operation::ReplaceCard),
                                true};
        wanted.form.change.oldCard = transaction::OldCard::Lost;
        wanted.form.cause.reason = Reason::CardLost;
        done(app::ReplaceCard{town.shop()}.run(wanted, town.person(Role::Clerk)));
    }
    void liveThrough(Neighbour& each)
    {
        buy(each, 100);
        switch (each.day) {
        case LostDay::Buys:
        case LostDay::BuysWithDebt:
        case LostDay::BuysWithFixedCharge: break;
        case LostDay::BuysTwiceWithoutReceipt:
        case LostDay::BuysEnergy: buy(each, 60); break;
        case LostDay::BuysAndTakesBack:
            buy(each, 60);
            town.reverseLast(hand(each), each.place.account);
            break;
        case LostDay::GetsAnotherCard:
            each.receipts.clear(); // what the old card had bought is one row
            replaceCard(each);
            buy(each, 60);
            break;
        case LostDay::BuysAndLoads:
            load(each);
            buy(each, 60);
            load(each);
            break;
        }
    }
    // Every book but those of money that is somewhere.
    std::map<std::string, Money> ledger()
    {
        std::map<std::string, Money> books;
        for (const char* const book :
             {"suspense", "revenue", "tax", "fees", "receivable", "accrued", "carry", "deposit",
              "adjustment", "issued", "on_card", "in_meter", "consumed", "returned", "moved"})
            books[book] = town.balance(book);
        return books;
    }
    Money money()
    {
        Money sum;
        for (const char* const book :
             {"till", "safe", "bank", "over_short", "refund_due", "suspense_recovered"})
            sum = sum + town.balance(book);
        return sum;
    }
    RestoredTown town;

private:
    TariffVersionId m_plain, m_fixed, m_energy;
};

} // namespace

TEST_F(Replay, ofAllCardsGivesTheLedgerOfTheUndamagedRun)
{
    std::vector<Neighbour> neighbours;
    for (int number = 0; number < cards(); ++number)
        neighbours.push_back(moveIn(number));
    town.backUp();
    town.clock.pass(std::chrono::hours{24 * 14}); // into the next month
    for (Neighbour& each : neighbours) {
        liveThrough(each);
        each.undamaged = town.stateOf(each.place.account);
    }
    const auto undamaged = ledger();
    const Money taken = money();
    EXPECT_EQ(town.brokenInvariants(), "");

    town.restore();
    town.mark();
    EXPECT_NE(ledger(), undamaged);
    for (const Neighbour& each : neighbours) {
        SCOPED_TRACE(each.place.account.value());
        const auto situation = town.present(hand(each));
        EXPECT_NE(situation.kind, app::CardSituation::Kind::Customer);
        // The first is signed at the desk; passwords take their time on purpose.
        need(each.card == firstHand ? town.catchUp(each.place.account, each.receipts)
                                    : town.catchUpSigned(each.place.account, each.receipts));
        EXPECT_EQ(town.present(hand(each)).kind, app::CardSituation::Kind::Customer);
        EXPECT_EQ(town.stateOf(each.place.account), each.undamaged);
    }
    EXPECT_EQ(ledger(), undamaged);
    EXPECT_EQ(money(), taken);
    EXPECT_EQ(town.brokenInvariants(), "");

    for (const RecoveredMoney& each : town.waiting())
        need(town.clearSigned(each.row, RecoveredTo::Safe));
    EXPECT_EQ(town.balance("suspense_recovered"), Money{});
    EXPECT_EQ(money(), taken);
    EXPECT_EQ(ledger(), undamaged);
    EXPECT_EQ(town.brokenInvariants(), "");
}
