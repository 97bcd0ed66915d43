// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

class QApplication;

namespace wattcard::ui {

// Sizes of the counter density (SCREENS.md section 1): read from 80 cm.
inline constexpr int smallPoints = 12;
inline constexpr int bodyPoints = 14;
inline constexpr int namePoints = 24;
inline constexpr int amountPoints = 28;
inline constexpr int headlinePoints = 26;
inline constexpr int changePoints = 48;

enum class Theme { Light, Dark };
// Fusion with a palette of ours and the CJK font in its Simplified Chinese form.
void applyTheme(QApplication& application, Theme theme);
QFont sized(QFont font, int points);

} // namespace wattcard::ui
