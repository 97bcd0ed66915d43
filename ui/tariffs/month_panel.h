// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/month_service.h"
#include "ui/widgets/field_sheet.h"
#include "ui/widgets/figure_edit.h"

#include <QPushButton>

#include <array>

class QLabel;

namespace wattcard::ui {

// What the screen shows of a month that is settled.
struct MonthView {
    std::optional<Operator> person;
    bool busy = false;
    std::optional<MonthBill> bill; // of what stands in the fields
    bool isSettled = false;
    std::optional<Failure> failure;
};
bool maySettle(const MonthView& view);

// A month that is over: the registers of a visit are typed, what follows from them is shown, and
// one more person signs it in the same place. Whatever is typed afterwards takes the bill away.
class MonthPanel : public QWidget {
    Q_OBJECT
public:
    explicit MonthPanel(QWidget* parent);
    void show(const wattcard::ui::MonthView& view);

Q_SIGNALS:
    void billAsked(const wattcard::app::MonthWish& wish);
    void settlementAsked(const wattcard::app::MonthWish& wish);
    void typed(); // another reading: what was shown is not its bill

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeFields();
    void makeFoot();
    void retranslate();
    void clear();
    std::optional<app::MonthWish> wish(); // and says what is missing
    void ask();
    void sign();
    std::vector<QLineEdit*> readingFields() const;

    using Rates = std::array<FigureEdit*, 5>; // total, sharp, peak, flat, valley
    MonthView m_view;
    FieldSheet* m_fields;
    QLineEdit* m_customer;
    QLineEdit* m_month;
    Rates m_end{};
    Rates m_since{};
    FigureEdit* m_reactive;
    FigureEdit* m_factor;
    QLineEdit* m_note;
    QLabel* m_bill;
    QLabel* m_message;
    FieldSheet* m_signature;
    QLineEdit* m_login;
    QLineEdit* m_password;
    QPushButton* m_ask;
    QPushButton* m_sign;
};

} // namespace wattcard::ui
