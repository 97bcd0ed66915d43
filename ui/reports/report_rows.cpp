// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/report_rows.h"

#include "ui/reports/report_text.h"
#include "ui/widgets/plain_table.h"

#include <QFont>

#include <algorithm>

namespace wattcard::ui {

ReportRows::ReportRows(QObject* parent) : QAbstractTableModel{parent}, m_words{reportWords()} {}

void ReportRows::show(std::shared_ptr<const ReportSheet> sheet)
{
    beginResetModel();
    m_sheet = std::move(sheet);
    m_words = reportWords();
    m_totals.clear();
    if (m_sheet && !m_sheet->table.rows.empty()) {
        const reports::ReportKind& kind = *m_sheet->table.kind;
        if (std::ranges::any_of(kind.columns, &reports::Column::isSummed))
            m_totals = reports::namedTotals(kind, m_sheet->table.totals, m_words);
    }
    endResetModel();
}

void ReportRows::retranslate()
{
    show(m_sheet);
}

bool ReportRows::isTotals(int row) const
{
    return static_cast<std::size_t>(row) == m_sheet->table.rows.size();
}

int ReportRows::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid() || !m_sheet)
        return 0;
    return static_cast<int>(m_sheet->table.rows.size()) + (m_totals.empty() ? 0 : 1);
}

int ReportRows::columnCount(const QModelIndex& parent) const
{
    if (parent.isValid() || !m_sheet || !m_sheet->table.kind)
        return 0;
    return static_cast<int>(m_sheet->table.kind->columns.size());
}

QVariant ReportRows::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_sheet)
        return {};
    const auto place = static_cast<std::size_t>(index.column());
    const reports::Column& column = m_sheet->table.kind->columns[place];
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((reports::isNumeric(column.kind) ? Qt::AlignRight : Qt::AlignLeft) |
                                Qt::AlignVCenter);
    if (role == Qt::FontRole && isTotals(index.row())) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const reports::Row& row = isTotals(index.row())
                                  ? m_totals
                                  : m_sheet->table.rows[static_cast<std::size_t>(index.row())];
    const QString text = reports::cellText(column, row[place], m_words);
    return role == Qt::DisplayRole ? text : heardCell(text);
}

QVariant ReportRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section >= columnCount())
        return {};
    return columnTitle(m_sheet->table.kind->columns[static_cast<std::size_t>(section)].key);
}

} // namespace wattcard::ui
