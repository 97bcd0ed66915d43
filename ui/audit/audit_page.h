// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/audit/audit_desk.h"
#include "ui/audit/chain_picture.h"
#include "ui/services/day_edit.h"
#include "ui/widgets/field_sheet.h"
#include "ui/widgets/health_light.h"
#include "ui/widgets/plain_table.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>

#include <map>

namespace wattcard::ui {

// The audit trail: how its chain stands, what is looked for, a page of it, and everything that the
// chosen entry says.
class AuditTrailPage : public QWidget {
    Q_OBJECT
public:
    explicit AuditTrailPage(QWidget* parent);
    void show(const wattcard::ui::AuditView& view);

Q_SIGNALS:
    void searched(const wattcard::app::AuditWish& wish);
    void dayRefused();
    void entryChosen(qint64 number);
    void chosen(wattcard::ui::AuditCommand command);

protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void makeFields();
    QWidget* makeButtons();
    void retranslate();
    void press(AuditCommand command);
    void search();
    void showPeople();
    void showEntries();
    void showFacts();

    AuditView m_view;
    HealthLight* m_state;
    QLabel* m_advice;
    ChainPicture* m_chain;
    FieldSheet* m_fields;
    QComboBox* m_people;
    QComboBox* m_kinds;
    DayEdit* m_day;
    QLineEdit* m_account;
    PlainTable* m_entries;
    PlainTable* m_facts;
    QLabel* m_message;
    std::map<AuditCommand, QPushButton*> m_buttons;
};

} // namespace wattcard::ui
