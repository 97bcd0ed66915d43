// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meter/order_rules.h"
#include "meter/presenting.h"

namespace wattcard::meter {

// Management cards, each use exactly once (CARD.md section 7): (1) one NVM commit with the effect,
// the use and the visit that waits for its card; (2) the visit onto the card; (3) the visit is
// forgotten. The same card back with a visit that waits: it is brought first, unless the card shows
// it already, and when it tells of the order on the card that is this presentation's outcome, so
// that a card pulled early does not use its order twice. Other cards leave it.
class Serving : private Presenting {
public:
    Serving(Controller& controller, std::vector<Effect>& effects) : Presenting{controller, effects}
    {
    }

    void cardRead(const MeterCardReading& card);
    void nvmSaved();
    void visitWritten();
    void visitFailed(Fault fault);

private:
    const WaitingVisit* waiting();
    CardOrder cardOrder() { return {card().hints.serial, card().order->serial}; }
    void bring(Phase phase);
    void catchUp();
    void judgeFromTop();
    bool isConfirmed();
    void askForKeys();
    void perform();
    void refuse(const OrderVerdict& verdict);
    void finishWith(std::uint8_t use);
};

} // namespace wattcard::meter
