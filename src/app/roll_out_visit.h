// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/rekey_card.h"
#include "domain/transaction/matrix.h"

namespace wattcard::app {

// One card, presented once, as the roll-out sees it (DOMAIN.md F-29): it is changed in passing when
// there is room, and whoever comes back changed is the proof of his stage, or a failure. None of it
// is ever in the way of the customer: without a roll-out, or when the book of it cannot be asked,
// the card is served as it is.
class RollOutVisit {
public:
    // parts: none where the issuer's key is not at hand, or who serves may not re-key.
    RollOutVisit(const Rekeying* parts, const CardHints& hints, const Actor& actor);

    // Before the card is read, so that what is shown is what the sale will find: the counters of
    // the card move.
    void change();
    // How the reading after it went: it could not be opened, or what the records say of it.
    void unreadable(Fault fault);
    void read(transaction::Verdict verdict, bool hasMetItsMeter);

private:
    void ask();
    void report(const CardReport& report);
    bool isUnsettled() const;
    const Rekeying* m_parts;
    CardSerial m_card;
    Actor m_actor;
    std::uint32_t m_insertions = 0; // of the reader, before the card is read
    bool m_hasOldKeys = false;
    bool m_changedNow = false;
    std::optional<CardInRollOut> m_standing; // none: nothing to do with this card
};

} // namespace wattcard::app
