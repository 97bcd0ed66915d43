// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/card_anatomy.h"

#include <QAbstractTableModel>

namespace wattcard::ui {

// The fields of one file or record as rows. Read only.
class AnatomyFieldModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Offset, Name, Value, Mark, Meaning, ColumnCount };
    explicit AnatomyFieldModel(QObject* parent);
    void show(const AnatomyRecord& record);
    void retranslate();
    const AnatomyField& fieldAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const AnatomyField& field, int column) const;

    std::vector<AnatomyField> m_fields;
};

} // namespace wattcard::ui
