// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/card_service.h"
#include "main/database_thread.h"
#include "main/threaded_card_stock.h"
#include "main/threaded_ledger.h"
#include "main/threaded_work_orders.h"
#include "tests/db/office.h"
#include "tests/fakes/fake_workshop.h"

#include <QEventLoop>
#include <QSemaphore>
#include <QThread>

#include <gtest/gtest.h>

#include <atomic>
#include <map>
#include <mutex>
#include <numeric>
#include <set>

// The card thread and the database thread as Wiring runs them: real threads, a real database, the
// card in a fake. Screens stand for the thread of the test.

using namespace wattcard;
using namespace Qt::StringLiterals;
using db::test::Office;
using fakes::FakeWorkshop;

namespace {

constexpr CounterId counter{3};

// The books on a thread of their own. They note the thread of every write.
class BooksThread {
public:
    BooksThread()
    {
        home.moveToThread(&thread);
        thread.start();
        run([this] {
            office = std::make_unique<Office>([this](const QString&) {
                const std::lock_guard lock{m_mutex};
                m_writers.insert(QThread::currentThread());
            });
        });
        const std::lock_guard lock{m_mutex};
        m_writers.clear();
    }
    ~BooksThread()
    {
        run([this] { office.reset(); });
        thread.quit();
        thread.wait();
    }
    template <class Call> void run(Call call)
    {
        QMetaObject::invokeMethod(&home, call, Qt::BlockingQueuedConnection);
    }
    bool wasWrittenHereOnly()
    {
        const std::lock_guard lock{m_mutex};
        return m_writers == std::set<QThread*>{&thread};
    }
    bool verifies()
    {
        bool holds = false;
        run([&] { holds = office->verifies(); });
        return holds;
    }

    QThread thread;
    QObject home;
    std::unique_ptr<Office> office;

private:
    std::mutex m_mutex;
    std::set<QThread*> m_writers;
};

// A service of cards on its thread, asked by queued calls as screens do, with a note of each
// answer.
class CardThread {
public:
    explicit CardThread(BooksThread& books)
        : m_books{books},
          stock{*books.office->stock, books.home},
          orders{*books.office->orders, books.home},
          service{{workshop, stock, orders, counter}}
    {
        using app::CardService;
        QObject::connect(&service, &CardService::failed, &screen,
                         [this](int request, const Failure& failure) {
                             faults[request] = failure.fault;
                             note(request);
                         });
        QObject::connect(&service, &CardService::orderReady, &screen,
                         [this](int request, const WorkOrderEntry& entry) {
                             last = entry;
                             note(request);
                         });
        QObject::connect(&service, &CardService::ordersReady, &screen,
                         [this](int request, const auto&) { note(request); });
        QObject::connect(&service, &CardService::stockReady, &screen,
                         [this](int request, const auto&) { note(request); });
        QObject::connect(&service, &CardService::visitsReady, &screen,
                         [this](int request, const auto&) { note(request); });
        // Emitted there, whatever the receiver's thread is.
        QObject::connect(
            &service, &CardService::orderReady, &service,
            [this] { emittedOnCardThread = QThread::currentThread() == &thread; },
            Qt::DirectConnection);
        service.moveToThread(&thread);
        thread.start();
    }
    ~CardThread() { stop(); }
    void stop()
    {
        thread.quit();
        thread.wait();
    }
    void signIn(Role role)
    {
        const Operator person{m_books.office->of(role).who, u"x"_s, u"X"_s, role, false};
        ask([person](app::CardService& asked) { asked.signIn(person); });
    }
    template <class Call> void ask(Call call)
    {
        QMetaObject::invokeMethod(
            &service, [this, call] { call(service); }, Qt::QueuedConnection);
    }
    void waitForAnswers(std::size_t count)
    {
        while (answered.size() < count)
            loop.exec();
    }

    FakeWorkshop workshop;
    QObject screen; // lives on the test's thread
    std::vector<int> answered;
    std::map<int, Fault> faults;
    std::optional<WorkOrderEntry> last;
    bool answeredOnScreenThread = true;
    std::atomic<bool> emittedOnCardThread{false};

private:
    void note(int request)
    {
        answered.push_back(request);
        answeredOnScreenThread &= QThread::currentThread() == screen.thread();
        loop.quit();
    }
    BooksThread& m_books;
    ThreadedCardStock stock;
    ThreadedWorkOrders orders;
    app::CardService service;
    QThread thread;
    QEventLoop loop;
};

} // namespace

