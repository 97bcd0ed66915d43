// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/roll_out_visit.h"
#include "app/shop.h"

namespace wattcard::app {

// The arrival session: whose card is in the reader, what it says, and whether it may be sold to.
// Books return data once; an open row whose target is on the card is rolled forward (CARD.md
// section 9, first line of the table).
class ReadCard {
public:
    explicit ReadCard(const Shop& shop) : m_shop{shop} {}
    CardSituation run(const Operator& author);

private:
    CardSituation blank(const CardHints& hints);
    CardSituation stranger(const CardHints& hints);
    RollOutVisit renewKeys(const CardHints& hints, const AccountFacts& facts,
                           const Operator& author);
    CardSituation issued(const CardHints& hints, AccountFacts facts, const Operator& author);
    CardSituation judged(CardSituation situation, const transaction::CardView& view,
                         const Operator& author);
    CardSituation settled(CardSituation situation, const Operator& author);
    CardSituation customer(CardSituation situation);
    // Whether they were new: the card has met its meter since.
    Result<bool> bookReturn(CardSituation& situation, const Operator& author);
    Shop m_shop;
};

} // namespace wattcard::app
