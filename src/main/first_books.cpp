// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/first_books.h"

#include "crypto/durable_file.h"
#include "crypto/password.h"
#include "db/repositories/sql_people.h"
#include "db/repositories/sql_registry.h"
#include "db/sqlite/database.h"
#include "main/demo_profile.h"
#include "main/key_custody.h"
#include "main/system_clock.h"

#include <QDir>
#include <QFileInfo>

#include <cstdio>
#include <fcntl.h>
#include <tuple>
#include <unistd.h>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

constexpr auto partMark = "first-run"_L1; // in a folder that may be taken away

bool isEmptyOrAbsent(const QString& directory)
{
    const QFileInfo folder{directory};
    return !folder.exists() ||
           (folder.isDir() &&
            QDir{directory}.isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden));
}

// The folder in which the new one will be made.
bool mayWriteBeside(const QString& directory)
{
    QString above = QFileInfo{directory}.path();
    while (!QFileInfo::exists(above) && above != QFileInfo{above}.path())
        above = QFileInfo{above}.path();
    return QFileInfo{above}.isDir() && QFileInfo{above}.isWritable();
}

// Only what a first run has left: its mark is the first thing in it.
Result<void> takeAwayParts(const QString& part)
{
    if (!QFileInfo::exists(part))
        return {};
    const bool isOurs = QFile::exists(part + u'/' + partMark) || isEmptyOrAbsent(part);
    if (!isOurs || !QDir{part}.removeRecursively())
        return failed(Fault::DuplicateNumber, part);
    return {};
}

Result<void> beginParts(const QString& part)
{
    if (auto taken = takeAwayParts(part); !taken)
        return taken;
    if (!QDir{}.mkpath(part))
        return failed(Fault::NotSaved, part);
    QFile mark{part + u'/' + partMark};
    if (!mark.open(QIODevice::WriteOnly))
        return failed(Fault::NotSaved, mark.fileName());
    return {};
}

Result<std::vector<NewOperator>> enterDemo(const Profile& parts, const app::FirstRun& run)
{
    auto demo = makeDemoProfile(parts, run.company);
    if (!demo)
        return failed(demo);
    return std::move(demo->operators);
}

Result<std::vector<NewOperator>> enterEmpty(const Profile& parts, const app::FirstRun& run)
{
    const auto passphrase = [&run](const VaultSettings&) -> Result<crypto::Secret> {
        const ByteView typed = run.passphrase->view();
        return crypto::Secret{Bytes{typed.begin(), typed.end()}};
    };
    if (auto made = makeVault(parts, fileVault(parts), passphrase); !made)
        return failed(made);
    auto database = db::Database::open({parts.directory, db::Place::LocalDisk, {}});
    if (!database)
        return failed(database);
    const SystemClock clock;
    const Actor founder{OperatorId{}, run.company.counter};
    if (auto saved = db::SqlRegistry{**database, clock}.setCompany(run.company, founder); !saved)
        return failed(saved);
    db::SqlPeople people{**database, clock};
    std::vector<NewOperator> made = founders();
    for (NewOperator& person : made) {
        if (auto entered = enter(people, person, founder); !entered)
            return failed(entered);
    }
    return made;
}

// With the password that was typed twice: it lasts, unlike the others'.
Result<void> enterAdministrator(const Profile& parts, const app::FirstRun& run)
{
    const auto encoded = crypto::hashPassword(run.password);
    if (!encoded)
        return failed(encoded);
    auto database = db::Database::open({parts.directory, db::Place::LocalDisk, {}});
    if (!database)
        return failed(database);
    const SystemClock clock;
    const Operator person{OperatorId{}, run.login, run.name, Role::Administrator, false};
    const auto added =
        db::SqlPeople{**database, clock}.add(person, *encoded, {OperatorId{}, run.company.counter});
    if (!added)
        return failed(added);
    return {};
}

Result<std::vector<NewOperator>> enterAll(const Profile& parts, const app::FirstRun& run)
{
    auto people =
        run.books == app::FirstBooks::Demo ? enterDemo(parts, run) : enterEmpty(parts, run);
    if (!people)
        return people;
    if (auto entered = enterAdministrator(parts, run); !entered)
        return failed(entered);
    return people;
}

Result<void> syncFolder(const QString& folder)
{
    const int descriptor =
        ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0)
        ::close(descriptor);
    return synced ? Result<void>{} : Result<void>{failed(Fault::NotSaved, folder)};
}

// rename(2) replaces an empty folder, and nothing else.
Result<void> putInPlace(const QString& part, const QString& directory)
{
    QFile::remove(part + u'/' + partMark);
    if (auto synced = syncFolder(part); !synced)
        return synced;
    if (std::rename(QFile::encodeName(part).constData(),
                    QFile::encodeName(directory).constData()) != 0)
        return failed(Fault::NotSaved, directory);
    return syncFolder(QFileInfo{directory}.path());
}

} // namespace

bool mayHoldBooks(const QString& directory)
{
    const QFileInfo folder{directory};
    const bool isClosed = folder.exists() && !(folder.isReadable() && folder.isExecutable());
    return isClosed || !isEmptyOrAbsent(directory);
}

QString partFolderOf(const QString& directory)
{
    return QDir::cleanPath(directory) + u".part"_s;
}

app::FirstPlace lookAtFirstPlace(const QString& directory)
{
    app::FirstPlace place{directory, 0, std::nullopt};
    const auto free = db::lookAtPlace(directory);
    if (free)
        place.freeBytes = *free;
    else
        place.fault = free.error().fault;
    if (!place.fault && !isEmptyOrAbsent(directory))
        place.fault = Fault::DuplicateNumber;
    if (!place.fault && !mayWriteBeside(directory))
        place.fault = Fault::NotSaved;
    return place;
}

Result<app::FirstRunDone> makeFirstBooks(const app::FirstRun& run)
{
    if (const auto place = lookAtFirstPlace(run.directory); place.fault)
        return failed(*place.fault, run.directory);
    const QString part = partFolderOf(run.directory);
    if (!QDir{}.mkpath(QFileInfo{part}.path()))
        return failed(Fault::NotSaved, part);
    const auto lock = crypto::FileLock::take(QFile::encodeName(part).toStdString());
    if (!lock)
        return failed(lock);
    auto made = [&]() -> Result<std::vector<NewOperator>> {
        if (auto begun = beginParts(part); !begun)
            return failed(begun);
        auto people = enterAll({part}, run);
        if (!people)
            return people;
        if (auto put = putInPlace(part, run.directory); !put)
            return failed(put);
        return people;
    }();
    QFile::remove(part + u".lock"_s);
    if (!made) {
        std::ignore = takeAwayParts(part);
        return failed(made);
    }
    app::FirstRunDone done{run.directory, {}};
    for (const NewOperator& person : *made)
        done.people.push_back({person.login, person.role, person.oneTimePassword});
    return done;
}

std::vector<NewOperator> founders()
{
    return {{u"finance"_s, u"Finance"_s, Role::Finance},
            {u"auditor"_s, u"Auditor"_s, Role::Auditor},
            {u"custodian-a"_s, u"Custodian A"_s, Role::Custodian},
            {u"custodian-b"_s, u"Custodian B"_s, Role::Custodian}};
}

} // namespace wattcard
