// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/sql_ledger.h"
#include "db/repositories/sql_outbox.h"
#include "db/repositories/sql_people.h"
#include "db/repositories/sql_registry.h"
#include "db/sqlite/database.h"

#include <QTemporaryDir>

namespace wattcard::app::test {

class SetClock final : public Clock {
public:
    UtcTime now() const override { return m_now; }
    LocalTime local(UtcTime time) const override;
    Uptime uptime() const override { return {m_boot, m_running}; }
    void pass(std::chrono::milliseconds time)
    {
        m_now += time;
        m_running += time;
    }
    // Somebody sets the clock; the machine's own time goes on as before.
    void set(std::chrono::milliseconds by) { m_now += by; }
    void startMachineAgain()
    {
        m_boot += 'x';
        m_running = {};
    }

private:
    std::string m_boot = "first";
    std::chrono::milliseconds m_running{};
    UtcTime m_now =
        std::chrono::sys_days{std::chrono::year{2026} / 11 / 21} + std::chrono::hours{2};
};

// A utility on a real database file: one operator "clerk" with the password "right password", one
// customer whose account is still pending.
class Utility {
public:
    Utility();
    void restart(); // the program ends and begins again

    static constexpr CounterId counter{3};
    QTemporaryDir directory;
    SetClock clock;
    std::unique_ptr<db::Database> database;
    std::unique_ptr<db::SqlPeople> people;
    std::unique_ptr<db::SqlLedger> ledger;
    std::unique_ptr<db::SqlOutbox> outbox;
    std::unique_ptr<db::SqlRegistry> registry;

private:
    void open();
};

// An opening of 20.00 that is COMMITTED, as the ledger sees it: the bytes mean nothing to it.
TransactionId sellOnce(Utility& utility);

} // namespace wattcard::app::test
