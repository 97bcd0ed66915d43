// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meter/readout.h"

#include <QString>

namespace wattcard::ui {

// The six words printed on the glass; each is lit or not.
struct Annunciators {
    bool supplying = false;
    bool tripped = false;
    bool allowed = false;
    bool low = false;
    bool overdraft = false;
    bool card = false;
    friend bool operator==(const Annunciators&, const Annunciators&) = default;
};

enum class Unit { None, Yuan, KilowattHour, YuanPerKilowattHour, Kilowatt };

// What the glass shows for one item of a readout, before any painting.
struct LcdContent {
    bool powered = false;
    bool backlight = false;
    bool codeShown = false; // digits are a code of CARD.md section 8 instead of the item's value
    QString digits;         // for segmentCells(); locale-free
    Unit unit = Unit::None;
    Annunciators lit;
    friend bool operator==(const LcdContent&, const LcdContent&) = default;
};

LcdContent lcdContent(const meter::Readout& readout, meter::Item item);
// The position of an item in the order of DOMAIN.md 7.6, from 1.
int itemNumber(meter::Item item);

} // namespace wattcard::ui
