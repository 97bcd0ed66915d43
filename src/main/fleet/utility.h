// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation_form.h"
#include "app/shop.h"
#include "cardio/profile/wattcard1_desk.h"
#include "cardio/virtual_card/in_process_reader.h"
#include "crypto/test_key_store.h"
#include "db/repositories/sql_account_book.h"
#include "db/repositories/sql_ledger.h"
#include "db/repositories/sql_people.h"
#include "db/repositories/sql_trial_balance.h"
#include "main/fleet/town_clock.h"

#include <map>

namespace wattcard::fleet {

// The town's utility: a profile of its own with one counter, its people and three tariffs, on the
// product's own store, and what every order needs. To be used on one thread.
class Utility {
public:
    // DuplicateNumber for a directory that holds a profile already.
    static Result<std::unique_ptr<Utility>> found(const QString& directory, LocalTime now);

    Result<AccountId> enter(NewCustomer customer); // by tariff, of tariffs()
    const std::vector<Tariff>& tariffs() const { return m_tariffs; }
    app::Shop shop();
    const Operator& person(Role role) const { return m_people.at(role); }
    // With everybody whose signature the form needs.
    Result<void> sign(app::OperationForm& form);

    db::SqlLedger& ledger() { return m_ledger; }
    db::SqlAccountBook& book() { return m_book; }
    db::SqlTrialBalance& trialBalance() { return m_trialBalance; }
    Result<void> rest() { return m_database->checkpointWhenIdle(); }
    TownClock& clock() { return m_clock; }
    cardio::InProcessReader& reader() { return m_reader; }

private:
    Utility(std::unique_ptr<db::Database> database, TownClock clock);
    Result<void> settle();
    Result<void> hire();

    std::unique_ptr<db::Database> m_database;
    TownClock m_clock;
    db::SqlLedger m_ledger;
    db::SqlPeople m_staff;
    db::SqlAccountBook m_book;
    db::SqlTrialBalance m_trialBalance;
    crypto::TestKeyStore m_keys{crypto::TestKeyStore::counter()};
    cardio::InProcessReader m_reader{QStringLiteral("Counter")};
    cardio::Wattcard1Desk m_desk;
    std::map<Role, Operator> m_people;
    std::vector<Tariff> m_tariffs;
};

} // namespace wattcard::fleet
