// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlite/database.h"

#include "crypto/chain_seal.h"
#include "db/postgres/connection.h"
#include "db/postgres/migrator.h"
#include "db/sqlite/file_writer.h"
#include "db/sqlite/store_pointer.h"
#include "db/store/moved_mark.h"
#include "db/store/server_file.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

Result<std::unique_ptr<Writer>> openFile(const OpenOptions& options)
{
    if (auto place = preparePlace(options.directory, options.place); !place)
        return failed(place);
    auto lock = StoreLock::take(options.directory);
    if (!lock)
        return failed(lock);
    if (auto here = confirmNotMoved(storeFolder(options.directory)); !here)
        return failed(here);
    auto writer = FileWriter::open(std::move(*lock), Database::fileIn(options.directory));
    if (!writer)
        return failed(writer);
    return std::unique_ptr<Writer>{std::move(*writer)};
}

// A profile whose server.ini names no number has that of the company's row.
Result<std::optional<CounterId>> counterOf(postgres::Connection& connection,
                                           const OpenOptions& options)
{
    if (options.counter || options.directory.isEmpty())
        return options.counter;
    auto company = connection.run({"founding_counter", "SELECT counter FROM company"});
    if (!company)
        return failed(company);
    if (company->records.empty())
        return std::optional<CounterId>{};
    return std::optional{CounterId{static_cast<std::uint16_t>(company->records.front().integer())}};
}

Result<std::unique_ptr<Writer>> openServer(const OpenOptions& options)
{
    auto connection = postgres::Connection::open(*options.server);
    if (!connection)
        return failed(connection);
    if (auto newest = postgres::migrate(**connection); !newest)
        return failed(newest);
    const auto counter = counterOf(**connection, options);
    if (!counter)
        return failed(counter);
    if (*counter) {
        if (auto held = (*connection)->hold(**counter); !held)
            return failed(held);
    }
    return std::unique_ptr<Writer>{std::move(*connection)};
}

// One window on a profile, wherever its books are: its keys and its paper are in the folder. None
// for who names no folder.
Result<std::optional<StoreLock>> lockProfile(const OpenOptions& options)
{
    if (!options.server || options.directory.isEmpty())
        return std::optional<StoreLock>{};
    if (!QDir{}.mkpath(options.directory))
        return failed(Fault::DatabaseFailed, "cannot make "_L1 + options.directory);
    auto lock = StoreLock::take(options.directory);
    return lock ? Result<std::optional<StoreLock>>{std::move(*lock)} : failed(lock);
}

// As the profile says, unless whoever opens it has said.
Result<OpenOptions> completed(OpenOptions options)
{
    if (options.server || options.directory.isEmpty())
        return options;
    const auto file = serverFileIn(options.directory);
    if (!file)
        return failed(file);
    if (!*file)
        return options;
    auto server = optionsFrom(**file);
    if (!server)
        return failed(server);
    options.server = std::move(*server);
    options.counter = (*file)->counter;
    return options;
}

} // namespace

bool Database::hasBooks(const QString& directory)
{
    const auto file = serverFileIn(directory);
    return !file || *file || QFile::exists(fileIn(directory)); // or one that nobody can read
}

Result<StoreAddress> Database::addressIn(const QString& directory)
{
    auto options = completed({.directory = directory});
    if (!options)
        return failed(options);
    return options->server ? StoreAddress{std::move(*options->server)}
                           : StoreAddress{fileIn(directory)};
}

QString Database::fileIn(const QString& directory)
{
    return storeFolder(directory) + "/wattcard.db"_L1;
}

Result<std::unique_ptr<Database>> Database::open(const OpenOptions& given)
{
    const auto completedOptions = completed(given);
    if (!completedOptions)
        return failed(completedOptions);
    const OpenOptions& options = *completedOptions;
    auto lock = lockProfile(options);
    if (!lock)
        return failed(lock);
    auto writer = options.server ? openServer(options) : openFile(options);
    if (!writer)
        return failed(writer);
    std::unique_ptr<Database> database{new Database{std::move(*writer), options}};
    if (*lock)
        database->m_lock.emplace(std::move(**lock));
    if (auto sealed = database->takeSeal(); !sealed)
        return failed(sealed);
    return database;
}

Database::Database(std::unique_ptr<Writer> writer, OpenOptions options)
    : m_writer{std::move(writer)},
      m_options{std::move(options)},
      m_fileName{m_options.server ? QString{} : fileIn(m_options.directory)}
{
}

Database::~Database() = default;

Result<void> Database::takeSeal()
{
    const auto path =
        crypto::ChainSeal::fileIn(QFile::encodeName(m_options.directory).toStdString());
    auto opened = crypto::ChainSeal::open(path);
    if (!opened)
        return opened.error().fault == Fault::NotFound ? Result<void>{} : failed(opened);
    m_seal = std::make_unique<crypto::ChainSeal>(std::move(*opened));
    return {};
}

Result<Answer> Database::run(const StatementText& statement, const std::vector<QVariant>& values)
{
    tell(statement.name, "before");
    auto answer = m_writer->run(statement, values);
    if (answer)
        tell(statement.name, "after");
    return answer;
}

Result<NamedAnswer> Database::runNamed(const StatementText& statement,
                                       const std::vector<QVariant>& values)
{
    tell(statement.name, "before");
    auto answer = m_writer->runNamed(statement, values);
    if (answer)
        tell(statement.name, "after");
    return answer;
}

Result<void> Database::begin(QLatin1StringView flow, Again again)
{
    if (const Failure* const failure = m_writer->stopped(); failure != nullptr)
        return tl::unexpected{*failure};
    if (inTransaction())
        std::abort(); // a port function called from inside another one
    m_flow = flow;
    tell("begin", "before");
    m_writer->expect(flow);
    if (auto begun = m_writer->begin(); !begun) {
        m_flow = {};
        return begun;
    }
    tell("begin", "after");
    m_doubts.begin(again);
    return {};
}

Result<void> Database::commit()
{
    tell("commit", "before");
    auto kept = m_writer->commit();
    if (!kept && kept.error().fault == Fault::OutcomeUnknown)
        kept = m_doubts.decide(*m_writer, kept.error());
    if (!kept) {
        m_flow = {};
        return kept;
    }
    tell("commit", "after");
    m_flow = {};
    // What was committed stays committed; a failed checkpoint stops the store for what comes next.
    static_cast<void>(m_writer->tidy(false));
    return {};
}

void Database::rollback()
{
    m_writer->rollback();
    m_flow = {};
}

Result<void> Database::checkpointWhenIdle()
{
    if (const Failure* const failure = m_writer->stopped(); failure != nullptr)
        return tl::unexpected{*failure};
    return inTransaction() ? Result<void>{} : m_writer->tidy(true);
}

bool Database::shouldRetry(int attempt)
{
    if (attempt >= mostRetries || !m_writer->mayRetry())
        return false;
    // Longer each time, and never the same for two that have met.
    constexpr int shortest = 5;
    constexpr int longest = 200;
    const int most = std::min(2 * shortest << attempt, longest);
    m_writer->wait(
        std::chrono::milliseconds{QRandomGenerator::global()->bounded(shortest, most + 1)});
    return true;
}

void Database::tell(const char* statement, const char* moment) const
{
    if (m_options.observer && inTransaction())
        m_options.observer("sql:"_L1 + m_flow + u':' + QLatin1StringView{statement} + u':' +
                           QLatin1StringView{moment});
}

} // namespace wattcard::db
