// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/virtual_card/virtual_card.h"
#include "crypto/key_store.h"
#include "meter/controller.h"

#include <deque>

namespace wattcard {
class MeterCardSession;
class MeterSlot;
} // namespace wattcard

namespace wattcard::fleet {

// What the town's own eye has counted at a meter.
struct MeterTally {
    std::int64_t steps = 0;  // of the load
    std::int64_t joules = 0; // that went through a closed switch
    Credit credited;         // by the display, card after card
    int loads = 0;           // presentations that brought credit
    int refusals = 0;        // presentations that ended in an error
    int creditTrips = 0;
    int courtesyTrips = 0;
    int alarms = 0;
    int powerCuts = 0;
    int memoryFaults = 0; // an image that did not come back as it was
};

// One meter-controller of the town: src/meter with its effects carried out at once, the card in its
// slot only while it is presented. Between two cards it touches neither cards nor books. The memory
// is kept as the bytes that a real one would hold.
class RunningMeter {
public:
    RunningMeter(MeterNumber number, LocalTime startsAt);

    void pass(std::uint32_t watts, int seconds);
    // The card is put in, handled and taken out; what the display said.
    meter::DisplayCode present(cardio::VirtualCard& card, const crypto::KeyStore& keys);
    void holdKey();  // trip/close, long enough
    void cutPower(); // and its return: the state comes back out of the memory's bytes
    void tamper(Credit by);

    const meter::MeterState& state() const { return m_controller.state; }
    const MeterTally& tally() const { return m_tally; }
    bool isClosed() const { return state().supply.closed; }
    std::int64_t meteredJoules() const;

private:
    void feed(meter::Input input);
    void answer(meter::SaveNvm);
    void answer(const meter::WriteReturn& effect);
    void answer(const meter::AppendVisit& effect);
    void answer(meter::RegistersMoved) {}
    void answer(meter::Switch) {}
    void answer(meter::TakeCard);
    void answer(meter::ShowCode effect);

    meter::Controller m_controller;
    std::deque<meter::Input> m_inputs;
    Bytes m_memory;
    MeterSlot* m_slot = nullptr; // while a card is presented
    std::unique_ptr<MeterCardSession> m_session;
    meter::DisplayCode m_shown = meter::DisplayCode::None;
    MeterTally m_tally;
};

} // namespace wattcard::fleet
