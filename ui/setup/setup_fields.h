// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/first_run.h"
#include "ui/services/form_gap.h"
#include "ui/shell/language_switch.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/field_sheet.h"

#include <QLineEdit>

namespace wattcard::ui {

// Language and company, and the first administrator. What is typed stays when its page is left.
class SetupFields : public QObject {
    Q_OBJECT
public:
    SetupFields(Language language, QWidget* parent);
    FieldSheet& companyForm() { return *m_company; }
    FieldSheet& personForm() { return *m_person; }
    Gap companyGap() const;
    Gap personGap() const;
    bool hasRegion() const { return !m_region->text().trimmed().isEmpty(); }
    QString companyName() const { return m_name->text().trimmed(); }
    QString login() const { return m_login->text().trimmed(); }
    QString regionText() const { return m_region->text().trimmed().toUpper(); }
    void fill(app::FirstRun& run) const; // only once there is no gap

Q_SIGNALS:
    void languageChosen(wattcard::ui::Language language);
    void completed(); // Enter in the last field of a page

private:
    void composeCompany();
    void composePerson();

    FieldSheet* m_company;
    FieldSheet* m_person;
    ChoiceBox<Language>* m_language;
    QLineEdit* m_name;
    QLineEdit* m_phone;
    QLineEdit* m_region;
    QLineEdit* m_counter;
    QLineEdit* m_login;
    QLineEdit* m_personName;
    QLineEdit* m_password;
    QLineEdit* m_again;
};

} // namespace wattcard::ui
