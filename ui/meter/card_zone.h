// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/card_tray.h"

#include <QFrame>

class QHBoxLayout;

namespace wattcard::ui {

class CardItem;

// A place where cards lie and where one can be dropped: the counter's reader, the meter's slot, or
// the tray.
class CardZone : public QFrame {
    Q_OBJECT
public:
    CardZone(CardPlace place, QWidget* parent);
    CardPlace place() const { return m_place; }
    void take(CardItem* card);
    void setBusy(bool busy);

Q_SIGNALS:
    void dropped(const QString& name, wattcard::CardPlace place);

protected:
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString title() const;
    QString hint() const; // what an empty place says
    void hover(bool on);

    CardPlace m_place;
    QWidget* m_bed;
    QHBoxLayout* m_cards;
    bool m_hovered = false;
    bool m_busy = false;
};

} // namespace wattcard::ui
