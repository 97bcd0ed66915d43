// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/move.h"

#include "crypto/backup_disk.h"
#include "crypto/durable_file.h"
#include "db/sqlite/migrator.h"
#include "db/sqlite/reading.h"
#include "db/store/books_proof.h"
#include "db/store/move_target.h"
#include "db/store/source_guard.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtEndian>

#include <sqlite3.h>

#include <array>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

// The rows of a table, in whatever order they come: how many, and the sum of their SHA-256.
class RowSum {
public:
    void add(const std::vector<QVariant>& cells)
    {
        QByteArray text;
        for (const QVariant& cell : cells) {
            const bool isText = cell.typeId() == QMetaType::QString;
            const bool isBytes = cell.typeId() == QMetaType::QByteArray;
            const QByteArray bytes = isText    ? cell.toString().toUtf8()
                                     : isBytes ? cell.toByteArray()
                                               : QByteArray::number(cell.toLongLong());
            text += cell.isNull() ? '0' : isText ? 't' : isBytes ? 'b' : 'i';
            text += QByteArray::number(bytes.size()) + ':' + bytes;
        }
        const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256);
        for (std::size_t lane = 0; lane < m_lanes.size(); ++lane)
            m_lanes[lane] += qFromBigEndian<quint64>(hash.constData() + 8 * lane);
        ++m_rows;
    }
    std::int64_t rows() const { return m_rows; }
    friend bool operator==(const RowSum&, const RowSum&) = default;

private:
    std::array<quint64, 4> m_lanes{};
    std::int64_t m_rows = 0;
};

struct Table {
    QByteArray name;
    QByteArray columns;
};

int collectTable(void* tables, int, char** values, char**)
{
    static_cast<std::vector<Table>*>(tables)->push_back({values[0], values[1]});
    return 0;
}

std::vector<Table> readTables()
{
    sqlite3* handle = nullptr;
    sqlite3_open(":memory:", &handle);
    std::vector<Table> tables;
    const QByteArray each = "SELECT t.name, (SELECT group_concat(c.name, ', ')"
                            " FROM pragma_table_info(t.name) AS c) FROM (" +
                            QByteArray{selectMovedTables} + ") AS t";
    if (migrate(handle))
        sqlite3_exec(handle, each.constData(), &collectTable, &tables, nullptr);
    sqlite3_close(handle);
    return tables;
}

// As the migrations make them, whatever books are moved.
const std::vector<Table>& tablesOfSchema()
{
    static const std::vector<Table> tables = readTables();
    return tables;
}

// The figures by which people recognise their books; the same words in both stores.
constexpr std::array totalsOfBooks{
    StatementText{"total_entries", "SELECT 'entries', COUNT(*) FROM audit_entry"},
    StatementText{"total_head", "SELECT 'head', lower(hex(hash)) FROM audit_entry"
                                " WHERE number = (SELECT MAX(number) FROM audit_entry)"},
    StatementText{"total_accounts", "SELECT 'accounts', COUNT(*) FROM account"},
    StatementText{"total_rows", "SELECT state, COUNT(*) FROM transaction_row GROUP BY state"
                                " ORDER BY state"},
    StatementText{"total_books", "SELECT book || ' ' || unit, SUM(amount) FROM journal_leg"
                                 " GROUP BY book, unit ORDER BY book, unit"},
};

MovedTotal totalFrom(const std::vector<QVariant>& cells)
{
    return {cells[0].toString(), cells[1].toString()};
}

using Ask = std::function<Result<void>(const StatementText&, const MovedRow&)>;

Result<std::vector<MovedTotal>> totalsOf(const Ask& ask)
{
    std::vector<MovedTotal> totals;
    for (const StatementText& statement : totalsOfBooks) {
        auto read = ask(statement, [&](const std::vector<QVariant>& cells) -> Result<void> {
            totals.push_back(totalFrom(cells));
            return {};
        });
        if (!read)
            return failed(read);
    }
    return totals;
}

bool isSame(const std::vector<MovedTotal>& ours, const std::vector<MovedTotal>& theirs)
{
    return std::ranges::equal(ours, theirs, [](const MovedTotal& a, const MovedTotal& b) {
        return a.name == b.name && a.value == b.value;
    });
}

