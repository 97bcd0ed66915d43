// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/card_tray.h"

#include <QAbstractButton>

namespace wattcard::ui {

inline constexpr auto cardMimeType = "application/x-wattcard-card"; // carries the card's name

// One virtual card as a person sees it: chip, name, owner, tail of the serial. Can be dragged.
class CardItem : public QAbstractButton {
    Q_OBJECT
public:
    CardItem(const TrayCard& card, QWidget* parent);
    const TrayCard& card() const { return m_card; }
    void showCard(const TrayCard& card);
    void setSelected(bool selected);
    void setBusy(bool busy); // the meter works on it
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void tellName();
    void drag();
    void paintChip(QPainter& painter, const QRectF& area) const;

    TrayCard m_card;
    QPoint m_pressedAt;
    bool m_selected = false;
    bool m_busy = false;
};

} // namespace wattcard::ui
