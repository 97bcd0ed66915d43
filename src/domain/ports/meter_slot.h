// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/card_files.h"
#include "domain/work_order.h"

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
    // Of a card whose class is a management class (CARD.md section 7); the parts above are empty.
    std::optional<WorkOrder> order;  // none: file 0007 is no order
    bool orderMacValid = false;      // under K_MGT of this very card
    bool updateKeyHeld = false;      // the key that a key update names is in the module
    std::vector<Visit> newestVisits; // newest first, down to the newest one of this meter
    friend bool operator==(const MeterCardReading&, const MeterCardReading&) = default;
};

// What a key-update card has told the module: the version it uses from now on for what it makes
// under this purpose (a key reference of CARD.md section 4), and whether it refuses older ones.
struct KeyRule {
    std::uint8_t purpose = 0;
    std::uint8_t version = 1;
    bool retiresOlder = false;
    friend bool operator==(const KeyRule&, const KeyRule&) = default;
};

// Whose module it is. Without a rule for a purpose the newest key counts and none is refused.
struct MeterModule {
    MeterNumber number;
    std::vector<KeyRule> keys = {}; // at most one for each purpose
};

// A session under K_MTR. The security module adds the return MAC.
class MeterCardSession {
public:
    virtual ~MeterCardSession() = default;
    virtual const MeterCardReading& reading() const = 0;
    virtual Result<void>
    writeReturn(const ReturnFile& file) = 0; // PUT DATA E2; OutcomeUnknown when no answer came
    // APPEND RECORD to file 0008; CardRefused, OutcomeUnknown when no answer came.
    virtual Result<void> appendVisit(const Visit& visit) = 0;
};

class MeterSlot {
public:
    virtual ~MeterSlot() = default;
    virtual bool cardPresent() = 0;
    // One reset, SELECT, mutual authentication under 82, GET DATA, flagged tariff files; of a
    // management card its order and newest visits instead. Purchase MAC and return MAC are checked
    // for the meter number given. CardMute when the card does not answer: the caller tries again.
    virtual Result<std::unique_ptr<MeterCardSession>> open(const MeterModule& own) = 0;
};

} // namespace wattcard
