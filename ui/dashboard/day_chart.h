// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/dashboard_text.h"

#include <QChartView>

class QBarCategoryAxis;
class QValueAxis;

namespace wattcard::ui {

// Bars stacked by tariff. Where nothing was ever sold the bars are a sample, pale, and say so.
// Charts tell nothing to assistive technology: the description has every figure, and the table in
// its place has them as rows.
class DayChart : public QChartView {
    Q_OBJECT
public:
    explicit DayChart(QWidget* parent);
    void show(const DayBars& bars, const QString& description);

Q_SIGNALS:
    void barPressed(int series, int category);

protected:
    void changeEvent(QEvent* event) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;

private:
    void draw();
    void colour();

    DayBars m_bars;
    QBarCategoryAxis* m_categories = nullptr;
    QValueAxis* m_values = nullptr;
};

} // namespace wattcard::ui
