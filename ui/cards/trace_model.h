// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/card_anatomy.h"
#include "ui/widgets/tone.h"

#include <QAbstractTableModel>

namespace wattcard::ui {

// The commands of a session as rows. There are no data in them, so none can be shown.
class TraceModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Time, Name, Class, Parameters, Sent, Received, Status, Duration, ColumnCount };
    explicit TraceModel(QObject* parent);
    void show(const std::vector<ApduStep>& trace);
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<ApduStep> m_trace;
};

// Done, refused for a reason that the card names, or no good answer at all.
Tone toneOf(std::optional<std::uint16_t> status);
QString statusText(std::optional<std::uint16_t> status); // "9000 done"
QString millisecondsText(std::int64_t microseconds);     // "12.3"

} // namespace wattcard::ui
