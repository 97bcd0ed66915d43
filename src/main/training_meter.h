// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/meter_service.h"
#include "app/training/facts.h"
#include "cardio/profile/wattcard1_meter_slot.h"
#include "cardio/virtual_card/direct_reader.h"
#include "cardio/virtual_card/memory_image_store.h"
#include "crypto/test_key_store.h"

namespace wattcard {

// One meter-controller of a scenario on the box's second slot, in memory: it ends with the
// scenario. Time stands still in it but for what `useUntil` draws.
class TrainingMeter {
public:
    struct Place {
        QString boxSocket;
        std::array<std::uint8_t, 4> utilityRegion{};
        LocalTime now{};
    };
    TrainingMeter(const MeterNumber& number, const Place& place);
    void takeCard(); // the card that lies in the slot
    void useUntil(Credit remaining);
    app::MeterFact fact() const;

private:
    crypto::TestKeyStore m_keys{crypto::TestKeyStore::meter()};
    MeterNumber m_number;
    cardio::DirectReader m_reader;
    cardio::Wattcard1MeterSlot m_slot;
    cardio::MemoryImageStore m_memory;
    app::MeterService m_service;
};

} // namespace wattcard
