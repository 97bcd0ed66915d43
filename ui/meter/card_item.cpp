// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meter/card_item.h"

#include "domain/work_order.h"
#include "ui/meter/colours.h"
#include "ui/meter/meter_text.h"
#include "ui/meter/paint.h"

#include <QApplication>
#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>

namespace wattcard::ui {
namespace {

constexpr QSize cardSize{152, 96}; // the proportion of ISO 7810 ID-1

struct CardFace {
    QColor top;
    QColor bottom;
};

// What is on the card is white, on a blank one dark.
QColor inkOf(const TrayCard& card)
{
    return card.blank ? colours::ink : QColor{Qt::white};
}

// Management cards are purple wherever they are shown (SCREENS.md section 9).
CardFace faceOf(const TrayCard& card)
{
    if (card.blank)
        return {{0xFB, 0xFA, 0xF5}, {0xE3, 0xE0, 0xD6}};
    if (managementClass(card.cardClass))
        return {colours::managementTop, colours::managementBottom};
    return {{0x1E, 0x5F, 0x8E}, {0x12, 0x3E, 0x62}};
}

} // namespace

CardItem::CardItem(const TrayCard& card, QWidget* parent) : QAbstractButton{parent}, m_card{card}
{
    setFocusPolicy(Qt::StrongFocus);
    setFixedSize(cardSize);
    tellName();
}

QSize CardItem::sizeHint() const
{
    return cardSize;
}

void CardItem::showCard(const TrayCard& card)
{
    m_card = card;
    tellName();
    update();
}

void CardItem::setSelected(bool selected)
{
    m_selected = selected;
    update();
}

void CardItem::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    tellName();
    update();
}

void CardItem::tellName()
{
    const QString pattern = m_card.ofStory
                                ? tr("Card %1 of the story, %2, serial ending %3, place: %4")
                                : tr("Card %1, %2, serial ending %3, place: %4");
    QString name =
        pattern.arg(m_card.name, ownerText(m_card), serialTail(m_card), placeName(m_card.place));
    setToolTip(m_card.ofStory ? name : QString{});
    if (m_busy)
        name += tr(", busy, do not pull");
    if (accessibleName() != name)
        setAccessibleName(name);
}

void CardItem::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        tellName();
        update();
    }
    QAbstractButton::changeEvent(event);
}

// The arrow keys belong to the tray, which knows the order of the cards.
void CardItem::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down: event->ignore(); return;
    default: QAbstractButton::keyPressEvent(event);
    }
}

void CardItem::mousePressEvent(QMouseEvent* event)
{
    m_pressedAt = event->position().toPoint();
    QAbstractButton::mousePressEvent(event);
}

void CardItem::mouseMoveEvent(QMouseEvent* event)
{
    const auto distance = (event->position().toPoint() - m_pressedAt).manhattanLength();
    if ((event->buttons() & Qt::LeftButton) && distance >= QApplication::startDragDistance())
        drag();
    else
        QAbstractButton::mouseMoveEvent(event);
}

void CardItem::drag()
{
    setDown(false);
    auto* data = new QMimeData;
    data->setData(QString::fromLatin1(cardMimeType), m_card.name.toUtf8());
    auto* drag = new QDrag{this};
    drag->setMimeData(data);
    drag->setPixmap(grab());
    drag->setHotSpot(m_pressedAt);
    drag->exec(Qt::MoveAction);
}

void CardItem::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF body = QRectF{rect()}.adjusted(4, 4, -4, -4);
    QLinearGradient face{body.topLeft(), body.bottomRight()};
    face.setColorAt(0, faceOf(m_card).top);
    face.setColorAt(1, faceOf(m_card).bottom);
    painter.setPen(QPen{QColor{0, 0, 0, 110}, 1});
    painter.setBrush(face);
    painter.drawRoundedRect(body, 8, 8);
    if (m_selected || hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen{hasFocus() ? colours::focus : colours::quietInk, 2.5,
                            hasFocus() ? Qt::SolidLine : Qt::DashLine});
        painter.drawRoundedRect(QRectF{rect()}.adjusted(1.5, 1.5, -1.5, -1.5), 10, 10);
    }
    paintChip(painter, {body.left() + 10, body.top() + 28, 26, 20});
    painter.setPen(inkOf(m_card));
    const QRectF line{body.left() + 10, body.top() + 5, body.width() - 20, 20};
    paintFitted(painter, line,
                {.text = m_card.name,
                 .pixels = 14,
                 .bold = true,
                 .alignment = Qt::AlignLeft | Qt::AlignVCenter});
    paintFitted(painter, line.adjusted(34, 25, 0, 23),
                {.text = QChar{0x2026} + serialTail(m_card),
                 .pixels = 13,
                 .alignment = Qt::AlignRight | Qt::AlignVCenter});
    paintFitted(painter, {line.left(), body.bottom() - 28, line.width(), 22},
                {.text = ownerText(m_card),
                 .pixels = 14,
                 .bold = !m_card.blank,
                 .alignment = Qt::AlignLeft | Qt::AlignVCenter});
}

// A card of a story has no chip: its outline is dashed.
void CardItem::paintChip(QPainter& painter, const QRectF& area) const
{
    if (m_card.ofStory) {
        painter.setPen(QPen{inkOf(m_card), 1, Qt::DashLine});
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(area, 3, 3);
        return;
    }
    painter.setPen(QPen{QColor{0x7A, 0x5A, 0x10}, 1});
    painter.setBrush(QColor{0xE2, 0xBE, 0x5B});
    painter.drawRoundedRect(area, 3, 3);
    painter.drawLine(QPointF{area.left(), area.center().y()},
                     QPointF{area.right(), area.center().y()});
    painter.drawLine(QPointF{area.center().x(), area.top()},
                     QPointF{area.center().x(), area.bottom()});
}

} // namespace wattcard::ui
