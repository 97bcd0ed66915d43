// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/training_profile.h"

#include "crypto/password.h"
#include "db/repositories/sql_people.h"
#include "db/sqlite/database.h"
#include "main/demo_profile.h"
#include "main/system_clock.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

QString trainingMark(const Profile& profile)
{
    return profile.directory + u"/training.ini"_s;
}

bool isStillToBeMade(const Profile& profile)
{
    return !QFileInfo::exists(profile.directory) ||
           QDir{profile.directory}.isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
}

Result<void> enterPeople(const Profile& profile, const DemoProfile& demo)
{
    const SystemClock clock;
    auto database = db::Database::open({profile.directory, db::Place::Anything, {}});
    if (!database)
        return failed(database);
    db::SqlPeople people{**database, clock};
    const Actor founder{OperatorId{}, demo.company.counter};
    const auto encoded = crypto::hashPassword(QString::fromUtf16(trainingPassword));
    if (!encoded)
        return failed(encoded);
    // By changing it the one-time password becomes one that lasts.
    for (const NewOperator& person : demo.operators) {
        const auto stored = people.byLogin(person.login);
        if (!stored)
            return failed(stored);
        const auto changed = people.changePassword(stored->person.id, *encoded, founder);
        if (!changed)
            return changed;
    }
    const Operator trainer{
        {}, QString::fromUtf16(trainerLogin), u"教员 Trainer"_s, Role::Clerk, false};
    if (const auto added = people.add(trainer, *encoded, founder); !added)
        return failed(added);
    return {};
}

// Last, so that a folder that was made by half is refused and not used.
Result<void> leaveMark(const Profile& profile)
{
    QSaveFile mark{trainingMark(profile)};
    if (!mark.open(QIODevice::WriteOnly) || mark.write("[training]\nversion=1\n") < 0 ||
        !mark.commit())
        return failed(Fault::NotSaved, mark.errorString());
    return {};
}

Result<void> makeAnew(const Profile& profile)
{
    const auto demo = makeDemoProfile(profile);
    if (!demo)
        return failed(demo);
    if (auto entered = enterPeople(profile, *demo); !entered)
        return entered;
    return leaveMark(profile);
}

} // namespace

Profile trainingProfile(const QString& given)
{
    if (!given.isEmpty())
        return {QFileInfo{given}.absoluteFilePath()};
    return {QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
            u"/wattcard/training"_s};
}

Result<void> checkTrainingFolder(const Profile& profile)
{
    if (isStillToBeMade(profile))
        return {};
    if (!QFile::exists(trainingMark(profile)) ||
        QFile::exists(profile.directory + u"/keys/keys.ini"_s))
        return failed(Fault::TestKeysRefused, u"not a training folder: "_s + profile.directory);
    return {};
}

Result<void> makeTrainingProfile(const Profile& profile)
{
    if (auto usable = checkTrainingFolder(profile); !usable)
        return usable;
    if (isStillToBeMade(profile))
        return makeAnew(profile);
    // Cards of scenarios that ended with the window before.
    QDir{profile.cards()}.removeRecursively();
    return {};
}

} // namespace wattcard
