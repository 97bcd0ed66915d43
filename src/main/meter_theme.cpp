// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/meter_theme.h"

#include <QApplication>

namespace wattcard {

void useMeterTheme(ui::Theme theme)
{
    const int points = QApplication::font().pointSize();
    ui::applyTheme(*qApp, theme);
    QApplication::setFont(ui::sized(QApplication::font(), points));
}

} // namespace wattcard
