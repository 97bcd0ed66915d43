// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/keys/ceremony_text.h"
#include "ui/keys/secret_edit.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

class QFormLayout;

namespace wattcard::ui {

// The steps of a custody ceremony, one after the other, with the keyboard alone. Whatever was typed
// is wiped at each step, so that nobody sees what the person before has left.
class CeremonyDialog : public QDialog {
    Q_OBJECT
public:
    explicit CeremonyDialog(QWidget* parent);
    void show(const wattcard::ui::KeysView& view); // opens and closes itself with view.isOpen

public Q_SLOTS:
    void submit();          // Enter
    void reject() override; // Esc: asks once, then gives up

Q_SIGNALS:
    void keyChosen(const wattcard::app::KeyRequest& request);
    void signInRequested(const wattcard::app::Login& login);
    void componentEntered(const wattcard::app::SharedSecret& digits, const QString& checkValue);
    void startAgainRequested();
    void storeAgainRequested();
    void left();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Row {
        QLabel* label;
        QWidget* field;
    };
    void compose();
    Row addRow(QFormLayout& form, QWidget* field);
    void retranslate();
    void fillChoices();
    void wipe();
    void paintView();
    void showRows(CustodyForm form);
    void focusFirst();
    app::KeyRequest request() const;

    QLabel* m_title;
    QLabel* m_people;
    QLabel* m_step;
    QLabel* m_checkValue; // of the whole key, large
    QComboBox* m_purpose;
    QComboBox* m_suite;
    QComboBox* m_custodians;
    QLineEdit* m_login;
    QLineEdit* m_password;
    SecretEdit* m_component;
    QLineEdit* m_componentCheck;
    std::vector<Row> m_rows; // in the order of the fields above
    QLabel* m_message;
    QPushButton* m_next;
    QPushButton* m_again;
    QPushButton* m_abort;
    KeysView m_view;
    bool m_asking = false; // whether to give up
};

class KeysPage;
// The desk's view to page and dialog, and what they ask for to the desk.
void linkKeyScreens(KeysDesk& desk, KeysPage& page, CeremonyDialog& dialog);

} // namespace wattcard::ui
