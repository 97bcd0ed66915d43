// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/card_desk.h"
#include "domain/transaction/matrix.h"

namespace wattcard::app {

// A reading in the terms of the recovery matrix. `proof` is the whole image's digest where an open
// row is decided.
transaction::CardView viewOf(const CardReading& reading, const transaction::Digest& proof = {});

} // namespace wattcard::app
