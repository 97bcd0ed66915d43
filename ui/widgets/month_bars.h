// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/consumption.h"

#include <QChartView>

class QBarCategoryAxis;
class QBarSet;
class QValueAxis;

namespace wattcard::ui {

// Twelve months of consumption as bars: whole months full, months of which only days are known
// pale, the month of today outlined. Charts tell nothing to assistive technology, so the
// description has every figure.
class MonthBars : public QChartView {
    Q_OBJECT
public:
    explicit MonthBars(QWidget* parent);
    void show(const std::optional<Consumption>& consumption); // none: nothing is known
    QSize sizeHint() const override { return {300, 160}; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void draw();
    void colour();
    void sizeLetters();

    std::optional<Consumption> m_consumption;
    QBarSet* m_whole;
    QBarSet* m_part;
    QBarSet* m_today;
    QBarCategoryAxis* m_months;
    QValueAxis* m_energy;
};

} // namespace wattcard::ui
