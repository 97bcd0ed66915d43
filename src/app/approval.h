// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/custody_team.h"
#include "crypto/hash.h"

namespace wattcard::app {

// One line of what an approver reads before he signs: the values of the request, in the words of
// the screen or of the store, but always in the same order.
struct ShownValue {
    QString name;
    QString value;
};
using ShownValues = std::vector<ShownValue>;
crypto::Sha256 digestOf(const ShownValues& shown);

// What is to be approved, and by whom it cannot be.
struct ApprovalRequest {
    Right right = Right::ApproveSupplyChange; // that the approver needs
    OperatorId author;                        // who prepared it
    std::vector<OperatorId> before = {};      // who has approved it already
    crypto::Sha256 shown{};                   // digestOf the values
};

// A second person's word. There is no other way to one than signing in at an ApprovalDesk.
class Approval {
public:
    OperatorId who() const { return m_record.who; }
    const ApprovalRecord& record() const { return m_record; }

private:
    friend class ApprovalDesk;
    explicit Approval(ApprovalRecord record) : m_record{record} {}
    ApprovalRecord m_record;
};

// Where a second person signs in on the same screen (DOMAIN.md section 9). The sign-in leaves its
// own audit entry; the approval is named in the entry of what it allows.
class ApprovalDesk {
public:
    ApprovalDesk(People& people, const Clock& clock, CounterId counter)
        : m_people{people},
          m_clock{clock},
          m_counter{counter}
    {
    }
    // BadCredentials, LockedOut with the seconds in the detail, OneTimePassword, PermissionDenied
    // for a role without the right, ApproverIsAuthor for the author and for who has approved.
    Result<Approval> approve(const Login& login, const ApprovalRequest& request);

private:
    People& m_people;
    const Clock& m_clock;
    CounterId m_counter;
};

// What a use case asks before it acts: NotApproved when there is no approval, one by another right,
// or one of other values than these; ApproverIsAuthor.
Result<ApprovalRecord> demand(const std::optional<Approval>& approval,
                              const ApprovalRequest& request);

} // namespace wattcard::app
