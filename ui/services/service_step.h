// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services/form_gap.h"

#include <functional>

namespace wattcard::ui {

// What a step is about, drawn beside its form.
enum class StepPicture {
    Customer,
    ServicePoint,
    Meter,
    TwoMeters,
    Tariff,
    Money,
    Card,
    TwoCards,
    Reading,
    Paper,
    Signature,
    Writing,
    Key,
    Done,
};

// One page of a wizard. Sentences are functions: they are asked for again with each language and
// whenever something has changed.
struct ServiceStep {
    using Word = std::function<QString()>;
    Word title;
    StepPicture picture = StepPicture::Customer;
    QWidget* form = nullptr;
    // What keeps Enter from going on: the field, and a sentence with its remedy.
    std::function<Gap()> gap = {};
    QWidget* focus = nullptr; // where typing begins; else the form's first field
    Word next = {};           // what Enter does here, "write the card"; else "go on"
    // Steps that are not needed are passed over, in both directions.
    std::function<bool()> isNeeded = {};
    std::function<void()> entered = {}; // on coming to it from either side
    // What Enter does in place of going on, once nothing is the problem; whoever is asked calls
    // ServiceWizard::goOn() when the answer is there.
    std::function<void()> act = {};
    std::function<bool()> mayGoBack = {}; // else always; the first step's way back is out
    std::function<bool()> leadsOut = {};  // Esc leads out of the wizard: what is done is done
};

} // namespace wattcard::ui