TEST(ThreadedBooks, areAskedAndWrittenOnTheDatabaseThreadAlone)
{
    BooksThread books;
    Office& office = *books.office;
    ThreadedLedger ledger{*office.ledger, books.home};
    ThreadedCardStock stock{*office.stock, books.home};
    ThreadedWorkOrders orders{*office.orders, books.home};
    const auto where =
        onThreadOf(books.home, [] { return Result<QThread*>{QThread::currentThread()}; });
    EXPECT_EQ(*where, &books.thread);

    transaction::Row row;
    books.run([&] { row = office.opening(office.moneyAccount, Money::fromMinor(2'000)); });
    ASSERT_TRUE(ledger.begin(row, office.clerk));
    EXPECT_EQ(ledger.openRows()->size(), 1u);
    EXPECT_EQ(ledger.row(row.id)->id, row.id);
    const auto claim = ledger.claim(row.id, office.clerk);
    ASSERT_TRUE(claim);
    const auto receipt = ledger.commit(*claim, db::test::proofOf(row), office.clerk);
    ASSERT_TRUE(receipt);
    EXPECT_EQ(ledger.receipt(row.id)->number, receipt->number);
    EXPECT_EQ(ledger.history(office.moneyAccount, 9)->size(), 1u);
    EXPECT_EQ(ledger.byAccount(office.moneyAccount)->account.id, office.moneyAccount);

    const CardSerial card = db::test::stockSerial(1);
    CardBatch batch;
    batch.name = u"delivery"_s;
    ASSERT_TRUE(stock.receive(batch, {card}, office.of(Role::ShiftLeader)));
    EXPECT_EQ(stock.card(card)->state, StockState::Blank);
    EXPECT_EQ(stock.cards(StockState::Blank, 9)->size(), 1u);
    EXPECT_FALSE(stock.count()->empty());
    const auto serial = orders.prepare(office.order(), u"exchange"_s, office.of(Role::Engineer));
    ASSERT_TRUE(serial);
    EXPECT_EQ(orders.entry(*serial)->state, WorkOrderState::Prepared);
    EXPECT_EQ(orders.list(WorkOrderList::All, 9)->size(), 1u);
    ASSERT_TRUE(orders.revoke(*serial, office.of(Role::Engineer)));
    EXPECT_TRUE(books.wasWrittenHereOnly());
    EXPECT_TRUE(books.verifies());
}

TEST(ThreadedBooks, carryEachErrorThrough)
{
    BooksThread books;
    Office& office = *books.office;
    ThreadedLedger ledger{*office.ledger, books.home};
    ThreadedCardStock stock{*office.stock, books.home};
    ThreadedWorkOrders orders{*office.orders, books.home};
    const Actor clerk = office.clerk;
    const auto direct = [&](auto call) {
        Failure failure{Fault::NoCard};
        books.run([&] { failure = call().error(); });
        return failure;
    };
    const auto expectSame = [](const Failure& threaded, const Failure& there) {
        EXPECT_EQ(threaded.fault, there.fault);
        EXPECT_EQ(threaded.detail, there.detail);
        EXPECT_NE(threaded.fault, Fault::NoCard);
    };
    const CardSerial nobody = db::test::stockSerial(99);
    expectSame(ledger.bySerial(nobody).error(),
               direct([&] { return office.ledger->bySerial(nobody); }));
    expectSame(ledger.row({}).error(), direct([&] { return office.ledger->row({}); }));
    expectSame(ledger.claim({}, clerk).error(),
               direct([&] { return office.ledger->claim({}, clerk); }));
    expectSame(stock.card(nobody).error(), direct([&] { return office.stock->card(nobody); }));
    expectSame(stock.issued(nobody, 1, clerk).error(),
               direct([&] { return office.stock->issued(nobody, 1, clerk); }));
    const WorkOrderSerial unknown{77};
    expectSame(orders.entry(unknown).error(),
               direct([&] { return office.orders->entry(unknown); }));
    expectSame(orders.revoke(unknown, clerk).error(),
               direct([&] { return office.orders->revoke(unknown, clerk); }));
}

// Three threads write at once: one database thread puts them in a row, and nothing is lost.
TEST(ThreadedBooks, takeWritesOfSeveralThreadsOneAfterAnother)
{
    constexpr int writers = 3;
    constexpr int each = 25;
    BooksThread books;
    ThreadedCardStock stock{*books.office->stock, books.home};
    const Actor leader = books.office->of(Role::ShiftLeader);
    std::vector<std::unique_ptr<QThread>> threads;
    for (int writer = 0; writer < writers; ++writer) {
        threads.emplace_back(QThread::create([&stock, &leader, writer] {
            for (int i = 0; i < each; ++i) {
                CardBatch batch;
                batch.name = u"%1-%2"_s.arg(writer).arg(i);
                const auto number = static_cast<std::uint8_t>(writer * each + i);
                EXPECT_TRUE(stock.receive(batch, {db::test::stockSerial(number)}, leader));
            }
        }));
        threads.back()->start();
    }
    for (const auto& thread : threads)
        thread->wait();
    EXPECT_EQ(stock.cards(StockState::Blank, 500)->size(), std::size_t{writers} * each);
    EXPECT_TRUE(books.wasWrittenHereOnly());
    EXPECT_TRUE(books.verifies());
}

TEST(CardThread, answersRequestsInTheirOrderOnTheScreensThread)
{
    BooksThread books;
    CardThread cards{books};
    const WorkOrder order = books.office->order();
    cards.signIn(Role::Engineer);
    constexpr int requests = 40;
    for (int request = 1; request <= requests; ++request) {
        cards.ask([request, order](app::CardService& service) {
            switch (request % 4) {
            case 0: return service.prepareOrder(request, order, u"exchange"_s);
            case 1: return service.orders(request, WorkOrderList::All);
            case 2: return service.stock(request, StockState::Blank);
            case 3: return service.visits(request, WorkOrderSerial{1});
            }
        });
    }
    cards.waitForAnswers(requests);
    std::vector<int> expected(requests);
    std::iota(expected.begin(), expected.end(), 1);
    EXPECT_EQ(cards.answered, expected);
    EXPECT_TRUE(cards.answeredOnScreenThread);
    EXPECT_TRUE(cards.emittedOnCardThread);
    EXPECT_TRUE(books.wasWrittenHereOnly());
    EXPECT_TRUE(books.verifies());
}

TEST(CardThread, refusesBeforeSigningInAndCarriesFaultsOfCardAndBooks)
{
    BooksThread books;
    CardThread cards{books};
    cards.ask([](app::CardService& service) { service.look(1); });
    cards.ask([](app::CardService& service) { service.orders(2, WorkOrderList::All); });
    cards.signIn(Role::Engineer);
    cards.ask([](app::CardService& service) { service.look(3); }); // no card
    cards.ask([](app::CardService& service) { service.writeOrder(4, WorkOrderSerial{9}); });
    cards.ask([](app::CardService& service) { service.revokeOrder(5, WorkOrderSerial{9}); });
    cards.ask([](app::CardService& service) { service.signOut(); });
    cards.ask([](app::CardService& service) { service.reconcile(6); });
    cards.waitForAnswers(6);
    EXPECT_EQ(cards.faults, (std::map<int, Fault>{{1, Fault::PermissionDenied},
                                                  {2, Fault::PermissionDenied},
                                                  {3, Fault::NoCard},
                                                  {4, Fault::NotFound},
                                                  {5, Fault::NotFound},
                                                  {6, Fault::PermissionDenied}}));
}

// The program is closed while a card is being written: the writing ends and is booked before the
// thread does, because the database thread is the last to go.
TEST(CardThread, finishesWhatTheCardIsDoingBeforeItEnds)
{
    BooksThread books;
    WorkOrderSerial serial;
    CardSerial card;
    books.run([&] {
        card = books.office->blank(1);
        serial = books.office->approved();
    });
    FakeWorkshop::Card blank = FakeWorkshop::blankCard(card);
    QSemaphore atWork, mayGoOn;
    {
        CardThread cards{books};
        cards.workshop.inserted = &blank;
        cards.workshop.trouble = [&, first = true](FakeWorkshop::Moment) mutable {
            if (std::exchange(first, false)) {
                atWork.release();
                mayGoOn.acquire(); // the card takes its time
            }
            return std::optional<Failure>{};
        };
        cards.signIn(Role::Engineer);
        cards.ask([serial](app::CardService& service) { service.writeOrder(1, serial); });
        atWork.acquire();
        const std::unique_ptr<QThread> closing{QThread::create([&cards] { cards.stop(); })};
        closing->start();
        mayGoOn.release();
        closing->wait();
        EXPECT_TRUE(blank.order.has_value());
    }
    books.run([&] {
        EXPECT_EQ(books.office->orders->entry(serial)->state, WorkOrderState::Issued);
        EXPECT_EQ(books.office->orders->entry(serial)->card, card);
    });
    EXPECT_TRUE(books.verifies());
}
