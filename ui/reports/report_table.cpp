// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/report_table.h"

#include <QEvent>
#include <QHeaderView>

#include <algorithm>
#include <vector>

namespace wattcard::ui {

namespace {

// A rough width in half letters: those from U+1100 on (Chinese among them) are twice as wide.
qsizetype halfLetters(const QString& text)
{
    constexpr char16_t firstWide = 0x1100;
    return text.size() +
           std::ranges::count_if(text, [](QChar each) { return each.unicode() >= firstWide; });
}

} // namespace

void ReportTable::setModel(QAbstractItemModel* model)
{
    connect(model, &QAbstractItemModel::modelReset, this, [this] { m_wide.clear(); });
    QTableView::setModel(model);
    m_wide.clear();
}

int ReportTable::sizeHintForColumn(int column) const
{
    const auto known = m_wide.find(column);
    return known != m_wide.end() ? known->second : m_wide[column] = measured(column);
}

void ReportTable::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_wide.clear();
    QTableView::changeEvent(event);
}

// The totals stand in the last row, in bold.
int ReportTable::measured(int column) const
{
    constexpr int looks = 16;
    std::vector<std::pair<qsizetype, int>> rows;
    for (int row = 0; row < model()->rowCount(); ++row)
        rows.emplace_back(-halfLetters(model()->index(row, column).data().toString()), row);
    if (rows.empty())
        return 0;
    const int last = rows.back().second;
    const auto end = rows.begin() + std::min<std::ptrdiff_t>(looks, std::ssize(rows));
    std::ranges::partial_sort(rows, end);
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const auto wide = [&](int row) {
        const QModelIndex cell = model()->index(row, column);
        return itemDelegateForIndex(cell)->sizeHint(option, cell).width();
    };
    int widest = wide(last);
    for (auto each = rows.begin(); each != end; ++each)
        widest = std::max(widest, wide(each->second));
    return widest + (showGrid() ? 1 : 0);
}

} // namespace wattcard::ui
