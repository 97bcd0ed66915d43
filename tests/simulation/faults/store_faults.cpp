// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/faults/store_faults.h"

#include <QFile>

#include <sqlite3.h>

#include <stdexcept>
#include <utility>

namespace wattcard::simulation {

namespace {

// Of this process: SQLite's hooks know nothing else.
struct Watched {
    sqlite3* writer = nullptr; // opened last, of those that may write
    bool isRival = false;      // what is being opened now is ours
    Kind kind{};               // of the log's file
    bool isArmed = false;
    sqlite3_io_methods methods{}; // the log's own, with two replaced
    const sqlite3_io_methods* own = nullptr;
    QByteArray file, base, log; // of the store; what they held when its COMMIT was kept
    bool isKept = false;
    bool refuses = false; // the statement that begins now
};
Watched watched;

int noteConnection(sqlite3* handle, char**, const sqlite3_api_routines*)
{
    if (!watched.isRival && sqlite3_db_readonly(handle, "main") == 0)
        watched.writer = handle;
    return SQLITE_OK;
}

QByteArray contentOf(const QByteArray& name)
{
    QFile file{QFile::decodeName(name)};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

void put(const QByteArray& name, const QByteArray& content)
{
    QFile file{QFile::decodeName(name)};
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        throw std::runtime_error("the store cannot be put back");
}

int writeLog(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at)
{
    if (watched.isArmed && watched.kind == Kind::DiskFull)
        return SQLITE_FULL;
    if (watched.isArmed && watched.kind == Kind::IoError)
        return SQLITE_IOERR_WRITE;
    return watched.own->xWrite(file, bytes, size, at);
}

int syncLog(sqlite3_file* file, int flags)
{
    const int synced = watched.own->xSync(file, flags);
    if (!watched.isArmed || watched.kind != Kind::Unheard)
        return synced;
    watched.isArmed = false;
    watched.isKept = true;
    watched.base = contentOf(watched.file);
    watched.log = contentOf(watched.file + "-wal");
    return SQLITE_IOERR_FSYNC;
}

// The log's file belongs to SQLite; only its table of functions is another one from now on.
void takeLog(sqlite3* writer)
{
    sqlite3_file* log = nullptr;
    if (sqlite3_file_control(writer, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log) != SQLITE_OK ||
        log == nullptr || log->pMethods == nullptr)
        throw std::logic_error("no write-ahead log");
    if (log->pMethods == &watched.methods)
        return;
    watched.own = log->pMethods;
    watched.methods = *log->pMethods;
    watched.methods.xWrite = &writeLog;
    watched.methods.xSync = &syncLog;
    log->pMethods = &watched.methods;
}

int refuseOnce(void*)
{
    return std::exchange(watched.refuses, false) ? 1 : 0;
}

int refuseCommit(void* writer)
{
    sqlite3_commit_hook(static_cast<sqlite3*>(writer), nullptr, nullptr);
    return 1;
}

} // namespace

void StoreFaults::watchConnections()
{
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(&noteConnection));
}

void StoreFaults::strike(Kind kind, const QByteArray& file)
{
    sqlite3* const writer = watched.writer;
    if (writer == nullptr || file != sqlite3_db_filename(writer, "main"))
        throw std::logic_error("the store's connection was not seen");
    watched.kind = kind;
    watched.file = file;
    switch (kind) {
    case Kind::Refused:
        watched.refuses = true;
        sqlite3_progress_handler(writer, 1, &refuseOnce, nullptr);
        break;
    case Kind::Busy: keepBusy(file); break;
    case Kind::Constraint: sqlite3_commit_hook(writer, &refuseCommit, writer); break;
    case Kind::Unheard:
    case Kind::DiskFull:
    case Kind::IoError:
        takeLog(writer);
        watched.isArmed = true;
        break;
    default: throw std::logic_error("not a fault of a store");
    }
}

void StoreFaults::keepBusy(const QByteArray& file)
{
    if (m_rival != nullptr)
        return;
    sqlite3_busy_timeout(watched.writer, 0);
    watched.isRival = true;
    sqlite3_open_v2(file.constData(), &m_rival, SQLITE_OPEN_READWRITE, nullptr);
    watched.isRival = false;
    if (sqlite3_exec(m_rival, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) != SQLITE_OK)
        throw std::logic_error("nobody can write");
}

void StoreFaults::stop()
{
    watched.isArmed = false;
    watched.refuses = false;
    sqlite3_close(std::exchange(m_rival, nullptr));
}

void StoreFaults::forget()
{
    watched.isKept = false;
}

void StoreFaults::putBack()
{
    if (!std::exchange(watched.isKept, false))
        return;
    put(watched.file, watched.base);
    put(watched.file + "-wal", watched.log);
    QFile::remove(QFile::decodeName(watched.file + "-shm"));
}

} // namespace wattcard::simulation
