// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_backups.h"

#include "crypto/chain_seal.h"
#include "db/repositories/permission.h"
#include "db/sqlite/backup.h"
#include "db/sqlite/store_pointer.h"
#include "db/sqlite/transaction.h"
#include "db/verify/store_reader.h"
#include "db/verify/verify.h"
#include "domain/hex.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdlib>
#include <filesystem>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

using CellRow = StoreReader::Row;

// Why these and no others: a store that lost or changed anything differs in one of them.
constexpr const char* selectCompany =
    "SELECT name, utility_region, practice, counter FROM company WHERE id = 1";
constexpr const char* selectCounts =
    "SELECT (SELECT COALESCE(MAX(number), 0) FROM audit_entry),"
    " (SELECT COUNT(*) FROM transaction_row),"
    " (SELECT COALESCE(MAX(number), 0) FROM journal_entry),"
    " (SELECT page_count * page_size FROM pragma_page_count, pragma_page_size)";
constexpr const char* selectHead = "SELECT hash FROM audit_entry WHERE number = ?";
constexpr const char* selectSums =
    "SELECT l.book, SUM(l.amount) FROM journal_leg AS l WHERE l.entry <= ? GROUP BY l.book";

std::string pathOf(const QString& path)
{
    return QFile::encodeName(path).toStdString();
}

template <std::size_t size> std::array<std::uint8_t, size> octetsOf(const Cell& cell)
{
    std::array<std::uint8_t, size> octets{};
    const auto* blob = std::get_if<Blob>(&cell);
    if (blob != nullptr && blob->bytes.size() == static_cast<qsizetype>(size))
        std::copy(blob->bytes.begin(), blob->bytes.end(), octets.begin());
    return octets;
}

Result<std::array<std::uint8_t, 32>> headAt(const StoreReader& reader, std::int64_t number)
{
    std::array<std::uint8_t, 32> head{};
    auto read = reader.each(selectHead, Cell{number},
                            [&](const CellRow& row) { head = octetsOf<32>(row[0]); });
    return read ? Result<std::array<std::uint8_t, 32>>{head} : failed(read);
}

Result<std::map<QString, std::int64_t>> sumsUpTo(const StoreReader& reader, std::int64_t entry)
{
    std::map<QString, std::int64_t> sums;
    auto read = reader.each(selectSums, Cell{entry}, [&](const CellRow& row) {
        sums.emplace(text(row[0]), integer(row[1]));
    });
    return read ? Result<std::map<QString, std::int64_t>>{std::move(sums)} : failed(read);
}

// A store of a program before restores were marked has no such table.
Result<std::int64_t> restoresIn(const StoreReader& reader)
{
    std::int64_t tables = 0;
    std::int64_t restores = 0;
    auto read = reader.each("SELECT COUNT(*) FROM sqlite_schema WHERE name = 'restore_mark'",
                            [&](const CellRow& row) { tables = integer(row[0]); });
    if (read && tables != 0)
        read = reader.each("SELECT COUNT(*) FROM restore_mark",
                           [&](const CellRow& row) { restores = integer(row[0]); });
    return read ? Result<std::int64_t>{restores} : failed(read);
}

Result<BackupContents> readContents(const StoreReader& reader)
{
    BackupContents contents;
    auto read = reader.each("PRAGMA user_version", [&](const CellRow& row) {
        contents.schema = static_cast<int>(integer(row[0]));
    });
    if (read)
        read = reader.each(selectCompany, [&](const CellRow& row) {
            contents.company = text(row[0]);
            contents.utilityRegion = octetsOf<4>(row[1]);
            contents.practice = integer(row[2]) != 0;
            contents.counter = CounterId{static_cast<std::uint16_t>(integer(row[3]))};
        });
    if (read)
        read = reader.each(selectCounts, [&](const CellRow& row) {
            contents.entries = integer(row[0]);
            contents.rows = integer(row[1]);
            contents.journal = integer(row[2]);
            contents.size = integer(row[3]);
        });
    if (!read)
        return failed(read);
    const auto head = headAt(reader, contents.entries);
    if (!head)
        return failed(head);
    contents.head = *head;
    const auto restores = restoresIn(reader);
    if (!restores)
        return failed(restores);
    contents.restores = *restores;
    auto sums = sumsUpTo(reader, contents.journal);
    if (!sums)
        return failed(sums);
    contents.sums = std::move(*sums);
    return contents;
}

tl::unexpected<Failure> unsound(const Failure& failure)
{
    if (backupTroubleIn(failure))
        return tl::unexpected{failure};
    if (failure.fault == Fault::SchemaTooNew)
        return failed(BackupTrouble::TooNew, failure.detail);
    return failed(BackupTrouble::BooksUnsound, failure.detail);
}

QLatin1StringView actionOf(BackupNote::Act act)
{
    switch (act) {
    case BackupNote::Act::Made: return "backup.made"_L1;
    case BackupNote::Act::Proven: return "backup.proven"_L1;
    case BackupNote::Act::Restoring: return "backup.restoring"_L1;
    }
    std::abort();
}

} // namespace

