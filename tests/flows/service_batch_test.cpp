// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/order_batch.h"
#include "app/work_order_desk.h"
#include "cardio/pcsc/pcsc_reader.h"
#include "cardio/pcsc/pcsc_watch.h"
#include "cardio/profile/wattcard1_workshop.h"
#include "cardio/virtual_card/box_client.h"
#include "cardio/virtual_card/card_slot.h"
#include "crypto/test_key_store.h"
#include "db/repositories/sql_card_stock.h"
#include "db/repositories/sql_people.h"
#include "db/repositories/sql_work_orders.h"
#include "db/sqlite/database.h"
#include "main/profile.h"
#include "main/system_clock.h"

#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <condition_variable>
#include <mutex>

// A batch of management cards over a real smart-card service: run through
// installer/private-pcscd.sh. Cards are moved in the box, and the service says when they are there.

using namespace Qt::StringLiterals;
using namespace wattcard;
using app::OrderBatchStep;
using BatchKind = app::BatchStep::Kind;

namespace {

constexpr std::chrono::seconds patience{20};
constexpr std::array<std::uint8_t, 4> boxRegion{0x00, 0x88, 0x00, 0x01};
const cardio::ReaderChoice counterSlot{u"Virtual PCD"_s, 0};

// The box of virtual cards as a process of its own, behind both slots of the service.
class BoxProcess {
public:
    BoxProcess(const Profile& profile, const QStringList& slotAddresses) : box{profile.boxSocket()}
    {
        QStringList arguments{u"--directory"_s,    profile.cards(),       u"--socket"_s,
                              profile.boxSocket(), u"--utility-region"_s, u"00880001"_s};
        for (const QString& address : slotAddresses)
            arguments << u"--vpcd"_s << address;
        m_process.start(QStringLiteral(WATTCARD_PROGRAMS) + u"/wattcard-cardbox"_s, arguments);
        isReady = m_process.waitForReadyRead() && m_process.readLine().trimmed() == "ready";
    }
    ~BoxProcess()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }
    cardio::BoxClient box;
    bool isReady = false;

private:
    QProcess m_process;
};

