// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/counter_events.h"
#include "app/shop.h"
#include "app/training/exercise.h"
#include "cardio/profile/wattcard1_desk.h"
#include "db/repositories/sql_ledger.h"
#include "db/sqlite/database.h"
#include "domain/transaction/step.h"
#include "main/system_clock.h"
#include "main/training_box.h"
#include "main/training_profile.h"
#include "main/training_room.h"

#include <QTemporaryDir>

namespace wattcard {

// The value of a result, or a failed test.
template <class T> T got(Result<T> result)
{
    if (!result)
        throw std::runtime_error(std::string{code(result.error().fault).data()} + " " +
                                 result.error().detail.toStdString());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

// A training folder as --training makes it, made once for all tests: each run has a customer of its
// own.
struct TrainingFolder {
    TrainingFolder();
    QTemporaryDir folder;
    Profile profile;
    Company company;
    SystemClock clock;
    std::unique_ptr<db::Database> database;
    std::unique_ptr<TrainingBox> box;
};

// Somebody who learns: serves the customer through the use cases that the screens call, with hands
// that move cards. After each act the engine looks, as its service does.
class Learner {
public:
    Learner(TrainingFolder& folder, app::Scenario scenario);

    app::CardSituation insert(const QString& card);
    void takeOut();
    void load(const QString& card, const MeterNumber& meter);
    app::SaleOutcome sell(Money payment, Money tendered); // on the card in the reader
    app::SaleOutcome sell(Money payment) { return sell(payment, payment); }
    app::SaleOutcome settle(transaction::Wish wish);
    app::SaleOutcome replace();                  // onto the blank card in the reader
    app::SaleOutcome exchange(Credit remaining); // as the old meter's display was read
    app::SaleOutcome reverse();                  // by the shift leader
    Money payOut();
    void print(); // every receipt that waits, while there is paper
    void look(std::chrono::seconds since = std::chrono::seconds{10});
    app::Score finish();

    const app::TrainingWorld& world() const { return m_world; }
    const app::Exercise& exercise() const { return m_exercise; }
    app::Exercise& exercise() { return m_exercise; }
    TrainingRoom& room() { return m_room; }

private:
    app::Shop shop();
    app::Order order(Money payment, Money tendered);
    Operator person(const QString& login);

    TrainingFolder& m_folder;
    std::shared_ptr<PaperTray> m_paper = std::make_shared<PaperTray>();
    TrainingRoom m_room;
    app::TrainingWorld m_world;
    app::Exercise m_exercise;
    cardio::DirectReader m_reader;
    crypto::TestKeyStore m_keys{crypto::TestKeyStore::counter()};
    cardio::Wattcard1Desk m_desk;
    std::unique_ptr<db::SqlLedger> m_ledger;
    app::CardSituation m_situation;
    TransactionId m_reversal;
};

Money yuan(std::int64_t whole);

} // namespace wattcard
