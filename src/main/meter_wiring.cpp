// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/meter_wiring.h"

#include "cardio/profile/wattcard1_meter_slot.h"
#include "cardio/virtual_card/image_file.h"
#include "crypto/test_key_store.h"
#include "main/system_clock.h"

#include <QCoreApplication>
#include <QDir>
#include <QLockFile>

namespace wattcard {

namespace {

constexpr auto memoryName = "nvm"; // nvm.a and nvm.b

template <class Function> void onThreadOf(QObject& object, Function function)
{
    QMetaObject::invokeMethod(&object, std::move(function), Qt::BlockingQueuedConnection);
}

LocalTime wallTime()
{
    const SystemClock clock;
    return clock.local(clock.now());
}

} // namespace

struct MeterWiring::Parts {
    Parts(const Options& options, std::unique_ptr<cardio::CardReader> given)
        : lock{QDir{options.directory}.filePath(QStringLiteral(".lock"))},
          memory{options.directory.toStdString(), memoryName},
          keys{crypto::TestKeyStore::meter()},
          reader{std::move(given)},
          slot{*reader, {keys, options.utilityRegion}},
          service{{.slot = slot,
                   .nvm = memory,
                   .number = options.number,
                   .startsAt = wallTime(),
                   .courtesyTrip = options.courtesyTrip,
                   .area = options.area}},
          remote{service}
    {
    }

    QLockFile lock;
    cardio::FileImageStore memory;
    crypto::TestKeyStore keys;
    std::unique_ptr<cardio::CardReader> reader;
    cardio::Wattcard1MeterSlot slot;
    app::MeterService service;
    app::MeterRemote remote;
};

MeterWiring::MeterWiring(const Options& options) : m_options{options} {}

Result<std::unique_ptr<MeterWiring>> MeterWiring::make(const Options& options)
{
    auto reader = makeReader(options.reader);
    if (!reader)
        return failed(reader);
    auto watch = makeWatch(options.reader);
    if (!watch)
        return failed(watch);
    if (!QDir{}.mkpath(options.directory))
        return failed(Fault::DatabaseFailed, options.directory);
    std::unique_ptr<MeterWiring> wiring{new MeterWiring{options}};
    wiring->m_watch = std::move(*watch);
    wiring->m_parts = std::make_unique<Parts>(options, std::move(*reader));
    // Two meters on one memory would overwrite each other. A killed one's lock is found out by its
    // process id.
    Parts& parts = *wiring->m_parts;
    parts.lock.setStaleLockTime(0);
    if (!parts.lock.tryLock(0))
        return failed(Fault::DatabaseInUse, options.directory);
    return wiring;
}

Result<void> MeterWiring::start()
{
    m_thread.setObjectName(QStringLiteral("meter"));
    m_parts->service.moveToThread(&m_thread);
    m_parts->remote.moveToThread(&m_thread);
    QObject::connect(&m_parts->remote, &app::MeterRemote::quitRequested, qApp,
                     &QCoreApplication::quit, Qt::QueuedConnection);
    m_thread.start();
    Result<void> listening;
    onThreadOf(m_parts->service, [this, &listening] {
        m_parts->service.setLoad(m_options.watts);
        m_parts->service.start();
        m_parts->service.setSpeed(m_options.speed);
        listening = m_parts->remote.listen(m_options.control);
    });
    if (!listening)
        return listening;
    m_watch->start([this](const ReaderEvent& event) {
        app::MeterService& service = m_parts->service;
        QMetaObject::invokeMethod(
            &service, [&service, event] { service.slotReports(event); }, Qt::QueuedConnection);
    });
    return {};
}

app::MeterService& MeterWiring::service()
{
    return m_parts->service;
}

MeterWiring::~MeterWiring()
{
    if (!m_thread.isRunning())
        return;
    m_watch->stop();
    QThread* const home = QThread::currentThread();
    onThreadOf(m_parts->service, [this, home] {
        m_parts->service.stop();
        m_parts->remote.close();
        m_parts->remote.moveToThread(home);
        m_parts->service.moveToThread(home);
    });
    m_thread.quit();
    m_thread.wait();
}

} // namespace wattcard
