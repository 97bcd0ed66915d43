// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/audit_link.h"

#include "ui/audit/audit_desk.h"
#include "ui/audit/audit_page.h"

namespace wattcard::ui {

void linkAudit(AuditTrailPage& page, AuditDesk& desk)
{
    QObject::connect(&desk, &AuditDesk::viewChanged, &page, &AuditTrailPage::show);
    QObject::connect(&page, &AuditTrailPage::searched, &desk, &AuditDesk::find);
    QObject::connect(&page, &AuditTrailPage::dayRefused, &desk, &AuditDesk::refuseDay);
    QObject::connect(&page, &AuditTrailPage::entryChosen, &desk, &AuditDesk::select);
    QObject::connect(&page, &AuditTrailPage::chosen, &desk, &AuditDesk::choose);
}

void linkAudit(AuditDesk& desk, app::AuditService& service)
{
    using app::AuditService;
    constexpr auto queued = Qt::QueuedConnection;
    QObject::connect(&desk, &AuditDesk::pageWanted, &service, &AuditService::look, queued);
    const auto announce = [&service] { service.announce(); };
    QObject::connect(&desk, &AuditDesk::verificationWanted, &desk, announce);
    QObject::connect(&desk, &AuditDesk::exportWanted, &desk, announce);
    QObject::connect(&desk, &AuditDesk::verificationWanted, &service, &AuditService::verify,
                     queued);
    QObject::connect(&desk, &AuditDesk::exportWanted, &service, &AuditService::exportTo, queued);
    // At once: the service's own thread is busy with what is to be stopped.
    QObject::connect(&desk, &AuditDesk::stopWanted, &desk, [&service] { service.stop(); });
    QObject::connect(&service, &AuditService::pageReady, &desk, &AuditDesk::pageReady, queued);
    QObject::connect(&service, &AuditService::progressed, &desk, &AuditDesk::progressed, queued);
    QObject::connect(&service, &AuditService::verified, &desk, &AuditDesk::verified, queued);
    QObject::connect(&service, &AuditService::exported, &desk, &AuditDesk::exported, queued);
    QObject::connect(&service, &AuditService::stopped, &desk, &AuditDesk::stopped, queued);
    QObject::connect(&service, &AuditService::failed, &desk, &AuditDesk::failed, queued);
}

} // namespace wattcard::ui
