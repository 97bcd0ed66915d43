// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspect_card.h"

#include <optional>

namespace wattcard::ui {

// What the inspector shows. A report stays until the next card is read, so that a trace can still
// be looked at and saved when the card has left.
struct InspectorView {
    bool reading = false;
    bool cardThere = false;
    std::optional<Fault> fault;            // why there is no report, or none newer
    std::optional<app::CardReport> report; // of the card that was read last
    QString saved;                         // the file that was written
    std::optional<Fault> saveFault;
};

// What kind of card a report is of; decides the words at the top and the purple frame.
enum class CardKind { Foreign, Blank, User, Management, Closed };
CardKind kindOf(const CardAnatomy& anatomy);

// Where to save the report. JSON holds everything; CSV holds one of the two tables.
struct SaveWish {
    QString file;
    enum class Part { Anatomy, Trace } part = Part::Anatomy;
};

} // namespace wattcard::ui
