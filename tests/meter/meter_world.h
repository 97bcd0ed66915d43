// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/twin_image.h"
#include "meter/plain_card.h"
#include "tests/meter/sample_cards.h"

#include <array>
#include <map>

namespace wattcard::meter {

struct SimulatedCard : PlainCard {
    SimulatedCard(MeterCardReading says) : PlainCard{std::move(says)} {}
    bool isLocked() const;
    std::int64_t acceptedOnCard() const;
};

// The meter's two memory places; a torn write leaves `torn` bytes of the new image on the old one.
class TearableStore : public ImageStore {
public:
    Result<Bytes> read(Slot slot) override { return m_places[slot == Slot::A ? 0 : 1]; }
    Result<void> write(Slot slot, ByteView bytes) override;
    void tearNext(std::size_t bytes) { m_tear = bytes; }

private:
    std::array<Bytes, 2> m_places;
    std::optional<std::size_t> m_tear;
};

// What can happen at an effect that waits for an answer.
enum class Trouble {
    CutBefore,
    CutAfter, // power, at memory or card
    TornFirst,
    TornMiddle,
    TornLast, // power, within a memory write
    PullBefore,
    PullAfter, // card out: the write was not done, or was and the answer is lost
};

// A meter with its memory, driven effect by effect; the plan says which effect meets which trouble.
class MeterWorld {
public:
    explicit MeterWorld(const MeterState& state);

    using Plan = std::map<int, Trouble>; // by number of the effect since the last powerUp()
    void powerUp(Plan plan = {});
    // Nothing when power was cut on the way.
    std::optional<ShowCode> present(SimulatedCard& card);
    // The same with the card left in the slot, so that keys find it there.
    std::optional<ShowCode> insert(SimulatedCard& card);
    void remove();
    std::optional<ShowCode> shown() const { return m_shown; } // since the last card or key
    void tick(std::uint32_t watts, int seconds = 1);
    void key(KeyName key, int heldMs = 0);
    void happen(const Input& input) { apply(input); }

    const MeterState& state() const { return m_controller.state; }
    const Controller& controller() const { return m_controller; }
    bool isPowered() const { return m_powered; }
    int effects() const { return m_effects; } // awaited ones since the last powerUp()
    const std::vector<Trouble>& choices(int effect) const
    {
        return m_choices[static_cast<std::size_t>(effect)];
    }

private:
    void apply(const Input& input);
    std::optional<Input> carryOut(const Effect& effect);
    std::optional<Input> save();
    std::optional<Input> write(const ReturnFile& file);
    std::optional<Input> append(const Visit& visit);
    // What the plan makes of an effect on the card, whether it reaches it or not.
    std::optional<Trouble> planned(std::vector<Trouble> choices);
    void checkOneCountOneContent(const ReturnFile& file);

    TearableStore m_store;
    crypto::TwinImage m_nvm;
    Controller m_controller;
    SimulatedCard* m_card = nullptr;
    Plan m_plan;
    int m_effects = 0;
    std::vector<std::vector<Trouble>> m_choices;
    std::vector<Effect> m_pending;
    std::map<std::uint32_t, ReturnFile> m_seen;
    std::optional<ShowCode> m_shown;
    bool m_powered = false;
};

} // namespace wattcard::meter
