// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/wiring.h"

#include "cardio/profile/wattcard1_desk.h"
#include "crypto/random.h"
#include "crypto/test_key_store.h"
#include "db/repositories/sql_ledger.h"
#include "db/repositories/sql_outbox.h"
#include "db/repositories/sql_people.h"
#include "db/repositories/sql_registry.h"
#include "db/sqlite/database.h"
#include "db/verify/verify.h"
#include "main/system_clock.h"
#include "main/threaded_ledger.h"

#include <QFile>
#include <QTimer>

#include <tuple>

namespace wattcard {

namespace {

constexpr std::chrono::seconds idleTime{5};

// No sale on books that contradict themselves (RELIABILITY.md section 8, checks).
Result<void> checkBooks(const QString& directory)
{
    const auto verification = db::verify(directory);
    if (!verification)
        return failed(verification);
    for (const db::Check& check : verification->checks) {
        if (!check.ok)
            return failed(Fault::DatabaseDamaged, check.invariant + u' ' + check.detail);
    }
    return {};
}

} // namespace

struct Wiring::Store {
    Store(std::unique_ptr<db::Database> opened, const Clock& clock)
        : database{std::move(opened)},
          ledger{*database, clock},
          people{*database, clock},
          registry{*database, clock},
          outbox{*database, clock}
    {
        // Between two sales the write-ahead log goes into the database, by this writer alone.
        QObject::connect(&idle, &QTimer::timeout, &home,
                         [this] { std::ignore = database->checkpointWhenIdle(); });
        idle.start(idleTime);
    }
    std::unique_ptr<db::Database> database;
    db::SqlLedger ledger;
    db::SqlPeople people;
    db::SqlRegistry registry;
    db::SqlOutbox outbox;
    QTimer idle;
    QObject home; // lives on the database thread: calls are queued to it
};

Wiring::Wiring() : m_clock{std::make_unique<SystemClock>()} {}

Result<std::unique_ptr<Wiring>> Wiring::make(const Options& options)
{
    std::unique_ptr<Wiring> wiring{new Wiring};
    if (auto opened = wiring->openStore(options); !opened)
        return failed(opened);
    if (auto opened = wiring->openReader(options); !opened)
        return failed(opened);
    wiring->startPrinting(options);
    return wiring;
}

// The connection belongs to the thread that opens it.
Result<void> Wiring::openStore(const Options& options)
{
    if (!QFile::exists(db::Database::fileIn(options.profile.directory)))
        return failed(Fault::ConfigurationMissing, options.profile.directory);
    m_databaseThread.setObjectName(QStringLiteral("database"));
    m_databaseThread.start();
    auto* starter = new QObject;
    starter->moveToThread(&m_databaseThread);
    Result<void> outcome;
    const auto open = [&] {
        auto database = db::Database::open({options.profile.directory, db::Place::Anything, {}});
        if (!database) {
            outcome = failed(database);
            return;
        }
        if (const auto checked = checkBooks(options.profile.directory); !checked) {
            outcome = failed(checked);
            return;
        }
        m_store = std::make_unique<Store>(std::move(*database), *m_clock);
        auto company = m_store->registry.company();
        if (!company) {
            outcome = failed(company);
            return;
        }
        m_company = *company;
        m_records = std::make_unique<app::RecordsService>(
            app::RecordsService::Parts{m_store->ledger, m_store->people, m_store->registry,
                                       m_store->outbox, *m_clock, m_company.practice});
    };
    QMetaObject::invokeMethod(starter, open, Qt::BlockingQueuedConnection);
    starter->deleteLater();
    if (!outcome)
        return outcome;
    m_ledger = std::make_unique<ThreadedLedger>(m_store->ledger, m_store->home);
    return {};
}

Result<void> Wiring::openReader(const Options& options)
{
    const SlotChoice slot{options.reader, options.profile.boxSocket(), 0};
    auto reader = makeReader(slot);
    if (!reader)
        return failed(reader);
    auto watch = makeWatch(slot);
    if (!watch)
        return failed(watch);
    m_reader = std::move(*reader);
    m_watch = std::move(*watch);
    static const crypto::TestKeyStore keys{crypto::TestKeyStore::counter()};
    m_desk = std::make_unique<cardio::Wattcard1Desk>(
        *m_reader, cardio::CardAccess{keys, m_company.utilityRegion});
    m_counter = std::make_unique<app::CounterService>(
        app::CounterService::Parts{*m_desk, *m_ledger, *m_clock, crypto::randomBytes,
                                   m_company.counter, m_company.utilityRegion, keys.hasTestKeys()});
    m_cardThread.setObjectName(QStringLiteral("card"));
    m_counter->moveToThread(&m_cardThread);
    m_cardThread.start();
    return {};
}

void Wiring::startPrinting(const Options& options)
{
    m_printer = options.printer(options.profile, m_company);
    m_print = std::make_unique<app::PrintService>(*m_printer);
    m_print->moveToThread(&m_printThread);
    using app::PrintService;
    using app::RecordsService;
    QObject::connect(m_records.get(), &RecordsService::paperWanted, m_print.get(),
                     &PrintService::print);
    QObject::connect(m_print.get(), &PrintService::printed, m_records.get(),
                     &RecordsService::notePrinted);
    QObject::connect(m_print.get(), &PrintService::failed, m_records.get(),
                     &RecordsService::failed);
    m_printThread.setObjectName(QStringLiteral("printer"));
    m_printThread.start();
}

// The card thread may be waiting for the database: it ends first.
Wiring::~Wiring()
{
    if (m_watch)
        m_watch->stop();
    m_printThread.quit();
    m_printThread.wait();
    m_cardThread.quit();
    m_cardThread.wait();
    m_counter.reset();
    if (m_store) {
        const auto close = [this] {
            m_records.reset();
            m_store.reset();
        };
        auto* ender = new QObject;
        ender->moveToThread(&m_databaseThread);
        QMetaObject::invokeMethod(ender, close, Qt::BlockingQueuedConnection);
        ender->deleteLater();
    }
    m_databaseThread.quit();
    m_databaseThread.wait();
}

} // namespace wattcard
