// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shop_world.h"

#include "app/open_account.h"
#include "app/reverse_sale.h"
#include "app/sell_energy.h"
#include "app/settle_row.h"
#include "cardio/virtual_card/card_making.h"
#include "cardio/virtual_card/memory_image_store.h"
#include "crypto/random.h"
#include "db/store/books_proof.h"
#include "tests/fakes/empty_store.h"
#include "tests/fakes/need.h"

#include <cstdlib>
#include <filesystem>

namespace wattcard::flows {

using namespace Qt::StringLiterals;

namespace {

constexpr CounterId counter{3};

MeterNumber meterNumber()
{
    return *MeterNumber::parse(u"261121000123");
}

} // namespace

LocalTime FlowClock::local(UtcTime time) const
{
    return LocalTime{std::chrono::floor<std::chrono::seconds>(time).time_since_epoch() +
                     std::chrono::hours{8}};
}

class ShopWorld::WatchedStore final : public ImageStore {
public:
    WatchedStore(const ShopWorld& world, const std::string& directory, std::string name)
        : m_world{world},
          m_store{std::make_unique<cardio::FileImageStore>(directory, name)},
          m_name{std::move(name)}
    {
    }
    // From here on what the files hold now is remembered without them.
    void leaveFiles()
    {
        auto memory = std::make_unique<cardio::MemoryImageStore>();
        for (const Slot slot : {Slot::A, Slot::B}) {
            if (const auto bytes = m_store->read(slot); bytes && !bytes->empty())
                need(memory->write(slot, *bytes));
        }
        m_store = std::move(memory);
    }
    Result<Bytes> read(Slot slot) override { return m_store->read(slot); }
    Result<void> write(Slot slot, ByteView bytes) override
    {
        m_world.tell(m_name + ":before");
        auto written = m_store->write(slot, bytes);
        m_world.tell(m_name + ":after");
        return written;
    }

private:
    const ShopWorld& m_world;
    std::unique_ptr<ImageStore> m_store;
    std::string m_name;
};

ShopWorld::ShopWorld(const std::string& directory, PointListener listener, Keys keys)
    : m_directory{directory},
      m_listener{std::move(listener)},
      m_keys{keys}
{
    openStore();
    m_cardStore = std::make_unique<WatchedStore>(*this, directory, "card");
    m_meterStore = std::make_unique<WatchedStore>(*this, directory, "nvm");
    for (WatchedStore* memory : {m_cardStore.get(), m_meterStore.get()}) {
        if (!keys.areInFiles)
            memory->leaveFiles();
    }
    cardio::CardReader& atCounter = keys.counterReader ? *keys.counterReader : counterReader;
    m_card = std::make_unique<cardio::VirtualCard>(*m_cardStore, crypto::randomBytes);
    m_desk = std::make_unique<cardio::Wattcard1Desk>(
        atCounter, cardio::CardAccess{m_counterKeys, townRegion, keys.suite, keys.random});
    m_slot = std::make_unique<cardio::Wattcard1MeterSlot>(
        meterReader, cardio::CardAccess{m_meterKeys, townRegion, keys.suite, keys.random});
    m_workshop = std::make_unique<cardio::Wattcard1Workshop>(
        atCounter, cardio::CardAccess{m_counterKeys, townRegion, keys.suite, keys.random});
    using Parts = app::MeterService::Parts;
    m_meter = std::make_unique<app::MeterService>(
        Parts{*m_slot, *m_meterStore, meterNumber(), m_clock.local(m_clock.now())});
    QObject::connect(m_meter.get(), &app::MeterService::cardHandled, m_meter.get(),
                     [this](meter::DisplayCode shown, Credit) { m_display = shown; });
    m_meter->start();
    m_meter->setSpeed(0);
    for (auto* reader : {&counterReader, &meterReader}) {
        const std::string side = reader == &counterReader ? "counter" : "meter";
        reader->setIntercept(
            {[this, side](ByteView command) {
                 tell("apdu:" + side + ":" + std::to_string(command[1]) + ":before");
                 return cardio::InProcessReader::Cut::None;
             },
             [this, side](ByteView command, Bytes&) {
                 tell("apdu:" + side + ":" + std::to_string(command[1]) + ":after");
                 return cardio::InProcessReader::Cut::None;
             }});
    }
}

ShopWorld::~ShopWorld()
{
    m_listener = {};
}

void ShopWorld::tell(const std::string& point) const
{
    if (m_listener)
        m_listener(point);
}

void ShopWorld::openStore()
{
    m_rekeying.reset();
    m_rollOuts.reset();
    m_stock.reset();
    m_ledger.reset();
    m_database.reset();
    db::Observer observe;
    if (m_listener) // telling takes time
        observe = [this](const QString& point) { tell(point.toStdString()); };
    m_database = need(
        db::Database::open({.directory = QString::fromStdString(m_directory),
                            .place = db::Place::Anything,
                            .observer = observe,
                            .server = fakes::serverOf(QString::fromStdString(m_directory))}));
    m_ledger = std::make_unique<db::SqlLedger>(*m_database, m_clock);
    m_stock = std::make_unique<db::SqlCardStock>(*m_database, m_clock);
    m_rollOuts = std::make_unique<db::SqlRollOuts>(*m_database, m_clock);
}

void ShopWorld::make(const std::string& directory, const CardSerial& card, Suite suite)
{
    std::filesystem::create_directories(directory);
    const FlowClock clock;
    const Actor actor{OperatorId{}, counter};
    fakes::putEmptyStore(QString::fromStdString(directory));
    auto database =
        need(db::Database::open({.directory = QString::fromStdString(directory),
                                 .place = db::Place::Anything,
                                 .server = fakes::serverOf(QString::fromStdString(directory))}));
    db::SqlRegistry registry{*database, clock};
    db::SqlPeople people{*database, clock};
    Company company;
    company.name = u"Test"_s;
    company.utilityRegion = townRegion;
    company.practice = true;
    company.counter = counter;
    need(registry.setCompany(company, actor));
    const Tariff tariff =
        flatTariff(u"flat"_s, PaymentMode::Money, Price::fromTenThousandths(5283));
    NewCustomer customer;
    customer.number = *CustomerNumber::parse(u"000100123456");
    customer.name = u"张三丰"_s;
    customer.meter = meterNumber();
    customer.alarm1 = Credit::fromHundredths(1000);
    customer.alarm2 = Credit::fromHundredths(500);
    customer.tariff = need(registry.addTariff(tariff, actor));
    need(registry.addCustomer(customer, actor));
    need(people.add({OperatorId{}, u"leader"_s, u"Leader"_s, Role::ShiftLeader, false},
                    u"$argon2id$none"_s, actor));
    cardio::FileImageStore store{directory, "card"};
    const crypto::TestKeyStore keys{crypto::TestKeyStore::issuingStation()};
    need(cardio::makeBlank(store, keys, {card, townRegion, static_cast<std::uint8_t>(suite)}));
}

app::Shop ShopWorld::shop()
{
    m_clock.pass(std::chrono::milliseconds{1});
    m_rekeying.emplace(
        app::Rekeying{*m_workshop, *m_stock, *m_rollOuts, m_counterKeys, m_keys.suite});
    return {*m_desk, *m_ledger, m_clock, counter, {}, &*m_rekeying};
}

app::CardSituation ShopWorld::presentAtCounter()
{
    meterReader.remove();
    counterReader.insert(m_held == nullptr ? *m_card : *m_held);
    m_situation = app::ReadCard{shop()}.run(m_leader);
    return m_situation;
}

app::Order ShopWorld::orderFor(Money payment)
{
    app::Order order;
    order.id =
        TransactionId::make(m_clock.now().time_since_epoch().count(), *crypto::randomBytes(10));
    m_lastOrder = order.id;
    order.payment = payment;
    order.tendered = payment;
    order.account = m_situation.facts ? m_situation.facts->account.id : AccountId{1};
    if (m_situation.reading)
        order.seen = *m_situation.reading;
    order.insertions = m_situation.insertions;
    return order;
}

app::SaleOutcome ShopWorld::open(Money payment)
{
    presentAtCounter();
    return app::OpenAccount{shop()}.run(orderFor(payment), m_leader);
}

app::SaleOutcome ShopWorld::buy(Money payment)
{
    presentAtCounter();
    return sell(payment);
}

app::SaleOutcome ShopWorld::sell(Money payment)
{
    return app::SellEnergy{shop()}.run(orderFor(payment), m_leader);
}

void ShopWorld::rest()
{
    need(m_database->checkpointWhenIdle());
}

app::SaleOutcome ShopWorld::reverse()
{
    presentAtCounter();
    const app::Order order = orderFor({});
    db::SqlReversals reversals{*m_database, m_clock};
    return app::ReverseSale{shop(), reversals}.run(
        {order.id, order.account, order.seen, {Reason::ClerkError, u"typed wrongly"_s, {}}},
        m_leader);
}

Result<Money> ShopWorld::payOut()
{
    return db::SqlReversals{*m_database, m_clock}.payOut(m_lastOrder, {m_leader.id, counter});
}

app::SaleOutcome ShopWorld::settle(transaction::Wish wish)
{
    const auto rows = need(m_ledger->openRows());
    return app::SettleRow{shop()}.run(rows.front().row.id, wish, m_leader);
}

meter::DisplayCode ShopWorld::presentAtMeter()
{
    m_display = meter::DisplayCode::None;
    counterReader.remove();
    meterReader.insert(m_held == nullptr ? *m_card : *m_held);
    m_meter->slotChanged();
    meterReader.remove();
    m_meter->slotChanged();
    return m_display;
}

bool ShopWorld::settleAtCounter()
{
    for (int presentation = 0; presentation < 3 && hasOpenRow(); ++presentation) {
        presentAtCounter();
        if (hasOpenRow())
            settle(transaction::Wish::Finish);
    }
    return !hasOpenRow();
}

bool ShopWorld::settleEverything()
{
    const auto settled = [this] {
        if (!settleAtCounter())
            return false;
        if (ledgerTotal() == Credit{})
            return true;
        presentAtMeter();
        presentAtCounter();
        return meterReadout().accepted == ledgerTotal() &&
               m_situation.kind == app::CardSituation::Kind::Customer;
    };
    // One failure is allowed on the way: then the customer simply comes again.
    return settled() || settled();
}

void ShopWorld::rollOutNewKeys()
{
    db::SqlPeople people{*m_database, m_clock};
    const OperatorId administrator =
        need(people.add({{}, u"admin"_s, u"Admin"_s, Role::Administrator, false},
                        u"$argon2id$none"_s, {OperatorId{}, counter}));
    need(m_rollOuts->start({{m_keys.suite, m_keys.newest}, u"new keys"_s},
                           {administrator, counter}));
}

meter::Readout ShopWorld::meterReadout() const
{
    return m_meter->readout();
}
Credit ShopWorld::ledgerTotal()
{
    return need(m_ledger->byAccount(AccountId{1})).total;
}
bool ShopWorld::hasOpenRow()
{
    return !need(m_ledger->openRows()).empty();
}

std::size_t ShopWorld::bookedSales()
{
    constexpr int all = 1'000;
    return need(m_ledger->history(AccountId{1}, all)).size();
}
std::optional<Fault> ShopWorld::holdOnAccount()
{
    return need(m_ledger->byAccount(AccountId{1})).hold;
}

std::string ShopWorld::brokenInvariants()
{
    const auto verification = need(db::verifyBooks(
        {.directory = QString::fromStdString(m_directory),
         .server = fakes::serverOf(QString::fromStdString(m_directory))}));
    QString broken;
    for (const auto& check : verification.checks) {
        if (!check.ok)
            broken += check.invariant + u": "_s + check.detail + u'\n';
    }
    return broken.toStdString();
}

} // namespace wattcard::flows
