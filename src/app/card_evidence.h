// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/card_desk.h"
#include "domain/ports/card_inspector.h"
#include "domain/transaction/catch_up.h"

namespace wattcard::app {

// A card as it is taken for evidence: the reading of its session, and the journal.
struct SeenCard {
    CardReading reading;
    transaction::Digest proof{}; // of the whole stored image
    Bytes tariff1;               // as stored; empty unless C1's flag names it
    Bytes tariff2;
    transaction::CardEvidence evidence;
};

// The sale time in the bytes of a load file, which the card copies into its journal.
LocalTime soldAtOf(ByteView load);

// Reads the card twice, in a session and laid open, and holds the one against the other.
// EvidenceUnclear when they differ, when a check value of the load file could not be checked, or
// when the journal cannot be read; the faults of the reader.
Result<SeenCard> takeEvidence(CardDesk& cards, CardInspector& inspector);

} // namespace wattcard::app
