// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/office_side.h"

#include "app/quiet_thread.h"
#include "db/repositories/sql_catch_up_list.h"
#include "main/backup_plan_file.h"
#include "main/restore_side.h"

#include <cstdlib>
#include <cstring>

namespace wattcard {

namespace {

// As the command line takes it: once, and then it is gone from the environment. After a restore the
// program begins again in the same process, with the same one.
app::SharedSecret readPassphrase()
{
    char* const given = std::getenv("WATTCARD_BACKUP_PASSPHRASE");
    if (given == nullptr)
        return {};
    auto* const bytes = reinterpret_cast<std::uint8_t*>(given);
    auto secret =
        std::make_shared<crypto::Secret>(crypto::Secret::takeOver({bytes, std::strlen(given)}));
    ::unsetenv("WATTCARD_BACKUP_PASSPHRASE");
    return secret;
}

app::SharedSecret startingPassphrase()
{
    static const app::SharedSecret given = readPassphrase();
    return given;
}

struct RestoreBooks {
    BackupBook& notes;
    RecoveredBook& recovered;
    People& people;
};

app::RestoreService::Parts restoreParts(const OfficeSide::Parts& parts, BackupStore& store,
                                        const RestoreBooks& books)
{
    const CounterId counter = parts.company.counter;
    const auto mark = [counter, &clock = parts.clock](const app::RestoreService::Marking& marking,
                                                      const app::Approval& approval) {
        return markPrepared(marking, approval, counter, clock);
    };
    return {store,
            books.notes,
            books.people,
            parts.clock,
            counter,
            [profile = parts.books.profile] { return beginRestore(profile); },
            mark,
            [store = parts.books.store](OperatorId who) { return db::catchUpState(store, who); },
            &books.recovered};
}

} // namespace

OfficeSide::OfficeSide(const Parts& parts)
    : m_people{parts.books.people, parts.books.home},
      m_staff{parts.books.staff, parts.books.home},
      m_pins{parts.books.pins, parts.books.home},
      m_trail{parts.books.trail, parts.books.home},
      m_book{parts.books.store},
      m_backups{parts.books.backups, parts.books.home},
      m_recovered{parts.books.recovered, parts.books.home},
      m_backupStore{parts.books.profile},
      m_dashboard{{parts.books.store, parts.books.profile, parts.clock}},
      m_staffService{std::make_unique<app::StaffService>(app::StaffService::Parts{
          m_people, m_staff, m_pins, m_book, parts.clock, parts.company.counter})},
      m_auditService{std::make_unique<app::AuditService>(
          app::AuditService::Parts{m_book, m_trail, m_people, parts.clock, parts.company.counter})},
      m_backupService{std::make_unique<app::BackupService>(app::BackupService::Parts{
          m_backupStore, m_backups, m_people, parts.clock, parts.company,
          [profile = parts.books.profile] { return readBackupPlan(profile); },
          [profile = parts.books.profile](const app::BackupPlan& plan) {
              return keepBackupPlan(profile, plan);
          },
          startingPassphrase()})},
      m_restoreService{std::make_unique<app::RestoreService>(
          restoreParts(parts, m_backupStore, {m_backups, m_recovered, m_people}))}
{
    m_staffService->moveToThread(&m_staffThread);
    m_auditService->moveToThread(&m_auditThread);
    m_backupService->moveToThread(&m_backupThread);
    m_restoreService->moveToThread(&m_backupThread);
    m_staffThread.setObjectName(QStringLiteral("staff"));
    m_auditThread.setObjectName(QStringLiteral("audit"));
    m_backupThread.setObjectName(QStringLiteral("backup"));
    QObject::connect(&m_auditThread, &QThread::started, m_auditService.get(), [] {
        app::makeThisThreadQuiet(app::QuietWork::SomebodyWaits);
    }); // a verification takes minutes
    QObject::connect(&m_backupThread, &QThread::started, m_backupService.get(),
                     &app::BackupService::start);
    QObject::connect(&m_backupThread, &QThread::finished, m_backupService.get(),
                     &app::BackupService::end);
    m_staffThread.start();
    m_auditThread.start();
    m_backupThread.start();
}

OfficeSide::~OfficeSide()
{
    m_auditService->stop();
    m_backupService->stopForGood();
    m_restoreService->stop();
    m_staffThread.quit();
    m_auditThread.quit();
    m_backupThread.quit();
    m_staffThread.wait();
    m_auditThread.wait();
    m_backupThread.wait();
}

} // namespace wattcard
