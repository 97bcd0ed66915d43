// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/people.h"

#include <QObject>

namespace wattcard {

// The administration of operators, as the office's threads see it.
class ThreadedStaff final : public Staff {
public:
    // `home` lives on the database thread.
    ThreadedStaff(Staff& staff, QObject& home) : m_staff{staff}, m_home{home} {}

    Result<std::vector<StaffEntry>> staff() override;
    Result<StaffEntry> member(OperatorId who) override;
    Result<OperatorId> enter(const StaffEntry& fresh, const QString& encodedPassword,
                             const StaffChange& change) override;
    Result<void> setRole(Role role, const StaffChange& change) override;
    Result<void> disable(const StaffChange& change) override;
    Result<void> setScope(const Scope& scope, const StaffChange& change) override;
    Result<void> setLimits(const OperatorLimits& limits, const StaffChange& change) override;
    Result<void> unlock(const QString& encodedPassword, const StaffChange& change) override;

private:
    Staff& m_staff;
    QObject& m_home;
};

} // namespace wattcard
