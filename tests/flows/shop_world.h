// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/meter_service.h"
#include "app/read_card.h"
#include "app/rekey_card.h"
#include "cardio/profile/wattcard1_desk.h"
#include "cardio/profile/wattcard1_meter_slot.h"
#include "cardio/profile/wattcard1_workshop.h"
#include "cardio/virtual_card/image_file.h"
#include "cardio/virtual_card/in_process_reader.h"
#include "crypto/random.h"
#include "crypto/test_key_store.h"
#include "db/repositories/sql_card_stock.h"
#include "db/repositories/sql_ledger.h"
#include "db/repositories/sql_people.h"
#include "db/repositories/sql_registry.h"
#include "db/repositories/sql_reversals.h"
#include "db/repositories/sql_roll_outs.h"
#include "db/sqlite/database.h"
#include "domain/transaction/step.h"

#include <functional>

namespace wattcard::flows {

inline constexpr std::array<std::uint8_t, 4> townRegion{0x00, 0x88, 0x00, 0x01};

// Told of every place at which the power may fail, by a stable name; it may end the process.
using PointListener = std::function<void(const std::string& point)>;

class FlowClock final : public Clock {
public:
    UtcTime now() const override { return m_now; }
    LocalTime local(UtcTime time) const override;
    void pass(std::chrono::milliseconds time) { m_now += time; }

private:
    UtcTime m_now =
        std::chrono::sys_days{std::chrono::year{2026} / 11 / 21} + std::chrono::hours{2};
};

inline constexpr CardSerial firstCard{{0x00, 0x00, 0x88, 0x00, 0x00, 0x00, 0x00, 0x01}};

// A shop, a card and a meter in one directory: real SQLite file, real virtual card and real
// meter-controller, whose memories are files. Everything that survives a crash is in the directory;
// a second world on it is the restart.
class ShopWorld {
public:
    // What counter and meter hold: every version up to the newest, of one suite.
    struct Keys {
        Suite suite = Suite::A;
        std::uint8_t newest = 1;
        crypto::RandomSource random = crypto::withoutRepeats(crypto::randomBytes);
        // Where the counter's card lies instead of in counterReader, in which it then lies as well.
        cardio::CardReader* counterReader = nullptr;
        bool areInFiles = true; // what card and meter remember; else in this process alone
    };
    explicit ShopWorld(const std::string& directory, PointListener listener = {})
        : ShopWorld{directory, std::move(listener), Keys{}}
    {
    }
    ShopWorld(const std::string& directory, PointListener listener, Keys keys);
    ~ShopWorld();

    // Company, tariff, one customer, a blank card, a cleared meter.
    static void make(const std::string& directory, const CardSerial& card = firstCard,
                     Suite suite = Suite::A);

    app::CardSituation presentAtCounter();
    app::SaleOutcome open(Money payment);
    app::SaleOutcome buy(Money payment);  // the card presented and sold to
    app::SaleOutcome sell(Money payment); // to the card that was presented last
    app::SaleOutcome reverse(); // the last purchase, of the card in the reader
    void rest();                // what the counter's database thread does between two customers
    Result<Money> payOut();     // of the order made last
    app::SaleOutcome settle(transaction::Wish wish);
    meter::DisplayCode presentAtMeter(); // put in, handled, taken out; what the display said
    // From now on the customer has this card in his hand; none: his own again.
    void hold(cardio::VirtualCard* card) { m_held = card; }
    cardio::VirtualCard& card() { return *m_card; }
    // Everything that a patient person does after a failure: the card to the counter until nothing
    // is open, then to the meter, then back with the return data. False when that does not settle
    // it.
    bool settleEverything();
    // An administrator begins the roll-out of the counter's newest keys: its canary is this card.
    void rollOutNewKeys();

    meter::Readout meterReadout() const;
    Credit ledgerTotal();
    bool hasOpenRow();
    std::size_t bookedSales(); // of the account, whatever became of them
    std::optional<Fault> holdOnAccount();
    std::string brokenInvariants(); // empty when all hold; closes the store for a moment

    cardio::InProcessReader counterReader{QStringLiteral("Counter")};
    cardio::InProcessReader meterReader{QStringLiteral("Meter")};

private:
    void openStore();
    app::Shop shop();
    app::Order orderFor(Money payment);
    bool settleAtCounter();
    void tell(const std::string& point) const;

    // Tells of each write to a meter memory.
    class WatchedStore;

    std::string m_directory;
    PointListener m_listener;
    FlowClock m_clock;
    std::unique_ptr<db::Database> m_database;
    std::unique_ptr<db::SqlLedger> m_ledger;
    std::unique_ptr<db::SqlCardStock> m_stock;
    std::unique_ptr<db::SqlRollOuts> m_rollOuts;
    Keys m_keys;
    crypto::TestKeyStore m_counterKeys{crypto::TestKeyStore::counter(), m_keys.newest};
    crypto::TestKeyStore m_meterKeys{crypto::TestKeyStore::meter(), m_keys.newest};
    std::unique_ptr<WatchedStore> m_cardStore;
    std::unique_ptr<WatchedStore> m_meterStore;
    std::unique_ptr<cardio::VirtualCard> m_card;
    cardio::VirtualCard* m_held = nullptr;
    std::unique_ptr<cardio::Wattcard1Desk> m_desk;
    std::unique_ptr<cardio::Wattcard1Workshop> m_workshop;
    std::optional<app::Rekeying> m_rekeying;
    std::unique_ptr<cardio::Wattcard1MeterSlot> m_slot;
    std::unique_ptr<app::MeterService> m_meter;
    meter::DisplayCode m_display = meter::DisplayCode::None;
    app::CardSituation m_situation;
    TransactionId m_lastOrder;
    Operator m_leader{OperatorId{1}, QStringLiteral("leader"), QStringLiteral("Leader"),
                      Role::ShiftLeader, false};
};

} // namespace wattcard::flows
