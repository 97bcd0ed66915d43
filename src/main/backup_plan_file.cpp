// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/backup_plan_file.h"

#include <QSettings>

#include <algorithm>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

QString backupPlanFile(const QString& profile)
{
    return profile + u"/backup.ini"_s;
}

} // namespace

app::BackupPlan readBackupPlan(const QString& profile)
{
    const QSettings file{backupPlanFile(profile), QSettings::IniFormat};
    const app::BackupPlan usual;
    return {file.value("folder"_L1).toString(),
            std::clamp(file.value("hours"_L1, usual.hours).toInt(), 0, app::mostBackupHours),
            std::clamp(file.value("keep"_L1, usual.keep).toInt(), 0, app::mostBackupsKept),
            OperatorId{file.value("ordered-by"_L1).toLongLong()}};
}

Result<void> keepBackupPlan(const QString& profile, const app::BackupPlan& plan)
{
    QSettings file{backupPlanFile(profile), QSettings::IniFormat};
    file.setValue("folder"_L1, plan.folder);
    file.setValue("hours"_L1, plan.hours);
    file.setValue("keep"_L1, plan.keep);
    file.setValue("ordered-by"_L1, qint64{plan.orderedBy.value()});
    file.sync();
    const bool isKept = file.status() == QSettings::NoError;
    return isKept ? Result<void>{} : failed(Fault::NotSaved, file.fileName());
}

} // namespace wattcard
