// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace wattcard::ui {

// A button that gives way where the room is short, instead of making the window wider: a word that
// does not fit ends in "…", and the tooltip has the whole.
class FittingButton : public QPushButton {
    Q_OBJECT
public:
    explicit FittingButton(QWidget* parent);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace wattcard::ui
