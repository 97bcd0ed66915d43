// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/virtual_card/card_state.h"
#include "crypto/key_store.h"

#include <optional>

namespace wattcard::cardio {

// Who may do what (CARD.md sections 2 and 4), as pure functions. The role of a session is the key
// that opened it; purposes are named by their reference on the card.
using crypto::Purpose;

// What a key reference stands for on a card that offers these suites: 81 to 85 are of suite S where
// it is offered, else of A, and 91 to 95 are the same roles under T.
struct KeyMeaning {
    Purpose role = Purpose::Vending;
    Suite suite = Suite::A;
};
std::optional<KeyMeaning> meaningOf(std::uint8_t reference, std::uint8_t suites);
std::optional<Suite> mainSuite(std::uint8_t suites); // none: T alone

// A user card has the vending key and files 0001 to 0006; a card of another class has the
// management key and files 0007 and 0008 instead. Serial, meter's, inspection and issuer's keys are
// on all of them.
bool isUserCard(const CardState& state);
bool belongsToClass(Purpose role, const CardState& state);
bool hasFile(const CardState& state, ShortFile file);

// With which keys a session may begin: in states 03 (the transport key) and 04 only the issuer's,
// in 05 all, in the others none.
bool mayAuthenticate(LifeCycle lifeCycle, Purpose role);
bool mayReadFiles(Purpose role); // every role on the card
bool mayWriteLoad(Purpose role);
bool mayWriteReturn(Purpose role); // and visits
bool mayWriteOrder(Purpose role);

std::uint8_t mostTries(Purpose role); // CARD.md section 4

} // namespace wattcard::cardio
