// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_account.h"
#include "app/read_card.h"
#include "app/sale_rules.h"
#include "app/sell_energy.h"
#include "app/settle_row.h"
#include "app/work_order_desk.h"
#include "cardio/fmcos/application.h"
#include "cardio/fmcos/card_making.h"
#include "cardio/fmcos/fmcos_desk.h"
#include "cardio/profile/wattcard1_workshop.h"
#include "cardio/virtual_card/memory_image_store.h"
#include "crypto/random.h"
#include "db/repositories/sql_people.h"
#include "db/repositories/sql_work_orders.h"
#include "db/verify/verify.h"
#include "tests/cardio/fmcos/fmcos_reader.h"
#include "tests/flows/shop_world.h"
#include "tests/flows/wallet_meter.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace wattcard;
using namespace wattcard::flows;
using app::CardSituation;
using cardio::ShortFile;

namespace {

constexpr cardio::UtilityRegion region{0x00, 0x88, 0x00, 0x01};
constexpr CounterId counter{3};
const CardSerial serial{{0x00, 0x00, 0x88, 0x00, 0x00, 0x00, 0x00, 0x02}};
constexpr std::uint8_t updateBinaryCode = 0xD6;

// The use cases of a counter with a card of the second kind: the books of ShopWorld, a simulated
// FMCOS card, and a meter that knows amount and count only.
class FmcosWorld {
public:
    FmcosWorld()
    {
        ShopWorld::make(path());
        database = std::move(*db::Database::open({m_directory.path(), db::Place::Anything, {}}));
        ledger = std::make_unique<db::SqlLedger>(*database, clock);
        EXPECT_TRUE(cardio::fmcos::makeCard(store, station, {serial, region}));
        card = std::make_unique<cardio::fmcos::FmcosCard>(store, crypto::randomBytes);
        meter.number = *MeterNumber::parse(u"261121000123");
        meter.customer = *CustomerNumber::parse(u"000100123456");
    }

