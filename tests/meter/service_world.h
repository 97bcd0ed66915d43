// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/meter_service.h"
#include "tests/meter/meter_world.h"

#include <QCoreApplication>

#include <gtest/gtest.h>

namespace wattcard::app {

using namespace meter;

class FakeSession : public MeterCardSession {
public:
    FakeSession(SimulatedCard& card, MeterNumber meter)
        : m_card{card},
          m_reading{card.seenBy(meter)}
    {
    }
    const MeterCardReading& reading() const override { return m_reading; }
    Result<void> writeReturn(const ReturnFile& file) override { return m_card.take(file); }
    Result<void> appendVisit(const Visit& visit) override { return m_card.take(visit); }

private:
    SimulatedCard& m_card;
    MeterCardReading m_reading;
};

class FakeSlot : public MeterSlot {
public:
    bool cardPresent() override { return card != nullptr; }
    Result<std::unique_ptr<MeterCardSession>> open(const MeterModule& own) override
    {
        ++tries;
        keys = own.keys;
        if (card == nullptr)
            return failed(Fault::NoCard);
        if (muteTries-- > 0)
            return failed(Fault::CardMute);
        return std::unique_ptr<MeterCardSession>{new FakeSession{*card, own.number}};
    }
    SimulatedCard* card = nullptr;
    std::vector<KeyRule> keys; // as told with the last card
    int muteTries = 0;
    int tries = 0;
};

// Everything runs on the test's thread: slots are called directly, no clock is waited for.
class MeterServiceTest : public ::testing::Test {
protected:
    std::unique_ptr<MeterService> makeService()
    {
        auto service = std::make_unique<MeterService>(
            MeterService::Parts{.slot = slot,
                                .nvm = store,
                                .number = sampleMeter(),
                                .startsAt = sampleTime(),
                                .area = {0x00, 0x88, 0x00, 0x21},
                                .resetPause = std::chrono::milliseconds{1}});
        service->setSpeed(0);
        QObject::connect(
            service.get(), &MeterService::cardHandled, service.get(),
            [this](DisplayCode code, Credit credited) { handled.emplace_back(code, credited); });
        return service;
    }
    void close(MeterService& service)
    {
        service.advance(20);
        service.pressKey(MeterService::Key::TripClose, 5'000);
        ASSERT_EQ(service.readout().switchState, SwitchState::Closed);
    }

    int argc = 1;
    char name[5] = "test";
    char* argv[2] = {name, nullptr};
    QCoreApplication application{argc, argv};
    TearableStore store;
    FakeSlot slot;
    SimulatedCard card{openingCard()};
    std::vector<std::pair<DisplayCode, Credit>> handled;
};

} // namespace wattcard::app
