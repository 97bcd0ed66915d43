// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/health_light.h"

#include <QPainter>

namespace wattcard::ui {

namespace {

constexpr int lamp = 18;
constexpr int gap = 6;

} // namespace

HealthLight::HealthLight(QWidget* parent) : QWidget{parent}
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
}

void HealthLight::show(Tone tone, const QString& word)
{
    m_tone = tone;
    m_word = word;
    setAccessibleName(word);
    updateGeometry();
    update();
}

QSize HealthLight::sizeHint() const
{
    return {lamp + gap + fontMetrics().horizontalAdvance(m_word) + gap,
            qMax(lamp, fontMetrics().height()) + 4};
}

void HealthLight::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    paintToneIcon(painter, QRectF(0, (height() - lamp) / 2.0, lamp, lamp), m_tone, palette());
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(rect().adjusted(lamp + gap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     m_word);
}

} // namespace wattcard::ui
