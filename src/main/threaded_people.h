// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/people.h"

#include <QObject>

namespace wattcard {

// Operators, as the card thread sees them: the slow test of a password is made there.
class ThreadedPeople final : public People {
public:
    // `home` lives on the database thread.
    ThreadedPeople(People& people, QObject& home) : m_people{people}, m_home{home} {}

    Result<std::vector<Operator>> operators() override;
    Result<StoredOperator> byLogin(const QString& login) override;
    Result<OperatorId> add(const Operator& person, const QString& encodedPassword,
                           const Actor& actor) override;
    Result<void> recordFailure(OperatorId who, const LockOut& lock, CounterId counter) override;
    Result<void> recordSignIn(OperatorId who, CounterId counter) override;
    Result<void> changePassword(OperatorId who, const QString& encodedPassword,
                                const Actor& actor) override;
    Result<void> raisePasswordCost(OperatorId who, const QString& encodedPassword,
                                   const Actor& actor) override;

private:
    People& m_people;
    QObject& m_home;
};

} // namespace wattcard
