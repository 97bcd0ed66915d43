// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/meter_wiring.h"

#include "cardio/profile/wattcard1_meter_slot.h"
#include "cardio/virtual_card/box_client.h"
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

constexpr int meterSlot = 1; // of the box

// A slot without a reader: its cards are described ones.
class NoCardReader final : public cardio::CardReader {
public:
    Result<std::unique_ptr<cardio::CardChannel>> connect() override
    {
        return failed(Fault::NoReader);
    }
    bool cardPresent() override { return false; }
    std::uint32_t insertionCount() const override { return 0; }
    QString name() const override { return {}; }
};

bool isNone(const SlotChoice& choice)
{
    return choice.specification == QLatin1StringView{"none"};
}

// What goes wrong between the box's card and the meter's slot goes wrong in the box.
class BoxTroubles final : public app::CardTroubles {
public:
    explicit BoxTroubles(cardio::BoxClient& box) : m_box{box} {}
    Result<void> set(const app::CardTrouble& trouble) override
    {
        return m_box.setFault(meterSlot, {kindOf(trouble.kind), trouble.number});
    }

private:
    static cardio::SlotFault::Kind kindOf(app::CardTrouble::Kind kind)
    {
        using Kind = app::CardTrouble::Kind;
        switch (kind) {
        case Kind::None: return cardio::SlotFault::Kind::None;
        case Kind::Pull: return cardio::SlotFault::Kind::PullCard;
        case Kind::Slow: return cardio::SlotFault::Kind::Slow;
        case Kind::WrongStatus: return cardio::SlotFault::Kind::WrongStatus;
        }
        std::abort();
    }

    cardio::BoxClient& m_box;
};

LocalTime wallTime()
{
    const SystemClock clock;
    return clock.local(clock.now());
}

} // namespace

struct MeterWiring::Parts {
    Parts(const Options& options, std::unique_ptr<cardio::CardReader> given)
        : lock{QDir{options.directory}.filePath(QStringLiteral(".lock"))},
          files{options.directory.toStdString(), memoryName},
          memory{files},
          keys{crypto::TestKeyStore::meter()},
          reader{std::move(given)},
          readerSlot{*reader, {keys, options.utilityRegion}},
          slot{readerSlot},
          hasBox{!options.reader.boxSocket.isEmpty()},
          box{options.reader.boxSocket},
          troubles{box},
          service{{.slot = slot,
                   .nvm = memory,
                   .number = options.number,
                   .startsAt = options.startsAt.value_or(wallTime()),
                   .courtesyTrip = options.courtesyTrip,
                   .highVoltage = options.highVoltage,
                   .closesOnLoading = options.closesOnLoading,
                   .isFactoryNew = options.isFactoryNew,
                   .area = options.area}},
          bench{{.service = service,
                 .slot = slot,
                 .memory = memory,
                 .tray = hasBox ? &box : nullptr,
                 .troubles = hasBox ? &troubles : nullptr}},
          remote{service, &bench},
          player{{service, remote, bench}}
    {
    }

    QLockFile lock;
    cardio::FileImageStore files;
    crypto::FaultyStore memory;
    crypto::TestKeyStore keys;
    std::unique_ptr<cardio::CardReader> reader;
    cardio::Wattcard1MeterSlot readerSlot;
    app::BenchSlot slot;
    bool hasBox;
    cardio::BoxClient box; // connects when it is first asked, on the meter's thread
    BoxTroubles troubles;
    app::MeterService service;
    app::MeterBench bench;
    app::MeterRemote remote;
    app::ScenarioPlayer player;

    std::array<QObject*, 4> objects() { return {&service, &bench, &remote, &player}; }
};

MeterWiring::MeterWiring(const Options& options) : m_options{options} {}

Result<std::unique_ptr<MeterWiring>> MeterWiring::make(const Options& options)
{
    std::unique_ptr<cardio::CardReader> reader = std::make_unique<NoCardReader>();
    std::unique_ptr<ReaderWatch> watch;
    if (!isNone(options.reader)) {
        auto chosen = makeReader(options.reader);
        if (!chosen)
            return failed(chosen);
        auto watched = makeWatch(options.reader);
        if (!watched)
            return failed(watched);
        reader = std::move(*chosen);
        watch = std::move(*watched);
    }
    if (!QDir{}.mkpath(options.directory))
        return failed(Fault::DatabaseFailed, options.directory);
    std::unique_ptr<MeterWiring> wiring{new MeterWiring{options}};
    wiring->m_watch = std::move(watch);
    wiring->m_parts = std::make_unique<Parts>(options, std::move(reader));
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
    for (QObject* object : m_parts->objects())
        object->moveToThread(&m_thread);
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
    if (m_watch == nullptr)
        return {};
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

app::MeterBench& MeterWiring::bench()
{
    return m_parts->bench;
}

app::ScenarioPlayer& MeterWiring::player()
{
    return m_parts->player;
}

MeterWiring::~MeterWiring()
{
    if (!m_thread.isRunning())
        return;
    if (m_watch != nullptr)
        m_watch->stop();
    QThread* const home = QThread::currentThread();
    onThreadOf(m_parts->service, [this, home] {
        m_parts->service.stop();
        m_parts->player.stop();
        m_parts->remote.close();
        for (QObject* object : m_parts->objects())
            object->moveToThread(home);
    });
    m_thread.quit();
    m_thread.wait();
}

} // namespace wattcard
