// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/fault.h"
#include "domain/ports/card_tray.h"
#include "meter/readout.h"
#include "ui/meter/lcd_content.h"

#include <QString>

namespace wattcard::ui {

// The words of the emulator's window. Whatever returns a translated word is asked again after a
// change of language.

QString itemName(meter::Item item);
QString unitName(PaymentMode mode);
// The unit beside the digits ("¥") and as a word ("yuan").
QString unitSymbol(Unit unit);
QString unitWord(Unit unit);
// "ERR-32", "GOOD": the same in every language, as the manual has them; empty for None.
QString codeText(meter::DisplayCode code);
// What a display code means and what to do; empty for None.
QString codeAdvice(meter::DisplayCode code);
// One sentence about the state of the meter and the next step of the person in front of it.
QString advice(const meter::Readout& readout);
QString switchWord(meter::SwitchState state);
QString workStateWord(meter::WorkState state);
QString ledWord(meter::Led led);
QString eventName(meter::EventKind kind);
QString causeText(meter::Cause cause); // why a card was refused; empty for None
QString placeName(CardPlace place);
// "blank", what a card of a story or a management card is, else the customer number.
QString ownerText(const TrayCard& card);
QString managementText(ManagementClass kind);
QString subTypeText(SubType type);
QString serialTail(const TrayCard& card); // the last six hex digits
// A fault of the card tray as a sentence, with its code.
QString trayFaultText(Fault fault);

// Locale-free forms, as the instrument shows them: 2026-11-21 and 10:30:45.
QString dateText(LocalTime time);
QString timeText(LocalTime time);
QString wattsText(std::int64_t watts); // "7.00 kW", "150 W"

} // namespace wattcard::ui
