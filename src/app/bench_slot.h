// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fault_presets.h"
#include "domain/ports/meter_slot.h"
#include "meter/plain_card.h"
#include "meter/readout.h"

#include <functional>

namespace wattcard::app {

// The meter's slot on the bench: passes on the slot behind it, unless a described card is in, and
// makes a card look as a fault preset wants it, once.
class BenchSlot : public MeterSlot, public CardTroubles {
public:
    explicit BenchSlot(MeterSlot& slot) : m_slot{slot} {}
    // What has been taken so far, for cards that repeat it or go beyond it.
    void setMeter(std::function<meter::Readout()> readout) { m_readout = std::move(readout); }

    bool cardPresent() override { return m_card != nullptr || m_slot.cardPresent(); }
    Result<std::unique_ptr<MeterCardSession>> open(const MeterModule& own) override;

    void insert(meter::PlainCard& card) { m_card = &card; } // outlives its stay
    void remove() { m_card = nullptr; }
    const meter::PlainCard* described() const { return m_card; } // the one that is in
    void setOnPulled(std::function<void()> onPulled) { m_onPulled = std::move(onPulled); }
    // Of the described card: reading it is command 1, each write one more. Slow does nothing here.
    Result<void> set(const CardTrouble& trouble) override;
    // WrongRegion, RepeatedPurchase or OverHoarding: what the next card that is read looks like.
    void disguise(std::optional<FaultPreset> as) { m_disguise = as; }

private:
    class Session;
    class Disguised;
    Result<std::unique_ptr<MeterCardSession>> openCard(const MeterModule& own);
    Result<void> exchange(); // with the described card: counts, and the trouble happens
    void disguise(MeterCardReading& reading);

    MeterSlot& m_slot;
    meter::PlainCard* m_card = nullptr;
    std::function<meter::Readout()> m_readout;
    std::function<void()> m_onPulled;
    std::optional<FaultPreset> m_disguise;
    CardTrouble m_trouble;
    int m_commands = 0;
};

} // namespace wattcard::app
