// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/card_files.h"

#include <memory>

namespace wattcard {

// What a meter-controller's card slot and security module tell of a card: facts, no judgement
// (src/meter judges).
struct MeterCardReading {
    CardHints hints;
    bool formatValid = false;       // frames, check sums, BCD
    bool purchaseMacValid = false;  // under K_PUR of this meter
    bool tariffDigestValid = false; // bytes 44-51 against 0001 and the flagged tariff files
    ParameterFile parameter;
    LoadFile load;
    std::optional<ReturnFile>
        returned; // none: zeros; present only with a valid return MAC of this meter
    std::optional<TariffFile> tariff1; // when the flag names them
    std::optional<TariffFile> tariff2;
    friend bool operator==(const MeterCardReading&, const MeterCardReading&) = default;
};

// A session under K_MTR. The security module adds the return MAC.
class MeterCardSession {
public:
    virtual ~MeterCardSession() = default;
    virtual const MeterCardReading& reading() const = 0;
    virtual Result<void>
    writeReturn(const ReturnFile& file) = 0; // PUT DATA E2; OutcomeUnknown when no answer came
};

class MeterSlot {
public:
    virtual ~MeterSlot() = default;
    virtual bool cardPresent() = 0;
    // Reset, SELECT, mutual authentication under 82, GET DATA, flagged tariff files. Purchase MAC
    // and return MAC are checked for the meter number given.
    virtual Result<std::unique_ptr<MeterCardSession>> open(const MeterNumber& ownNumber) = 0;
};

} // namespace wattcard
