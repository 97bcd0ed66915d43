// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/meter/lcd_content.h"

#include <QTimer>
#include <QWidget>

#include <array>
#include <utility>

namespace wattcard::ui {

// The meter's glass: one item of the readout, or a card's display code over it. It turns its pages
// by the Page key and, left alone for half a minute, slowly by itself. Its accessible name says
// what it shows.
class LcdDisplay : public QWidget {
    Q_OBJECT
public:
    explicit LcdDisplay(QWidget* parent);
    meter::Item item() const { return m_item; }
    const LcdContent& content() const { return m_content; }
    // What the glass shows as words, for example "Remaining credit 100.00 yuan".
    QString spokenText() const;
    QSize sizeHint() const override;

public Q_SLOTS:
    void showReadout(const wattcard::meter::Readout& readout);
    void turnPage();                // the next item; a code over the item is not turned away
    void rotate();                  // one step of the idle rotation
    void setReducedMotion(bool on); // on: no rotation

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    using Words = std::array<std::pair<QString, bool>, 6>; // and whether they are lit

    Words annunciators() const;
    void refresh();
    void paintHeader(QPainter& painter, const QRectF& area) const;
    void paintDigits(QPainter& painter, const QRectF& area) const;
    void paintAnnunciators(QPainter& painter, const QRectF& area) const;

    meter::Readout m_readout;
    meter::Item m_item = meter::Item::Remaining;
    LcdContent m_content;
    QTimer m_rotation;
    bool m_reducedMotion = false;
};

} // namespace wattcard::ui
