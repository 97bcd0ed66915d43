// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

namespace wattcard {

// The palette of the theme for the emulator's window, which keeps the letters' size of the desktop:
// it is read from near, unlike a counter.
void useMeterTheme(ui::Theme theme);

} // namespace wattcard
