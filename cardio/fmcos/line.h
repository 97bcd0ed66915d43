// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/fmcos/application.h"

namespace wattcard::cardio::fmcos {

// SELECT by name and the identity file: no key is tried. ForeignCard for another application,
// utility or region.
Result<CardHints> identify(CardChannel& channel, const UtilityRegion& own);

// EXTERNAL and then INTERNAL AUTHENTICATE with a role's keys. AuthenticationFailed says in its
// detail which of the two, CardKeyLocked for 6983 and 9303; KeyMissing when the store does
// not hold the keys.
Result<void> authenticate(CardChannel& channel, const CardAccess& access, const CardHints& hints,
                          const KeyRole& role);

// READ BINARY of a whole file of `size` bytes (at most 239). Its answer has no MAC: it is as good
// as the line.
Result<Bytes> readFile(CardChannel& channel, std::uint8_t shortFileId, std::size_t size);

struct FilePiece {
    std::uint8_t shortFileId;
    std::uint8_t offset = 0;
    ByteView bytes = {};
};
// UPDATE BINARY under line protection, in pieces that fit, each after a challenge of its own.
// CardRefused with the status word; the channel's failures.
Result<void> updateFile(CardChannel& channel, ByteView lineKey, const FilePiece& piece);

} // namespace wattcard::cardio::fmcos
