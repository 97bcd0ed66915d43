// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/health_side.h"

#include "app/clock_guard.h"
#include "db/sqlite/backup.h"
#include "db/sqlite/database.h"
#include "db/sqlite/place.h"
#include "db/sqlite/reading.h"
#include "main/backup_lights.h"
#include "main/crash_report.h"
#include "main/database_thread.h"
#include "main/log_file.h"

namespace wattcard {

HealthSide::HealthSide(const Parts& parts)
    : m_trail{parts.trail, parts.home},
      m_service{std::make_unique<app::HealthService>(probes(parts))}
{
    m_service->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("health"));
    m_thread.start();
}

HealthSide::~HealthSide()
{
    m_isEnding = true;
    m_thread.quit();
    m_thread.wait();
}

app::HealthProbes HealthSide::probes(const Parts& parts)
{
    app::HealthProbes probes;
    const QString directory = parts.profile.directory;
    probes.books = [this, directory] {
        const auto store = db::Database::addressIn(directory);
        if (!store || store->server) { // of a server, that it answers
            const auto reading = store ? db::Reading::open(*store) : failed(store);
            return reading ? Result<void>{} : failed(reading);
        }
        return db::quickCheck(store->file, [this] { return !m_isEnding; });
    };
    probes.freeBytes = [directory] { return db::lookAtPlace(directory); };
    probes.clock = [this, &clock = parts.clock, reference = parts.reference] {
        return app::ClockGuard{{m_trail, clock}}.check(reference());
    };
    probes.keys = [&home = parts.home, keys = parts.keys] { return onThreadOf(home, keys); };
    probes.backup = [directory] { return backupStateOf(directory); };
    probes.now = [&clock = parts.clock] { return clock.now(); };
    probes.logs = [] { return lookAtLogs(stateFolder()); };
    probes.crashes = [] { return crashTimesIn(stateFolder()); };
    return probes;
}

} // namespace wattcard
