// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/machine_look.h"

#include "app/clock_guard.h"
#include "db/sqlite/backup.h"
#include "db/sqlite/database.h"
#include "db/sqlite/place.h"
#include "db/store/moved_mark.h"
#include "main/backup_lights.h"
#include "main/crash_report.h"
#include "main/key_custody.h"
#include "main/log_file.h"
#include "main/machine_settings.h"
#include "main/reader_choice.h"
#include "main/system_clock.h"
#include "main/time_server.h"
#include "main/version.h"
#include "reports/printing/ask_printer.h"

#include <QFileInfo>

#include <condition_variable>
#include <mutex>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds patienceOfLook{3};

// The first word of the watch that the counter uses, and the list that comes with it.
class FirstSight {
public:
    void lookAt(ReaderWatch& watch)
    {
        watch.listenToList([this](const std::vector<ReaderSight>& all) {
            const std::lock_guard guard{m_mutex};
            m_readers = all;
        });
        watch.start([this](const ReaderEvent& event) {
            const std::lock_guard guard{m_mutex};
            m_event = event;
            m_said.notify_all();
        });
        {
            std::unique_lock guard{m_mutex};
            m_said.wait_for(guard, patienceOfLook, [this] { return m_event.has_value(); });
        }
        watch.stop();
    }
    std::vector<ReaderSight> readers() const { return m_readers; }
    ReaderEvent event() const { return m_event.value_or(ReaderEvent{}); }

private:
    std::mutex m_mutex;
    std::condition_variable m_said;
    std::optional<ReaderEvent> m_event;
    std::vector<ReaderSight> m_readers;
};

void lookAtReaders(MachineLook& look, const ToolOptions& options, const MachineSettings& settings)
{
    const Profile profile{options.profileDirectory};
    const auto watch = makeWatch({options.reader, profile.boxSocket(), 0, settings.reader()});
    if (!watch) {
        look.signs.reader.fault = watch.error().fault;
        return;
    }
    FirstSight sight;
    sight.lookAt(**watch);
    look.readers = sight.readers();
    look.signs.reader = sight.event();
}

// What can be said of the masters without their passphrase: that they are where they should be, and
// how many of them the custody book has.
Result<app::HealthProbes::Keys> lookAtKeys(const QString& profile,
                                           const Result<db::BooksFacts>& facts)
{
    if (!facts)
        return failed(facts);
    if (facts->practice)
        return app::HealthProbes::Keys{1, true};
    const auto vault = vaultSettings({profile});
    if (!vault)
        return failed(vault);
    if (vault->kind == VaultSettings::Kind::File && !QFileInfo::exists(vault->file))
        return failed(Fault::KeyStoreMissing, vault->file);
    return app::HealthProbes::Keys{facts->keys, false};
}

// A server looks after its own files.
Result<void> lookAtBooks(const Result<db::StoreAddress>& store, const Result<db::BooksFacts>& facts)
{
    if (!store)
        return failed(store);
    if (store->server)
        return facts ? Result<void>{} : failed(facts);
    if (!QFileInfo::exists(store->file))
        return failed(Fault::ConfigurationMissing, store->file);
    if (auto here = db::confirmNotMoved(QFileInfo{store->file}.path()); !here)
        return here;
    return db::quickCheck(store->file);
}

} // namespace

MachineLook lookAtMachine(const ToolOptions& options)
{
    const MachineSettings settings{counterSettingsFile()};
    const SystemClock clock;
    const QString profile = options.profileDirectory;
    MachineLook look;
    look.version = versionText();
    look.system = QSysInfo::prettyProductName();
    look.logs = stateFolder();
    look.at = clock.now();
    lookAtReaders(look, options, settings);
    look.signs.printer = reports::askPrinter(settings.printing().printer);
    const auto server =
        makeTimeServer(options.named.value(u"time-server"_s), settings.timeServer(), clock);
    if (server && *server)
        (*server)->waitUntilKnown(patienceOfLook);
    const auto reference = server && *server ? (*server)->now() : std::nullopt;
    const auto store = db::Database::addressIn(profile);
    const auto facts = store ? db::booksFacts(*store) : Result<db::BooksFacts>{failed(store)};
    const app::HealthProbes probes{[&] { return lookAtBooks(store, facts); },
                                   [&] { return db::lookAtPlace(profile); },
                                   [&] {
                                       return facts ? app::checkClock(facts->clock, clock.now(),
                                                                      reference)
                                                    : Result<void>{failed(facts)};
                                   },
                                   [&] { return lookAtKeys(profile, facts); },
                                   [&] { return backupStateOf(profile); },
                                   [&] { return look.at; },
                                   [&] { return lookAtLogs(look.logs); },
                                   [&] { return crashTimesIn(look.logs); }};
    look.findings = app::checkHealth(probes, look.signs);
    if (facts)
        look.facts = *facts;
    return look;
}

} // namespace wattcard
