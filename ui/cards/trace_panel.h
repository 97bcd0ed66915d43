// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/card_anatomy.h"

#include <QLabel>
#include <QTableView>

namespace wattcard::ui {

class TraceLanes;
class TraceModel;

// The commands of a reading: lanes above, rows below, one chosen in both.
class TracePanel : public QWidget {
    Q_OBJECT
public:
    explicit TracePanel(QWidget* parent);
    void show(const std::vector<ApduStep>& trace);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    TraceLanes* m_lanes;
    TraceModel* m_model;
    QTableView* m_table;
    QLabel* m_note;
    std::vector<ApduStep> m_trace;
};

} // namespace wattcard::ui
