// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace wattcard::ui {
class LanguageSwitch;
class MainWindow;
} // namespace wattcard::ui

namespace wattcard {

// With whatever the desktop opens such a file with; false where it has nothing.
bool openOnDesktop(const QString& file);

// The first page of the manual in "en" or "zh": where packages put it for a program in this folder,
// else where installer/manual.sh makes it beside a build. Empty where neither is.
QString manualPage(const QString& programs, const QString& language);

// The window's help leads to the manual, where there is one.
void offerManual(ui::MainWindow& window, const ui::LanguageSwitch& language);

} // namespace wattcard
