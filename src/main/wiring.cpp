// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/wiring.h"

#include "app/name_initials.h"
#include "cardio/selftest/self_test.h"
#include "db/repositories/sql_account_book.h"
#include "db/repositories/sql_account_terms.h"
#include "db/repositories/sql_audit_trail.h"
#include "db/repositories/sql_card_stock.h"
#include "db/repositories/sql_catch_up_book.h"
#include "db/repositories/sql_day_book.h"
#include "db/repositories/sql_debts.h"
#include "db/repositories/sql_field_book.h"
#include "db/repositories/sql_key_book.h"
#include "db/repositories/sql_ledger.h"
#include "db/repositories/sql_meter_reports.h"
#include "db/repositories/sql_outbox.h"
#include "db/repositories/sql_pending_accounts.h"
#include "db/repositories/sql_people.h"
#include "db/repositories/sql_pins.h"
#include "db/repositories/sql_recovered_book.h"
#include "db/repositories/sql_registry.h"
#include "db/repositories/sql_reversals.h"
#include "db/repositories/sql_roll_outs.h"
#include "db/repositories/sql_sale_limits.h"
#include "db/repositories/sql_staff.h"
#include "db/repositories/sql_tariffs.h"
#include "db/repositories/sql_tills.h"
#include "db/repositories/sql_work_orders.h"
#include "main/books_check.h"
#include "main/day_totals_side.h"
#include "main/machine_settings.h"
#include "main/search_side.h"
#include "main/system_clock.h"

#include <QFile>
#include <QTimer>

#include <algorithm>
#include <tuple>

