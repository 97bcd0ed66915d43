// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/health_light.h"

#include <QPainter>

namespace wattcard::ui {

namespace {

constexpr int lamp = 18;
constexpr int gap = 6;
constexpr int leastWord = 60; // in pixels

} // namespace

HealthLight::HealthLight(QWidget* parent) : QWidget{parent}
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
}

void HealthLight::show(Tone tone, const QString& word, const QString& hint)
{
    m_hint = hint;
    m_tone = tone;
    m_word = word;
    setAccessibleName(QString{word}.replace(u'\n', u' '));
    updateGeometry();
    update();
}

QSize HealthLight::sizeHint() const
{
    const QStringList lines = m_word.split(u'\n');
    int widest = 0;
    for (const QString& line : lines)
        widest = qMax(widest, fontMetrics().horizontalAdvance(line));
    const int tall = fontMetrics().height() * static_cast<int>(lines.size());
    return {lamp + gap + widest + gap, qMax(lamp, tall) + 4};
}

QSize HealthLight::minimumSizeHint() const
{
    return sizeHint().boundedTo({lamp + gap + leastWord, QWIDGETSIZE_MAX});
}

void HealthLight::paintEvent(QPaintEvent*)
{
    const int room = width() - lamp - gap;
    QStringList lines = m_word.split(u'\n');
    for (QString& line : lines)
        line = fontMetrics().elidedText(line, Qt::ElideRight, room);
    const QString shown = lines.join(u'\n');
    setToolTip(shown == m_word ? m_hint : m_word);
    QPainter painter{this};
    paintToneIcon(painter, QRectF(0, (height() - lamp) / 2.0, lamp, lamp), m_tone, palette());
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(rect().adjusted(lamp + gap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, shown);
}

} // namespace wattcard::ui
