// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bytes.h"
#include "domain/result.h"

namespace wattcard::crypto {

// What a key file is tied to (RELIABILITY.md T8): this installation of the system
// (machine-id(5)) and this user. ConfigurationMissing where the machine has no id.
Result<Bytes> machineBinding();

} // namespace wattcard::crypto
