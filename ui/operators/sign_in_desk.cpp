// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operators/sign_in_desk.h"

#include <QSettings>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto loginKey = "operator/login"_L1;
constexpr auto knownKey = "operator/known"_L1; // login and name, in turn

} // namespace

SignInDesk::SignInDesk(CounterId counter, QString settingsFile, QObject* parent)
    : QObject{parent},
      m_counter{counter},
      m_settingsFile{std::move(settingsFile)}
{
    m_countdown.setInterval(std::chrono::seconds{1});
    connect(&m_countdown, &QTimer::timeout, this, &SignInDesk::secondPassed);
    const QSettings settings{m_settingsFile, QSettings::IniFormat};
    m_view.login = settings.value(loginKey).toString();
    const QStringList known = settings.value(knownKey).toStringList();
    for (qsizetype i = 0; i + 1 < known.size() && i < 2 * mostKnownPersons; i += 2)
        m_view.known.push_back({known[i], known[i + 1]});
}

void SignInDesk::remember(const Operator& person)
{
    std::erase_if(m_view.known,
                  [&](const KnownPerson& each) { return each.login == person.login; });
    m_view.known.insert(m_view.known.begin(), {person.login, person.name});
    if (m_view.known.size() > mostKnownPersons)
        m_view.known.pop_back();
    QStringList known;
    for (const KnownPerson& each : m_view.known)
        known << each.login << each.name;
    QSettings settings{m_settingsFile, QSettings::IniFormat};
    settings.setValue(loginKey, person.login);
    settings.setValue(knownKey, known);
}

void SignInDesk::begin()
{
    m_view.form = SignInView::Form::SignIn;
    m_view.busy = false;
    m_view.fault.reset();
    show();
}

void SignInDesk::submit(const QString& login, const QString& password)
{
    if (m_view.busy || m_view.secondsLeft > 0)
        return;
    if (login.trimmed().isEmpty() || password.isEmpty()) {
        m_view.fault = Fault::BadCredentials;
        return show();
    }
    m_view.login = login.trimmed();
    m_view.busy = true;
    m_view.fault.reset();
    show();
    Q_EMIT signInWanted(m_view.login, password, m_counter);
}

void SignInDesk::changePassword(const QString& oldPassword, const QString& newPassword)
{
    if (m_view.busy)
        return;
    m_view.busy = true;
    m_view.fault.reset();
    show();
    Q_EMIT changeWanted({m_view.login, oldPassword, newPassword}, m_counter);
}

void SignInDesk::signedIn(const Operator& person)
{
    remember(person);
    m_view.busy = false;
    m_view.fault.reset();
    m_view.login = person.login;
    m_view.form =
        person.mustChangePassword ? SignInView::Form::ChangePassword : SignInView::Form::SignIn;
    show();
    if (!person.mustChangePassword)
        Q_EMIT accepted(person);
}

void SignInDesk::refused(const app::SignInRefusal& refusal)
{
    m_view.busy = false;
    m_view.fault = refusal.fault;
    m_view.secondsLeft = refusal.secondsLeft;
    if (m_view.secondsLeft > 0)
        m_countdown.start();
    show();
}

void SignInDesk::passwordChanged(const Operator& person)
{
    m_view.busy = false;
    m_view.form = SignInView::Form::SignIn;
    m_view.fault.reset();
    show();
    Q_EMIT accepted(person);
}

// The records answer questions of other screens too: only a failure that was waited for counts.
void SignInDesk::failed(const Failure& failure)
{
    if (!m_view.busy)
        return;
    m_view.busy = false;
    m_view.fault = failure.fault;
    show();
}

void SignInDesk::secondPassed()
{
    m_view.secondsLeft -= m_view.secondsLeft > 0 ? 1 : 0;
    if (m_view.secondsLeft == 0) {
        m_countdown.stop();
        m_view.fault.reset();
    }
    show();
}

} // namespace wattcard::ui
