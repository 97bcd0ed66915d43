// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/counter_view.h"
#include "ui/widgets/money_edit.h"

#include <QLabel>
#include <QWidget>

namespace wattcard::ui {

// Amount, what it buys, what was received, and the change. Nothing in it ever moves.
class AmountPanel : public QWidget {
    Q_OBJECT
public:
    explicit AmountPanel(QWidget* parent);
    void show(const CounterView& view);
    void focusField();

Q_SIGNALS:
    void amountTyped(const wattcard::ui::MoneyInput& input);
    void tenderedTyped(const wattcard::ui::MoneyInput& input);

protected:
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void retranslate();
    void fillFields(const CounterView& view);
    void showQuote(const CounterView& view);
    void showFault(const CounterView& view);

    QLabel* m_amountTitle;
    MoneyEdit* m_amount;
    QLabel* m_capitals;
    QLabel* m_energyTitle;
    QLabel* m_energy;
    QLabel* m_split;
    QLabel* m_tenderedTitle;
    MoneyEdit* m_tendered;
    QLabel* m_changeTitle;
    QLabel* m_change;
    QLabel* m_fault;
    std::optional<Fault> m_pasteFault; // until the next key
    CounterState m_state = CounterState::ServiceDown;
    bool m_filled = false;
};

} // namespace wattcard::ui
