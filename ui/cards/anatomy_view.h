// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/card_anatomy.h"

#include <QGraphicsScene>
#include <QGraphicsView>

namespace wattcard::ui {

class AnatomyItem;

// The card's files as blocks. The pointer or the arrow keys go over them and tell what each is for;
// a click or Enter opens one.
class AnatomyView : public QGraphicsView {
    Q_OBJECT
public:
    explicit AnatomyView(QWidget* parent);
    void show(const CardAnatomy& anatomy);
    int chosen() const { return m_chosen; } // index in CardAnatomy::files; -1 for none
    int pointed() const { return m_pointed; }
    void choose(int file);

Q_SIGNALS:
    void fileChosen(int file);
    void filePointed(int file); // -1 when the pointer has left

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void build();
    void addFrame(const QRectF& rect, const QString& heading);
    void point(int row);
    int rowAt(QPoint position) const;
    int fileOf(int row) const;

    QGraphicsScene m_scene;
    CardAnatomy m_anatomy;
    std::vector<AnatomyItem*> m_items; // in the order of the picture
    std::vector<std::size_t> m_files;  // which file each of them is
    int m_chosen = -1;
    int m_pointed = -1; // a row
};

} // namespace wattcard::ui
