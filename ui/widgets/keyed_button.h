// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QPushButton>

namespace wattcard::ui {

// Writes the key on the button and lets it press the button. To be called again with each language.
void nameButton(QPushButton& button, const QString& text, const QKeySequence& key);

} // namespace wattcard::ui
