// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/channel.h"
#include "cardio/profile/access.h"
#include "domain/ports/meter_slot.h"

namespace wattcard::cardio {

// A meter-controller's slot and security module for cards of application 1 (CARD.md section 8):
// holds K_MTR, K_MGT, K_PUR and K_RET, tells facts, judges nothing.
class Wattcard1MeterSlot : public MeterSlot {
public:
    // Reader and key store outlive the slot.
    Wattcard1MeterSlot(CardReader& reader, CardAccess access);

    bool cardPresent() override { return m_reader.cardPresent(); }
    // ForeignCard, AuthenticationFailed (also for a card whose key 82 a key update has retired),
    // CardKeyLocked and the reader's faults; a card whose files are wrong is a reading with
    // formatValid false, or without an order.
    Result<std::unique_ptr<MeterCardSession>> open(const MeterModule& own) override;

private:
    CardReader& m_reader;
    CardAccess m_access;
};

} // namespace wattcard::cardio
