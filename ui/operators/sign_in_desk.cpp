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
    answer();
    show();
}

void SignInDesk::ask()
{
    m_view.busy = true;
    m_view.fault.reset();
    m_view.pin.reset();
    show();
}

void SignInDesk::answer()
{
    m_view.busy = false;
    m_view.fault.reset();
    m_view.pin.reset();
}

void SignInDesk::submit(const QString& login, const QString& secret)
{
    if (m_view.busy || m_view.secondsLeft > 0)
        return;
    if (login.trimmed().isEmpty() || secret.isEmpty()) {
        m_view.fault = Fault::BadCredentials;
        return show();
    }
    m_view.login = login.trimmed();
    ask();
    if (app::isPin(secret) && m_view.login == m_view.present)
        Q_EMIT unlockWanted(m_view.login, secret, m_counter);
    else
        Q_EMIT signInWanted(m_view.login, secret, m_counter);
}

void SignInDesk::openPinForm()
{
    if (m_view.busy || m_view.secondsLeft > 0 || m_view.form != SignInView::Form::SignIn)
        return;
    answer();
    m_view.form = SignInView::Form::ChoosePin;
    show();
}

void SignInDesk::closePinForm()
{
    if (!m_view.busy && m_view.form == SignInView::Form::ChoosePin)
        begin();
}

void SignInDesk::choosePin(const app::PinChange& change)
{
    if (m_view.busy || m_view.secondsLeft > 0)
        return;
    m_view.login = change.login.trimmed();
    ask();
    Q_EMIT pinWanted({m_view.login, change.password, change.pin}, m_counter);
}

void SignInDesk::pinRefused(const app::PinRefusal& refusal)
{
    const bool isOfPassword =
        refusal.trouble == app::PinTrouble::Password || refusal.trouble == app::PinTrouble::Failed;
    if (isOfPassword)
        return refused(refusal.password);
    answer();
    m_view.pin = refusal;
    show();
}

void SignInDesk::changePassword(const QString& oldPassword, const QString& newPassword)
{
    if (m_view.busy)
        return;
    ask();
    Q_EMIT changeWanted({m_view.login, oldPassword, newPassword}, m_counter);
}

void SignInDesk::signedIn(const Operator& person)
{
    remember(person);
    answer();
    m_view.login = person.login;
    m_view.present = person.mustChangePassword ? QString{} : person.login;
    m_view.form =
        person.mustChangePassword ? SignInView::Form::ChangePassword : SignInView::Form::SignIn;
    show();
    if (!person.mustChangePassword)
        Q_EMIT accepted(person);
}

void SignInDesk::refused(const app::SignInRefusal& refusal)
{
    answer();
    m_view.fault = refusal.fault;
    m_view.secondsLeft = refusal.secondsLeft;
    if (m_view.secondsLeft > 0)
        m_countdown.start();
    show();
}

void SignInDesk::passwordChanged(const Operator& person)
{
    answer();
    m_view.form = SignInView::Form::SignIn;
    m_view.present = person.login;
    show();
    Q_EMIT accepted(person);
}

// The records answer questions of other screens too: only a failure that was waited for counts.
void SignInDesk::failed(const Failure& failure)
{
    if (!m_view.busy)
        return;
    answer();
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
