// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/customers/customers_view.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/field_sheet.h"
#include "ui/widgets/plain_table.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <map>

namespace wattcard::ui {

class UndoBar;

// One customer: what may be put right, beside it what changes by operations only, and below what
// was changed by whom.
class CustomerForm : public QWidget {
    Q_OBJECT
public:
    explicit CustomerForm(QWidget* parent);
    void show(const wattcard::ui::CustomersView& view);
    void focusFields();

Q_SIGNALS:
    void saved(const wattcard::CustomerFields& wanted, wattcard::Reason reason,
               const QString& note);
    void undone(const QString& note);
    void undoLapsed();
    void chosen(wattcard::ui::CustomersCommand command);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeButtons();
    void retranslate();
    void submit();
    void fill(const CustomersView& before);
    void focusGap();
    void showHistory();
    void showFacts();

    CustomersView m_view;
    QLabel* m_title;
    FieldSheet* m_fields;
    std::map<RecordField, QLineEdit*> m_edits;
    ChoiceBox<Reason>* m_reason;
    QLineEdit* m_cause;
    PlainTable* m_facts;
    PlainTable* m_history;
    QLabel* m_message;
    UndoBar* m_undo;
    std::map<CustomersCommand, QPushButton*> m_buttons;
};

} // namespace wattcard::ui
