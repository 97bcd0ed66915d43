// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/visit_review.h"
#include "ui/widgets/choice_box.h"

#include <QStackedWidget>
#include <QToolButton>

class QChartView;

namespace wattcard::ui {

class PlainTable;

// The life of a meter as far as cards told of it: its register and what remained, from visit to
// visit, and its months as it froze them. By the switch beside the choice as a table, which
// assistive technology can read.
class VisitCurves : public QWidget {
    Q_OBJECT
public:
    enum class Curve { Register, Remaining, Months };
    explicit VisitCurves(QWidget* parent);
    void show(const std::optional<MeterHistory>& history); // none: no meter is chosen
    void choose(Curve curve);
    void showAsTable(bool asTable) { m_asTable->setChecked(asTable); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void draw();
    void drawPoints();
    void drawMonths();
    void fillTable();

    std::optional<MeterHistory> m_history;
    ChoiceBox<Curve>* m_curve;
    QToolButton* m_asTable;
    QStackedWidget* m_place;
    QChartView* m_chart;
    PlainTable* m_table;
};

} // namespace wattcard::ui
