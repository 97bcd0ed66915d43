// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plain_table.h"

#include "ui/widgets/last_column.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QPainter>

namespace wattcard::ui {

QString heardCell(const QString& shown)
{
    return shown.trimmed().isEmpty()
               ? QCoreApplication::translate("wattcard::ui::PlainTable", "empty")
               : shown;
}

QTableWidgetItem* tableCell(const QString& text)
{
    auto* cell = new QTableWidgetItem{text};
    cell->setData(Qt::AccessibleTextRole, heardCell(text));
    return cell;
}

PlainTable::PlainTable(int columns, QWidget* parent) : QTableWidget{0, columns, parent}
{
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setFont(sized(font(), smallPoints));
    verticalHeader()->hide();
    QHeaderView* header = horizontalHeader();
    new LastColumn{this};
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false); // the row is chosen, not its columns
}

void PlainTable::setEmptyText(const QString& text)
{
    m_emptyText = text;
    setAccessibleDescription(text);
    viewport()->update();
}

void PlainTable::fillRow(int row, const QStringList& texts)
{
    for (int column = 0; column < texts.size(); ++column)
        setItem(row, column, tableCell(texts[column]));
}

void PlainTable::paintEvent(QPaintEvent* event)
{
    QTableWidget::paintEvent(event);
    if (rowCount() > 0)
        return;
    QPainter painter{viewport()};
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

} // namespace wattcard::ui
