// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/backup_tool.h"

#include "app/backup_place.h"
#include "app/restore_backup.h"
#include "crypto/chain_seal.h"
#include "db/repositories/sql_backups.h"
#include "main/backup_words.h"
#include "main/office_session.h"
#include "main/till_words.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

using Options = QList<QCommandLineOption>;

// --to as a file: a folder is given a name in it.
QString targetOf(const QString& to, const BackupContents& contents)
{
    const QString absolute = QFileInfo{to}.absoluteFilePath();
    const bool isFolder = to.endsWith(u'/') || QFileInfo{absolute}.isDir();
    return isFolder ? QDir::cleanPath(absolute) + u'/' + app::backupName(contents) : absolute;
}

Result<int> keptFrom(const ToolOptions& options)
{
    if (!options.named.contains(u"keep"_s))
        return 0;
    bool isNumber = false;
    const int keep = options.named.value(u"keep"_s).toInt(&isNumber);
    return isNumber && keep >= 1 ? Result<int>{keep} : failed(Fault::BadInput, u"--keep NUMBER"_s);
}

// Books of practice hold nothing that is worth a second of a thief's machine.
crypto::PasswordCost costOf(const BackupContents& contents)
{
    return contents.practice ? crypto::passwordCostFloor : crypto::BackupLabel{}.cost;
}

struct BackupCall {
    const ToolOptions& options;
    OfficeSession& office;
    Operator person;
    db::SqlBackupStore store{options.profileDirectory};
    db::SqlBackupBook book{office.books(), office.clock()};
};

Result<QJsonObject> madeBackup(BackupCall& call)
{
    const auto keep = keptFrom(call.options);
    if (!keep)
        return failed(keep);
    auto contents = call.store.contents(call.options.profileDirectory);
    if (!contents)
        return failed(contents);
    contents->madeAt = call.office.clock().now();
    const QString file = targetOf(call.options.named.value(u"to"_s), *contents);
    const auto passphrase = backupPassphrase(call.options, PassphraseIs::New);
    if (!passphrase)
        return failed(passphrase);
    BackupWatch watch;
    app::BackUp use{call.store, call.book, call.office.clock()};
    const auto made = use.run({file, *passphrase, costOf(*contents)}, call.person,
                              call.office.actorOf(call.person).counter, watch.progress());
    if (!made)
        return failed(made);
    QJsonObject json = wattcard::toJson(*made);
    if (*keep > 0)
        json.insert(u"removed"_s,
                    QJsonArray::fromStringList(app::keepNewest(file, *contents, *keep)));
    return json;
}

// --from as a file: of a folder the newest of this utility.
Result<QString> sourceOf(const ToolOptions& options, db::SqlBackupStore& store)
{
    const QString from = options.named.value(u"from"_s);
    if (from.isEmpty())
        return failed(Fault::BadInput, u"--from FILE"_s);
    const QString absolute = QFileInfo{from}.absoluteFilePath();
    if (!QFileInfo{absolute}.isDir())
        return absolute;
    const auto books = store.contents(options.profileDirectory);
    if (!books)
        return failed(books);
    const QStringList found = app::backupsIn(absolute, *books);
    return found.isEmpty() ? Result<QString>{failed(Fault::NotFound, absolute)} : found.back();
}

Result<QJsonObject> proofInJson(const Result<app::BackupProof>& proof)
{
    return proof ? Result<QJsonObject>{wattcard::toJson(*proof)} : failed(proof);
}

Result<QJsonObject> drilled(BackupCall& call)
{
    const auto file = sourceOf(call.options, call.store);
    if (!file)
        return failed(file);
    const auto passphrase = backupPassphrase(call.options, PassphraseIs::Known);
    if (!passphrase)
        return failed(passphrase);
    BackupWatch watch;
    app::DrillBackup use{call.store, call.office.clock()};
    return proofInJson(use.run(*file, *passphrase,
                               {call.book, call.person, call.office.actorOf(call.person).counter},
                               watch.progress()));
}

Result<QJsonObject> signedIn(const ToolOptions& options, Result<QJsonObject> (*act)(BackupCall&))
{
    auto office = OfficeSession::open(options);
    if (!office)
        return failed(office);
    auto person = (*office)->signIn();
    if (!person)
        return failed(person);
    BackupCall call{options, **office, std::move(*person)};
    return act(call);
}

Result<QJsonObject> checkedBackup(const ToolOptions& options)
{
    db::SqlBackupStore store{options.profileDirectory};
    const auto file = sourceOf(options, store);
    if (!file)
        return failed(file);
    const auto passphrase = backupPassphrase(options, PassphraseIs::Known);
    if (!passphrase)
        return failed(passphrase);
    const SystemClock clock;
    BackupWatch watch;
    return proofInJson(app::DrillBackup{store, clock}.check(*file, *passphrase, watch.progress()));
}

