// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/audit/audit_view.h"
#include "ui/shell/sample_places.h"

namespace wattcard::ui {

// The screen of the audit trail in each state, with invented entries, for pictures and tests.
std::vector<NamedPlace<AuditView>> sampleAudits();
AuditView sampleAuditList();

} // namespace wattcard::ui
