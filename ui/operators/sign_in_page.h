// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/operators/sign_in_desk.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

namespace wattcard::ui {

// Two forms in the middle of the screen: who sells, and the change of a one-time password.
class SignInPage : public QWidget {
    Q_OBJECT
public:
    explicit SignInPage(QWidget* parent);
    void show(const wattcard::ui::SignInView& view);
    void submit(); // Enter

Q_SIGNALS:
    void signInRequested(const QString& login, const QString& password);
    void changeRequested(const QString& oldPassword, const QString& newPassword);

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
    QString message() const;
    void submitChange();
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
    std::array<QPushButton*, mostKnownPersons> m_persons{}; // one key each
    QWidget* m_known;
    QStackedWidget* m_forms;
    QLabel* m_message;
    QPushButton* m_button;
    SignInView m_view;
    bool m_differ = false; // the two new passwords
};

} // namespace wattcard::ui