// Nobody has the books: said before the work is done, and made sure of again at its end.
Result<void> areFree(const QString& profile)
{
    if (!QDir{}.mkpath(profile))
        return failed(Fault::DatabaseFailed, profile);
    const auto lock = db::StoreLock::take(profile);
    return lock ? Result<void>{} : failed(lock);
}

// On a new machine there is no seal yet, and what the mark writes is sealed as all before it. Where
// the masters are not at hand, `audit verify` will name the entries that have none.
void beginSealOf(const QString& folder, const ToolOptions& prepared)
{
    const auto path = crypto::ChainSeal::fileIn(QFile::encodeName(folder).toStdString());
    if (QFile::exists(QString::fromStdString(path)))
        return;
    const auto office = OfficeSession::open(prepared);
    const auto key = office ? (*office)->firstSealKey() : Result<crypto::Secret>{failed(office)};
    if (!key)
        return;
    const auto day = std::chrono::floor<std::chrono::days>((*office)->localNow());
    std::ignore = crypto::ChainSeal::begin(path, key->view(), day.time_since_epoch().count());
}

Result<QJsonObject> restoredBackup(const ToolOptions& options)
{
    if (options.named.value(u"reason"_s).trimmed().isEmpty())
        return failed(Fault::BadInput, u"--reason TEXT"_s);
    if (auto free = areFree(options.profileDirectory); !free)
        return failed(free);
    db::SqlBackupStore store{options.profileDirectory};
    const auto file = sourceOf(options, store);
    if (!file)
        return failed(file);
    const auto passphrase = backupPassphrase(options, PassphraseIs::Known);
    if (!passphrase)
        return failed(passphrase);
    app::RestoreBackup restore{store};
    BackupWatch watch;
    const auto contents = restore.prepare(*file, *passphrase, watch.progress());
    if (!contents)
        return failed(contents);
    // Who may restore is asked of the books that come back: the others may be gone.
    ToolOptions prepared = options;
    prepared.profileDirectory = restore.folder();
    beginSealOf(prepared.profileDirectory, prepared);
    auto marked = markRestored(prepared);
    if (!marked)
        return marked;
    const auto adopted = restore.adopt();
    if (!adopted)
        return failed(adopted);
    marked->insert(u"store"_s, *adopted);
    marked->insert(u"rows"_s, qint64{contents->rows});
    return marked;
}

// Said before anything is asked: a file beside server.ini would be nobody's books.
Exit answerForFile(const ToolOptions& options, Result<QJsonObject> (*act)(const ToolOptions&))
{
    const auto kept = db::SqlBackupStore{options.profileDirectory}.keepsFile();
    return kept ? answer(act(options), options) : complain(kept.error());
}

} // namespace

// backup --to FILE|DIR: the books, while they are in use by nobody else's program.
Exit backup(const ToolOptions& options)
{
    if (options.named.value(u"to"_s).isEmpty())
        return complain({Fault::BadInput, u"--to FILE"_s});
    return answerForFile(options,
                         [](const ToolOptions& all) { return signedIn(all, &madeBackup); });
}

// restore --from FILE: beside the books that are there, marked by two people, then in their place.
Exit restoreBackup(const ToolOptions& options)
{
    return answerForFile(options, &restoredBackup);
}

// drill --from FILE|DIR: proves a restore, and remembers when.
Exit drill(const ToolOptions& options)
{
    return answerForFile(options, [](const ToolOptions& all) { return signedIn(all, &drilled); });
}

Exit verifyBackup(const ToolOptions& options)
{
    return answer(checkedBackup(options), options);
}

std::vector<Command> backupCommands()
{
    const QCommandLineOption from{u"from"_s, u"A backup; of a folder the newest."_s, u"FILE"_s};
    return {
        {u"verify"_s, verify,
         u"                          invariants, hash chain and schema of the profile's books\n"
         "--from FILE               the same of a backup, without books of one's own"_s,
         Options{from}},
        totalsCommand(),
        {u"backup"_s, backup,
         u"--to FILE|DIR             the books, encrypted, read back and checked"_s,
         Options{
             {u"to"_s, u"On another disk than the books."_s, u"FILE"_s},
             {u"keep"_s, u"Remove all but so many of the newest in that folder."_s, u"NUMBER"_s}}},
        {u"restore"_s, restoreBackup,
         u"--from FILE               into a copy first, signed by finance, then in their place"_s,
         Options{
             from,
             {u"reason"_s, u"Which backup, and why."_s, u"TEXT"_s},
             {u"approver"_s, u"Who signs in as the second person."_s, u"NAME"_s},
             {u"sales-from"_s, u"The next sale number."_s, u"NUMBER"_s},
             {u"receipts-from"_s, u"The next receipt of a day that may be lost."_s, u"NUMBER"_s}}},
        {u"drill"_s, drill, u"--from FILE|DIR           a restore into scratch, to prove it"_s,
         Options{from}}};
}

} // namespace wattcard
