// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/storage/stored_town.h"

#include <QSqlDatabase>
#include <QSqlDriver>

#include <sqlite3.h>

#include <fstream>
#include <sstream>
#include <unistd.h>

namespace wattcard::storage {

namespace {

// Without what moves when a COMMIT is written or a copy is made (sqlite.org/fileformat2.html): the
// versions that read and write, the file change counter, the schema cookie, the version valid for.
std::uint64_t hashOf(unsigned char* pages, std::size_t size)
{
    constexpr std::array<std::pair<int, int>, 4> moving{{{18, 2}, {24, 4}, {40, 4}, {92, 4}}};
    for (const auto& [at, wide] : moving)
        std::fill_n(pages + at, wide, static_cast<unsigned char>(0));
    return std::hash<std::string_view>{}({reinterpret_cast<const char*>(pages), size});
}

sqlite3* handleOf(const QString& databaseFile)
{
    for (const QString& name : QSqlDatabase::connectionNames()) {
        const QSqlDatabase connection = QSqlDatabase::database(name, false);
        if (connection.databaseName() == databaseFile && connection.isOpen())
            return *static_cast<sqlite3* const*>(connection.driver()->handle().constData());
    }
    throw std::logic_error{"no connection to " + databaseFile.toStdString()};
}

} // namespace

std::uint64_t contentOf(const QString& databaseFile)
{
    sqlite3* const handle = handleOf(databaseFile);
    // It denies the question for the number of pages; what it denies the program is tested apart.
    sqlite3_set_authorizer(handle, nullptr, nullptr);
    sqlite3_int64 size = 0;
    unsigned char* const bytes = sqlite3_serialize(handle, "main", &size, 0);
    if (bytes == nullptr)
        throw std::runtime_error{"the books cannot be read"};
    const std::uint64_t content = hashOf(bytes, static_cast<std::size_t>(size));
    sqlite3_free(bytes);
    return content;
}

std::uint64_t contentBySqlite(const std::string& folder)
{
    const std::string file = folder + "/wattcard.db", copy = file + "-copy";
    sqlite3 *from = nullptr, *to = nullptr;
    sqlite3_open_v2(file.c_str(), &from, SQLITE_OPEN_READWRITE, nullptr);
    sqlite3_open_v2(copy.c_str(), &to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    sqlite3_db_config(from, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr); // the image remains
    sqlite3_backup* const copying = sqlite3_backup_init(to, "main", from, "main");
    const bool isWhole = copying != nullptr && sqlite3_backup_step(copying, -1) == SQLITE_DONE;
    sqlite3_backup_finish(copying);
    sqlite3_close(to);
    sqlite3_close(from);
    const auto copied = disk().find(copy);
    if (!isWhole || !copied)
        throw std::runtime_error{" SQLite does not open it"};
    Image image = copied->current;
    static_cast<void>(disk().remove(copy, true));
    return hashOf(image.data(), image.size());
}

void setOnOpenBooks(const QString& databaseFile, const char* pragma)
{
    sqlite3* const handle = handleOf(databaseFile);
    sqlite3_set_authorizer(handle, nullptr, nullptr);
    if (sqlite3_exec(handle, pragma, nullptr, nullptr, nullptr) != SQLITE_OK)
        throw std::runtime_error{sqlite3_errmsg(handle)};
}

StoredTown::StoredTown(const simulation::Flow& wanted) : flow{wanted}
{
    flow.prepare(town);
    town.leaveEverything();
    promise.kept = contentWhenOpened(folder());
    disk().adopt(folder());
    watchCommits();
}

StoredTown::~StoredTown()
{
    town.onPoint = {};
    town.leaveEverything();
    disk().forget(folder());
}

void StoredTown::watchCommits()
{
    town.onPoint = [this](const std::string& point) {
        constexpr std::string_view before = ":commit:before", after = ":commit:after";
        if (point.ends_with(after) && promise.underway) {
            promise.kept = *promise.underway;
            promise.underway.reset();
        }
        if (!point.ends_with(before))
            return;
        if (aside)
            aside(true);
        promise.underway = contentOf(db::Database::fileIn(town.directory.path()));
        if (aside)
            aside(false);
    };
}

void StoredTown::beginAnew(const Making& making)
{
    // The name is its own: copies of a process draw the same numbers.
    const std::string from = folder();
    std::ignore = town.database.release();
    town.directory.setAutoRemove(false);
    town.directory = QTemporaryDir{QString::fromStdString(newFolder())};
    town.directory.setAutoRemove(false); // of a process that ends without a goodbye
    making(from, folder());
}

std::string StoredTown::goOn(const std::string& twin)
{
    constexpr int mostTries = 4;
    for (int tries = 0; tries < mostTries; ++tries) {
        if (recover(town, flow))
            return broken(town, twin);
    }
    return "the flow does not come to its end";
}

void StoredTown::runFlow()
{
    constexpr std::uint8_t putData = 0xDA;
    town.reader.setIntercept({[this](ByteView command) {
                                  cardWrites += command[1] == putData ? 1 : 0;
                                  return cardio::InProcessReader::Cut::None;
                              },
                              {}});
    flow.run(town);
}

std::string StoredTown::newFolder()
{
    return m_scratch.path().toStdString() + "/disk-" + std::to_string(::getpid()) + "-" +
           std::to_string(m_folders++);
}

std::uint64_t contentWhenOpened(const std::string& folder)
{
    const QString directory = QString::fromStdString(folder);
    const auto opened = need(db::Database::open({directory, db::Place::Anything}), "opening");
    return contentOf(opened->fileName());
}

std::string twinOf(StoredTown& stored, const SharedTally& tally)
{
    const std::string file = stored.newFolder() + ".twin";
    inChild(tally, std::string{stored.flow.name} + " without a fault", [&] {
        stored.beginAnew(
            [](const std::string& from, const std::string& to) { disk().endProcess(from, to); });
        stored.town.openBooks();
        stored.flow.run(stored.town);
        if (!recover(stored.town, stored.flow))
            throw std::runtime_error{"the flow does not end where nothing is wrong"};
        std::ofstream{file} << stateOf(stored.town);
    });
    std::stringstream text;
    text << std::ifstream{file}.rdbuf();
    return text.str();
}

} // namespace wattcard::storage
