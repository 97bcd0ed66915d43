// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/consumption.h"

#include <QStackedWidget>
#include <QToolButton>

namespace wattcard::ui {

class ElidedLabel;
class MonthBars;
class PlainTable;

// Twelve months as bars, or by the switch beside the title as a table, which assistive technology
// can read cell by cell.
class MonthsPanel : public QWidget {
    Q_OBJECT
public:
    explicit MonthsPanel(QWidget* parent);
    void show(const std::optional<Consumption>& consumption); // none: nothing is known

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fillTable();

    std::optional<Consumption> m_consumption;
    ElidedLabel* m_title;
    QToolButton* m_asTable;
    QStackedWidget* m_place;
    MonthBars* m_bars;
    PlainTable* m_table;
};

} // namespace wattcard::ui
