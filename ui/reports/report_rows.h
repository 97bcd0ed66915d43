// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/reports_view.h"

#include <QAbstractTableModel>

namespace wattcard::ui {

// The rows of a report with the totals below them, written when they are looked at.
class ReportRows : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit ReportRows(QObject* parent);
    void show(std::shared_ptr<const ReportSheet> sheet); // none: empty
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool isTotals(int row) const;
    std::shared_ptr<const ReportSheet> m_sheet;
    reports::ReportWords m_words;
    reports::Row m_totals; // empty: nothing is added up
};

} // namespace wattcard::ui
