// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_audit_trail.h"
#include "db/repositories/sql_customer_book.h"
#include "db/repositories/sql_people.h"
#include "db/repositories/sql_roll_outs.h"
#include "db/repositories/sql_sale_limits.h"
#include "main/card_side.h"
#include "main/tariff_side.h"
#include "tests/flows/service_town.h"

#include <QEventLoop>
#include <QTimer>

// The card services on the card thread as CardSide has them, with real cards and a real database;
// the thread of the test stands for the database's and for the screen's.

using namespace wattcard;
using namespace wattcard::flows;
using namespace Qt::StringLiterals;
using app::AccountServices;

namespace {

constexpr std::chrono::seconds patience{20};

class ServiceThreads {
public:
    ServiceThreads()
    {
        const auto reader = [this](const QString& name) {
            auto made = std::make_unique<cardio::InProcessReader>(name);
            slot = made.get();
            return made;
        };
        town.town.clock.pass(std::chrono::milliseconds{1});
        const app::ServiceDesk::Books& books = town.parts.books;
        side = std::make_unique<CardSide>(
            CardSide::Parts{std::make_unique<cardio::ChosenReader>(reader(u"Counter"_s), reader),
                            keys,
                            company,
                            town.town.clock,
                            {*town.town.ledger, *town.town.stock, *town.town.orders, limits, trail,
                             rollOuts, books, home},
                            {},
                            {}});
        services().signIn(town.town.person(Role::Clerk));
        QObject::connect(
            &services(), &AccountServices::done, &services(),
            [this] { emittedThere = QThread::currentThread() == services().thread(); },
            Qt::DirectConnection);
    }
    AccountServices& services() { return side->services(); }
    void insert(Hand& hand)
    {
        slot->remove();
        hand.card->reset();
        slot->insert(*hand.card);
    }
    // Asks as a screen does, and serves the card thread until the answer is here.
    template <class Value, class... Asked>
    Value ask(void (AccountServices::*signal)(int, const Value&),
              void (AccountServices::*ask)(int, Asked...), const std::decay_t<Asked>&... asked)
    {
        std::optional<Value> answer;
        std::optional<Failure> failure;
        QEventLoop waiting;
        QObject screen;
        QObject::connect(&services(), signal, &screen, [&](int, const Value& value) {
            answer = value;
            waiting.quit();
        });
        QObject::connect(&services(), &AccountServices::failed, &screen,
                         [&](int, const Failure& why) {
                             failure = why;
                             waiting.quit();
                         });
        QTimer::singleShot(patience, &waiting, &QEventLoop::quit);
        QMetaObject::invokeMethod(&services(), [=, this] { (services().*ask)(1, asked...); });
        waiting.exec();
        if (!answer)
            throw std::runtime_error(failure ? code(failure->fault).data() : "no answer");
        return *answer;
    }

    ServiceTown town;
    QObject home;
    db::SqlSaleLimits limits{*town.town.database, town.town.clock};
    db::SqlAuditTrail trail{*town.town.database, town.town.clock};
    db::SqlRollOuts rollOuts{*town.town.database, town.town.clock};
    crypto::TestKeyStore keys{crypto::TestKeyStore::counter()};
    Company company{.name = u"Town"_s,
                    .phone = {},
                    .utilityRegion = {0x00, 0x88, 0x00, 0x01},
                    .practice = true,
                    .counter = Town::counter};
    cardio::InProcessReader* slot = nullptr;
    std::unique_ptr<CardSide> side;
    std::atomic<bool> emittedThere = false;
};

} // namespace

