// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/dashboard_text.h"

#include <QPushButton>

namespace wattcard::ui {

// A number with its name above it, and the sign of its tone beside both. A button: whoever presses
// it sees the rows behind the number.
class FigureTile : public QPushButton {
    Q_OBJECT
public:
    explicit FigureTile(QWidget* parent);
    void show(const TileFace& face);
    const TileFace& face() const { return m_face; }
    bool isCut() const; // a text does not fit; its whole is in the tooltip and in the name
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QFont captionFont() const;
    QFont valueFont() const;
    int roomForText() const;

    TileFace m_face;
};

} // namespace wattcard::ui
