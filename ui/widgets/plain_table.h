// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTableWidget>

namespace wattcard::ui {

// A table to read and to choose a row from: no editing, Tab leads on to the next field.
QTableWidget* makePlainTable(int columns, QWidget* parent);
void fillRow(QTableWidget& table, int row, const QStringList& texts);

} // namespace wattcard::ui
