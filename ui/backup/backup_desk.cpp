// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backup/backup_desk.h"

#include "app/back_up.h"

namespace wattcard::ui {

using BackupDone = BackupView::Done;

BackupDesk::BackupDesk(QObject* parent) : QObject{parent} {}

void BackupDesk::forget()
{
    m_view.gap = BackupGap::None;
    m_view.failure.reset();
    m_view.done = BackupDone::Nothing;
    m_view.file.clear();
}

void BackupDesk::enter(const Operator& person)
{
    forget();
    m_view.person = person;
    show();
    Q_EMIT lookWanted();
}

void BackupDesk::leave()
{
    forget();
    m_view.person.reset();
    show();
}

// True when something is missing, and then it is shown.
bool BackupDesk::refuse(BackupGap gap)
{
    m_view.gap = gap;
    if (gap == BackupGap::None)
        m_view.isAsked = true;
    show();
    return gap != BackupGap::None;
}

bool BackupDesk::begin(BackupCommand command)
{
    if (!isOffered(m_view, command))
        return false;
    forget();
    return true;
}

void BackupDesk::keepPlan(const app::BackupPlan& plan)
{
    if (!begin(BackupCommand::KeepPlan))
        return;
    const bool isWrong = !plan.folder.isEmpty() && !plan.folder.startsWith(u'/');
    if (!refuse(isWrong ? BackupGap::Folder : BackupGap::None))
        Q_EMIT planWanted(plan);
}

void BackupDesk::backUp(const app::SharedSecret& passphrase, const app::SharedSecret& again)
{
    if (!begin(BackupCommand::BackUp))
        return;
    BackupGap gap = BackupGap::None;
    if (m_view.standing.plan.folder.isEmpty())
        gap = BackupGap::Folder;
    else if (!passphrase && !m_view.standing.hasPassphrase)
        gap = BackupGap::Passphrase;
    else if (passphrase && passphrase->size() < app::shortestBackupPassphrase)
        gap = BackupGap::TooShort;
    else if (passphrase && !app::isSamePassphrase(passphrase, again))
        gap = BackupGap::PassphraseAgain;
    if (!refuse(gap))
        Q_EMIT backupWanted(passphrase);
}

BackupGap BackupDesk::gapIn(const QString& file, const app::SharedSecret& passphrase) const
{
    if (file.isEmpty())
        return BackupGap::File;
    return passphrase || m_view.standing.hasPassphrase ? BackupGap::None : BackupGap::Passphrase;
}

void BackupDesk::verify(const QString& file, const app::SharedSecret& passphrase)
{
    if (begin(BackupCommand::Verify) && !refuse(gapIn(file, passphrase)))
        Q_EMIT verificationWanted(file, passphrase);
}

void BackupDesk::drill(const QString& file, const app::SharedSecret& passphrase)
{
    if (begin(BackupCommand::Drill) && !refuse(gapIn(file, passphrase)))
        Q_EMIT drillWanted(file, passphrase);
}

void BackupDesk::stop()
{
    if (isOffered(m_view, BackupCommand::Stop))
        Q_EMIT stopWanted();
}

// The service tells it last, after whatever it has done.
void BackupDesk::standingReady(const app::BackupStanding& standing)
{
    m_view.standing = standing;
    m_view.isListed = true;
    m_view.isAsked = false;
    m_view.work.reset();
    show();
}

void BackupDesk::began(app::BackupWork work)
{
    forget();
    m_view.isAsked = false;
    m_view.work = work;
    m_view.percent = 0;
    m_view.stage = work == app::BackupWork::Making ? BackupStage::Copying : BackupStage::Unsealing;
    show();
}

void BackupDesk::progressed(BackupStage stage, int percent)
{
    m_view.stage = stage;
    m_view.percent = percent;
    show();
}

void BackupDesk::tell(BackupDone done, const QString& file)
{
    m_view.done = done;
    m_view.file = file;
    show();
}

void BackupDesk::made(const QString& file)
{
    tell(BackupDone::Made, file);
}

void BackupDesk::verified(const QString& file, bool goesOn)
{
    tell(goesOn ? BackupDone::Verified : BackupDone::Differs, file);
}

void BackupDesk::proven(const QString& file)
{
    tell(BackupDone::Proven, file);
}

void BackupDesk::planKept()
{
    tell(BackupDone::PlanKept, {});
}

void BackupDesk::stopped()
{
    tell(BackupDone::Stopped, {});
}

void BackupDesk::failed(const Failure& failure)
{
    m_view.failure = failure;
    show();
}

} // namespace wattcard::ui
