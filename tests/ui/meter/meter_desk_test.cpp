// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ports/image_store.h"
#include "domain/ports/meter_slot.h"
#include "tests/ui/meter/sample_readout.h"
#include "ui/meter/card_tray.h"
#include "ui/meter/fault_menu.h"
#include "ui/meter/inside_tabs.h"
#include "ui/meter/load_panel.h"
#include "ui/meter/meter_desk.h"
#include "ui/meter/meter_window.h"
#include "ui/meter/register_panel.h"

#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <array>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;

// Two cards; refuses to move the one named "stuck". Remembers on which thread it was asked.
class MemoryTray : public CardTray {
public:
    Result<std::vector<TrayCard>> cards() override
    {
        askedOn = QThread::currentThread();
        return list;
    }
    Result<void> move(const QString& name, CardPlace place) override
    {
        if (name == u"stuck"_s)
            return failed(Fault::CardInUse);
        for (TrayCard& each : list) {
            if (each.name == name)
                each.place = place;
        }
        return {};
    }
    Result<TrayCard> make() override
    {
        list.push_back(card(u"new"_s, CardPlace::Tray));
        return list.back();
    }
    std::vector<TrayCard> list{card(u"card-1"_s, CardPlace::Tray),
                               card(u"stuck"_s, CardPlace::Tray)};
    const QThread* askedOn = nullptr;
};

class EmptySlot : public MeterSlot {
public:
    bool cardPresent() override { return false; }
    Result<std::unique_ptr<MeterCardSession>> open(const MeterModule&) override
    {
        return failed(Fault::NoCard);
    }
};

class MemoryStore : public ImageStore {
public:
    Result<Bytes> read(Slot slot) override { return m_images.at(static_cast<std::size_t>(slot)); }
    Result<void> write(Slot slot, ByteView bytes) override
    {
        m_images.at(static_cast<std::size_t>(slot)).assign(bytes.begin(), bytes.end());
        return {};
    }

private:
    std::array<Bytes, 2> m_images;
};

class DeskAndTray : public testing::Test {
protected:
    DeskAndTray()
    {
        desk.connectTo(window);
        desk.connectTo(tray);
        answered();
    }
    void answered() { EXPECT_TRUE(listed.wait()); }

    MemoryTray tray;
    MeterWindow window{nullptr};
    MeterDesk desk;
    QSignalSpy listed{&desk, &MeterDesk::cardsChanged};
    QSignalSpy faults{&desk, &MeterDesk::faultOccurred};
};

TEST_F(DeskAndTray, theTrayIsAskedOnAThreadOfItsOwn)
{
    EXPECT_EQ(window.tray().cards(), tray.list);
    EXPECT_NE(tray.askedOn, QThread::currentThread());
}

TEST_F(DeskAndTray, aMoveIsFollowedByTheList)
{
    window.tray().moveCard(u"card-1"_s, CardPlace::Meter);
    answered();
    EXPECT_EQ(tray.list[0].place, CardPlace::Meter);
    EXPECT_EQ(window.tray().cards(), tray.list);
    EXPECT_EQ(faults.size(), 0);
}

TEST_F(DeskAndTray, aRefusedMoveIsSaidAndTakenBackOnTheScreen)
{
    window.tray().moveCard(u"stuck"_s, CardPlace::Counter);
    answered();
    ASSERT_EQ(faults.size(), 1);
    EXPECT_EQ(faults[0][0].value<Fault>(), Fault::CardInUse);
    EXPECT_EQ(window.tray().cards()[1].place, CardPlace::Tray);
}

TEST_F(DeskAndTray, aNewBlankAppears)
{
    Q_EMIT window.newCardRequested();
    answered();
    EXPECT_EQ(window.tray().cards().size(), 3u);
}

// The box's tray knows nothing of them; the bench moves them.
TEST_F(DeskAndTray, cardsOfAStoryLieBesideThoseOfTheBox)
{
    EmptySlot reader;
    MemoryStore memory;
    app::BenchSlot slot{reader};
    crypto::FaultyStore faulty{memory};
    app::MeterService service{{.slot = slot, .nvm = faulty, .number = supplying().meter}};
    app::MeterBench bench{{.service = service, .slot = slot, .memory = faulty}};
    service.setSpeed(0);
    service.start();
    desk.connectTo(bench, window);
    const QJsonObject reset{{u"kind"_s, u"reset"_s}};
    ASSERT_FALSE(bench.describe({{u"reset"_s, reset}, {u"stuck"_s, reset}}));
    const auto& shown = window.tray().cards();
    ASSERT_TRUE(QTest::qWaitFor([&shown] { return shown.size() == 3; }));
    EXPECT_TRUE(shown[0].ofStory && shown[1].ofStory) << "a name of both is the story's card";
    EXPECT_EQ(shown[2], tray.list[0]);
    window.tray().moveCard(u"reset"_s, CardPlace::Meter);
    ASSERT_TRUE(QTest::qWaitFor([&service] { return service.readout().cardInSlot; }));
    EXPECT_EQ(faults.size(), 0);
    service.stop();
}

TEST(DeskAndMeter, theWindowShowsAMeterWhoseTimeStandsStill)
{
    EmptySlot slot;
    MemoryStore memory;
    app::MeterService service{{.slot = slot, .nvm = memory, .number = supplying().meter}};
    service.setSpeed(0);
    service.start();
    MeterWindow window{nullptr};
    MeterDesk desk;
    QSignalSpy told{&desk, &MeterDesk::readoutChanged};
    desk.connectTo(window);
    desk.connectTo(service);
    ASSERT_TRUE(told.wait());
    EXPECT_EQ(told[0][0].value<meter::Readout>().meter, supplying().meter);
    Q_EMIT window.powerToggled(false);
    ASSERT_TRUE(told.wait());
    EXPECT_FALSE(told.last()[0].value<meter::Readout>().powered);
    service.stop();
}

TEST(DeskAndMeter, appliancesFaultsAndTheInsideReachTheMeter)
{
    EmptySlot reader;
    MemoryStore memory;
    app::BenchSlot slot{reader};
    crypto::FaultyStore faulty{memory};
    app::MeterService service{{.slot = slot, .nvm = faulty, .number = supplying().meter}};
    app::MeterBench bench{{.service = service, .slot = slot, .memory = faulty}};
    service.setSpeed(0);
    service.start();
    MeterWindow window{nullptr};
    MeterDesk desk;
    desk.connectTo(window);
    desk.connectTo(service);
    desk.connectTo(bench, window);
    QSignalSpy loads{&desk, &MeterDesk::loadTold};
    window.loadPanel().toggleAppliance(6);
    ASSERT_TRUE(loads.wait());
    EXPECT_EQ(loads[0][0].toInt(), 2'000);
    QSignalSpy insides{&desk, &MeterDesk::insideTold};
    window.inside().choose(InsideTabs::Tab::Memory);
    ASSERT_TRUE(insides.wait());
    EXPECT_TRUE(window.inside().memory().text().contains(QStringLiteral("Image A: never written")));
    const LocalTime before = service.readout().now;
    QSignalSpy told{&desk, &MeterDesk::readoutChanged};
    window.faultMenu().presetAction(app::FaultPreset::LateClear)->trigger();
    ASSERT_TRUE(told.wait());
    EXPECT_EQ(service.readout().now - before, std::chrono::seconds{121});
    window.faultMenu().presetAction(app::FaultPreset::OverHoarding)->trigger();
    QSignalSpy refused{&bench, &app::MeterBench::refused};
    ASSERT_TRUE(refused.wait());
    service.stop();
}

} // namespace
} // namespace wattcard::ui
