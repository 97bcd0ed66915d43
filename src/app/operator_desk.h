// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/approval.h"
#include "domain/ports/pins.h"

namespace wattcard::app {

// A change to one operator as it is asked for. Exactly these values are shown to the second person.
struct StaffRequest {
    enum class Kind { Enter, SetRole, Disable, SetScope, SetLimits, Unlock, ResetPin };
    Kind kind = Kind::Enter;
    QString login;
    QString name = {};          // Enter
    Role role = Role::Clerk;    // Enter, SetRole
    Scope scope = {};           // Enter, SetScope
    OperatorLimits limits = {}; // Enter, SetLimits
    QString reason = {};
};
ShownValues shown(const StaffRequest& request);

// How an administrator enters and changes operators, each time with finance as the second person
// (DOMAIN.md section 9, row "operators"). Nobody is given a password that he keeps: entering and
// unlocking make one that can be used once.
class OperatorDesk {
public:
    struct Parts {
        People& people;
        Staff& staff;
        Pins& pins;
        Actor actor; // with the role below
        Role role = Role::Clerk;
    };
    explicit OperatorDesk(Parts parts) : m_parts{parts} {}
    Result<std::vector<StaffEntry>> list();
    // What the second person must sign: PermissionDenied for who may not ask for it.
    Result<ApprovalRequest> ask(const StaffRequest& request) const;
    // The one-time password where one was made, else empty. PermissionDenied for changing oneself,
    // LastOfRole, DuplicateNumber, NotFound, NotApproved.
    Result<QString> apply(const StaffRequest& request, const std::optional<Approval>& approval);

private:
    Result<QString> enter(const StaffRequest& request, const StaffChange& change);
    Result<QString> unlock(const StaffChange& change);
    Result<StaffChange> changeOf(const StaffRequest& request, const ApprovalRecord& approval);
    Parts m_parts;
};

// Twelve characters without those that are easily mistaken for each other: 60 bits. RandomFailed.
Result<QString> oneTimePassword();

} // namespace wattcard::app
