// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/card_tray.h"
#include "meter/readout.h"

namespace wattcard::ui {

// A meter in service that supplies 7 kW from 98.62 yuan, at 10:30:45 on 2026-11-21.
inline meter::Readout supplying()
{
    meter::Readout readout;
    readout.workState = meter::WorkState::Opened;
    readout.switchState = meter::SwitchState::Closed;
    readout.meter = *MeterNumber::fromNumber(261'121'000'123);
    readout.customer = *CustomerNumber::fromNumber(123'456);
    readout.remaining = Credit::fromHundredths(9'862);
    readout.accepted = Credit::fromHundredths(10'000);
    readout.lastCredit = readout.accepted;
    readout.seq = Sequence{17};
    readout.gen = Generation{2};
    readout.powerW = 7'000;
    readout.price = Price::fromTenThousandths(5'283);
    readout.totalRegister = Energy::fromHundredths(12'345'678);
    const std::chrono::local_days day{std::chrono::year{2026} / 11 / 21};
    readout.now =
        day + std::chrono::hours{10} + std::chrono::minutes{30} + std::chrono::seconds{45};
    return readout;
}

inline TrayCard card(const QString& name, CardPlace place)
{
    TrayCard card;
    card.name = name;
    card.serial = CardSerial{{0x26, 0x11, 0x21, 0x00, 0x00, 0x4A, 0x7F, 0x01}};
    card.place = place;
    card.blank = true;
    return card;
}

} // namespace wattcard::ui
