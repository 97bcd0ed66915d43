// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tone.h"

#include <QIcon>

namespace wattcard::ui {

// A tone's sign for a cell of a table, in the application's palette.
QIcon toneIcon(Tone tone);

} // namespace wattcard::ui