// What the service says of the slot, waited for.
class SlotEvents {
public:
    SlotEvents()
    {
        m_watch.start([this](const ReaderEvent& event) {
            const std::lock_guard lock{m_mutex};
            m_last = event;
            m_changed.notify_all();
        });
    }
    ~SlotEvents() { m_watch.stop(); }
    bool await(ReaderEvent::Status status)
    {
        std::unique_lock lock{m_mutex};
        return m_changed.wait_for(lock, patience, [&] { return m_last.status == status; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    ReaderEvent m_last;
    cardio::PcscWatch m_watch{counterSlot};
};

// The issuing station at the counter's reader; its books are a file of its own.
class ServiceStation {
public:
    explicit ServiceStation(cardio::BoxClient& box) : m_box{box}
    {
        for (const Role role :
             {Role::Engineer, Role::Administrator, Role::Finance, Role::ShiftLeader}) {
            Operator made{{}, u"role%1"_s.arg(static_cast<int>(role)), u"X"_s, role, false};
            made.id = *m_people.add(made, u"$argon2id$none"_s, {OperatorId{}, CounterId{3}});
            m_persons[role] = made;
        }
    }
    app::Workbench bench() { return {m_workshop, stock, orders, CounterId{3}}; }
    Operator engineer() const { return m_persons.at(Role::Engineer); }
    WorkOrderSerial approved()
    {
        WorkOrder order;
        order.scope.meters = {*MeterNumber::parse(u"261121000123"_s)};
        order.validFrom = // as a form has it
            std::chrono::floor<std::chrono::minutes>(m_clock.local(m_clock.now()));
        order.validUntil = order.validFrom + std::chrono::days{7};
        app::WorkOrderDesk desk{bench(), engineer()};
        const auto serial = desk.prepare(order, u"round"_s);
        EXPECT_TRUE(serial);
        for (const Role role : {Role::Administrator, Role::Finance})
            EXPECT_TRUE(desk.approve(orders.entry(*serial)->order, m_persons.at(role)));
        return *serial;
    }
    void deliver(const TrayCard& card)
    {
        CardBatch delivery;
        delivery.name = card.name;
        const Actor leader{m_persons.at(Role::ShiftLeader).id, CounterId{3}};
        EXPECT_TRUE(stock.receive(delivery, {card.serial}, leader));
    }
    OrderBatchStep insert(app::OrderBatch& batch, const TrayCard& card)
    {
        EXPECT_TRUE(m_box.move(card.name, CardPlace::Counter));
        EXPECT_TRUE(m_events.await(ReaderEvent::Status::Present));
        const OrderBatchStep step = batch.cardArrived();
        EXPECT_TRUE(m_box.move(card.name, CardPlace::Tray));
        EXPECT_TRUE(m_events.await(ReaderEvent::Status::Empty));
        return step;
    }

private:
    cardio::BoxClient& m_box;
    QTemporaryDir m_directory;
    SystemClock m_clock;
    std::unique_ptr<db::Database> m_database =
        std::move(*db::Database::open({m_directory.path(), db::Place::Anything, {}}));
    db::SqlPeople m_people{*m_database, m_clock};

public:
    db::SqlCardStock stock{*m_database, m_clock};
    db::SqlWorkOrders orders{*m_database, m_clock};

private:
    std::map<Role, Operator> m_persons;
    crypto::TestKeyStore m_keys{crypto::TestKeyStore::engineer()};
    cardio::PcscReader m_reader{counterSlot};
    cardio::Wattcard1Workshop m_workshop{m_reader, {m_keys, boxRegion}};
    SlotEvents m_events;
};

} // namespace

TEST(BatchOverTheRealService, writesEachOrderOnceAndTakesUpAPulledCard)
{
    const QStringList readers{qEnvironmentVariable("WATTCARD_VPCD"),
                              qEnvironmentVariable("WATTCARD_VPCD_METER")};
    ASSERT_FALSE(readers.first().isEmpty()) << "run it through installer/private-pcscd.sh";
    const QTemporaryDir temporary;
    const Profile profile{temporary.path() + u"/profile"_s};
    BoxProcess cards{profile, readers};
    ASSERT_TRUE(cards.isReady);
    ServiceStation station{cards.box};
    const WorkOrderSerial first = station.approved();
    const WorkOrderSerial second = station.approved();
    const TrayCard stranger = *cards.box.makeNamed(u"stranger"_s);
    const TrayCard pulled = *cards.box.makeNamed(u"pulled"_s);
    const TrayCard good = *cards.box.makeNamed(u"good"_s);
    station.deliver(pulled);
    station.deliver(good);
    auto batch = app::OrderBatch::of(station.bench(), station.engineer());
    ASSERT_TRUE(batch);
    EXPECT_EQ(station.insert(*batch, stranger).card.kind, BatchKind::NotInStock);
    // The last answers are lost: the order is on the card and nobody knows.
    std::optional<OrderBatchStep> step;
    for (int at = 10; at < 80 && !(step && step->isBound); ++at) {
        using Kind = cardio::SlotFault::Kind;
        ASSERT_TRUE(cards.box.setFault(0, {Kind::LoseAnswer, at}));
        step = station.insert(*batch, pulled);
    }
    ASSERT_TRUE(step->isBound);
    EXPECT_EQ(step->order, first);
    ASSERT_TRUE(cards.box.setFault(0, {}));
    const OrderBatchStep other = station.insert(*batch, good);
    EXPECT_EQ(other.card.kind, BatchKind::Made);
    EXPECT_EQ(other.order, second);
    const OrderBatchStep back = station.insert(*batch, pulled);
    EXPECT_EQ(back.card.kind, BatchKind::Made);
    EXPECT_EQ(back.order, first);
    EXPECT_TRUE(batch->isComplete());
    EXPECT_EQ(station.orders.entry(first)->card, pulled.serial);
    EXPECT_EQ(station.orders.entry(second)->card, good.serial);
}
