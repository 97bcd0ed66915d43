// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/recovered_book.h"

#include <span>

namespace wattcard::db {

// As codes.h: what migration 0020 has in its CHECK.
QLatin1StringView code(RecoveredTo to);
std::span<const RecoveredTo> every(RecoveredTo);

} // namespace wattcard::db
