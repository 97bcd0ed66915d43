// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meter/card_tray.h"

#include "ui/meter/card_item.h"
#include "ui/meter/card_zone.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

#include <algorithm>

namespace wattcard::ui {
namespace {

bool holdsOneCard(CardPlace place)
{
    return place != CardPlace::Tray;
}

auto named(const QString& name)
{
    return [name](const TrayCard& card) { return card.name == name; };
}

} // namespace

CardTrayView::CardTrayView(QWidget* parent)
    : QWidget{parent},
      m_zones{new CardZone{CardPlace::Meter, this}, new CardZone{CardPlace::Tray, this},
              new CardZone{CardPlace::Counter, this}},
      m_newCard{new QPushButton{m_zones[1]}}
{
    auto* layout = new QHBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    for (CardZone* zone : m_zones) {
        layout->addWidget(zone, zone->place() == CardPlace::Tray ? 1 : 0);
        connect(zone, &CardZone::dropped, this, &CardTrayView::moveCard);
    }
    connect(m_newCard, &QPushButton::clicked, this, &CardTrayView::newCardRequested);
    retranslate();
}

void CardTrayView::retranslate()
{
    m_newCard->setText(tr("New blank card (N)"));
    m_newCard->setToolTip(tr("Makes a blank card with test keys"));
    m_newCard->setFixedHeight(26);
    m_newCard->adjustSize();
    m_newCard->move(110, 3);
}

void CardTrayView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

CardZone& CardTrayView::zone(CardPlace place)
{
    const auto found = std::find_if(m_zones.begin(), m_zones.end(), [place](const CardZone* zone) {
        return zone->place() == place;
    });
    return **found;
}

CardItem& CardTrayView::itemOf(const TrayCard& card)
{
    CardItem*& item = m_items[card.name];
    if (item == nullptr) {
        item = new CardItem{card, this};
        connect(item, &CardItem::clicked, this, [this, name = card.name] { select(name); });
    }
    return *item;
}

void CardTrayView::showCards(const std::vector<TrayCard>& cards)
{
    m_cards = cards;
    arrange();
}

void CardTrayView::setMeterBusy(bool busy)
{
    m_busy = busy;
    arrange();
}

void CardTrayView::arrange()
{
    removeGone();
    const bool hadFocus = m_items.contains(m_selected) && m_items[m_selected]->hasFocus();
    for (const TrayCard& card : m_cards) {
        CardItem& item = itemOf(card);
        item.showCard(card);
        item.setBusy(m_busy && card.place == CardPlace::Meter);
        zone(card.place).take(&item);
    }
    zone(CardPlace::Meter).setBusy(m_busy);
    if (std::none_of(m_cards.begin(), m_cards.end(), named(m_selected)))
        m_selected = m_cards.empty() ? QString{} : m_cards.front().name;
    for (auto entry = m_items.cbegin(); entry != m_items.cend(); ++entry)
        entry.value()->setSelected(entry.key() == m_selected);
    if (hadFocus)
        m_items[m_selected]->setFocus();
    for (CardZone* zone : m_zones)
        zone->update();
}

void CardTrayView::removeGone()
{
    for (const QString& name : m_items.keys()) {
        if (std::any_of(m_cards.begin(), m_cards.end(), named(name)))
            continue;
        CardItem* gone = m_items.take(name); // it may be in the middle of being dragged
        gone->setParent(nullptr);
        gone->deleteLater();
    }
}

void CardTrayView::select(const QString& name)
{
    m_selected = name;
    for (auto entry = m_items.cbegin(); entry != m_items.cend(); ++entry)
        entry.value()->setSelected(entry.key() == name);
    if (m_items.contains(name))
        m_items[name]->setFocus();
}

void CardTrayView::selectNext()
{
    selectBy(1);
}

void CardTrayView::selectPrevious()
{
    selectBy(-1);
}

void CardTrayView::selectBy(int steps)
{
    if (m_cards.empty())
        return;
    const auto found = std::find_if(m_cards.begin(), m_cards.end(), named(m_selected));
    const auto count = static_cast<std::ptrdiff_t>(m_cards.size());
    const auto index = (found - m_cards.begin() + steps + count) % count;
    select(m_cards[static_cast<std::size_t>(index)].name);
}

void CardTrayView::moveSelected(CardPlace place)
{
    moveCard(m_selected, place);
}

void CardTrayView::moveCard(const QString& name, CardPlace place)
{
    const auto card = std::find_if(m_cards.begin(), m_cards.end(), named(name));
    if (card == m_cards.end() || card->place == place)
        return;
    if (card->ofStory && place == CardPlace::Counter) {
        Q_EMIT storyCardKept(name);
        return;
    }
    const auto other = std::find_if(m_cards.begin(), m_cards.end(),
                                    [place](const TrayCard& each) { return each.place == place; });
    if (holdsOneCard(place) && other != m_cards.end()) {
        Q_EMIT placeTaken(place, other->name);
        return;
    }
    card->place = place;
    m_selected = name;
    arrange();
    Q_EMIT cardMoved(name, place);
}

void CardTrayView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down: selectNext(); return;
    case Qt::Key_Left:
    case Qt::Key_Up: selectPrevious(); return;
    case Qt::Key_C: moveSelected(CardPlace::Counter); return;
    case Qt::Key_M: moveSelected(CardPlace::Meter); return;
    case Qt::Key_T: moveSelected(CardPlace::Tray); return;
    case Qt::Key_N:
        if (!event->isAutoRepeat())
            Q_EMIT newCardRequested();
        return;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace wattcard::ui
