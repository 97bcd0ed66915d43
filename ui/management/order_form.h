// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/work_order.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace wattcard::ui {

// A new work order: class, place, uses, validity, the class's own parameters, and why. What is
// wrong is said in a sentence under the form and nothing is lost.
class OrderForm : public QDialog {
    Q_OBJECT
public:
    // `now` is where the validity begins, and what it may not end before.
    OrderForm(LocalTime now, QWidget* parent);
    void choose(ManagementClass kind);
    const WorkOrder& order() const { return m_orders.front(); } // after it was accepted
    // More meters than one order may name make several, alike but for their meters.
    const std::vector<WorkOrder>& orders() const { return m_orders; }
    QString reason() const { return m_reason->text().trimmed(); }

    void accept() override; // refused while something is wrong

private:
    void makeFields(LocalTime now);
    void makeParameters();
    QLabel* addRow(const QString& label, QWidget* field);
    void showParameters();
    ManagementClass chosenClass() const;
    // The order as typed, or the sentence that says what is wrong.
    std::optional<QString> readPlace(WorkOrder& order) const;
    std::optional<QString> readParameters(WorkOrder& order) const;

    LocalTime m_now;
    QFormLayout* m_layout;
    QComboBox* m_class;
    QLabel* m_meaning;
    QComboBox* m_scope;
    QLineEdit* m_place;
    QSpinBox* m_uses;
    QDateTimeEdit* m_from;
    QDateTimeEdit* m_until;
    QLineEdit* m_reason;
    QComboBox* m_hold;
    QLineEdit* m_alarm1;
    QLineEdit* m_alarm2;
    QComboBox* m_key;
    QSpinBox* m_version;
    QCheckBox* m_retires;
    QLineEdit* m_credit;
    QLabel* m_wrong;
    std::vector<std::pair<ManagementClass, QWidget*>> m_parameters;
    std::vector<WorkOrder> m_orders{WorkOrder{}};
};

} // namespace wattcard::ui
