// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/counter_view.h"
#include "ui/widgets/money_edit.h"

#include <QLabel>
#include <QLineEdit>
#include <QWidget>

namespace wattcard::ui {

// Amount, what it buys, what was received and by which tender, and the change. Nothing in it ever
// moves.
class AmountPanel : public QWidget {
    Q_OBJECT
public:
    explicit AmountPanel(QWidget* parent);
    void show(const CounterView& view);
    void focusField();

Q_SIGNALS:
    void amountTyped(const wattcard::ui::MoneyInput& input);
    void energyTyped(const wattcard::ui::MoneyInput& input); // in kWh, as far as it is a number
    void tenderedTyped(const wattcard::ui::MoneyInput& input);
    void referenceTyped(const QString& reference);

protected:
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void retranslate();
    void fillFields(const CounterView& view);
    void showQuote(const CounterView& view);
    void showTenders(const CounterView& view);
    void showFault(const CounterView& view);
    static QString needText(TenderNeed need);

    QLabel* m_amountTitle;
    MoneyEdit* m_amount;
    QLabel* m_capitals;
    QLabel* m_energyTitle;
    QLabel* m_energy;
    QLabel* m_split;
    QLabel* m_tenderedTitle;
    MoneyEdit* m_tendered;
    QLineEdit* m_reference;
    QLabel* m_given;
    QLabel* m_changeTitle;
    QLabel* m_change;
    QLabel* m_fault;
    std::optional<Fault> m_pasteFault; // until the next key
    // For which form the fields were filled.
    struct Form {
        CounterState state = CounterState::ServiceDown;
        bool byEnergy = false;
        bool isLookedUp = false;
        std::optional<AccountId> account = {};
        std::size_t given = 0;
        TenderKind kind = TenderKind::Cash;
        friend bool operator==(const Form&, const Form&) = default;
    };
    std::optional<Form> m_form;
    bool m_slipWanted = false;
};

} // namespace wattcard::ui
