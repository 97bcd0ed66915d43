// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/help_topics.h"

class QWidget;

namespace wattcard::ui {

// On a page: the title of its place in the window, empty while this person may not go there.
inline constexpr char placeTitleProperty[] = "placeTitle";
// On a button whose key is no shortcut, because the page takes it: the key.
inline constexpr char sheetKeyProperty[] = "sheetKey";

// The keys of all menus and buttons of the window, each with its screen and in its language, as
// far as this person may use them. Those of the counter itself are among helpTopics().
std::vector<HelpTopic> keySheet(const QWidget& window);

} // namespace wattcard::ui
