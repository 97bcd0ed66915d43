// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/meter_work.h"

#include "meter/display.h"
#include "meter/nvm_codec.h"

#include <algorithm>

namespace wattcard::app {

using namespace meter;

namespace {

constexpr int secondsPerTurn = 4'000; // so that a card never waits long behind the clock
constexpr int saveAfterMs = 1'000;    // metered energy
constexpr int saveClockAfterMs = 60'000;
constexpr int resetTries = 3; // of a card that does not answer (CARD.md section 8)

} // namespace

std::array<MemoryImage, 2> imagesOf(ImageStore& store)
{
    std::array<MemoryImage, 2> images;
    for (std::size_t i = 0; i < images.size(); ++i) {
        if (const auto bytes = store.read(i == 0 ? ImageStore::Slot::A : ImageStore::Slot::B)) {
            const crypto::ImageFacts facts = crypto::factsOf(*bytes);
            images[i] = {*bytes, facts.sequence, facts.valid, false};
        }
    }
    auto& [a, b] = images;
    a.newest = a.valid && (!b.valid || a.sequence > b.sequence);
    b.newest = b.valid && !a.newest;
    return images;
}

void MeterService::Private::feed(Input input)
{
    inputs.push_back(std::move(input));
    work();
}

// Effects answer with inputs; both are worked off here, never by recursion.
void MeterService::Private::work()
{
    if (stepping)
        return;
    stepping = true;
    while (!inputs.empty()) {
        const Input next = std::move(inputs.front());
        inputs.pop_front();
        for (const Effect& effect : react(controller, next)) {
            if (!cut)
                std::visit(*this, effect);
        }
        if (cut)
            settleCut();
    }
    stepping = false;
}

// What was under way is gone; what is in the memory stays as it is.
void MeterService::Private::settleCut()
{
    cut = false;
    inputs.clear();
    leaveCard();
    const bool cardInSlot = controller.transient.cardInSlot;
    controller.presentation.reset();
    controller.transient = {};
    controller.transient.cardInSlot = cardInSlot;
}

// The write belongs to the session that read; a session that is gone is a card that is gone.
void MeterService::Private::operator()(const WriteReturn& effect)
{
    if (!session) {
        inputs.emplace_back(ReturnFailed{Fault::NoCard});
        return;
    }
    if (const auto written = session->writeReturn(effect.file); !written)
        inputs.emplace_back(ReturnFailed{written.error().fault});
    else
        inputs.emplace_back(ReturnWritten{});
}

void MeterService::Private::operator()(const AppendVisit& effect)
{
    if (!session) {
        inputs.emplace_back(VisitFailed{Fault::NoCard});
        return;
    }
    if (const auto written = session->appendVisit(effect.visit); !written)
        inputs.emplace_back(VisitFailed{written.error().fault});
    else
        inputs.emplace_back(VisitWritten{});
}

void MeterService::Private::operator()(ShowCode effect)
{
    session.reset();
    ++handled;
    announce();
    Q_EMIT q.cardHandled(effect.code, effect.credited);
}

void MeterService::Private::operator()(TakeCard)
{
    resets = 0;
    openCard();
}

void MeterService::Private::openCard()
{
    Readout busy = readoutOf(controller);
    busy.cardBusy = true;
    Q_EMIT q.readoutChanged(busy);
    session.reset();
    nextReset->stop();
    ++resets;
    auto opened = parts.slot.open({controller.state.number, controller.state.keys});
    if (opened) {
        session = std::move(*opened);
        inputs.emplace_back(CardRead{session->reading()});
    } else if (opened.error().fault == Fault::CardMute && resets < resetTries) {
        nextReset->start(parts.resetPause);
    } else {
        inputs.emplace_back(CardUnreadable{opened.error().fault});
    }
}

void MeterService::Private::leaveCard()
{
    nextReset->stop();
    session.reset();
}

Readout MeterService::Private::readout() const
{
    Readout readout = readoutOf(controller);
    readout.cardBusy = readout.cardBusy || nextReset->isActive();
    return readout;
}

void MeterService::Private::powerUp(LocalTime clockAtLeast)
{
    PowerUp input;
    if (const auto image = nvm.load(); image && *image) {
        if (const auto state = decodeState(**image))
            input.memory = *state;
    } else if (image) {
        input.memory = clearedMeter(parts.number, clockAtLeast);
        if (parts.isFactoryNew)
            input.memory->workState = WorkState::Factory;
        Supply& supply = input.memory->supply;
        supply.courtesyEnabled = parts.courtesyTrip && !parts.highVoltage;
        supply.highVoltage = parts.highVoltage;
        supply.closesOnLoading = parts.closesOnLoading;
        input.memory->area = parts.area;
    }
    if (input.memory)
        input.memory->now = std::max(input.memory->now, clockAtLeast);
    for (const auto& [condition, changed] : surroundings)
        input.surroundings.push_back(changed);
    feed(std::move(input));
    moveClock();
    announce();
}

void MeterService::Private::change(ConditionChanged condition)
{
    surroundings[condition.condition] = condition;
    feed(condition);
    saveIfDue();
    announce();
}

// At power-up the later one of clock and memory counts: a clock that went back says so afterwards.
void MeterService::Private::moveClock()
{
    if (runs() && drift != std::chrono::seconds{})
        feed(ClockMoved{std::exchange(drift, {})});
}

bool MeterService::Private::saved()
{
    sinceSave.restart();
    unsaved = false;
    return nvm.save(encode(controller.state)).has_value();
}

void MeterService::Private::saveIfDue()
{
    const bool due = sinceSave.hasExpired(unsaved ? saveAfterMs : saveClockAfterMs);
    if (runs() && due && !saved() && controller.transient.powered)
        feed(NvmFailed{});
}

void MeterService::Private::turn()
{
    meterMs += sinceTurn.restart() * speed;
    const std::int64_t seconds = std::min<std::int64_t>(meterMs / 1'000, secondsPerTurn);
    meterMs = std::min<std::int64_t>(meterMs - seconds * 1'000, 1'000 * secondsPerTurn);
    tick(seconds);
    saveIfDue();
    if (seconds > 0)
        announce();
}

void MeterService::Private::tick(std::int64_t seconds)
{
    while (seconds > 0) {
        const LocalTime now = controller.state.now;
        if (curve)
            follow(*curve);
        const auto part = curve ? std::min(seconds, curve->holdsFor(now).count()) : seconds;
        feed(Tick{load, static_cast<int>(part), contact});
        seconds -= part;
    }
}

void MeterService::Private::follow(const LoadCurve& played)
{
    const Load next = played.wattsAt(controller.state.now); // of one phase, whatever was drawn
    if (next == load)
        return;
    load = next;
    Q_EMIT q.loadTold(static_cast<int>(next.watts()));
}

void MeterService::Private::setCardInSlot(bool present)
{
    if (present == controller.transient.cardInSlot)
        return;
    if (present) {
        feed(CardArrived{});
    } else {
        leaveCard();
        feed(CardLeft{});
    }
    announce();
}

} // namespace wattcard::app
