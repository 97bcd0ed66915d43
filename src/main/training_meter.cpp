// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/training_meter.h"

namespace wattcard {

namespace {

constexpr int meterSlot = 1;
constexpr int afterPowerUp = 30; // seconds; no switching in the first 15 (DOMAIN.md 7.6)
constexpr int keyHoldMs = 6'000;
constexpr int heavyLoadW = 36'000; // 0.01 kWh a second: the balance passes every fen
constexpr int strideSeconds = 100;
constexpr int longestUse = 100'000; // steps: a meter that has tripped uses nothing
const Credit nearly = Credit::fromHundredths(100);

} // namespace

TrainingMeter::TrainingMeter(const MeterNumber& number, const Place& place)
    : m_number{number},
      m_reader{place.boxSocket, meterSlot},
      m_slot{m_reader, {m_keys, place.utilityRegion}},
      m_service{app::MeterService::Parts{.slot = m_slot,
                                         .nvm = m_memory,
                                         .number = number,
                                         .startsAt = place.now,
                                         .courtesyTrip = false}}
{
    m_service.setSpeed(0);
    m_service.start();
}

void TrainingMeter::takeCard()
{
    m_service.slotChanged();
}

void TrainingMeter::useUntil(Credit remaining)
{
    m_service.advance(afterPowerUp);
    m_service.pressKey(app::MeterService::Key::TripClose, keyHoldMs);
    m_service.advance(afterPowerUp);
    m_service.setLoad(heavyLoadW);
    for (int step = 0; step < longestUse; ++step) {
        const Credit left = m_service.readout().remaining;
        if (left <= remaining)
            break;
        m_service.advance(left > remaining + nearly ? strideSeconds : 1);
    }
    m_service.setLoad(0);
}

app::MeterFact TrainingMeter::fact() const
{
    const meter::Readout shown = m_service.readout();
    return {m_number, shown.accepted, shown.remaining};
}

} // namespace wattcard
