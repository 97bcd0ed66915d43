// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/search_text.h"
#include "db/sqlite/cells.h"
#include "db/sqlite/errors.h"
#include "db/store/move_target.h"

#include <QFile>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

class FileTarget : public MoveTarget {
public:
    explicit FileTarget(sqlite3* handle) : m_handle{handle} {}
    ~FileTarget() override { sqlite3_close(m_handle); }

    Result<void> begin();
    Result<void> fill(const QByteArray& table, const QByteArray& columns,
                      const MovedRows& rows) override;
    Result<void> each(const StatementText& statement, const MovedRow& row) override;
    Result<void> keep() override;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;
    Result<void> execute(const QByteArray& sql);
    Result<Statement> prepared(const QByteArray& sql);
    Result<void> put(sqlite3_stmt* statement, const std::vector<QVariant>& cells);
    Result<void> indexLines();
    sqlite3* m_handle;
};

Result<void> FileTarget::execute(const QByteArray& sql)
{
    if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK)
        return {};
    return tl::unexpected{failureOf(m_handle, Fault::NotSaved)};
}

Result<FileTarget::Statement> FileTarget::prepared(const QByteArray& sql)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(m_handle, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
        return tl::unexpected{failureOf(m_handle, Fault::DatabaseFailed)};
    return Statement{statement};
}

Result<void> FileTarget::put(sqlite3_stmt* statement, const std::vector<QVariant>& cells)
{
    for (std::size_t at = 0; at < cells.size(); ++at)
        bindCell(statement, static_cast<int>(at) + 1, cells[at]);
    const int done = sqlite3_step(statement);
    sqlite3_reset(statement);
    if (done == SQLITE_DONE)
        return {};
    return tl::unexpected{failureOf(m_handle, Fault::NotSaved)};
}

Result<void> FileTarget::fill(const QByteArray& table, const QByteArray& columns,
                              const MovedRows& rows)
{
    if (auto cleared = execute("DELETE FROM " + table); !cleared) // what the migrations put there
        return cleared;
    QByteArray places = "?";
    for (qsizetype more = 0; more < columns.count(','); ++more)
        places += ", ?";
    const auto insert =
        prepared("INSERT INTO " + table + " (" + columns + ") VALUES (" + places + ")");
    if (!insert)
        return failed(insert);
    return rows([&](const std::vector<QVariant>& cells) { return put(insert->get(), cells); });
}

Result<void> FileTarget::each(const StatementText& statement, const MovedRow& row)
{
    const auto question = prepared(statement.sql);
    if (!question)
        return failed(question);
    const int columns = sqlite3_column_count(question->get());
    int step = SQLITE_DONE;
    while ((step = sqlite3_step(question->get())) == SQLITE_ROW) {
        std::vector<QVariant> cells;
        for (int column = 0; column < columns; ++column)
            cells.push_back(cellAt(question->get(), column));
        if (auto taken = row(cells); !taken)
            return taken;
    }
    if (step == SQLITE_DONE)
        return {};
    return tl::unexpected{failureOf(m_handle, Fault::DatabaseDamaged)};
}

// As search_lines.cpp gives them to the two indexes.
Result<void> FileTarget::indexLines()
{
    auto done = execute("INSERT INTO search_part (rowid, numbers, names, address, place)"
                        " SELECT account, numbers, names, address, place FROM search_line");
    if (!done)
        return done;
    const auto insert =
        prepared("INSERT INTO search_gram (rowid, names, address, place) VALUES (?, ?, ?, ?)");
    if (!insert)
        return failed(insert);
    return each({"lines", "SELECT account, names, address, place FROM search_line"},
                [&](const std::vector<QVariant>& line) {
                    constexpr qsizetype markLength = 3;
                    const QString place = line[3].toString();
                    return put(insert->get(),
                               {line[0], gramsOf(line[1].toString()), gramsOf(line[2].toString()),
                                QString{place.left(markLength) + u' ' + place.mid(markLength)}});
                });
}

Result<void> FileTarget::keep()
{
    if (auto indexed = indexLines(); !indexed)
        return indexed;
    return execute("COMMIT");
}

// All that COMMIT has confirmed is in the file itself then. In a write-ahead log it would get there
// only when the log is moved in, which closing does without a word when it cannot.
Result<void> FileTarget::begin()
{
    const auto mode = prepared("PRAGMA journal_mode=DELETE");
    if (!mode)
        return failed(mode);
    const bool hasAnswered = sqlite3_step(mode->get()) == SQLITE_ROW;
    const QString now = hasAnswered ? cellAt(mode->get(), 0).toString() : QString{};
    if (now != u"delete"_s)
        return tl::unexpected{failureOf(m_handle, Fault::DatabaseFailed)};
    sqlite3_reset(mode->get());
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    // Whoever puts the finished file in its place syncs it before.
    return execute("PRAGMA synchronous=OFF; PRAGMA foreign_keys=OFF; BEGIN IMMEDIATE");
}

} // namespace

Result<std::unique_ptr<MoveTarget>> fileTarget(const QString& folder, Place place)
{
    // The product's own way makes it; it is closed again, so that nothing of it watches the rows.
    if (auto made = Database::open({.directory = folder, .place = place}); !made)
        return failed(made);
    sqlite3* handle = nullptr;
    const int opened = sqlite3_open_v2(QFile::encodeName(Database::fileIn(folder)).constData(),
                                       &handle, SQLITE_OPEN_READWRITE, nullptr);
    auto target = std::make_unique<FileTarget>(handle);
    if (opened != SQLITE_OK)
        return tl::unexpected{failureOf(handle, Fault::DatabaseFailed)};
    if (auto begun = target->begin(); !begun)
        return failed(begun);
    return std::unique_ptr<MoveTarget>{std::move(target)};
}

} // namespace wattcard::db
