// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meter/practice_frame.h"

#include "ui/meter/colours.h"
#include "ui/meter/paint.h"

#include <QEvent>
#include <QPainter>

namespace wattcard::ui {
namespace {

constexpr int thickness = 5;
constexpr int tagHeight = 22;
constexpr int tagWidth = 150;

} // namespace

PracticeFrame::PracticeFrame(QWidget* parent) : QWidget{parent}
{
    setContentsMargins(thickness + 6, tagHeight + 2, thickness + 6, thickness + 5);
    tellName();
}

void PracticeFrame::tellName()
{
    setAccessibleName(tr("Emulator with test keys"));
}

void PracticeFrame::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        tellName();
        update();
    }
    QWidget::changeEvent(event);
}

void PracticeFrame::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{colours::practice, thickness});
    const qreal half = thickness / 2.0;
    painter.drawRect(QRectF{rect()}.adjusted(half, half, -half, -half));
    const QRectF tag{(width() - tagWidth) / 2.0, 0, tagWidth, tagHeight};
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours::practice);
    painter.drawRoundedRect(tag, 5, 5);
    painter.drawRect(QRectF{tag.left(), tag.top(), tag.width(), tagHeight / 2.0});
    painter.setPen(Qt::black);
    paintFitted(painter, tag.adjusted(6, 0, -6, 0),
                {.text = tr("TEST KEYS"), .pixels = 14, .bold = true});
}

} // namespace wattcard::ui
