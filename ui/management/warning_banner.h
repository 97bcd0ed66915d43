// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace wattcard::ui {

// What these cards do is said in letters that nobody overlooks: white on purple, with a sign of
// warning (SCREENS.md section 9). The text is the caller's.
class WarningBanner : public QLabel {
    Q_OBJECT
public:
    explicit WarningBanner(QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;
};

// The frame of every screen that makes management cards. To be called in its paintEvent.
void paintPurpleFrame(QWidget& page);

} // namespace wattcard::ui
