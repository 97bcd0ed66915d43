// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backup/sample_backups.h"

#include "ui/operators/sample_staff.h"
#include "ui/shell/sample_time.h"

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto sampleBackupFile =
    "/media/usb/wattcard-12345678-00003-books-20261121T014500000Z.wcbk"_L1;

BackupView backupWaiting()
{
    BackupView view;
    view.person = sampleAdministrator();
    return view;
}

BackupView backupNever()
{
    BackupView view = backupWaiting();
    view.isListed = true;
    return view;
}

BackupView backupOld()
{
    BackupView view = sampleBackupGood();
    view.standing.light = app::RestoreLight::Old;
    view.standing.isDue = true;
    view.standing.hasPassphrase = false;
    view.standing.state.provenAt = instant - std::chrono::days{9};
    view.standing.state.failedAt = instant - std::chrono::minutes{40};
    view.standing.state.failure = u"target_missing"_s;
    return view;
}

BackupView backupAtWork(app::BackupWork work, BackupStage stage)
{
    BackupView view = sampleBackupGood();
    view.work = work;
    view.stage = stage;
    view.percent = 42;
    return view;
}

BackupView backupDone(BackupView::Done done)
{
    BackupView view = sampleBackupGood();
    view.done = done;
    view.file = sampleBackupFile;
    return view;
}

BackupView backupRefused(BackupTrouble trouble)
{
    BackupView view = sampleBackupGood();
    view.failure = failed(trouble).value();
    return view;
}

BackupView backupWith(BackupGap gap)
{
    BackupView view = sampleBackupGood();
    view.gap = gap;
    return view;
}

} // namespace

BackupView sampleBackupGood()
{
    BackupView view = backupNever();
    view.standing.light = app::RestoreLight::Good;
    view.standing.plan = {.folder = u"/media/usb"_s, .hours = 24, .keep = 14};
    view.standing.hasPassphrase = true;
    view.standing.newest = sampleBackupFile;
    view.standing.state.madeAt = instant - std::chrono::minutes{39};
    view.standing.state.madeFile = sampleBackupFile;
    view.standing.state.provenAt = instant - std::chrono::days{2};
    view.standing.state.provenFile = sampleBackupFile;
    return view;
}

std::vector<NamedPlace<BackupView>> sampleBackups()
{
    BackupView watched = sampleBackupGood();
    watched.person->role = Role::Auditor;
    return {{u"good"_s, sampleBackupGood()},
            {u"looking"_s, backupWaiting()},
            {u"never"_s, backupNever()},
            {u"old"_s, backupOld()},
            {u"making"_s, backupAtWork(app::BackupWork::Making, BackupStage::Copying)},
            {u"drilling"_s, backupAtWork(app::BackupWork::Drilling, BackupStage::Checking)},
            {u"made"_s, backupDone(BackupView::Done::Made)},
            {u"differs"_s, backupDone(BackupView::Done::Differs)},
            {u"proven"_s, backupDone(BackupView::Done::Proven)},
            {u"same-disk"_s, backupRefused(BackupTrouble::SameVolume)},
            {u"differ"_s, backupWith(BackupGap::PassphraseAgain)},
            {u"no-folder"_s, backupWith(BackupGap::Folder)},
            {u"auditor"_s, watched}};
}

} // namespace wattcard::ui
