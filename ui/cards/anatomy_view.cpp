// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/anatomy_view.h"

#include "ui/cards/anatomy_item.h"
#include "ui/cards/anatomy_text.h"

#include <QAccessible>
#include <QGraphicsRectItem>
#include <QKeyEvent>

#include <algorithm>

namespace wattcard::ui {

AnatomyView::AnatomyView(QWidget* parent) : QGraphicsView{parent}
{
    setScene(&m_scene);
    setAlignment(Qt::AlignTop | Qt::AlignLeft);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    viewport()->setFocusPolicy(Qt::NoFocus); // the view has it, and the name
}

void AnatomyView::show(const CardAnatomy& anatomy)
{
    m_anatomy = anatomy;
    m_chosen = -1;
    m_pointed = -1;
    build();
}

void AnatomyView::addFrame(const QRectF& rect, const QString& heading)
{
    if (rect.isNull())
        return;
    auto* frame =
        m_scene.addRect(rect.adjusted(0.5, 0.5, -0.5, -0.5),
                        QPen{palette().color(QPalette::Mid), 1.5}, palette().color(QPalette::Base));
    frame->setZValue(-1);
    auto* text = m_scene.addSimpleText(heading, font());
    text->setBrush(palette().color(QPalette::WindowText));
    text->setPos(rect.left() + 8, rect.top() + 2);
}

void AnatomyView::build()
{
    m_scene.clear();
    m_items.clear();
    m_files.clear();
    if (!m_anatomy.hints)
        return;
    const AnatomyPlan plan = anatomyPlan(m_anatomy, viewport()->width());
    addFrame(plan.master, masterHeading());
    addFrame(plan.directory, directoryHeading());
    for (const AnatomyRow& row : plan.rows) {
        auto* item = new AnatomyItem{m_anatomy.files[row.file], row, {palette(), font()}};
        m_scene.addItem(item);
        item->setChosen(static_cast<int>(row.file) == m_chosen);
        m_items.push_back(item);
        m_files.push_back(row.file);
    }
    m_scene.setSceneRect(plan.master);
}

int AnatomyView::fileOf(int row) const
{
    return row < 0 ? -1 : static_cast<int>(m_files.at(static_cast<std::size_t>(row)));
}

int AnatomyView::rowAt(QPoint position) const
{
    const QPointF at = mapToScene(position);
    const auto hit = std::ranges::find_if(
        m_items, [at](const AnatomyItem* item) { return item->boundingRect().contains(at); });
    return hit == m_items.end() ? -1 : static_cast<int>(hit - m_items.begin());
}

void AnatomyView::choose(int file)
{
    m_chosen = file;
    for (std::size_t i = 0; i < m_items.size(); ++i)
        m_items[i]->setChosen(static_cast<int>(m_files[i]) == file);
    Q_EMIT fileChosen(file);
}

// The whole meaning is the view's description, so that a screen reader says it.
void AnatomyView::point(int row)
{
    if (row == m_pointed)
        return;
    m_pointed = row;
    for (std::size_t i = 0; i < m_items.size(); ++i)
        m_items[i]->setPointed(static_cast<int>(i) == row);
    if (row >= 0) {
        setAccessibleDescription(anatomySentence(m_items[static_cast<std::size_t>(row)]->file()));
        QAccessibleEvent event{this, QAccessible::DescriptionChanged};
        QAccessible::updateAccessibility(&event);
    }
    Q_EMIT filePointed(fileOf(row));
}

void AnatomyView::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_items.size()) - 1;
    const int at = std::max(m_pointed, 0);
    switch (event->key()) {
    case Qt::Key_Up: return point(std::max(std::min(at, last) - 1, std::min(0, last)));
    case Qt::Key_Down: return point(std::min(m_pointed + 1, last));
    case Qt::Key_Home: return point(std::min(0, last));
    case Qt::Key_End: return point(last);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_pointed >= 0)
            choose(fileOf(m_pointed));
        return;
    default: event->ignore(); // Esc, F5 and the others belong to the page
    }
}

void AnatomyView::mouseMoveEvent(QMouseEvent* event)
{
    point(rowAt(event->pos()));
}

void AnatomyView::mousePressEvent(QMouseEvent* event)
{
    const int row = rowAt(event->pos());
    point(row);
    if (row >= 0)
        choose(fileOf(row));
}

void AnatomyView::leaveEvent(QEvent* event)
{
    QGraphicsView::leaveEvent(event);
    if (!hasFocus())
        point(-1);
}

void AnatomyView::focusInEvent(QFocusEvent* event)
{
    QGraphicsView::focusInEvent(event);
    const auto chosen = std::ranges::find(m_files, static_cast<std::size_t>(m_chosen));
    if (m_pointed < 0 && !m_files.empty())
        point(chosen == m_files.end() ? 0 : static_cast<int>(chosen - m_files.begin()));
}

void AnatomyView::focusOutEvent(QFocusEvent* event)
{
    QGraphicsView::focusOutEvent(event);
    point(-1);
}

void AnatomyView::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    build();
}

void AnatomyView::changeEvent(QEvent* event)
{
    QGraphicsView::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::PaletteChange)
        build();
}

} // namespace wattcard::ui
