// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ports/report_source.h"

#include <cstdlib>

namespace wattcard {

bool mayRead(Role role, ReportSubject subject)
{
    using enum Role;
    if (role == Auditor)
        return true;
    const bool watchesMoney = role == ShiftLeader || role == Finance;
    switch (subject) {
    case ReportSubject::Tills: return watchesMoney;
    case ReportSubject::Money:
    case ReportSubject::Accounts: return watchesMoney || role == Administrator;
    case ReportSubject::Meters:
    case ReportSubject::ManagementCards:
        return watchesMoney || role == Administrator || role == Engineer;
    case ReportSubject::AuditTrail: return false;
    }
    std::abort();
}

} // namespace wattcard
