// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pin_service.h"
#include "app/records_service.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

namespace wattcard::ui {

// Who worked at this counter lately, newest first: the next one is most likely among them.
struct KnownPerson {
    QString login;
    QString name;
    friend bool operator==(const KnownPerson&, const KnownPerson&) = default;
};
inline constexpr int mostKnownPersons = 4;

// What the sign-in page shows.
struct SignInView {
    enum class Form { SignIn, ChangePassword, ChoosePin } form = Form::SignIn;
    QString login;   // remembered
    QString present; // who has signed in here by his password: his PIN unlocks; empty: nobody
    std::vector<KnownPerson> known = {};
    bool busy = false;
    std::optional<Fault> fault;
    std::optional<app::PinRefusal> pin; // instead of a fault
    int secondsLeft = 0;                // of a lock-out
};

// Signing in without widgets. A password is handed on and not kept.
class SignInDesk : public QObject {
    Q_OBJECT
public:
    // `settingsFile` remembers the last operators, without anything secret.
    SignInDesk(CounterId counter, QString settingsFile, QObject* parent = nullptr);
    const SignInView& view() const { return m_view; }

public Q_SLOTS:
    void begin(); // at the start and after a lock
    // A PIN is as good as the password for who is present.
    void submit(const QString& login, const QString& secret);
    void changePassword(const QString& oldPassword, const QString& newPassword);
    void openPinForm();
    void closePinForm();
    void choosePin(const wattcard::app::PinChange& change);
    void pinRefused(const wattcard::app::PinRefusal& refusal);
    void signedIn(const wattcard::Operator& person);
    void refused(const wattcard::app::SignInRefusal& refusal);
    void passwordChanged(const wattcard::Operator& person);
    void failed(const wattcard::Failure& failure);
    void secondPassed();

Q_SIGNALS:
    void viewChanged(const wattcard::ui::SignInView& view);
    void accepted(const wattcard::Operator& person);
    void signInWanted(const QString& login, const QString& password, wattcard::CounterId counter);
    void changeWanted(const wattcard::app::PasswordChange& change, wattcard::CounterId counter);
    void unlockWanted(const QString& login, const QString& pin, wattcard::CounterId counter);
    void pinWanted(const wattcard::app::PinChange& change, wattcard::CounterId counter);

private:
    void show() { Q_EMIT viewChanged(m_view); }
    void ask();
    void answer();
    void remember(const Operator& person);

    CounterId m_counter;
    QString m_settingsFile;
    SignInView m_view;
    QTimer m_countdown;
};

} // namespace wattcard::ui
