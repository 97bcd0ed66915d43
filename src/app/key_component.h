// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/kcv.h"
#include "crypto/secret.h"
#include "domain/result.h"

namespace wattcard::app {

// A master comes in two or three full-length components, each of which alone says nothing about it
// (RELIABILITY.md section 11): 32 hex digits with or without blanks between them.
Result<crypto::Secret> parseComponent(const crypto::Secret& digits); // BadInput
// Ten hex digits, as on the envelope. BadInput.
Result<crypto::KeyCheckValue> parseCheckValue(const QString& text);
QString checkValueText(const crypto::KeyCheckValue& value); // "3F 90 12 44 A7"

// The exclusive or of all, in protected memory.
crypto::Secret combineComponents(const std::vector<crypto::Secret>& components);

} // namespace wattcard::app
