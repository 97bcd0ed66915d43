// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/card_desk.h"
#include "domain/work_order.h"

namespace wattcard {

// The order on a management card and the visits that meters have written beside it, newest first.
struct WorkOrderCard {
    CardHints hints;
    std::optional<WorkOrder> order; // none: never written, or bytes that are no order
    bool orderMacValid = false;
    std::vector<Visit> visits;
    int unreadableVisits = 0;
};

// What the issuing station and the engineer do with a card that is not a sale (CARD.md sections 4,
// 6 and 7). Every function is a session of its own with the card in the reader; OtherCardInserted
// when its serial is not the one expected. All of them can be repeated after any fault: a step that
// has already been taken is a success.
class CardWorkshop {
public:
    virtual ~CardWorkshop() = default;
    // Of the kind of card that this workshop handles, as CardDesk's.
    virtual CardCapabilities capabilities() const = 0;
    // SELECT alone; ForeignCard for another application, utility or region.
    virtual Result<CardHints> identify() = 0;
    virtual std::uint32_t insertionCount() const = 0; // as CardDesk's

    // State 03 to 05 with the keys of the class and empty files. CardNotBlank in another state.
    virtual Result<void> personalise(const CardSerial& card, std::uint8_t cardClass) = 0;
    // From 03 or 05 back to a blank: files, journal and visits empty, the transport key in slot 84,
    // proven by reading state 03.
    virtual Result<void> wipe(const CardSerial& card) = 0;
    // For good: the card answers nothing but SELECT afterwards.
    virtual Result<void> terminate(const CardSerial& card) = 0;
    // Keys of the newest version for the slots whose masters are here; how many were replaced.
    virtual Result<int> rekey(const CardSerial& card) = 0;
    // The try counter of a key (81 to 83, 85) back to its maximum, under the issuer's key.
    virtual Result<void> unblock(const CardSerial& card, std::uint8_t reference) = 0;

    // The version of K_MGT under which a new order is made; 0 where the key is not at hand.
    virtual std::uint8_t orderKeyVersion() const = 0;
    // Writes file 0007 and reads it back. ManagementCard's opposite: CardRefused for a user card.
    virtual Result<void> writeOrder(const CardSerial& card, const WorkOrder& order) = 0;
    virtual Result<WorkOrderCard> readOrder() = 0;
};

} // namespace wattcard
