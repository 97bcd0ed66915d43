// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/pcsc/chosen_reader.h"
#include "domain/ports/reader_watch.h"

namespace wattcard {

// Which slot a program talks to: "pcsc[:NAME]" for a reader of the smart-card service whose name
// begins so, or "direct[:SOCKET]" for a slot of the card box where no such service can run.
struct SlotChoice {
    QString specification;   // as typed; empty means pcsc
    QString boxSocket;       // where "direct" looks without a SOCKET of its own
    int slot = 0;            // 0 counter, 1 meter
    QString remembered = {}; // the reader chosen in the settings, while nothing was typed
};
Result<std::unique_ptr<cardio::CardReader>> makeReader(const SlotChoice& choice); // BadInput
Result<std::unique_ptr<ReaderWatch>> makeWatch(const SlotChoice& choice);
// The same reader as one that can be exchanged for another of the smart-card service later.
Result<std::unique_ptr<cardio::ChosenReader>> makeChosenReader(const SlotChoice& choice);

} // namespace wattcard
