// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meter/readout.h"

#include <QAbstractTableModel>

#include <vector>

namespace wattcard::ui {

// The meter's event log as rows, the newest first. Read only.
class EventModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Time, What, Amount, Balance, ColumnCount };
    // Of any column: the number of meter::EventKind; date and time with the year.
    enum Role { KindRole = Qt::UserRole, WholeTimeRole };
    explicit EventModel(QObject* parent);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

public Q_SLOTS:
    void showEvents(const std::vector<wattcard::meter::Event>& events); // newest last, as told
    void retranslate();

private:
    QString text(const meter::Event& event, int column) const;

    std::vector<meter::Event> m_events; // newest first
};

} // namespace wattcard::ui