Result<void> SqlBackupStore::keepsFile() const
{
    const auto store = Database::addressIn(m_profile);
    return store && store->server ? failed(BackupTrouble::BooksOnServer, m_profile)
                                  : Result<void>{};
}

Result<void> SqlBackupStore::copyTo(const QString& file, const BackupProgress& progress)
{
    return copyStore(Database::fileIn(m_profile), file, progress);
}

Result<BackupContents> SqlBackupStore::contents(const QString& directory)
{
    const auto reader = StoreReader::open(Database::fileIn(directory));
    return reader ? readContents(*reader) : Result<BackupContents>{failed(reader)};
}

Result<void> SqlBackupStore::prove(const QString& directory, const BackupProgress& progress)
{
    { // as the program itself would begin: settings, migrations, a first look at the structure
        const auto opened = Database::open({directory, Place::Anything});
        if (!opened)
            return unsound(opened.error());
    }
    const QString file = Database::fileIn(directory);
    if (auto whole = checkWholeFile(file, progress); !whole)
        return unsound(whole.error());
    const auto verification = verify(directory);
    if (!verification)
        return unsound(verification.error());
    for (const Check& check : verification->checks) {
        if (!check.ok)
            return failed(BackupTrouble::BooksUnsound, check.invariant + u' ' + check.detail);
    }
    return {};
}

Result<void> SqlBackupStore::goesOnFrom(const BackupContents& contents)
{
    const auto reader = StoreReader::open(Database::fileIn(m_profile));
    if (!reader)
        return failed(reader);
    const auto head = headAt(*reader, contents.entries);
    if (!head)
        return failed(head);
    if (*head != contents.head)
        return failed(BackupTrouble::ContentsDiffer,
                      u"entry %1 of the audit log"_s.arg(contents.entries));
    const auto sums = sumsUpTo(*reader, contents.journal);
    if (!sums)
        return failed(sums);
    for (const auto& [book, sum] : contents.sums) {
        const auto found = sums->find(book);
        if (found == sums->end() || found->second != sum)
            return failed(BackupTrouble::ContentsDiffer, u"sum of "_s + book);
    }
    return sums->size() == contents.sums.size()
               ? Result<void>{}
               : failed(BackupTrouble::ContentsDiffer, u"books of the journal"_s);
}

// What is booked in it before it is adopted is sealed as everything else: the seal's key is lent.
Result<QString> SqlBackupStore::makeNext()
{
    auto folder = makeNextStore(m_profile);
    if (!folder)
        return folder;
    std::error_code ignored; // no seal, or a file system without second names
    std::filesystem::create_hard_link(crypto::ChainSeal::fileIn(pathOf(m_profile)),
                                      crypto::ChainSeal::fileIn(pathOf(*folder)), ignored);
    return folder;
}

Result<QString> SqlBackupStore::adopt(const QString& prepared)
{
    const auto lock = StoreLock::take(m_profile);
    if (!lock)
        return failed(lock);
    const QString name = QFileInfo{Database::fileIn(prepared)}.fileName();
    if (QFileInfo{prepared + u'/' + name + u"-wal"_s}.size() > 0)
        return failed(Fault::DatabaseInUse, prepared);
    const QString seal = QString::fromStdString(crypto::ChainSeal::fileIn(pathOf(m_profile)));
    if (!QFile::exists(seal)) // begun for the mark, on a new machine
        QFile::rename(QString::fromStdString(crypto::ChainSeal::fileIn(pathOf(prepared))), seal);
    for (const QString& each : QDir{prepared}.entryList(QDir::Files | QDir::Hidden)) {
        if (each != name)
            QFile::remove(prepared + u'/' + each);
    }
    return makeCurrent(m_profile, prepared);
}

Result<void> SqlBackupBook::note(const BackupNote& note, const Actor& actor)
{
    return inTransaction(m_database, "backup"_L1, [&]() -> Result<void> {
        const bool restores = note.act == BackupNote::Act::Restoring;
        if (auto may = permit(m_database, actor, restores ? Right::Restore : Right::BackUp); !may)
            return may;
        const qint64 madeAt = note.contents.madeAt.time_since_epoch().count();
        return AuditChain{m_database, m_clock}.add({actionOf(note.act),
                                                    u"backup:"_s + note.file,
                                                    {{"made_at"_L1, madeAt},
                                                     {"size"_L1, qint64{note.size}},
                                                     {"digest"_L1, note.digest},
                                                     {"entries"_L1, qint64{note.contents.entries}},
                                                     {"head"_L1, hexOf(note.contents.head)},
                                                     {"rows"_L1, qint64{note.contents.rows}}}},
                                                   actor);
    });
}

Result<void> SqlBackupBook::notePlan(const BackupPlanNote& plan, const Actor& actor)
{
    return inTransaction(m_database, "backup_plan"_L1, [&]() -> Result<void> {
        if (auto may = permit(m_database, actor, Right::BackUp); !may)
            return may;
        return AuditChain{m_database, m_clock}.add(
            {"backup.planned"_L1,
             u"backup-plan"_s,
             {{"folder"_L1, plan.folder}, {"hours"_L1, plan.hours}, {"keep"_L1, plan.keep}}},
            actor);
    });
}

} // namespace wattcard::db
