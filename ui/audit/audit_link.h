// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace wattcard::app {
class AuditService;
}

namespace wattcard::ui {

class AuditDesk;
class AuditTrailPage;

// The page's clicks go to the desk, the desk's questions to the service, and the answers back.
void linkAudit(AuditTrailPage& page, AuditDesk& desk);
void linkAudit(AuditDesk& desk, app::AuditService& service);

} // namespace wattcard::ui