    CardSituation present()
    {
        reader.cut = {};
        return presentUnderFaults();
    }
    app::SaleOutcome open(Money payment)
    {
        return app::OpenAccount{shop()}.run(orderFor(payment), leader);
    }
    app::SaleOutcome buy(Money payment)
    {
        return app::SellEnergy{shop()}.run(orderFor(payment), leader);
    }
    app::SaleOutcome settle(transaction::Wish wish)
    {
        return app::SettleRow{shop()}.run(ledger->openRows()->front().row.id, wish, leader);
    }
    Credit takeToMeter()
    {
        reader.cut = {};
        reader.insert(*card);
        EXPECT_TRUE(meter.take(reader));
        reader.remove();
        return meter.credited;
    }
    void openAndLoad()
    {
        present();
        ASSERT_TRUE(std::holds_alternative<app::SaleDone>(open(Money::fromMinor(2'000))));
        takeToMeter();
        ASSERT_EQ(present().kind, CardSituation::Kind::Customer);
    }
    // The card is pulled when the first UPDATE BINARY of this file is on its way.
    void pullBefore(ShortFile file)
    {
        reader.cut = [file](ByteView command) {
            return command[1] == updateBinaryCode &&
                   command[2] == (0x80 | static_cast<std::uint8_t>(file));
        };
    }
    std::string brokenInvariants()
    {
        ledger.reset();
        database.reset();
        QString broken;
        const auto verification = db::verify(m_directory.path());
        for (const auto& check : verification->checks) {
            if (!check.ok)
                broken += check.invariant + QLatin1StringView{": "} + check.detail + u'\n';
        }
        return broken.toStdString();
    }
    Credit total() { return ledger->byAccount(AccountId{1})->total; }
    bool hasOpenRow() { return !ledger->openRows()->empty(); }

    FlowClock clock;
    std::unique_ptr<db::Database> database;
    std::unique_ptr<db::SqlLedger> ledger;
    crypto::TestKeyStore station{crypto::TestKeyStore::issuingStation()};
    crypto::TestKeyStore counterKeys{crypto::TestKeyStore::counter()};
    cardio::MemoryImageStore store;
    std::unique_ptr<cardio::fmcos::FmcosCard> card;
    cardio::fmcos::FmcosReader reader;
    cardio::fmcos::FmcosDesk desk{reader, {counterKeys, region}};
    WalletMeter meter;
    CardSituation situation;
    Operator leader{OperatorId{1}, QStringLiteral("leader"), QStringLiteral("Leader"),
                    Role::ShiftLeader, false};

private:
    std::string path() const { return m_directory.path().toStdString(); }
    CardSituation presentUnderFaults()
    {
        reader.insert(*card);
        situation = app::ReadCard{shop()}.run(leader);
        return situation;
    }
    app::Shop shop()
    {
        clock.pass(std::chrono::milliseconds{1});
        return {desk, *ledger, clock, counter, {}};
    }
    app::Order orderFor(Money payment)
    {
        app::Order order;
        order.id =
            TransactionId::make(clock.now().time_since_epoch().count(), *crypto::randomBytes(10));
        order.payment = payment;
        order.tendered = payment;
        order.account = AccountId{1};
        order.seen = situation.reading.value_or(CardReading{});
        order.insertions = situation.insertions;
        return order;
    }

    QTemporaryDir m_directory;
};

std::optional<Fault> faultOf(const app::SaleOutcome& outcome)
{
    const auto* stopped = std::get_if<app::SaleStopped>(&outcome);
    return stopped ? std::optional{stopped->fault} : std::nullopt;
}

} // namespace

// The opening, a purchase that has to wait for the meter, and the same one after the return data:
// the use cases are those of application 1.
TEST(FmcosSale, waitsUntilTheLastOneIsProvenLoaded)
{
    FmcosWorld world;
    EXPECT_EQ(world.present().kind, CardSituation::Kind::Blank);
    EXPECT_EQ(faultOf(world.open(Money::fromMinor(2'000))), std::nullopt);
    EXPECT_EQ(world.present().fault, Fault::OpeningNotLoaded);
    EXPECT_EQ(world.takeToMeter(), world.total());

    EXPECT_EQ(world.present().kind, CardSituation::Kind::Customer);
    EXPECT_EQ(faultOf(world.buy(Money::fromMinor(1'000))), std::nullopt);
    const Credit sold = world.total();
    EXPECT_EQ(world.present().fault, Fault::LastSaleNotLoaded);
    EXPECT_EQ(faultOf(world.buy(Money::fromMinor(1'000))), Fault::LastSaleNotLoaded);
    EXPECT_EQ(world.total(), sold);
    EXPECT_FALSE(world.hasOpenRow());

    EXPECT_EQ(world.takeToMeter(), sold);
    EXPECT_EQ(world.present().kind, CardSituation::Kind::Customer);
    EXPECT_EQ(faultOf(world.buy(Money::fromMinor(1'000))), std::nullopt);
    EXPECT_EQ(world.takeToMeter(), world.total());
    EXPECT_EQ(world.brokenInvariants(), "");
}

struct Tear {
    const char* name;
    ShortFile before;
};
class FmcosTear : public ::testing::TestWithParam<Tear> {};

// Nothing joins the files of this card. Wherever the opening is torn, it is finished by writing the
// same image again; the meter credits it once.
TEST_P(FmcosTear, inAnOpeningIsHealedByWritingAgain)
{
    FmcosWorld world;
    world.present();
    world.pullBefore(GetParam().before);
    EXPECT_TRUE(faultOf(world.open(Money::fromMinor(2'000))));
    EXPECT_TRUE(world.hasOpenRow());
    world.present();
    EXPECT_EQ(faultOf(world.settle(transaction::Wish::Finish)), std::nullopt);
    EXPECT_EQ(world.takeToMeter(), world.total());
    EXPECT_EQ(world.takeToMeter(), world.total());
    EXPECT_EQ(world.brokenInvariants(), "");
}
INSTANTIATE_TEST_SUITE_P(Files, FmcosTear,
                         ::testing::Values(Tear{"Identity", ShortFile{0x15}},
                                           Tear{"Parameter", ShortFile::Parameter},
                                           Tear{"Tariff", ShortFile::Tariff1},
                                           Tear{"Load", ShortFile::Load}),
                         [](const auto& info) { return std::string{info.param.name}; });

// Between the two files the card carries a new parameter file and the old load: to the meter an
// amount that it has taken already, to the counter the image before.
TEST(FmcosSale, tornBetweenParameterAndLoadIsNeitherLostNorCreditedTwice)
{
    FmcosWorld world;
    world.openAndLoad();
    const Credit before = world.meter.credited;
    world.pullBefore(ShortFile::Load);
    EXPECT_TRUE(faultOf(world.buy(Money::fromMinor(1'000))));
    EXPECT_EQ(world.takeToMeter(), before);
    EXPECT_EQ(world.present().kind, CardSituation::Kind::OpenSale);
    EXPECT_EQ(faultOf(world.settle(transaction::Wish::Finish)), std::nullopt);
    EXPECT_EQ(world.takeToMeter(), world.total());
    EXPECT_EQ(world.takeToMeter(), world.total());
    EXPECT_GT(world.total(), before);
    EXPECT_EQ(world.brokenInvariants(), "");
}

// The load file is written, its answer is lost, and the meter takes the credit before the counter
// knows: settling finds the sale on the card and books it, and nothing is written again.
TEST(FmcosSale, whoseAnswerWasLostIsBookedAndCreditedOnce)
{
    FmcosWorld world;
    world.openAndLoad();
    bool written = false;
    world.reader.cut = [&](ByteView command) {
        const bool lost = written;
        written = written || (command[1] == updateBinaryCode && command[2] == 0x82);
        return lost;
    };
    EXPECT_TRUE(faultOf(world.buy(Money::fromMinor(1'000))));
    EXPECT_TRUE(world.hasOpenRow());
    const Credit credited = world.takeToMeter();
    EXPECT_EQ(world.present().kind, CardSituation::Kind::Finished);
    EXPECT_EQ(credited, world.total());
    EXPECT_EQ(world.takeToMeter(), world.total());
    EXPECT_EQ(world.brokenInvariants(), "");
}

// Without lock and order id nothing proves that a card which has left was not loaded: a purchase is
// finished, never given back. An opening whose card is still in state 03 was never written.
TEST(FmcosSale, isNotVoidedOnceTheCardHasLeft)
{
    FmcosWorld world;
    world.present();
    world.pullBefore(ShortFile{0x15});
    world.open(Money::fromMinor(2'000));
    world.present();
    const auto voided = world.settle(transaction::Wish::Void);
    EXPECT_EQ(std::get<app::SaleStopped>(voided).kind, app::SaleStopped::Kind::Voided);

    world.openAndLoad();
    world.pullBefore(ShortFile::Load);
    world.buy(Money::fromMinor(1'000));
    world.present();
    EXPECT_EQ(faultOf(world.settle(transaction::Wish::Void)), Fault::CardKindCannot);
    EXPECT_TRUE(world.hasOpenRow());
    EXPECT_EQ(faultOf(world.settle(transaction::Wish::Finish)), std::nullopt);
    EXPECT_EQ(world.brokenInvariants(), "");
}

// An order is for a card of application 1. One of this kind in the reader is refused by what it is,
// before the order is bound to it and without a command that it could take for its own.
TEST(FmcosCardAtTheOrderDesk, isRefusedAndNothingIsBound)
{
    FmcosWorld world;
    db::SqlPeople people{*world.database, world.clock};
    db::SqlWorkOrders orders{*world.database, world.clock};
    db::SqlCardStock stock{*world.database, world.clock};
    const auto person = [&](const QString& login, Role role) {
        Operator made{{}, login, login, role, false};
        made.id = *people.add(made, QStringLiteral("$argon2id$none"), {OperatorId{}, counter});
        return made;
    };
    const crypto::TestKeyStore keys{crypto::TestKeyStore::engineer()};
    cardio::Wattcard1Workshop workshop{world.reader, {keys, region}};
    app::WorkOrderDesk desk{{workshop, stock, orders, counter},
                            person(QStringLiteral("engineer"), Role::Engineer)};
    WorkOrder order;
    order.kind = ManagementClass::Reset;
    order.scope.meters = {world.meter.number};
    order.validFrom = world.clock.local(world.clock.now());
    order.validUntil = order.validFrom + std::chrono::days{7};
    const WorkOrderSerial made = *desk.prepare(order, QStringLiteral("exchange"));
    const Operator admin = person(QStringLiteral("admin"), Role::Administrator);
    const Operator finance = person(QStringLiteral("finance"), Role::Finance);
    for (const Operator& approver : {admin, finance})
        ASSERT_TRUE(desk.approve(orders.entry(made)->order, approver));
    int commands = 0;
    world.reader.insert(*world.card);
    world.reader.cut = [&commands](ByteView) { return ++commands > 2; };
    EXPECT_EQ(desk.makeCard(made).error().fault, Fault::ForeignCard);
    EXPECT_EQ(commands, 1); // SELECT
    EXPECT_EQ(orders.entry(made)->state, WorkOrderState::Approved);
    EXPECT_EQ(orders.entry(made)->card, std::nullopt);
    EXPECT_EQ(desk.read().error().fault, Fault::ForeignCard);
    EXPECT_EQ(app::kindRefusal(world.desk.capabilities(), app::CardTask::CarryWorkOrder, true),
              Fault::CardKindCannot);
}