TEST(ServiceThread, opensAnAccountAndTakesItsFirstSaleBack)
{
    ServiceThreads threads;
    Town& town = threads.town.town;
    const auto terms = threads.ask(&AccountServices::termsReady, &AccountServices::terms);
    NewCustomer customer;
    customer.number = *CustomerNumber::parse(u"000100123457"_s);
    customer.name = u"李四"_s;
    customer.meter = *MeterNumber::parse(u"261121000124"_s);
    customer.tariff = terms.tariffs.front().tariff.version;
    const auto file = threads.ask(&AccountServices::prepared, &AccountServices::prepare,
                                  app::ServiceWish{app::FileWish{customer}});
    const AccountId account =
        threads.ask(&AccountServices::done, &AccountServices::run, file).account;

    threads.insert(town.card(7));
    const auto blank = threads.ask(&AccountServices::looked, &AccountServices::look);
    ASSERT_EQ(blank.kind, app::CardSituation::Kind::Blank);
    app::OpeningWish opening{app::formFor(Operation::Open, account, blank).order};
    opening.order.payment = pay(200);
    const auto opened =
        threads.ask(&AccountServices::done, &AccountServices::run,
                    threads.ask(&AccountServices::prepared, &AccountServices::prepare,
                                app::ServiceWish{opening}));
    EXPECT_EQ(opened.card->receipt.total, yuan(200));
    EXPECT_TRUE(opened.card->receipt.testKeys);
    EXPECT_TRUE(threads.emittedThere);

    threads.insert(town.card(7));
    const auto sheet = threads.ask(&AccountServices::accountReady, &AccountServices::accountNamed,
                                   u"000100123457"_s);
    EXPECT_EQ(sheet.facts.account.id, account);
    const auto seen = threads.ask(&AccountServices::looked, &AccountServices::look);
    const app::ReversalWish wish{{{}, account, *seen.reading, {Reason::ClerkError, u"keyed"_s}}};
    const auto prepared =
        threads.ask(&AccountServices::prepared, &AccountServices::prepare, app::ServiceWish{wish});
    const auto agreed = threads.ask(&AccountServices::prepared, &AccountServices::sign, prepared,
                                    threads.town.login(Role::ShiftLeader));
    const auto back = threads.ask(&AccountServices::done, &AccountServices::run, agreed);
    EXPECT_EQ(back.paidOut, pay(200));
    EXPECT_EQ(town.facts(account).account.state, AccountState::Pending);
    const auto book =
        db::SqlCustomerBook::open(town.database->fileName(), town.person(Role::Auditor).id);
    ASSERT_TRUE(book);
    const auto record = (*book)->record(account);
    ASSERT_TRUE(record);
    std::vector<std::pair<QString, QString>> states; // newest first
    for (const RecordChange& each : record->history) {
        if (each.field == RecordField::State)
            states.emplace_back(each.before, each.after);
    }
    EXPECT_EQ(states, (std::vector{std::pair{u"active"_s, u"pending"_s},
                                   std::pair{u"pending"_s, u"active"_s}}));
    EXPECT_EQ(town.brokenInvariants(), "");
}

// The second person's password is tested there: the database thread is free meanwhile.
TEST(MonthThread, isOfItsOwnAndAsksTheBooksOnTheirs)
{
    Town town;
    QObject home;
    db::SqlPeople people{*town.database, town.clock};
    TariffSide side{{*town.database, *town.ledger, people, home, town.clock, Town::counter}};
    EXPECT_NE(side.months().thread(), home.thread());
    std::optional<Failure> failure;
    QEventLoop waiting;
    QObject::connect(&side.months(), &app::MonthService::failed, &home, [&](const Failure& why) {
        failure = why;
        waiting.quit();
    });
    QTimer::singleShot(patience, &waiting, &QEventLoop::quit);
    app::MonthWish wish;
    wish.customer = u"999999999999"_s;
    const Operator person = town.person(Role::Finance);
    QMetaObject::invokeMethod(&side.months(), [&side, person, wish] {
        side.months().signIn(person);
        side.months().bill(wish);
    });
    waiting.exec();
    ASSERT_TRUE(failure);
    EXPECT_EQ(failure->fault, Fault::NotFound); // said by the ledger, on this thread
}
