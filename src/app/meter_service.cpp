// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/meter_service.h"

#include "app/meter_work.h"

#include <algorithm>

namespace wattcard::app {

using namespace meter;
using namespace Qt::StringLiterals;

namespace {

constexpr int turnMs = 50; // how often meter time is brought up to real time
constexpr int largestSpeed = 3'600;
constexpr int longestAdvance = 400 * 86'400;

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

MeterInside MeterService::inside() const
{
    return {d->controller.state, imagesOf(d->parts.nvm), d->controller.transient.powered,
            d->controller.transient.halted};
}

void MeterService::tellInside()
{
    Q_EMIT insideTold(inside());
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
    draw(static_cast<std::uint32_t>(std::max(watts, 0)));
}

void MeterService::draw(const meter::Load& load)
{
    stopCurve();
    d->load = load;
    d->announce();
}

Result<void> MeterService::setPresets(const meter::Presets& presets)
{
    if (!d->runs())
        return failed(Fault::NoService, u"the meter has no power or is halted: no presets"_s);
    if (!isUsable(presets))
        return failed(Fault::BadInput, u"presets that no meter can follow"_s);
    d->feed(meter::PresetsSet{presets});
    d->saveIfDue();
    d->announce();
    return {};
}

void MeterService::drawFrom(const Draw& draw)
{
    const int factor = std::max<int>(draw.powerFactor(), meter::lowestPowerFactor);
    this->draw({draw.watts, static_cast<std::uint8_t>(factor)});
    Q_EMIT loadTold(static_cast<int>(draw.watts));
}

void MeterService::playCurve(const LoadCurve& curve)
{
    d->curve = curve;
    d->follow(curve);
    d->announce();
}

void MeterService::stopCurve()
{
    if (!d->curve)
        return;
    d->curve.reset();
    Q_EMIT curveEnded();
}

bool MeterService::isPlayingCurve() const
{
    return d->curve.has_value();
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
    d->change({condition, on});
}

void MeterService::setPhaseMissing(int phase, bool on)
{
    d->change({meter::Condition::PhaseMissing, on, static_cast<std::uint8_t>(phase)});
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

void MeterService::cutPower()
{
    d->cut = true;
    if (d->stepping)
        return; // the step under way ends with it
    d->settleCut();
    d->announce();
}

void MeterService::driftClock(int seconds)
{
    d->drift += std::chrono::seconds{seconds};
    d->moveClock();
    d->saveIfDue();
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
