// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace wattcard::ui {

// The name of a field and one sentence of what it is for, by the ids of AnatomyField. Empty for an
// id that nobody has named; a test holds them against the field plans.
QString fieldName(QLatin1StringView id);
QString fieldDescription(QLatin1StringView id);

} // namespace wattcard::ui