// Everything that the source has, and that it arrived.
class Moving {
public:
    Moving(Reading& source, MoveTarget& target, const MoveListener& listener)
        : m_source{source},
          m_target{target},
          m_listener{listener}
    {
    }

    Result<MoveProof> run()
    {
        MoveProof proof;
        for (const Table& table : tablesOfSchema()) {
            if (m_listener)
                m_listener(QString::fromLatin1(table.name));
            const auto rows = moveTable(table);
            if (!rows)
                return failed(rows);
            proof.tables.push_back({QString::fromLatin1(table.name), *rows});
        }
        auto totals = compareTotals();
        if (!totals)
            return failed(totals);
        proof.totals = std::move(*totals);
        return proof;
    }

private:
    Result<std::int64_t> moveTable(const Table& table)
    {
        const QByteArray all = "SELECT " + table.columns + " FROM " + table.name;
        const StatementText statement{table.name.constData(), all.constData()};
        RowSum sent;
        auto filled = m_target.fill(table.name, table.columns, [&](const MovedRow& row) {
            return m_source.each(statement, {}, [&](Record& record) {
                const Record kept = record.kept();
                sent.add(kept.all());
                return row(kept.all());
            });
        });
        if (!filled)
            return failed(filled.error().fault,
                          u"%1: %2"_s.arg(QString::fromLatin1(table.name), filled.error().detail));
        RowSum arrived;
        auto read = m_target.each(statement, [&](const std::vector<QVariant>& cells) {
            arrived.add(cells);
            return Result<void>{};
        });
        if (!read)
            return failed(read);
        if (arrived == sent)
            return sent.rows();
        return failed(Fault::DatabaseDamaged,
                      u"%1: %2 rows sent, %3 others arrived"_s.arg(QString::fromLatin1(table.name))
                          .arg(sent.rows())
                          .arg(arrived.rows()));
    }

    Result<std::vector<MovedTotal>> compareTotals()
    {
        const auto ours = totalsOf([&](const StatementText& statement, const MovedRow& row) {
            return m_source.each(statement, {},
                                 [&](Record& record) { return row(record.kept().all()); });
        });
        if (!ours)
            return failed(ours);
        const auto theirs = totalsOf([&](const StatementText& statement, const MovedRow& row) {
            return m_target.each(statement, row);
        });
        if (!theirs)
            return failed(theirs);
        if (!isSame(*ours, *theirs))
            return failed(Fault::DatabaseDamaged, u"the totals differ"_s);
        return *theirs;
    }

    Reading& m_source;
    MoveTarget& m_target;
    const MoveListener& m_listener;
};

Result<void> mustBeOfToday(Reading& source)
{
    const auto version = source.schemaVersion();
    if (!version)
        return failed(version);
    if (*version == knownSchemaVersion())
        return {};
    return failed(*version > knownSchemaVersion() ? Fault::SchemaTooNew : Fault::DatabaseFailed,
                  u"schema %1, known %2"_s.arg(*version).arg(knownSchemaVersion()));
}

Result<StoreAddress> addressOf(const OpenOptions& books)
{
    return books.server ? Result<StoreAddress>{*books.server}
                        : Database::addressIn(books.directory);
}

std::string bytesOf(const QString& path)
{
    return QFile::encodeName(path).toStdString();
}

// A finished and verified file: on the disk before it has its name. What SQLite has beside a file
// belongs to it and would not come along.
Result<void> putInPlace(const QString& part, const QString& directory)
{
    const QString file = Database::fileIn(part);
    for (const QLatin1StringView beside : {"-wal"_L1, "-journal"_L1}) {
        if (QFileInfo{file + beside}.size() > 0)
            return failed(Fault::NotSaved, file + beside);
    }
    const QString place = directory + u'/' + QFileInfo{file}.fileName();
    if (auto synced = crypto::syncFile(bytesOf(file)); !synced)
        return synced;
    if (!QFile::rename(file, place))
        return failed(Fault::NotSaved, place);
    // It is there, and only a power cut may still take it away.
    const auto synced = crypto::syncDirectory(bytesOf(directory));
    return synced ? synced : failed(Fault::OutcomeUnknown, synced.error().detail);
}

