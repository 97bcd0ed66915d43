// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/meter_service.h"

#include "crypto/twin_image.h"
#include "domain/ports/meter_slot.h"
#include "meter/controller.h"
#include "meter/display.h"
#include "meter/nvm_codec.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <deque>

namespace wattcard::app {

using namespace meter;

namespace {

constexpr int turnMs = 50; // how often meter time is brought up to real time
constexpr int largestSpeed = 3'600;
constexpr int secondsPerTurn = 4'000; // so that a card never waits long behind the clock
constexpr int saveAfterMs = 1'000;    // metered energy
constexpr int saveClockAfterMs = 60'000;
constexpr int longestAdvance = 400 * 86'400;
constexpr int resetTries = 3; // of a card that does not answer (CARD.md section 8)

KeyName nameOf(MeterService::Key key)
{
    switch (key) {
    case MeterService::Key::Page: return KeyName::Page;
    case MeterService::Key::Read: return KeyName::Read;
    case MeterService::Key::Program: return KeyName::Program;
    case MeterService::Key::TripClose: return KeyName::TripClose;
    }
    std::abort();
}

bool hasCard(ReaderEvent::Status status)
{
    return status == ReaderEvent::Status::Present || status == ReaderEvent::Status::Mute ||
           status == ReaderEvent::Status::InUse;
}

} // namespace

// Carries the effects of src/meter out, one input after the other.
struct MeterService::Private {
    Private(MeterService& owner, Parts given) : q{owner}, parts{given}, nvm{given.nvm} {}

    void feed(Input input);
    void work();
    void operator()(SaveNvm) { inputs.push_back(saved() ? Input{NvmSaved{}} : Input{NvmFailed{}}); }
    void operator()(const WriteReturn& effect);
    void operator()(const AppendVisit& effect);
    void operator()(RegistersMoved) { unsaved = true; }
    void operator()(Switch) {} // the readout shows it; a real device would drive its relay here
    void operator()(TakeCard);
    void operator()(ShowCode effect);

    void openCard();
    void leaveCard();
    void powerUp(LocalTime clockAtLeast);
    bool saved();
    void saveIfDue();
    void turn();
    void tick(std::int64_t seconds);
    void setCardInSlot(bool present);
    Readout readout() const;
    void announce() { Q_EMIT q.readoutChanged(readout()); }

    MeterService& q;
    Parts parts;
    crypto::TwinImage nvm;
    Controller controller;
    std::deque<Input> inputs;
    std::unique_ptr<MeterCardSession> session;
    std::optional<std::uint32_t> insertions;
    QTimer* clock = nullptr;
    QTimer* nextReset = nullptr;
    int resets = 0; // of the card that is being taken
    QElapsedTimer sinceTurn;
    QElapsedTimer sinceSave;
    std::int64_t meterMs = 0; // meter time that has passed and is not stepped yet
    std::uint32_t watts = 0;
    std::optional<bool> contact;
    int speed = 1;
    int handled = 0;
    bool unsaved = false;
    bool stepping = false;
};

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
        Step result = step(std::move(controller), next);
        controller = std::move(result.next);
        for (const Effect& effect : result.effects)
            std::visit(*this, effect);
    }
    stepping = false;
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
        input.memory->supply.courtesyEnabled = parts.courtesyTrip;
        input.memory->area = parts.area;
    }
    if (input.memory)
        input.memory->now = std::max(input.memory->now, clockAtLeast);
    feed(std::move(input));
    announce();
}

bool MeterService::Private::saved()
{
    sinceSave.restart();
    unsaved = false;
    return nvm.save(encode(controller.state)).has_value();
}

void MeterService::Private::saveIfDue()
{
    const Transient& transient = controller.transient;
    const bool due = sinceSave.hasExpired(unsaved ? saveAfterMs : saveClockAfterMs);
    if (transient.powered && !transient.halted && due && !saved())
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
    if (seconds > 0)
        feed(Tick{watts, static_cast<int>(seconds), contact});
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

MeterService::MeterService(Parts parts) : d{std::make_unique<Private>(*this, parts)}
{
    d->clock = new QTimer{this};
    connect(d->clock, &QTimer::timeout, this, [this] { d->turn(); });
    d->nextReset = new QTimer{this};
    d->nextReset->setSingleShot(true);
    connect(d->nextReset, &QTimer::timeout, this, [this] {
        d->openCard();
        d->work();
    });
}

MeterService::~MeterService() = default;

Readout MeterService::readout() const
{
    return d->readout();
}

int MeterService::cardsHandled() const
{
    return d->handled;
}

void MeterService::start()
{
    d->sinceTurn.start();
    d->sinceSave.start();
    d->powerUp(d->parts.startsAt);
    d->clock->start(turnMs);
    slotChanged();
}

void MeterService::stop()
{
    d->clock->stop();
    setPower(false);
}

void MeterService::setLoad(int watts)
{
    d->watts = static_cast<std::uint32_t>(std::max(watts, 0));
    d->announce();
}

void MeterService::setSpeed(int factor)
{
    d->turn(); // what has passed, has passed at the old speed
    d->speed = std::clamp(factor, 0, largestSpeed);
}

void MeterService::advance(int seconds)
{
    d->tick(std::clamp(seconds, 0, longestAdvance));
    d->saveIfDue();
    d->announce();
}

void MeterService::pressKey(Key key, int heldMs)
{
    d->feed(meter::Key{nameOf(key), heldMs});
    d->announce();
}

void MeterService::setCondition(meter::Condition condition, bool on)
{
    d->feed(meter::ConditionChanged{condition, on});
    d->saveIfDue();
    d->announce();
}

void MeterService::setContact(std::optional<bool> closed)
{
    d->contact = closed;
}

void MeterService::setPower(bool on)
{
    if (on == d->controller.transient.powered)
        return;
    if (on)
        return d->powerUp(d->controller.state.now);
    d->leaveCard();
    d->feed(PowerDown{});
    d->announce();
}

void MeterService::slotChanged()
{
    d->setCardInSlot(d->parts.slot.cardPresent());
}

void MeterService::slotReports(const ReaderEvent& event)
{
    const bool present = hasCard(event.status);
    if (present && d->insertions && *d->insertions != event.insertions)
        d->setCardInSlot(false); // it left and came back, or another one came, before we looked
    if (present)
        d->insertions = event.insertions;
    d->setCardInSlot(present);
}

} // namespace wattcard::app
