// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/status_word.h"
#include "cardio/virtual_card/card_access.h"

#include <optional>

namespace wattcard::cardio {

// The rules for what may be written that the card itself enforces (CARD.md section 6), as pure
// functions.

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
