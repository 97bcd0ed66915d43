// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source.h"

namespace wattcard::tidy {

// Sentences are made in ui: no tr(), no translate() elsewhere.
Findings sentencesOutsideUi(const Source& source);

// Money and energy are integers: no floating point in domain, app, meter, cardio, db.
Findings floatingPoint(const Source& source);

// Secrets, MACs, tokens and cryptograms are compared in constant time: no memcmp outside tests, no
// == and no std::equal on something with such a name, on the type of a MAC or the view of a Secret.
Findings leakyComparisons(const Source& source);

// Unfinished work carries a date: (2026-11-21).
Findings undatedReminders(const Source& source);

// Paths of somebody's machine.
Findings machinePaths(const Source& source);

// Order by waiting: sleeps and event loops turned by hand.
Findings sleeps(const Source& source);

// Every place outside cardio and tests that writes a card. There must be exactly one, in src/app:
// the step that runs after the durable INTENT (RELIABILITY.md section 10, T1).
Findings cardWriters(const std::vector<Source>& sources);

} // namespace wattcard::tidy
