// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plain_table.h"

#include "ui/widgets/theme.h"

#include <QHeaderView>

namespace wattcard::ui {

QTableWidget* makePlainTable(int columns, QWidget* parent)
{
    auto* table = new QTableWidget{0, columns, parent};
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->setFont(sized(table->font(), smallPoints));
    table->verticalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

void fillRow(QTableWidget& table, int row, const QStringList& texts)
{
    for (int column = 0; column < texts.size(); ++column)
        table.setItem(row, column, new QTableWidgetItem{texts[column]});
}

} // namespace wattcard::ui
