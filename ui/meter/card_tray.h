// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/card_tray.h"

#include <QHash>
#include <QWidget>

#include <array>
#include <vector>

class QPushButton;

namespace wattcard::ui {

class CardItem;
class CardZone;

// The virtual cards and where they lie: meter slot, tray, counter reader. Moves are asked for,
// never made here; until the answer comes the card is shown in its new place, so that a second card
// cannot be sent there meanwhile.
class CardTrayView : public QWidget {
    Q_OBJECT
public:
    explicit CardTrayView(QWidget* parent);
    const std::vector<TrayCard>& cards() const { return m_cards; }
    QString selected() const { return m_selected; }

public Q_SLOTS:
    void showCards(const std::vector<wattcard::TrayCard>& cards);
    void setMeterBusy(bool busy);
    void selectNext();
    void selectPrevious();
    void moveSelected(wattcard::CardPlace place);
    void moveCard(const QString& name, wattcard::CardPlace place);

Q_SIGNALS:
    void cardMoved(const QString& name, wattcard::CardPlace place);
    void newCardRequested();
    void placeTaken(wattcard::CardPlace place, const QString& byCard);
    void storyCardKept(const QString& name); // from the counter, which reads bytes

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    CardZone& zone(CardPlace place);
    CardItem& itemOf(const TrayCard& card);
    void arrange();
    void removeGone();
    void select(const QString& name);
    void selectBy(int steps);
    void retranslate();

    std::vector<TrayCard> m_cards;
    QHash<QString, CardItem*> m_items;
    std::array<CardZone*, 3> m_zones;
    QPushButton* m_newCard;
    QString m_selected;
    bool m_busy = false;
};

} // namespace wattcard::ui
