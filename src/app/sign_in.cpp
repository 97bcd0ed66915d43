// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sign_in.h"

#include "crypto/back_off.h"
#include "crypto/password.h"

namespace wattcard::app {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr qsizetype shortestPassword = 8;

SignInRefusal lockedFor(milliseconds left)
{
    const auto rounded = std::chrono::ceil<seconds>(left).count();
    return {Fault::LockedOut, static_cast<int>(rounded)};
}

// A wrong password and an unknown login take the same work, so the time tells nothing.
void spendTheSameTime(const QString& password)
{
    [[maybe_unused]] const auto ignored = crypto::hashPassword(password);
}

} // namespace

tl::expected<Operator, SignInRefusal> SignIn::run(const QString& login, const QString& password,
                                                  CounterId counter)
{
    const auto stored = m_people.byLogin(login);
    if (!stored) {
        spendTheSameTime(password);
        const bool unknown = stored.error().fault == Fault::NotFound;
        return tl::unexpected{
            SignInRefusal{unknown ? Fault::BadCredentials : stored.error().fault, 0}};
    }
    const UtcTime now = m_clock.now();
    if (stored->lockedUntil > now)
        return tl::unexpected{lockedFor(stored->lockedUntil - now)};
    const auto right = crypto::verifyPassword(password, stored->encodedPassword);
    if (right && *right) {
        if (auto saved = m_people.recordSignIn(stored->person.id, counter); !saved)
            return tl::unexpected{SignInRefusal{saved.error().fault, 0}};
        return stored->person;
    }
    const int failures = stored->failures + 1;
    const seconds wait = crypto::waitAfter(failures);
    if (auto saved = m_people.recordFailure(stored->person.id, failures, now + wait, counter);
        !saved)
        return tl::unexpected{SignInRefusal{saved.error().fault, 0}};
    if (wait > seconds{0})
        return tl::unexpected{lockedFor(wait)};
    return tl::unexpected{SignInRefusal{}};
}

Result<Operator> SignIn::changePassword(const PasswordChange& change, CounterId counter)
{
    if (change.newPassword.size() < shortestPassword || change.newPassword == change.oldPassword)
        return failed(Fault::PasswordTooWeak);
    auto person = run(change.login, change.oldPassword, counter);
    if (!person)
        return failed(person.error().fault);
    const auto encoded = crypto::hashPassword(change.newPassword);
    if (!encoded)
        return failed(encoded);
    const auto saved = m_people.changePassword(person->id, *encoded, {person->id, counter});
    if (!saved)
        return failed(saved);
    person->mustChangePassword = false;
    return *person;
}

} // namespace wattcard::app