namespace wattcard {

namespace {

constexpr std::chrono::seconds idleTime{5};

} // namespace

struct Wiring::Store {
    Store(std::unique_ptr<db::Database> opened, const Clock& clock)
        : database{std::move(opened)},
          ledger{*database, clock},
          people{*database, clock},
          pins{*database, clock},
          staff{*database, clock},
          registry{*database, clock},
          pending{*database, clock},
          outbox{*database, clock},
          reports{*database},
          stock{*database, clock},
          orders{*database, clock},
          field{*database, clock},
          limits{*database, clock},
          trail{*database, clock},
          rollOuts{*database, clock},
          keyBook{*database, clock},
          tills{*database, clock},
          days{*database, clock},
          accounts{*database, clock},
          debts{*database, clock},
          reversals{*database, clock},
          terms{*database, clock},
          tariffs{*database, clock},
          backups{*database, clock},
          catchUps{*database, clock},
          recovered{*database, clock},
          totals{*database}
    {
        // Between two sales the write-ahead log goes into the database, by this writer alone.
        QObject::connect(&idle, &QTimer::timeout, &home, [this] {
            std::ignore = database->checkpointWhenIdle();
            makeSearchLines(*database, home);
            totals.makeSome();
        });
        idle.start(idleTime);
    }
    std::unique_ptr<db::Database> database;
    db::SqlLedger ledger;
    db::SqlPeople people;
    db::SqlPins pins;
    db::SqlStaff staff;
    db::SqlRegistry registry;
    db::SqlPendingAccounts pending;
    db::SqlOutbox outbox;
    db::SqlMeterReports reports;
    db::SqlCardStock stock;
    db::SqlWorkOrders orders;
    db::SqlFieldBook field;
    db::SqlSaleLimits limits;
    db::SqlAuditTrail trail;
    db::SqlRollOuts rollOuts;
    db::SqlKeyBook keyBook;
    db::SqlTills tills;
    db::SqlDayBook days;
    db::SqlAccountBook accounts;
    db::SqlDebts debts;
    db::SqlReversals reversals;
    db::SqlAccountTerms terms;
    db::SqlTariffs tariffs;
    db::SqlBackupBook backups;
    db::SqlCatchUpBook catchUps;
    db::SqlRecoveredBook recovered;
    DayTotalsSide totals;
    QTimer idle;
    QObject home; // lives on the database thread: calls are queued to it
};

Wiring::Wiring() : m_clock{std::make_unique<SystemClock>()} {}

Result<std::unique_ptr<Wiring>> Wiring::make(const Options& options)
{
    if (auto tested = cardio::startupSelfTest(); !tested)
        return failed(tested);
    std::unique_ptr<Wiring> wiring{new Wiring};
    if (auto opened = wiring->openStore(options); !opened)
        return failed(opened);
    if (auto opened = wiring->openReader(options); !opened)
        return failed(opened);
    wiring->openOffice(options.profile);
    wiring->openReports();
    wiring->openCustomers();
    wiring->openCash();
    wiring->openHealth(options.profile);
    wiring->startPrinting(options);
    return wiring;
}

// The passphrase is asked for here, between two visits to the database's thread: the question may
// come in a window, and windows belong to this one.
Result<void> Wiring::openStore(const Options& options)
{
    if (!db::Database::hasBooks(options.profile.directory))
        return failed(Fault::ConfigurationMissing, options.profile.directory);
    m_databaseThread.setObjectName(QStringLiteral("database"));
    m_databaseThread.start();
    const QString& directory = options.profile.directory;
    if (auto opened = onDatabaseThread([&] { return openBooks(directory); }); !opened)
        return opened;
    Result<crypto::Secret> secret = failed(Fault::KeyStoreLocked);
    if (!m_company.practice) {
        const auto vault = vaultSettings(options.profile);
        if (!vault)
            return failed(vault);
        secret = options.passphrase(*vault);
        if (!secret)
            return failed(secret);
    }
    const auto answer = [&secret](const VaultSettings&) { return std::move(secret); };
    return onDatabaseThread([&] { return openKeys(options.profile, answer); });
}

// The connection belongs to the thread that opens it.
Result<void> Wiring::onDatabaseThread(const std::function<Result<void>()>& work)
{
    QObject starter;
    starter.moveToThread(&m_databaseThread);
    Result<void> outcome;
    QMetaObject::invokeMethod(
        &starter,
        [&] {
            outcome = work();
            starter.moveToThread(nullptr); // it ends here, on the thread that waits
        },
        Qt::BlockingQueuedConnection);
    return outcome;
}

Result<void> Wiring::onBooks(const std::function<Result<void>(db::Database&)>& work)
{
    return onDatabaseThread([&] { return work(*m_store->database); });
}

Result<void> Wiring::openBooks(const QString& directory)
{
    auto database = db::Database::open({directory, db::Place::Anything, {}, app::nameInitials()});
    if (!database)
        return failed(database);
    if (const auto checked = checkBooks(**database, directory); !checked)
        return failed(checked);
    m_store = std::make_unique<Store>(std::move(*database), *m_clock);
    auto company = m_store->registry.company();
    if (!company)
        return failed(company);
    m_company = *company;
    return {};
}

Result<void> Wiring::openKeys(const Profile& profile, const PassphraseSource& passphrase)
{
    auto events = m_store->keyBook.events();
    if (!events)
        return failed(events);
    auto keys = openKeyStore({profile, m_company, std::move(*events), passphrase}, *m_clock);
    if (!keys)
        return failed(keys);
    m_keys = std::move(*keys);
    m_records = std::make_unique<app::RecordsService>(app::RecordsService::Parts{
        m_store->ledger, m_store->people, m_store->registry, m_store->pending, m_store->outbox,
        m_store->reports,
        *m_clock, m_keys.store->hasTestKeys()});
    linkPeople();
    m_shifts = std::make_unique<app::ShiftService>(app::ShiftService::Parts{
        m_store->tills, m_store->days, m_store->ledger, m_store->people, *m_clock, m_company});
    m_keyService = std::make_unique<app::KeyService>(
        app::KeyService::Parts{*m_keys.store,
                               m_keys.audited,
                               m_store->keyBook,
                               {m_store->people, *m_clock, m_company.counter}});
    return {};
}

// Accounts are shown to whoever signed in last, where he serves; his PIN alone is good here.
void Wiring::linkPeople()
{
    using app::PinService;
    using app::RecordsService;
    m_pins = std::make_unique<PinService>(m_store->people, m_store->pins, *m_clock);
    const auto serve = [this](const Operator& person) { m_store->database->serve(person.id); };
    QObject::connect(m_records.get(), &RecordsService::signedIn, &m_store->home, serve);
    QObject::connect(m_pins.get(), &PinService::signedIn, &m_store->home, serve);
    QObject::connect(m_records.get(), &RecordsService::signedIn, m_pins.get(),
                     &PinService::present);
    QObject::connect(m_records.get(), &RecordsService::passwordChanged, m_pins.get(),
                     &PinService::present);
}

Result<void> Wiring::openReader(const Options& options)
{
    MachineSettings settings{machineSettingsFile()};
    auto time = makeTimeServer(options.timeServer, settings.timeServer(), *m_clock);
    if (!time)
        return failed(time);
    m_time = std::move(*time);
    const SlotChoice slot{options.reader, options.profile.boxSocket(), 0, settings.reader()};
    auto reader = makeChosenReader(slot);
    if (!reader)
        return failed(reader);
    auto watch = makeWatch(slot);
    if (!watch)
        return failed(watch);
    m_watch = std::move(*watch);
    m_cardSide = std::make_unique<CardSide>(CardSide::Parts{
        std::move(*reader),
        *m_keys.store,
        m_company,
        *m_clock,
        {m_store->ledger,
         m_store->stock,
         m_store->orders,
         m_store->limits,
         m_store->trail,
         m_store->rollOuts,
         {m_store->accounts, m_store->debts, m_store->reversals, m_store->terms, m_store->registry,
          m_store->tariffs, m_store->people, &m_store->catchUps},
         m_store->home,
         &m_store->field,
         options.profile.directory + QStringLiteral("/photos"),
         m_store->database->address()},
        [this] { return m_time ? m_time->now() : std::nullopt; },
        [settings](const QString& name) mutable { return settings.setReader(name); }});
    linkServices();
    return {};
}

void Wiring::openOffice(const Profile& profile)
{
    Store& store = *m_store;
    m_office = std::make_unique<OfficeSide>(OfficeSide::Parts{
        {store.people, store.staff, store.pins, store.trail, store.backups, store.recovered,
         store.home, store.database->address(), profile.directory},
        *m_clock,
        m_company});
    QObject::connect(&m_office->dashboard(), &app::DashboardService::booksWritten, m_records.get(),
                     &app::RecordsService::openRows);
}

void Wiring::openReports()
{
    Store& store = *m_store;
    m_tariffs = std::make_unique<TariffSide>(TariffSide::Parts{
        *store.database, store.ledger, store.people, store.home, *m_clock, m_company.counter});
    m_prices = std::make_unique<PriceSide>(
        PriceSide::Parts{store.tariffs, store.people, store.home, store.database->address(),
                         *m_clock, m_company.counter});
    m_reports = std::make_unique<ReportsSide>(ReportsSide::Parts{
        store.trail, store.home, store.database->address(), *m_clock, m_company});
}

void Wiring::openCash()
{
    Store& store = *m_store;
    m_cash = std::make_unique<CashSide>(CashSide::Parts{
        *store.database, store.tills, store.days, store.people, store.home, *m_clock, m_company});
}

void Wiring::openCustomers()
{
    Store& store = *m_store;
    m_customers = std::make_unique<CustomersSide>(CustomersSide::Parts{
        *store.database, store.ledger, store.registry, store.people, store.home,
        store.database->address(), *m_clock, m_company.counter});
}

void Wiring::openHealth(const Profile& profile)
{
    using Keys = app::HealthProbes::Keys;
    const auto keys = [this]() -> Result<Keys> {
        const auto events = m_store->keyBook.events();
        if (!events)
            return failed(events);
        const app::KeyOverview all = app::keyOverview(*m_keys.store, *events, m_clock->now());
        const auto isUsable = [&all](const app::KeyRow& row) {
            return all.testKeys || (row.isBooked && row.isInTime);
        };
        return Keys{std::ranges::count_if(all.rows, isUsable), all.testKeys};
    };
    m_health = std::make_unique<HealthSide>(HealthSide::Parts{
        profile, m_store->trail, m_store->home, *m_clock,
        [this] { return m_time ? m_time->now() : std::nullopt; }, keys});
}

// What a wizard did to a card is paper and an open row like a sale of the counter's.
void Wiring::linkServices()
{
    using app::AccountServices;
    using app::RecordsService;
    AccountServices& services = m_cardSide->services();
    QObject::connect(&services, &AccountServices::rowsChanged, m_records.get(),
                     &RecordsService::openRows);
    QObject::connect(&services, &AccountServices::paperWaiting, m_records.get(),
                     &RecordsService::printWaiting);
}

void Wiring::startPrinting(const Options& options)
{
    m_printer = options.printer(options.profile, m_company);
    m_print = std::make_unique<app::PrintService>(*m_printer);
    m_print->moveToThread(&m_printThread);
    using app::PrintService;
    using app::RecordsService;
    // Whoever asks for the waiting ones lets the printer be tried again.
    QObject::connect(m_records.get(), &RecordsService::waitingCounted, m_print.get(),
                     &PrintService::tryAgain);
    QObject::connect(m_records.get(), &RecordsService::paperWanted, m_print.get(),
                     &PrintService::print);
    QObject::connect(m_print.get(), &PrintService::printed, m_records.get(),
                     &RecordsService::notePrinted);
    QObject::connect(m_print.get(), &PrintService::failed, m_records.get(),
                     &RecordsService::failed);
    QObject::connect(&m_printThread, &QThread::finished, m_print.get(), &PrintService::end);
    m_printThread.setObjectName(QStringLiteral("printer"));
    m_printThread.start();
}

// The card thread and the office's may be waiting for the database: they end first.
Wiring::~Wiring()
{
    if (m_watch)
        m_watch->stop();
    m_printThread.quit();
    m_printThread.wait();
    m_cardSide.reset();
    m_office.reset();
    m_reports.reset();
    m_prices.reset();
    m_tariffs.reset();
    m_customers.reset();
    m_cash.reset();
    m_health.reset();
    if (m_store) {
        const auto close = [this] {
            m_keyService.reset();
            m_shifts.reset();
            m_pins.reset();
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
