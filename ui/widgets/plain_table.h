// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableWidget>

namespace wattcard::ui {

// What a screen reader says of a cell: one without a text would have no name.
QString heardCell(const QString& shown);
QTableWidgetItem* tableCell(const QString& text); // for the table that takes it

// A list of rows to choose one from, each as wide as its texts; Tab leaves it. Without a row it
// says so.
class PlainTable : public QTableWidget {
public:
    PlainTable(int columns, QWidget* parent);
    void setEmptyText(const QString& text);
    void fillRow(int row, const QStringList& texts);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_emptyText;
};

} // namespace wattcard::ui
