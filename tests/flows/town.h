// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange_meter.h"
#include "app/meter_service.h"
#include "app/operation_form.h"
#include "app/read_card.h"
#include "cardio/profile/wattcard1_desk.h"
#include "cardio/profile/wattcard1_meter_slot.h"
#include "cardio/profile/wattcard1_workshop.h"
#include "cardio/virtual_card/in_process_reader.h"
#include "cardio/virtual_card/memory_image_store.h"
#include "crypto/test_key_store.h"
#include "db/repositories/sql_account_book.h"
#include "db/repositories/sql_card_stock.h"
#include "db/repositories/sql_day_book.h"
#include "db/repositories/sql_debts.h"
#include "db/repositories/sql_ledger.h"
#include "db/repositories/sql_people.h"
#include "db/repositories/sql_registry.h"
#include "db/repositories/sql_reversals.h"
#include "db/repositories/sql_tills.h"
#include "db/repositories/sql_work_orders.h"
#include "shop_world.h"
#include "tests/fakes/need.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <map>

namespace wattcard::flows {

inline constexpr AccountId first{1}; // the account of a town that has one

// A card in somebody's hand.
struct Hand {
    explicit Hand(std::uint16_t number);
    CardSerial serial;
    cardio::MemoryImageStore memory;
    std::unique_ptr<cardio::VirtualCard> card;
};

// A meter-controller on a wall, with a reader of its own.
struct Wall {
    Wall(const crypto::TestKeyStore& keys, const QString& digits, LocalTime now);
    meter::DisplayCode take(Hand& hand); // put in, handled, taken out
    // The same for a management card: read, program held until END.
    meter::DisplayCode serve(Hand& hand);
    void useUntil(Credit remaining); // the customer's load, until so much is left
    meter::Readout shown() const { return service->readout(); }

    MeterNumber number;
    cardio::InProcessReader reader;
    cardio::Wattcard1MeterSlot slot;
    cardio::MemoryImageStore nvm;
    std::unique_ptr<app::MeterService> service;
    meter::DisplayCode last = meter::DisplayCode::None;
};

// A utility with everybody in it: one counter, one customer on one service point, cards and meters
// as they are needed; a real database file, real virtual cards, the real meter-controller, real
// passwords.
class Town {
public:
    explicit Town(PaymentMode mode = PaymentMode::Money) : Town{mode, {}} {}
    // With another tariff or another place than the plain ones.
    using Settings = std::function<void(Tariff& tariff, NewCustomer& customer)>;
    Town(PaymentMode mode, const Settings& settings);

    Hand& card(std::uint16_t number);
    Wall& wall(const QString& digits = QStringLiteral("261121000123"));
    Operator person(Role role) const { return people.at(role); }
    Actor actor(Role role) const { return {person(role).id, counter}; }

    app::CardSituation present(Hand& hand);
    app::Order order(AccountId account, Money payment = {});
    Receipt open(AccountId account, Hand& hand, Money payment);
    Receipt buy(Hand& hand, Money payment);
    // The order of the form with its card in the reader, signed by whom it needs.
    app::OperationForm form(Hand& hand, AccountId account, Operation operation);
    // Those who have signed the same form in a town like this one need not sign it again: for
    // sweeps, in which passwords would take most of the time.
    using Signatures = std::map<std::pair<Right, crypto::Sha256>, app::Approval>;
    void sign(app::OperationForm& form, const Operator& author, Signatures* given = nullptr);
    StepCause cause(Reason reason, std::vector<Role> signers = {});
    // An engineer goes to the meter with such a card; the visit is in the books afterwards.
    void visit(Wall& wall, ManagementClass kind);
    transaction::SeriesEnd reading(const Wall& wall, transaction::RemainingSource source) const;

    std::optional<TransactionId> openRow();
    Credit total(); // T of the card order committed last, whatever account it belongs to
    // Called where an order begins, after its form was filled in and signed.
    std::function<void()> onOrder;

    app::Shop shop();
    AccountFacts facts(AccountId account = AccountId{1});
    Money balance(const char* book, const char* part = nullptr); // debits positive
    std::string brokenInvariants();
    void openBooks(); // the store in `directory`, and everything on it
    void closeBooks();
    // Told of the points of the store while its books are open; it may throw.
    PointListener onPoint;

    static constexpr CounterId counter{3};
    QTemporaryDir directory;
    FlowClock clock;
    std::unique_ptr<db::Database> database;
    std::unique_ptr<db::SqlLedger> ledger;
    std::unique_ptr<db::SqlPeople> staff;
    std::unique_ptr<db::SqlCardStock> stock;
    std::unique_ptr<db::SqlWorkOrders> orders;
    std::unique_ptr<db::SqlAccountBook> book;
    std::unique_ptr<db::SqlReversals> reversals;
    std::unique_ptr<db::SqlDebts> debts;
    std::map<Role, Operator> people;
    cardio::InProcessReader reader{QStringLiteral("Counter")};

protected: // for a town that goes back to an earlier state of everything
    void settle(PaymentMode mode, const Settings& settings);
    app::Shop parts();
    crypto::TestKeyStore m_counterKeys{crypto::TestKeyStore::counter()};
    crypto::TestKeyStore m_officeKeys{crypto::TestKeyStore::engineer()};
    crypto::TestKeyStore m_meterKeys{crypto::TestKeyStore::meter()};
    cardio::Wattcard1Desk m_desk;
    cardio::Wattcard1Workshop m_workshop;
    cardio::Wattcard1Workshop m_office;
    std::map<std::uint16_t, std::unique_ptr<Hand>> m_hands;
    std::map<QString, std::unique_ptr<Wall>> m_walls;
    app::CardSituation m_situation;
    std::uint16_t m_nextVisit = 200;
    LocalTime m_founded = clock.local(clock.now());
};

Credit yuan(std::int64_t whole);
Credit fen(std::int64_t amount);
Money pay(std::int64_t whole);
const Receipt& done(const app::SaleOutcome& outcome);
Fault refusal(const app::SaleOutcome& outcome);
// State S of DOMAIN.md section 6, on card 1: T = A = 2350.00, remaining 37.26.
void reachRunningExample(Town& town);

} // namespace wattcard::flows
