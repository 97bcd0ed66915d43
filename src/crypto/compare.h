// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bytes.h"

namespace wattcard::crypto {

// For MACs, nonces and every other secret: the time depends on the lengths alone. False when they
// differ in length.
bool equalInConstantTime(ByteView a, ByteView b);

} // namespace wattcard::crypto
