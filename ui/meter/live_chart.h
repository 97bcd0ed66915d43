// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meter/readout.h"
#include "ui/meter/curve_points.h"

#include <QWidget>

class QCategoryAxis;
class QChart;
class QChartView;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineSeries;
class QStackedWidget;
class QTableWidget;
class QTimer;
class QValueAxis;

namespace wattcard::ui {

// The live curve: load and remaining credit over the last hours of the meter's own time. A chart
// says nothing to a screen reader, so it has a description and a table in its place.
class LiveChart : public QWidget {
    Q_OBJECT
public:
    explicit LiveChart(QWidget* parent);
    const CurveHistory& history() const { return m_history; }
    QChart& chart() const;
    QSize sizeHint() const override;

public Q_SLOTS:
    void showReadout(const wattcard::meter::Readout& readout);
    void plot(); // what has been told so far; by itself ten times a second at most
    void showAsTable(bool on);
    void chooseHours(int hours); // 1, 6 or 24

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeHead();
    void makeChart();
    void paintAsTheme();
    void plotTable(const CurveWindow& window);
    void labelTime(const CurveWindow& window);
    void fitAxes(const CurveLines& lines);
    void retranslate();
    void tellDescription();

    CurveHistory m_history;
    QString m_unit;
    QTimer* m_due;
    QLabel* m_loadTitle;
    QLabel* m_creditTitle;
    QComboBox* m_hours;
    QCheckBox* m_asTable;
    QStackedWidget* m_pages;
    QChartView* m_view;
    QTableWidget* m_table;
    QLineSeries* m_load;
    QLineSeries* m_credit;
    QCategoryAxis* m_time;
    QValueAxis* m_kilowatts;
    QValueAxis* m_units;
};

} // namespace wattcard::ui
