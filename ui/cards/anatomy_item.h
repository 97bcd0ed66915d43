// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cards/anatomy_plan.h"

#include <QFont>
#include <QGraphicsItem>
#include <QPalette>

namespace wattcard::ui {

// One file of the card: its bar to scale with the fields or records in it, its name and size, and
// who may read and write it. Painted from values; it decides nothing.
class AnatomyItem : public QGraphicsItem {
public:
    struct Look {
        QPalette palette;
        QFont font;
    };
    AnatomyItem(const AnatomyFile& file, const AnatomyRow& row, Look look);

    QRectF boundingRect() const override { return m_row.row.adjusted(-2, -2, 2, 2); }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override;
    void setChosen(bool chosen);   // its fields are shown
    void setPointed(bool pointed); // the pointer or the keyboard is on it
    const AnatomyFile& file() const { return m_file; }

private:
    void paintBar(QPainter& painter) const;
    void paintRecords(QPainter& painter) const;
    void paintFields(QPainter& painter) const;
    void paintWords(QPainter& painter) const;
    qreal paintLock(QPainter& painter, QPointF at, bool isOpen) const;
    QColor colour() const;

    AnatomyFile m_file;
    AnatomyRow m_row;
    Look m_look;
    bool m_chosen = false;
    bool m_pointed = false;
};

// How many fields of the file are not what the records say.
int differingFields(const AnatomyFile& file);

} // namespace wattcard::ui
