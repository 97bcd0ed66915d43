// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sign_in.h"
#include "domain/ports/pins.h"

namespace wattcard::app {

// Why a PIN opens nothing, or was not taken.
enum class PinTrouble {
    Wrong,    // triesLeft says how often it may be tried again
    Blocked,  // wrong too often: the password
    NotHere,  // none was chosen, or its owner is not the one who works at this counter
    TooEasy,  // see isAcceptablePin
    Password, // under which it should be chosen: `password` says what is wrong
    Failed    // the records, see `password`
};
struct PinRefusal {
    PinTrouble trouble = PinTrouble::NotHere;
    int triesLeft = 0;
    SignInRefusal password = {};
};

struct PinChange {
    QString login;
    QString password;
    QString pin;
};

// 4 to 6 digits: no password is as short, so that one field takes either.
bool isPin(const QString& typed);
// A PIN that is not one digit again and again, nor digits in order, upwards or downwards.
bool isAcceptablePin(const QString& pin);

// A PIN is chosen by who gives his password, and opens the counter again for who signed in there by
// his password before. Whether he did is the caller's to know.
class PinDesk {
public:
    PinDesk(People& people, Pins& pins, const Clock& clock)
        : m_people{people},
          m_pins{pins},
          m_clock{clock}
    {
    }
    // Slow by design, as SignIn.
    tl::expected<Operator, PinRefusal> choose(const PinChange& change, CounterId counter);
    tl::expected<Operator, PinRefusal> unlock(const QString& login, const QString& pin,
                                              CounterId counter);

private:
    PinRefusal refuse(const StoredPin& stored, CounterId counter);
    People& m_people;
    Pins& m_pins;
    const Clock& m_clock;
};

} // namespace wattcard::app
