// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backup/restore_view.h"
#include "ui/keys/secret_edit.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/field_sheet.h"
#include "ui/widgets/plain_table.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

#include <map>

namespace wattcard::ui {

// A restore, one step at a time: what is known of it, what the step asks for, and three buttons
// that never move.
class RestorePage : public QWidget {
    Q_OBJECT
public:
    explicit RestorePage(QWidget* parent);
    void show(const wattcard::ui::RestoreView& view);

Q_SIGNALS:
    void fileGiven(const QString& file, const wattcard::app::SharedSecret& passphrase);
    void confirmed(const QString& name, const QString& reason);
    void signatureGiven(const QString& login, const QString& password);
    void clearingGiven(const wattcard::RecoveredClearing& clearing,
                       const wattcard::app::Login& signer);
    void backAsked();

protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void makeSheets();
    void makeClearing();
    void offerWaiting();
    void giveClearing();
    QWidget* makeButtons();
    void retranslate();
    void press(RestoreCommand command);
    void goOn();
    void chooseFile();
    void showFacts();
    void enterStep(); // a step begins with empty fields and the keyboard in the first
    QWidget* firstField() const;

    RestoreView m_view;
    QLabel* m_title;
    PlainTable* m_facts;
    QStackedWidget* m_sheets;
    FieldSheet* m_fileSheet;
    FieldSheet* m_lookSheet;
    FieldSheet* m_signSheet;
    FieldSheet* m_clearSheet;
    QWidget* m_noSheet;
    QLineEdit* m_file;
    SecretEdit* m_passphrase;
    QLineEdit* m_name;
    QLineEdit* m_reason;
    QLineEdit* m_login;
    QLineEdit* m_password;
    QComboBox* m_waiting;
    ChoiceBox<RecoveredTo>* m_to;
    QLineEdit* m_reference;
    QLineEdit* m_note;
    QLineEdit* m_leader;
    QLineEdit* m_leaderPassword;
    QLabel* m_message;
    std::map<RestoreCommand, QPushButton*> m_buttons;
};

} // namespace wattcard::ui
