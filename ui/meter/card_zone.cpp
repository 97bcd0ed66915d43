// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meter/card_zone.h"

#include "ui/meter/card_item.h"
#include "ui/meter/colours.h"
#include "ui/meter/meter_text.h"
#include "ui/meter/paint.h"

#include <QDropEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int titleHeight = 30;
constexpr int bedHeight = 114;

QString letterOf(CardPlace place)
{
    switch (place) {
    case CardPlace::Tray: return u"T"_s;
    case CardPlace::Counter: return u"C"_s;
    case CardPlace::Meter: return u"M"_s;
    }
    std::abort();
}

} // namespace

CardZone::CardZone(CardPlace place, QWidget* parent)
    : QFrame{parent},
      m_place{place},
      m_bed{new QWidget{this}},
      m_cards{new QHBoxLayout{m_bed}}
{
    setAcceptDrops(true);
    m_cards->setContentsMargins(4, 0, 4, 0);
    m_cards->setSpacing(6);
    m_cards->addStretch();
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(4, titleHeight, 4, 6);
    m_bed->setAutoFillBackground(false);
    if (place != CardPlace::Tray) {
        m_cards->insertStretch(0);
        m_bed->setFixedHeight(bedHeight);
        layout->addWidget(m_bed);
        setFixedWidth(184);
        return;
    }
    auto* scroll = new QScrollArea{this};
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(m_bed);
    m_bed->setAutoFillBackground(false); // setWidget() turned it on
    scroll->setFixedHeight(bedHeight);
    layout->addWidget(scroll);
}

void CardZone::take(CardItem* card)
{
    if (card->parentWidget() == m_bed)
        return;
    m_cards->insertWidget(m_cards->count() - 1, card);
    card->show();
}

void CardZone::setBusy(bool busy)
{
    m_busy = busy;
    update();
}

QString CardZone::title() const
{
    return placeName(m_place);
}

QString CardZone::hint() const
{
    switch (m_place) {
    case CardPlace::Tray: return tr("No card here. N makes a blank one.");
    case CardPlace::Counter: return tr("Drop a card here");
    case CardPlace::Meter: return tr("Drop a card here");
    }
    std::abort();
}

void CardZone::hover(bool on)
{
    m_hovered = on;
    update();
}

void CardZone::dragEnterEvent(QDragEnterEvent* event)
{
    if (!event->mimeData()->hasFormat(QString::fromLatin1(cardMimeType)))
        return;
    event->acceptProposedAction();
    hover(true);
}

void CardZone::dragLeaveEvent(QDragLeaveEvent*)
{
    hover(false);
}

void CardZone::dropEvent(QDropEvent* event)
{
    hover(false);
    const auto name = event->mimeData()->data(QString::fromLatin1(cardMimeType));
    event->acceptProposedAction();
    Q_EMIT dropped(QString::fromUtf8(name), m_place);
}

void CardZone::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        update();
    QFrame::changeEvent(event);
}

void CardZone::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF{rect()}.adjusted(1, 1, -1, -1);
    const bool instrument = m_place == CardPlace::Meter;
    const QColor ground = instrument ? colours::housingBottom : palette().color(QPalette::Base);
    const QColor ink = instrument ? colours::ink : palette().color(QPalette::Text);
    painter.setPen(
        m_hovered ? QPen{colours::focus, 2.5}
                  : QPen{instrument ? colours::housingEdge : palette().color(QPalette::Mid), 1});
    painter.setBrush(ground);
    painter.drawRoundedRect(area, 8, 8);
    if (m_place != CardPlace::Tray) {
        const QRectF mouth{area.left() + 12, titleHeight + 1.0, area.width() - 24, 5};
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawRoundedRect(mouth, 2.5, 2.5);
    }
    painter.setPen(ink);
    paintKeyHint(painter, {area.left() + 8, area.top() + 5, 20, 20}, letterOf(m_place));
    const QRectF head{area.left() + 34, area.top() + 5, area.width() - 42, 20};
    painter.setPen(m_busy ? colours::bad : ink);
    paintFitted(painter, head,
                {.text = m_busy ? tr("Busy: do not pull") : title(),
                 .pixels = 14,
                 .bold = true,
                 .alignment = Qt::AlignLeft | Qt::AlignVCenter});
    if (m_bed->findChild<CardItem*>() != nullptr)
        return;
    painter.setPen(ink);
    paintFitted(painter, area.adjusted(10, titleHeight, -10, -8), {.text = hint(), .pixels = 13});
}

} // namespace wattcard::ui
