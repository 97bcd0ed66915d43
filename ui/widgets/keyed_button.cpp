// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keyed_button.h"

namespace wattcard::ui {

// Setting a text takes the shortcut away, so that comes last.
void nameButton(QPushButton& button, const QString& text, const QKeySequence& key)
{
    button.setText(text + QStringLiteral(" (") + key.toString(QKeySequence::NativeText) +
                   QStringLiteral(")"));
    button.setAccessibleName(text);
    button.setShortcut(key);
}

} // namespace wattcard::ui
