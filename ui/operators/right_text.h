// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rights.h"

#include <QString>

namespace wattcard::ui {

// What a right allows, as the matrix of roles says it.
QString rightText(Right right);

} // namespace wattcard::ui
