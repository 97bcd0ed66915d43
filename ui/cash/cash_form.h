// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cash/cash_view.h"
#include "ui/services/day_edit.h"
#include "ui/widgets/field_sheet.h"
#include "ui/widgets/money_edit.h"

#include <QLabel>
#include <QPushButton>

namespace wattcard::ui {

// One act of cash control: its days, amount, note or file, as far as it has them. Enter leads from
// field to field; the last one confirms.
class CashForm : public QWidget {
    Q_OBJECT
public:
    explicit CashForm(QWidget* parent);
    void show(const wattcard::ui::CashView& view);

Q_SIGNALS:
    void submitted(const wattcard::app::CashWish& wish);
    void cancelled();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void begin();
    void focusFirst();
    void confirm();
    void browse();

    CashView m_view;
    QLabel* m_title;
    FieldSheet* m_fields;
    DayEdit* m_first;
    DayEdit* m_last;
    MoneyEdit* m_amount;
    QLineEdit* m_text;
    QLineEdit* m_file;
    QLineEdit* m_login; // of the second person
    QLineEdit* m_password;
    QPushButton* m_browse;
    QPushButton* m_confirm;
    QPushButton* m_cancel;
};

} // namespace wattcard::ui
