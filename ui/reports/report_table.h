// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

#include <map>

namespace wattcard::ui {

// A table of many rows whose columns are as wide as their widest cells. Which those are is told by
// the lengths of the texts, and only the longest are measured: measuring each cell of a thousand
// rows takes longer than a person calls "at once".
class ReportTable : public QTableView {
    Q_OBJECT
public:
    using QTableView::QTableView;
    void setModel(QAbstractItemModel* model) override;

protected:
    int sizeHintForColumn(int column) const override;
    void changeEvent(QEvent* event) override;

private:
    int measured(int column) const;
    mutable std::map<int, int> m_wide; // pixels by column, until the rows or the font change
};

} // namespace wattcard::ui
