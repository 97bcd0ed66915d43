// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlite/backup.h"

#include "crypto/backup_disk.h"
#include "db/sqlite/errors.h"

#include <QFile>

#include <sqlite3.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

struct CloseHandle {
    void operator()(sqlite3* handle) const { sqlite3_close(handle); }
};
using CopyHandle = std::unique_ptr<sqlite3, CloseHandle>;

constexpr int busyMs = 5'000;

Result<CopyHandle> openForCopy(const QString& file, int flags)
{
    sqlite3* raw = nullptr;
    const int opened = sqlite3_open_v2(QFile::encodeName(file).constData(), &raw, flags, nullptr);
    CopyHandle handle{raw};
    if (opened != SQLITE_OK)
        return tl::unexpected{failureOf(raw, Fault::DatabaseFailed)};
    sqlite3_extended_result_codes(raw, 1);
    sqlite3_busy_timeout(raw, busyMs);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    return handle;
}

Result<void> execute(const CopyHandle& handle, const char* sql)
{
    if (sqlite3_exec(handle.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return tl::unexpected{failureOf(handle.get(), Fault::DatabaseFailed)};
    return {};
}

// One state throughout, however long it takes; never writes, never moves the log.
Result<CopyHandle> openSource(const QString& file)
{
    if (!QFile::exists(file))
        return failed(Fault::NotFound, file);
    auto source = openForCopy(file, SQLITE_OPEN_READONLY);
    if (!source)
        return source;
    sqlite3_db_config(source->get(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(source->get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    auto begun = execute(*source, "PRAGMA query_only=ON; PRAGMA mmap_size=0; BEGIN;"
                                  "SELECT COUNT(*) FROM sqlite_schema");
    return begun ? std::move(source) : Result<CopyHandle>{failed(begun)};
}

// Nobody needs the copy before it is whole: no journal, and synced by whoever made it.
Result<CopyHandle> openTarget(const QString& file)
{
    auto target = openForCopy(file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    if (!target)
        return target;
    auto set = execute(*target, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF");
    return set ? std::move(target) : Result<CopyHandle>{failed(set)};
}

tl::unexpected<Failure> copyFailure(sqlite3* target, const QString& file)
{
    Failure failure = failureOf(target, Fault::DatabaseFailed);
    if (failure.fault == Fault::DiskFull)
        return failed(BackupTrouble::NoRoom, file);
    return tl::unexpected{std::move(failure)};
}

Result<void> copyPages(sqlite3_backup* copy, const QString& file, const BackupProgress& progress)
{
    for (;;) {
        const int step = sqlite3_backup_step(copy, pagesOfAStep);
        if (step == SQLITE_DONE)
            return {};
        if (step != SQLITE_OK) // the connection has it when the copy ends
            return failed(Fault::DatabaseFailed, QString::fromUtf8(sqlite3_errstr(step)));
        const std::int64_t total = sqlite3_backup_pagecount(copy);
        const std::int64_t done = total - sqlite3_backup_remaining(copy);
        if (progress && !progress(BackupStage::Copying, done, total))
            return failed(BackupTrouble::GivenUp);
        // A sale's own sync never waits behind more than one step.
        if (auto written = crypto::writeOut(QFile::encodeName(file).toStdString()); !written)
            return written;
    }
}

Result<void> copyInto(const QString& from, const QString& to, const BackupProgress& progress)
{
    const auto source = openSource(from);
    if (!source)
        return failed(source);
    const auto target = openTarget(to);
    if (!target)
        return failed(target);
    sqlite3_backup* const copy = sqlite3_backup_init(target->get(), "main", source->get(), "main");
    if (copy == nullptr)
        return tl::unexpected{failureOf(target->get(), Fault::DatabaseFailed)};
    auto copied = copyPages(copy, to, progress);
    if (sqlite3_backup_finish(copy) != SQLITE_OK)
        return copyFailure(target->get(), to);
    return copied;
}

struct Watch {
    const BackupProgress& progress;
    std::int64_t looks = 0;
};

int askWatch(void* watch)
{
    auto& asked = *static_cast<Watch*>(watch);
    return asked.progress(BackupStage::Checking, ++asked.looks, 0) ? 0 : 1;
}

// Looks beside a check whether it shall go on: the part of it that reads the trees is one
// instruction of SQLite, however large the file.
class Interrupter {
public:
    Interrupter(sqlite3* handle, std::function<bool()> goOn)
    {
        if (goOn)
            m_thread =
                std::jthread{[handle, goOn = std::move(goOn), this](const std::stop_token& ended) {
                    std::mutex mutex;
                    std::condition_variable_any told;
                    std::unique_lock lock{mutex};
                    while (!told.wait_for(lock, ended, betweenLooks, [] { return false; }) &&
                           !ended.stop_requested()) {
                        if (goOn())
                            continue;
                        m_isGivenUp = true;
                        sqlite3_interrupt(handle);
                    }
                }};
    }
    // Nobody is asked any more. True when somebody has said no, however far the work had come.
    bool end()
    {
        m_thread = {};
        return m_isGivenUp;
    }

private:
    static constexpr std::chrono::milliseconds betweenLooks{20};
    std::atomic<bool> m_isGivenUp = false;
    std::jthread m_thread; // asked to end, and waited for, before the handle is closed
};

// What a PRAGMA answers in its first row; empty when there is none.
Result<QString> firstAnswer(const CopyHandle& handle, const char* sql)
{
    QString first;
    const auto take = [](void* text, int columns, char** values, char**) {
        auto& answer = *static_cast<QString*>(text);
        if (answer.isEmpty())
            for (int column = 0; column < columns; ++column)
                answer += QString::fromUtf8(values[column]) + u' ';
        return 0;
    };
    const int code = sqlite3_exec(handle.get(), sql, take, &first, nullptr);
    if (code == SQLITE_INTERRUPT)
        return failed(BackupTrouble::GivenUp);
    if (code != SQLITE_OK)
        return tl::unexpected{failureOf(handle.get(), Fault::DatabaseDamaged)};
    return first.trimmed();
}

} // namespace

Result<void> copyStore(const QString& from, const QString& to, const BackupProgress& progress)
{
    auto copied = copyInto(from, to, progress);
    if (copied)
        copied = crypto::syncFile(QFile::encodeName(to).toStdString());
    if (!copied) {
        crypto::removeGently(QFile::encodeName(to).toStdString());
        if (copied.error().fault == Fault::DiskFull)
            return failed(BackupTrouble::NoRoom, to);
    }
    return copied;
}

Result<void> checkWholeFile(const QString& file, const BackupProgress& progress)
{
    auto handle = openForCopy(file, SQLITE_OPEN_READONLY);
    if (!handle)
        return failed(handle);
    constexpr int instructionsBetweenLooks = 100'000; // milliseconds
    Watch watch{progress};
    if (progress)
        sqlite3_progress_handler(handle->get(), instructionsBetweenLooks, &askWatch, &watch);
    if (auto set = execute(*handle, "PRAGMA query_only=ON; PRAGMA cell_size_check=ON"); !set)
        return set;
    const auto structure = firstAnswer(*handle, "PRAGMA integrity_check(1)");
    if (!structure)
        return failed(structure);
    if (*structure != u"ok")
        return failed(Fault::DatabaseDamaged, *structure);
    const auto dangling = firstAnswer(*handle, "PRAGMA foreign_key_check");
    if (!dangling)
        return failed(dangling);
    return dangling->isEmpty() ? Result<void>{} : failed(Fault::DatabaseDamaged, *dangling);
}

Result<void> quickCheck(const QString& file, const std::function<bool()>& goOn)
{
    auto handle = openForCopy(file, SQLITE_OPEN_READONLY);
    if (!handle)
        return failed(handle);
    if (goOn && !goOn())
        return failed(BackupTrouble::GivenUp);
    Interrupter interrupter{handle->get(), goOn};
    if (auto set = execute(*handle, "PRAGMA query_only=ON"); !set)
        return set;
    const auto structure = firstAnswer(*handle, "PRAGMA quick_check(1)");
    if (interrupter.end())
        return failed(BackupTrouble::GivenUp);
    if (!structure)
        return failed(structure);
    return *structure == u"ok" ? Result<void>{} : failed(Fault::DatabaseDamaged, *structure);
}

} // namespace wattcard::db
