// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/operators/staff_view.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/field_sheet.h"
#include "ui/widgets/money_edit.h"

#include <QLabel>
#include <QPushButton>

namespace wattcard::ui {

// One change of one operator, with the name and the password of the second person, who reads the
// same fields before he signs. Enter leads from field to field; the last one confirms.
class StaffForm : public QWidget {
    Q_OBJECT
public:
    explicit StaffForm(QWidget* parent);
    void show(const wattcard::ui::StaffView& view);

Q_SIGNALS:
    void submitted(const wattcard::app::StaffRequest& request, const wattcard::app::Login& second);
    void limitRefused();
    void cancelled();

protected:
    void changeEvent(QEvent* event) override;

private:
    void addFields();
    void begin();
    void showFields();
    void confirm();
    void retranslate();

    StaffView m_view;
    QLabel* m_meaning;
    FieldSheet* m_fields;
    QLineEdit* m_login;
    QLineEdit* m_name;
    ChoiceBox<Role>* m_role;
    QLineEdit* m_areas;
    QLineEdit* m_stations;
    MoneyEdit* m_refund;
    MoneyEdit* m_override;
    QLineEdit* m_reason;
    QLineEdit* m_second;
    QLineEdit* m_password;
    QPushButton* m_confirm;
    QPushButton* m_cancel;
};

} // namespace wattcard::ui
