// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pin_desk.h"

#include "crypto/password.h"

#include <algorithm>

namespace wattcard::app {

namespace {

constexpr qsizetype shortestPin = 4;
constexpr qsizetype longestPin = 6;

tl::unexpected<PinRefusal> pinFailed(const Failure& failure)
{
    return tl::unexpected{PinRefusal{PinTrouble::Failed, 0, {failure.fault, 0}}};
}

} // namespace

bool isPin(const QString& typed)
{
    return typed.size() >= shortestPin && typed.size() <= longestPin &&
           std::ranges::all_of(typed, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isAcceptablePin(const QString& pin)
{
    if (!isPin(pin))
        return false;
    const int step = pin[1].unicode() - pin[0].unicode();
    if (step < -1 || step > 1)
        return true;
    for (qsizetype i = 2; i < pin.size(); ++i) {
        if (pin[i].unicode() - pin[i - 1].unicode() != step)
            return true;
    }
    return false;
}

tl::expected<Operator, PinRefusal> PinDesk::choose(const PinChange& change, CounterId counter)
{
    if (!isAcceptablePin(change.pin))
        return tl::unexpected{PinRefusal{PinTrouble::TooEasy}};
    const auto person = SignIn{m_people, m_clock}.run(change.login, change.password, counter);
    if (!person)
        return tl::unexpected{PinRefusal{PinTrouble::Password, 0, person.error()}};
    if (person->mustChangePassword)
        return tl::unexpected{PinRefusal{PinTrouble::Password, 0, {Fault::OneTimePassword, 0}}};
    const auto encoded = crypto::hashPassword(change.pin);
    if (!encoded)
        return pinFailed(encoded.error());
    if (auto saved = m_pins.setPin(person->id, *encoded, {person->id, counter}); !saved)
        return pinFailed(saved.error());
    return *person;
}

tl::expected<Operator, PinRefusal> PinDesk::unlock(const QString& login, const QString& pin,
                                                   CounterId counter)
{
    const auto stored = m_pins.pinOf(login);
    if (!stored && stored.error().fault != Fault::NotFound)
        return pinFailed(stored.error());
    if (!stored || stored->encoded.isEmpty())
        return tl::unexpected{PinRefusal{PinTrouble::NotHere}};
    if (stored->failures >= mostPinFailures)
        return tl::unexpected{PinRefusal{PinTrouble::Blocked}};
    const auto right = crypto::verifyPassword(pin, stored->encoded);
    if (!right || !*right)
        return tl::unexpected{refuse(*stored, counter)};
    if (auto saved = m_pins.recordPinUnlock(stored->person.id, counter); !saved)
        return pinFailed(saved.error());
    return stored->person;
}

PinRefusal PinDesk::refuse(const StoredPin& stored, CounterId counter)
{
    if (auto saved = m_pins.recordPinFailure(stored.person.id, counter); !saved)
        return {PinTrouble::Failed, 0, {saved.error().fault, 0}};
    const int left = mostPinFailures - stored.failures - 1;
    return left > 0 ? PinRefusal{PinTrouble::Wrong, left} : PinRefusal{PinTrouble::Blocked};
}

} // namespace wattcard::app
