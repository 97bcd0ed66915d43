// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/meter_service.h"
#include "crypto/twin_image.h"
#include "domain/ports/meter_slot.h"
#include "meter/controller.h"

#include <QElapsedTimer>
#include <QTimer>

#include <deque>
#include <map>

namespace wattcard::app {

// Carries the effects of src/meter out, one input after the other.
struct MeterService::Private {
    Private(MeterService& owner, Parts given) : q{owner}, parts{given}, nvm{given.nvm} {}

    void feed(meter::Input input);
    void work();
    void operator()(meter::SaveNvm)
    {
        inputs.push_back(saved() ? meter::Input{meter::NvmSaved{}}
                                 : meter::Input{meter::NvmFailed{}});
    }
    void operator()(const meter::WriteReturn& effect);
    void operator()(const meter::AppendVisit& effect);
    void operator()(meter::RegistersMoved) { unsaved = true; }
    void operator()(meter::Switch) {
    } // the readout shows it; a real device would drive its relay here
    void operator()(meter::TakeCard);
    void operator()(meter::ShowCode effect);

    void openCard();
    void leaveCard();
    void powerUp(LocalTime clockAtLeast);
    bool saved();
    void saveIfDue();
    void turn();
    void tick(std::int64_t seconds);
    void follow(const LoadCurve& played);
    bool runs() const { return controller.transient.powered && !controller.transient.halted; }
    void change(meter::ConditionChanged condition);
    void moveClock();
    void settleCut();
    void setCardInSlot(bool present);
    meter::Readout readout() const;
    void announce() { Q_EMIT q.readoutChanged(readout()); }

    MeterService& q;
    Parts parts;
    crypto::TwinImage nvm;
    meter::Controller controller;
    std::deque<meter::Input> inputs;
    std::unique_ptr<MeterCardSession> session;
    std::optional<std::uint32_t> insertions;
    QTimer* clock = nullptr;
    QTimer* nextReset = nullptr;
    int resets = 0; // of the card that is being taken
    QElapsedTimer sinceTurn;
    QElapsedTimer sinceSave;
    std::int64_t meterMs = 0; // meter time that has passed and is not stepped yet
    meter::Load load;
    std::optional<bool> contact;
    // What is around the meter is so with and without its power, and a power-up finds it.
    std::map<meter::Condition, meter::ConditionChanged> surroundings;
    std::chrono::seconds drift{}; // of the clock, that no running meter has seen yet
    std::optional<LoadCurve> curve;
    int speed = 1;
    int handled = 0;
    bool unsaved = false;
    bool stepping = false;
    bool cut = false; // the power has failed within a step
};

} // namespace wattcard::app
