// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace wattcard::ui {

// Columns as wide as their texts. The last one takes what is left; where nothing is left it is as
// wide as its texts too, and the table scrolls.
class LastColumn : public QObject {
    Q_OBJECT
public:
    explicit LastColumn(QTableView* table); // belongs to it

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void stretch();

    QTableView* m_table;
};

} // namespace wattcard::ui
