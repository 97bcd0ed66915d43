// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/last_column.h"

#include <QEvent>
#include <QHeaderView>

#include <algorithm>

namespace wattcard::ui {

LastColumn::LastColumn(QTableView* table) : QObject{table}, m_table{table}
{
    QHeaderView* const header = table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setStretchLastSection(true);
    connect(header, &QHeaderView::sectionResized, this, [this, header](int column) {
        if (column + 1 < header->count())
            stretch();
    });
    table->viewport()->installEventFilter(this);
}

void LastColumn::stretch()
{
    QHeaderView* const header = m_table->horizontalHeader();
    const QAbstractItemView* const view = m_table; // whose measures are public
    const int last = header->count() - 1;
    if (last < 0)
        return;
    int wide = std::max(view->sizeHintForColumn(last), header->sectionSizeHint(last));
    for (int column = 0; column < last; ++column)
        wide += header->sectionSize(column);
    header->setStretchLastSection(wide <= m_table->viewport()->width());
}

bool LastColumn::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        stretch();
    return QObject::eventFilter(watched, event);
}

} // namespace wattcard::ui