// How whoever looks at the old books is told where the new ones are.
QString placeOf(const OpenOptions& to)
{
    return to.directory.isEmpty() ? u"server"_s : QFileInfo{to.directory}.absoluteFilePath();
}

// What is moved, and from whom; nobody for a copy, which leaves nothing.
struct MoveSource {
    Reading& books;
    SourceGuard* guard;
};

Result<void> changeOver(const MoveSource& source, const OpenOptions& to,
                        const std::function<Result<void>()>& put)
{
    return source.guard != nullptr ? source.guard->changeOver(placeOf(to), put) : put();
}

Result<MoveProof> moveIntoFile(const MoveSource& source, const OpenOptions& to,
                               const MoveListener& listener)
{
    const QString& directory = to.directory;
    if (Database::hasBooks(directory))
        return failed(Fault::DuplicateNumber, directory);
    if (!QDir{}.mkpath(directory))
        return failed(Fault::NotSaved, directory);
    const QTemporaryDir part{directory + u"/moved-XXXXXX"_s}; // gone with whatever fails
    if (!part.isValid())
        return failed(Fault::NotSaved, part.errorString());
    auto proof = [&]() -> Result<MoveProof> {
        auto target = fileTarget(part.path(), to.place);
        if (!target)
            return failed(target);
        auto moved = Moving{source.books, **target, listener}.run();
        if (!moved)
            return moved;
        if (auto kept = (*target)->keep(); !kept)
            return failed(kept);
        return moved;
    }();
    if (!proof)
        return proof;
    auto verified = verify(part.path());
    if (!verified)
        return failed(verified);
    proof->verification = std::move(*verified);
    if (!proof->verification.ok())
        return proof;
    const auto put = changeOver(source, to, [&] { return putInPlace(part.path(), directory); });
    return put ? proof : failed(put);
}

Result<MoveProof> moveIntoServer(const MoveSource& source, const OpenOptions& to,
                                 const MoveListener& listener)
{
    auto target = serverTarget(*to.server);
    if (!target)
        return failed(target);
    auto proof = Moving{source.books, **target, listener}.run();
    if (!proof)
        return proof;
    const auto kept = changeOver(source, to, [&] { return (*target)->keep(); });
    return kept ? proof : failed(kept);
}

} // namespace

Result<MoveProof> copyBooks(const OpenOptions& from, const QString& folder)
{
    const auto address = addressOf(from);
    if (!address)
        return failed(address);
    const auto source = Reading::open(*address);
    if (!source)
        return failed(source);
    if (auto known = mustBeOfToday(**source); !known)
        return failed(known);
    return moveIntoFile({**source, nullptr}, {.directory = folder, .place = Place::Anything}, {});
}

Result<MoveProof> moveBooks(const OpenOptions& from, const OpenOptions& to,
                            const MoveListener& listener)
{
    const auto source = addressOf(from);
    const auto target = addressOf(to);
    if (!source || !target)
        return failed(source ? target : source);
    if (!source->server && !QFile::exists(source->file))
        return failed(Fault::NotFound, source->file);
    auto guard = SourceGuard::take(from, *source);
    if (!guard)
        return failed(guard);
    // Rows that are the same hold as little as they did: books that do not are not moved.
    std::optional<Verification> before;
    if (target->server) {
        auto verified = verifyBooks(from);
        if (!verified)
            return failed(verified);
        before = std::move(*verified);
        if (!before->ok())
            return MoveProof{{}, {}, std::move(*before)};
    }
    const auto reading = Reading::open(*source);
    if (!reading)
        return failed(reading);
    if (auto known = mustBeOfToday(**reading); !known)
        return failed(known);
    if (!target->server)
        return moveIntoFile({**reading, &*guard}, to, listener);
    OpenOptions onServer = to;
    onServer.server = target->server;
    auto proof = moveIntoServer({**reading, &*guard}, onServer, listener);
    if (proof)
        proof->verification = std::move(*before);
    return proof;
}

} // namespace wattcard::db
