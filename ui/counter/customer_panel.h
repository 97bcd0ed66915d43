// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/counter_text.h"

#include <QLabel>
#include <QStackedWidget>

namespace wattcard::ui {

class CreditGauge;
class MonthsPanel;
class TariffStairs;

// Who the customer is, what the meter reported, what he uses and owes, and where the money that is
// typed goes; without an amount what was bought last. Without a customer: the state in large
// letters.
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
    void layOut(QWidget& facts);
    void showAccount(const CounterView& view, const Account& account);
    void showOwed(const Account& account);
    void showStairs(const std::optional<Waterfall>& waterfall, const Account& account);
    void showMoney(const CounterView& view, const Account& account);

    QLabel* m_headline;
    QLabel* m_name;
    QLabel* m_number;
    QLabel* m_address;
    QLabel* m_meter;
    QLabel* m_tariff;
    QLabel* m_state;
    QLabel* m_owed;
    QLabel* m_gaugeTitle;
    CreditGauge* m_gauge;
    MonthsPanel* m_months;
    QLabel* m_moneyTitle;
    QLabel* m_money;
    TariffStairs* m_stairs;
};

} // namespace wattcard::ui
