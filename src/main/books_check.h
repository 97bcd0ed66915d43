// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>

namespace wattcard {

// No sale on books that contradict themselves (RELIABILITY.md section 8, checks): DatabaseDamaged
// with the first invariant that does not hold.
Result<void> checkBooks(const QString& profileDirectory);

} // namespace wattcard
