// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/counter_text.h"
#include "ui/widgets/credit_gauge.h"

#include <QLabel>
#include <QStackedWidget>

namespace wattcard::ui {

// Who the customer is, what the meter reported, what was bought last. Without a customer: the state
// in large letters.
class CustomerPanel : public QStackedWidget {
    Q_OBJECT
public:
    explicit CustomerPanel(QWidget* parent);
    void show(const CounterView& view, const CounterText& text);
    void retranslate();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeFacts();
    void showAccount(const CounterView& view, const Account& account);
    void showPurchases(const CounterView& view);

    QLabel* m_headline;
    QLabel* m_name;
    QLabel* m_number;
    QLabel* m_address;
    QLabel* m_meter;
    QLabel* m_tariff;
    QLabel* m_state;
    QLabel* m_gaugeTitle;
    CreditGauge* m_gauge;
    QLabel* m_purchasesTitle;
    QLabel* m_purchases;
};

} // namespace wattcard::ui
