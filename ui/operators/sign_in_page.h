// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/operators/sign_in_desk.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

namespace wattcard::ui {

// Forms in the middle of the screen: who sells, the change of a one-time password, and the choice
// of a PIN for unlocking.
class SignInPage : public QWidget {
    Q_OBJECT
public:
    explicit SignInPage(QWidget* parent);
    void show(const wattcard::ui::SignInView& view);
    void submit(); // Enter

Q_SIGNALS:
    void signInRequested(const QString& login, const QString& password);
    void changeRequested(const QString& oldPassword, const QString& newPassword);
    void pinFormRequested();
    void pinFormLeft();
    void pinRequested(const wattcard::app::PinChange& change);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Field {
        QLabel* label;
        QLineEdit* edit;
    };
    enum class Echo { Plain, Hidden };
    Field makeField(Echo echo);
    QWidget* makeForm(std::initializer_list<Field> fields);
    void retranslate();
    void nameSecret();
    QString message() const;
    QString pinMessage(const app::PinRefusal& refusal) const;
    std::vector<QLineEdit*> edits() const; // of the form that is shown, from above
    void turnPage();
    void showPinButton();
    void submitChange();
    void submitPin();
    void setFieldsEnabled(bool enabled);
    QWidget* makeKnown();
    void showKnown();
    void choose(const KnownPerson& person);

    QLabel* m_title;
    Field m_login;
    Field m_password;
    Field m_old;
    Field m_new;
    Field m_again;
    Field m_pinPassword;
    Field m_pin;
    Field m_pinAgain;
    std::array<QPushButton*, mostKnownPersons> m_persons{}; // one key each
    QWidget* m_known;
    QStackedWidget* m_forms;
    QLabel* m_message;
    QPushButton* m_button;
    QPushButton* m_pinButton; // to the choice of a PIN, and back
    SignInView m_view;
    bool m_differ = false; // the two new passwords, or the two PINs
};

} // namespace wattcard::ui
