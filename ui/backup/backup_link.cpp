// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backup/backup_link.h"

#include "ui/backup/backup_desk.h"
#include "ui/backup/backup_page.h"
#include "ui/backup/backup_room.h"
#include "ui/backup/restore_desk.h"
#include "ui/backup/restore_page.h"

namespace wattcard::ui {

void linkBackup(BackupPage& page, BackupDesk& desk)
{
    QObject::connect(&desk, &BackupDesk::viewChanged, &page, &BackupPage::show);
    QObject::connect(&page, &BackupPage::planGiven, &desk, &BackupDesk::keepPlan);
    QObject::connect(&page, &BackupPage::backupAsked, &desk, &BackupDesk::backUp);
    QObject::connect(&page, &BackupPage::verificationAsked, &desk, &BackupDesk::verify);
    QObject::connect(&page, &BackupPage::drillAsked, &desk, &BackupDesk::drill);
    QObject::connect(&page, &BackupPage::stopAsked, &desk, &BackupDesk::stop);
}

void linkBackup(BackupDesk& desk, app::BackupService& service)
{
    using app::BackupService;
    constexpr auto queued = Qt::QueuedConnection;
    QObject::connect(&desk, &BackupDesk::lookWanted, &service, &BackupService::look, queued);
    QObject::connect(&desk, &BackupDesk::planWanted, &service, &BackupService::setPlan, queued);
    QObject::connect(&desk, &BackupDesk::backupWanted, &service, &BackupService::backUp, queued);
    QObject::connect(&desk, &BackupDesk::verificationWanted, &service, &BackupService::verify,
                     queued);
    QObject::connect(&desk, &BackupDesk::drillWanted, &service, &BackupService::drill, queued);
    // At once: the service's own thread is busy with what is to be stopped.
    QObject::connect(&desk, &BackupDesk::stopWanted, &desk, [&service] { service.stop(); });
    QObject::connect(&service, &BackupService::standingReady, &desk, &BackupDesk::standingReady,
                     queued);
    QObject::connect(&service, &BackupService::began, &desk, &BackupDesk::began, queued);
    QObject::connect(&service, &BackupService::progressed, &desk, &BackupDesk::progressed, queued);
    QObject::connect(&service, &BackupService::made, &desk, &BackupDesk::made, queued);
    QObject::connect(&service, &BackupService::verified, &desk, &BackupDesk::verified, queued);
    QObject::connect(&service, &BackupService::proven, &desk, &BackupDesk::proven, queued);
    QObject::connect(&service, &BackupService::planKept, &desk, &BackupDesk::planKept, queued);
    QObject::connect(&service, &BackupService::stopped, &desk, &BackupDesk::stopped, queued);
    QObject::connect(&service, &BackupService::failed, &desk, &BackupDesk::failed, queued);
}

void linkRestore(BackupRoom& room, RestoreDesk& desk)
{
    QObject::connect(&desk, &RestoreDesk::viewChanged, &room, &BackupRoom::show);
    QObject::connect(&room.backups(), &BackupPage::restoreAsked, &desk, &RestoreDesk::begin);
    QObject::connect(&room.backups(), &BackupPage::afterRestoreAsked, &desk,
                     &RestoreDesk::lookAfter);
    RestorePage& page = room.restore();
    QObject::connect(&page, &RestorePage::fileGiven, &desk, &RestoreDesk::choose);
    QObject::connect(&page, &RestorePage::confirmed, &desk, &RestoreDesk::confirm);
    QObject::connect(&page, &RestorePage::signatureGiven, &desk, &RestoreDesk::sign);
    QObject::connect(&page, &RestorePage::clearingGiven, &desk, &RestoreDesk::clear);
    QObject::connect(&page, &RestorePage::backAsked, &desk, &RestoreDesk::goBack);
}

void linkRestore(RestoreDesk& desk, app::RestoreService& service)
{
    using app::RestoreService;
    constexpr auto queued = Qt::QueuedConnection;
    QObject::connect(&desk, &RestoreDesk::preparationWanted, &desk,
                     [&service] { service.announce(); });
    QObject::connect(&desk, &RestoreDesk::preparationWanted, &service, &RestoreService::prepare,
                     queued);
    QObject::connect(&desk, &RestoreDesk::signatureWanted, &service, &RestoreService::sign, queued);
    QObject::connect(&desk, &RestoreDesk::dropWanted, &service, &RestoreService::drop, queued);
    QObject::connect(&desk, &RestoreDesk::catchUpWanted, &service, &RestoreService::lookAtCatchUp,
                     queued);
    QObject::connect(&desk, &RestoreDesk::clearingWanted, &service, &RestoreService::clear, queued);
    QObject::connect(&service, &RestoreService::cleared, &desk, &RestoreDesk::cleared, queued);
    // At once: the service's own thread is busy with what is to be stopped.
    QObject::connect(&desk, &RestoreDesk::stopWanted, &desk, [&service] { service.stop(); });
    QObject::connect(&service, &RestoreService::began, &desk, &RestoreDesk::began, queued);
    QObject::connect(&service, &RestoreService::progressed, &desk, &RestoreDesk::progressed,
                     queued);
    QObject::connect(&service, &RestoreService::prepared, &desk, &RestoreDesk::prepared, queued);
    QObject::connect(&service, &RestoreService::signedByTwo, &desk, &RestoreDesk::signedByTwo,
                     queued);
    QObject::connect(&service, &RestoreService::stopped, &desk, &RestoreDesk::stopped, queued);
    QObject::connect(&service, &RestoreService::failed, &desk, &RestoreDesk::failed, queued);
    QObject::connect(&service, &RestoreService::catchUpReady, &desk, &RestoreDesk::catchUpReady,
                     queued);
}

} // namespace wattcard::ui
