// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/card_anatomy.h"

namespace wattcard {

struct Inspection {
    CardAnatomy anatomy;
    std::vector<ApduStep> trace;
};

// Reads everything that the keys at hand open, and changes nothing.
class CardInspector {
public:
    virtual ~CardInspector() = default;
    // Faults are those of the reader; a foreign, blank or damaged card is an anatomy with less in
    // it.
    virtual Result<Inspection> inspect() = 0;
};

} // namespace wattcard
