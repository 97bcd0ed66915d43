// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/virtual_card/virtual_card.h"

#include <chrono>
#include <functional>
#include <mutex>

namespace wattcard::cardio {

// What goes wrong in a slot on demand, the presets of SCREENS.md section 10.
struct SlotFault {
    enum class Kind {
        None,
        PullCard,          // the card is pulled before command `at` reaches it
        LoseAnswer,        // command `at` is executed, then the card is pulled: its answer is lost
        Slow,              // every answer takes `at` milliseconds more
        WrongStatus,       // command `at` is executed, its status word arrives as 6F00
        PullAtInstruction, // before the first command with instruction byte `at` reaches the card
    } kind = Kind::None;
    int at = 0; // commands are counted from 1, starting when the fault is set
    friend bool operator==(const SlotFault&, const SlotFault&) = default;
};

// Where a card is contacted: the links to a reader (vpcd, direct) talk to the slot, a person moves
// the card. Every function may be called from any thread.
class CardSlot {
public:
    // Called without a lock, on the thread of the command, when a fault has pulled the card.
    using Pulled = std::function<void()>;
    explicit CardSlot(Pulled pulled = {}) : m_pulled{std::move(pulled)} {}

    void insert(VirtualCard& card);
    void remove();
    bool occupied() const;
    std::uint32_t changes() const; // insertions and removals since the start
    // A slot begins as one that was just emptied: nobody knows what its reader saw before.
    bool wasEmptiedWithin(std::chrono::milliseconds duration) const;
    void setFault(const SlotFault& fault);

    struct Answer {
        std::optional<Bytes> bytes;         // none: the card has left
        std::chrono::milliseconds delay{0}; // to be waited for before the answer is passed on
    };
    Bytes atr() const; // of the card in it; of any when it is empty
    void powerUp();    // reset as well: the card starts from the beginning
    Answer transmit(ByteView command);

private:
    Answer execute(ByteView command, bool& pulled);
    void empty();

    mutable std::mutex m_mutex;
    VirtualCard* m_card = nullptr;
    std::uint32_t m_changes = 0;
    std::chrono::steady_clock::time_point m_emptiedAt = std::chrono::steady_clock::now();
    SlotFault m_fault;
    int m_commands = 0;
    Pulled m_pulled;
};

} // namespace wattcard::cardio
