// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shift/shift_view.h"
#include "ui/widgets/money_edit.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>

namespace wattcard::ui {

// One act on the shift: its amount and reason as far as it has them, and the second person's name
// and password where one must sign. Enter leads from field to field; the last one confirms.
class ActForm : public QWidget {
    Q_OBJECT
public:
    explicit ActForm(QWidget* parent);
    void show(const wattcard::ui::ShiftView& view);

Q_SIGNALS:
    void submitted(const wattcard::app::ShiftWish& wish);
    void cancelled();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Field {
        QLabel* label;
        QLineEdit* edit;
    };
    Field makeField(QLineEdit* edit);
    void retranslate();
    void begin();
    void confirm();
    void advance(QLineEdit& from);
    void showFields();
    std::vector<QLineEdit*> shown() const;

    ShiftView m_view;
    QLabel* m_title;
    QLabel* m_hint;
    Field m_day;
    Field m_amount;
    Field m_reason;
    QCheckBox* m_handsOver;
    Field m_login;
    Field m_password;
    QPushButton* m_confirm;
    QPushButton* m_cancel;
};

} // namespace wattcard::ui
