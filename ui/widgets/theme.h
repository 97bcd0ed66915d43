// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

class QApplication;
class QPalette;
class QWidget;

namespace wattcard::ui {

// Sizes of the counter density (SCREENS.md section 1): read from 80 cm.
inline constexpr int smallPoints = 12;
inline constexpr int bodyPoints = 14;
inline constexpr int namePoints = 24;
inline constexpr int amountPoints = 28;
inline constexpr int headlinePoints = 26;
inline constexpr int changePoints = 48;

enum class Theme { Light, Dark, Contrast };
enum class Density { Counter, Normal }; // read from 80 cm, or at a desk
struct Look {
    Theme theme = Theme::Light;
    Density density = Density::Counter;
    bool moves = true; // else every animation is a still picture
    friend bool operator==(const Look&, const Look&) = default;
};
// Fusion with a palette of ours and the CJK font in its Simplified Chinese form. Windows that stand
// already change with it.
void applyLook(QApplication& application, const Look& look);
void applyTheme(QApplication& application, Theme theme); // the usual look in other colours
QPalette paletteOf(Theme theme);
// By the look of the moment; asked again at each change of the style.
bool animates(const QWidget& widget);
QFont sized(QFont font, int points); // points of the counter density

} // namespace wattcard::ui
