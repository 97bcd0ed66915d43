// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/card_picture.h"

#include "ui/widgets/theme.h"

#include <QEvent>
#include <QPainter>

#include <chrono>

namespace wattcard::ui {

namespace {

constexpr qreal ringWidth = 12;
constexpr std::chrono::milliseconds insertion{900};
constexpr int picturesOfInsertion = 18; // more would only keep the processor busy

} // namespace

CardPicture::CardPicture(QWidget* parent) : QWidget{parent}
{
    setMinimumHeight(200); // a training window with its bar fits 768 lines
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    m_motion.setDuration(static_cast<int>(insertion.count()));
    m_motion.setStartValue(0);
    m_motion.setEndValue(picturesOfInsertion);
    m_motion.setLoopCount(-1);
    connect(&m_motion, &QVariantAnimation::valueChanged, this, [this] { update(); });
}

void CardPicture::show(Tone tone, const QString& word, CardScene scene)
{
    m_tone = tone;
    m_word = word;
    m_scene = scene;
    setAccessibleName(word);
    moveOrRest();
    update();
}

// Nobody is served by a picture that moves where it is not seen.
void CardPicture::moveOrRest()
{
    const bool moves = m_scene == CardScene::Insert && isVisible() && animates(*this);
    if (moves == isMoving())
        return;
    if (moves)
        m_motion.start();
    else
        m_motion.stop();
    update();
}

void CardPicture::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        moveOrRest();
}

void CardPicture::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    moveOrRest();
}

void CardPicture::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    moveOrRest();
}

void CardPicture::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal side = qMin(width(), height()) - ringWidth - 4;
    // On a large monitor it stays beside the name, at the top.
    const QPointF centre{width() / 2.0, qMin(height() / 2.0, side / 2 + ringWidth)};
    const QColor tone = toneColour(m_tone, palette());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{tone, ringWidth});
    painter.drawEllipse(centre, side / 2, side / 2);
    const QSizeF room{side * 0.62, side * 0.44};
    const double phase =
        isMoving() ? m_motion.currentValue().toDouble() / picturesOfInsertion : stillPhase;
    paintScene(
        painter,
        {{centre.x() - room.width() / 2, centre.y() - room.height() / 2 - side * 0.11}, room},
        m_scene, {palette().color(QPalette::WindowText), palette().color(QPalette::Base), tone},
        phase);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    constexpr qreal icon = 18;
    constexpr qreal gap = 6;
    // The circle is narrower here than in its middle.
    const int room4Word = static_cast<int>(side * 0.78 - icon - gap);
    const qreal least = sized(bold, smallPoints).pointSizeF();
    while (painter.fontMetrics().horizontalAdvance(m_word) > room4Word &&
           bold.pointSizeF() > least) {
        bold.setPointSizeF(bold.pointSizeF() - 1);
        painter.setFont(bold);
    }
    const QString word = painter.fontMetrics().elidedText(m_word, Qt::ElideRight, room4Word);
    setToolTip(word == m_word ? QString{} : m_word);
    const int wide = painter.fontMetrics().horizontalAdvance(word);
    const qreal baseline = centre.y() + side * 0.24;
    const qreal left = centre.x() - (wide + icon + gap) / 2;
    paintToneIcon(painter, {left, baseline - icon / 2, icon, icon}, m_tone, palette());
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRectF{left + icon + gap, baseline - 16, wide + 4.0, 32}, Qt::AlignVCenter,
                     word);
}

} // namespace wattcard::ui
