// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/selftest/known_answer.h"
#include "domain/bytes.h"

#include <map>

namespace wattcard::cardio {

// Everything that an operation gives, by name.
using Outputs = std::map<QString, Bytes>;

// Computes with the functions that the counter and the card use. BadInput, with the reason in the
// detail, for an unknown suite or operation, an operation that the suite does not have, an input
// that is missing or of a wrong length, and whatever the functions themselves refuse.
Result<Outputs> perform(const KnownAnswer& known);

// Hexadecimal digits, two a byte; nothing for any other text.
std::optional<Bytes> fromHex(const QString& text);

} // namespace wattcard::cardio
