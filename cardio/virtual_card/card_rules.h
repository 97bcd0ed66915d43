// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/status_word.h"
#include "cardio/virtual_card/card_state.h"
#include "crypto/key_store.h"

#include <optional>

namespace wattcard::cardio {

// The rules that the card itself enforces (CARD.md sections 2, 4 and 6), as pure functions.

// The role of a session is the key that opened it; purposes are named by their reference on the
// card.
using crypto::Purpose;

bool mayReadFiles(Purpose role);
bool mayWriteLoad(Purpose role);
bool mayWriteReturn(Purpose role);
// With which keys a session may begin: in state 03 only 84 (the transport key), in 04 only 84, in
// 05 all.
bool mayAuthenticate(LifeCycle lifeCycle, Purpose role);

// A PUT DATA 00E1 as it came in, with the tariff files that were updated for it.
struct LoadWrite {
    ByteView parameter;
    ByteView load;
    std::optional<Bytes> tariff1;
    std::optional<Bytes> tariff2;
};
struct WriteVerdict {
    enum class Kind { Write, Repeat, Refuse } kind = Kind::Refuse;
    StatusWord refusal = status::conditionsNotSatisfied;
};
WriteVerdict judgeLoadWrite(const CardState& state, Purpose role, const LoadWrite& write);
WriteVerdict judgeReturnWrite(const CardState& state, Purpose role, ByteView returned);

// The state after an accepted load write: files, journal record, ATC + 1, and for an issuer's write
// an empty return file, in one value.
CardState afterLoadWrite(const CardState& state, Purpose role, const LoadWrite& write);

// {ATC(4), seq(4), first 8 bytes of SHA-256 over C1 || C2 || the tariff files that C1's flag
// names}: what the card proves about what it has stored.
Bytes storedProof(const CardState& state);

} // namespace wattcard::cardio
