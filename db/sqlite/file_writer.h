// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/place.h"
#include "db/store/writer.h"

#include <QCache>
#include <QSqlDatabase>

#include <memory>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace wattcard::db {

// The writer of a SQLite file. Its settings are read back before it is handed out. After an error
// of disk or file it is in safe stop: every later call answers with that failure and nothing is
// tried again.
class FileWriter : public Writer {
public:
    // The right to write is held until the end. SchemaTooNew, DatabaseDamaged, DiskFull,
    // DatabaseFailed.
    static Result<std::unique_ptr<FileWriter>> open(StoreLock lock, const QString& fileName);
    ~FileWriter() override;

    Result<Answer> run(const StatementText& statement,
                       const std::vector<QVariant>& values) override;
    Result<NamedAnswer> runNamed(const StatementText& statement,
                                 const std::vector<QVariant>& values) override;
    Result<void> begin() override;
    Result<void> commit() override;
    void rollback() override;
    Result<void> tidy(bool isIdle) override;
    bool mayRetry() const override { return false; } // it is the only one who writes
    void wait(std::chrono::milliseconds) override {}
    const Failure* stopped() const override { return m_stopped ? &*m_stopped : nullptr; }
    bool indexesLines() const override { return false; }
    bool wasClosedInOrder() const override { return m_wasClosedInOrder; }
    void vouch() override { m_isSound = true; }

private:
    FileWriter(StoreLock lock, QString fileName);
    Result<void> connect();
    Result<void> prepare();
    // By SQLite's own interface: through QtSql a sale takes half as long again.
    struct Prepared;
    Result<sqlite3_stmt*> prepared(const StatementText& statement);
    Result<Answer> execute(const StatementText& statement, const std::vector<QVariant>& values,
                           QStringList* columns);
    Result<Answer> answerTo(sqlite3_stmt* query, const StatementText& statement,
                            const std::vector<QVariant>& values);
    Result<void> checkpoint(int leastPages);
    tl::unexpected<Failure> stopIfFatal(Failure failure);

    StoreLock m_lock; // first: given back last
    QString m_fileName;
    QString m_connectionName;
    QSqlDatabase m_connection;
    sqlite3* m_handle = nullptr;                           // owned by m_connection
    QCache<QByteArray, Prepared> m_prepared{mostPrepared}; // by text, those used last
    int m_walPages = 0;
    int m_walPagesTried = 0; // in the log when the last checkpoint was made
    bool m_wasClosedInOrder = false; // or begins now
    bool m_isSound = false;          // at the start, or checked since
    std::optional<Failure> m_stopped;
};

} // namespace wattcard::db
