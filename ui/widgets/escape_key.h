// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace wattcard::ui {

// Esc belongs to a page, whatever in it has the focus, before any shortcut of the window, as long
// as `isWanted` says so; then `act` runs. The rest of the time the window has it.
void takeEscape(QWidget& page, std::function<bool()> isWanted, std::function<void()> act);

} // namespace wattcard::ui
