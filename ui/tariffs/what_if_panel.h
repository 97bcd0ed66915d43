// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tariffs/cost_bars.h"
#include "ui/tariffs/tariffs_view.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/field_sheet.h"
#include "ui/widgets/figure_edit.h"
#include "ui/widgets/money_edit.h"
#include "ui/widgets/plain_table.h"
#include "ui/widgets/tariff_stairs.h"

#include <QLabel>

namespace wattcard::ui {

// What a purchase or a month would cost under the selected version and under the one in force.
class WhatIfPanel : public QWidget {
    Q_OBJECT
public:
    explicit WhatIfPanel(QWidget* parent);
    void show(const wattcard::ui::TariffsView& view);

Q_SIGNALS:
    void asked(const wattcard::app::WhatIfQuestion& question);

protected:
    void changeEvent(QEvent* event) override;

private:
    void ask();
    void showFields();
    void showAnswer();
    void showTable();
    void retranslate();
    QString sentence() const;

    TariffsView m_view;
    FieldSheet* m_sheet;
    ChoiceBox<app::WhatIfQuestion::By>* m_by;
    MoneyEdit* m_payment;
    FigureEdit* m_energy;
    ByRate<FigureEdit*> m_rates{};
    FigureEdit* m_before;
    QLabel* m_sentence;
    TariffStairs* m_stairs;
    CostBars* m_bars;
    PlainTable* m_table;
};

} // namespace wattcard::ui
