// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/customers/customers_view.h"
#include "ui/widgets/field_sheet.h"
#include "ui/widgets/plain_table.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <map>

namespace wattcard::ui {

// The list of customers: what is looked for, a page of them, the way to the next one.
class CustomerList : public QWidget {
    Q_OBJECT
public:
    explicit CustomerList(QWidget* parent);
    void show(const wattcard::ui::CustomersView& view);
    void focusList();

Q_SIGNALS:
    void searched(const QString& text, const wattcard::CustomerFilter& filter);
    void accountChosen(wattcard::AccountId account);
    void chosen(wattcard::ui::CustomersCommand command);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeFields();
    QWidget* makeButtons();
    void retranslate();
    void search();
    void showChoices();
    void showLines();

    CustomersView m_view;
    FieldSheet* m_fields;
    QLineEdit* m_text;
    QComboBox* m_state;
    QComboBox* m_area;
    QComboBox* m_plan;
    PlainTable* m_lines;
    QLabel* m_message;
    std::map<CustomersCommand, QPushButton*> m_buttons;
};

} // namespace wattcard::ui
