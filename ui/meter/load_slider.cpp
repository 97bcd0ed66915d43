// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meter/load_slider.h"

#include "ui/meter/colours.h"
#include "ui/meter/meter_text.h"
#include "ui/meter/paint.h"

#include <QPainter>
#include <QStyleOptionSlider>
#include <QWheelEvent>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int scaleHeight = 22;

} // namespace

LoadSlider::LoadSlider(QWidget* parent) : QSlider{Qt::Horizontal, parent}
{
    setFocusPolicy(Qt::StrongFocus);
    setRange(0, largestWatts);
    setSingleStep(100);
    setPageStep(1'000);
    setMinimumHeight(58);
}

QSize LoadSlider::sizeHint() const
{
    return {360, 58};
}

void LoadSlider::wheelEvent(QWheelEvent* event)
{
    if (hasFocus())
        QSlider::wheelEvent(event);
    else
        event->ignore();
}

void LoadSlider::paintEvent(QPaintEvent*)
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRectF knob =
        style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
    const qreal half = knob.width() / 2;
    const QRectF groove{half, height() / 2.0 - scaleHeight / 2.0 - 4, width() - knob.width(), 8};
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{palette().color(QPalette::Mid), 1});
    QLinearGradient ground{groove.topLeft(), groove.topRight()};
    ground.setColorAt(0, QColor{0x7C, 0xC0, 0x8D});
    ground.setColorAt(0.5, QColor{0xF2, 0xD0, 0x6B});
    ground.setColorAt(1, QColor{0xE0, 0x6A, 0x5A});
    painter.setBrush(ground);
    painter.drawRoundedRect(groove, 4, 4);
    painter.setPen(palette().color(QPalette::WindowText));
    for (int kilowatts = 0; kilowatts <= largestWatts / 1'000; kilowatts += 5) {
        const qreal x = groove.left() + groove.width() * kilowatts / (largestWatts / 1'000.0);
        painter.drawLine(QPointF{x, groove.bottom() + 7}, QPointF{x, groove.bottom() + 13});
        const qreal left = std::clamp(x - 35, 0.0, width() - 70.0);
        const auto side = kilowatts == 0                      ? Qt::AlignLeft
                          : kilowatts * 1'000 == largestWatts ? Qt::AlignRight
                                                              : Qt::AlignHCenter;
        paintFitted(painter, {left, groove.bottom() + 14, 70, 16},
                    {.text = QString::number(kilowatts) + u" kW"_s,
                     .pixels = 12,
                     .bold = kilowatts * 1'000 == ratedWatts,
                     .alignment = side | Qt::AlignTop});
    }
    const QPointF centre{knob.center().x() + 0.5, groove.center().y()};
    painter.setPen(QPen{hasFocus() ? colours::focus : colours::ink, hasFocus() ? 3.0 : 1.5});
    painter.setBrush(QColor{0xF4, 0xF2, 0xEC});
    painter.drawRoundedRect(QRectF{centre.x() - 8, centre.y() - 12, 16, 24}, 5, 5);
}

} // namespace wattcard::ui
