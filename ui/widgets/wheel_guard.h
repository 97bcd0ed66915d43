// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace wattcard::ui {

// As long as it lives the wheel changes no spin box and no combo box of the program that has not
// the focus, and gives the focus to none: the form around it scrolls (SCREENS.md section 14).
class WheelGuard : public QObject {
    Q_OBJECT
public:
    explicit WheelGuard(QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace wattcard::ui
