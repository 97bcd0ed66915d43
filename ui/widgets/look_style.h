// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QProxyStyle>

namespace wattcard::ui {

// Fusion, which tells widgets how large letters are and whether anything moves. In high contrast
// it draws the frames itself: two pixels, three where the focus is, because Fusion takes its lines
// from the colour of the window and black on black shows nothing.
class LookStyle : public QProxyStyle {
    Q_OBJECT
public:
    explicit LookStyle(const Look& look);
    qreal letterFactor() const; // 1 at the counter

    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* result) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option,
                    const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                            QPainter* painter, const QWidget* widget) const override;

private:
    bool drawFrame(PrimitiveElement element, const QStyleOption& option, QPainter& painter) const;

    Look m_look;
};

} // namespace wattcard::ui
