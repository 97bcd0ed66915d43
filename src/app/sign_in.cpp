// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sign_in.h"

#include "app/password_rules.h"
#include "crypto/back_off.h"
#include "crypto/password.h"

#include <algorithm>

namespace wattcard::app {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

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

// What is left of a wait. After a new start of the machine nothing is known of the time between, so
// it begins anew there.
milliseconds leftOf(const LockOut& lock, const Uptime& now)
{
    if (lock.from.boot != now.boot)
        return lock.wait;
    return std::max(lock.wait - (now.since - lock.from.since), milliseconds{0});
}

SignInRefusal refusalFor(const Failure& failure)
{
    return {failure.fault == Fault::NotFound ? Fault::BadCredentials : failure.fault, 0};
}

} // namespace

tl::expected<Operator, SignInRefusal> SignIn::run(const QString& login, const QString& password,
                                                  CounterId counter)
{
    const auto stored = m_people.byLogin(login);
    if (!stored || stored->isDisabled) {
        spendTheSameTime(password);
        return tl::unexpected{stored ? SignInRefusal{} : refusalFor(stored.error())};
    }
    if (const auto waiting = waitOf(*stored, counter))
        return tl::unexpected{*waiting};
    const auto right = crypto::verifyPassword(password, stored->encodedPassword);
    if (!right || !*right)
        return tl::unexpected{refuse(*stored, counter)};
    if (auto saved = m_people.recordSignIn(stored->person.id, counter); !saved)
        return tl::unexpected{SignInRefusal{saved.error().fault, 0}};
    if (auto raised = raiseCost(*stored, password, counter); !raised)
        return tl::unexpected{SignInRefusal{raised.error().fault, 0}};
    return stored->person;
}

std::optional<SignInRefusal> SignIn::waitOf(const StoredOperator& stored, CounterId counter)
{
    if (stored.lock.wait <= milliseconds{0})
        return std::nullopt;
    const Uptime uptime = m_clock.uptime();
    const milliseconds left = leftOf(stored.lock, uptime);
    if (left <= milliseconds{0})
        return std::nullopt;
    if (stored.lock.from.boot != uptime.boot) {
        LockOut again = stored.lock;
        again.from = uptime;
        again.until = m_clock.now() + again.wait;
        if (auto saved = m_people.recordFailure(stored.person.id, again, counter); !saved)
            return SignInRefusal{saved.error().fault, 0};
    }
    return lockedFor(left);
}

SignInRefusal SignIn::refuse(const StoredOperator& stored, CounterId counter)
{
    LockOut lock;
    lock.failures = stored.lock.failures + 1;
    lock.wait = crypto::waitAfter(lock.failures);
    lock.from = m_clock.uptime();
    lock.until = m_clock.now() + lock.wait;
    if (auto saved = m_people.recordFailure(stored.person.id, lock, counter); !saved)
        return {saved.error().fault, 0};
    return lock.wait > milliseconds{0} ? lockedFor(lock.wait) : SignInRefusal{};
}

// Cost rises with the machines; the password is at hand only now (RELIABILITY.md section 11).
Result<void> SignIn::raiseCost(const StoredOperator& stored, const QString& password,
                               CounterId counter)
{
    const auto cost = crypto::passwordCost(stored.encodedPassword);
    const crypto::PasswordCost today;
    const bool enough = cost && cost->memoryKiB >= today.memoryKiB &&
                        cost->passes >= today.passes && cost->lanes >= today.lanes;
    if (enough)
        return {};
    const auto encoded = crypto::hashPassword(password);
    if (!encoded)
        return failed(encoded);
    const OperatorId who = stored.person.id;
    return m_people.raisePasswordCost(who, *encoded, {who, counter});
}

Result<Operator> SignIn::changePassword(const PasswordChange& change, CounterId counter)
{
    if (!isAcceptable(change.newPassword, change.login) || change.newPassword == change.oldPassword)
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
