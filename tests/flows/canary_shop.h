// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/audited_key_store.h"
#include "app/key_ceremony.h"
#include "cardio/apdu/tracing_reader.h"
#include "cardio/virtual_card/direct_reader.h"
#include "crypto/key_file_vault.h"
#include "shop_world.h"
#include "wire_reader.h"

#include <QTemporaryDir>

namespace wattcard::flows {

// The masters of a canary session. They are computed, in protected memory, wherever they are
// needed, so that no program has to carry them.
struct CanaryKeys {
    static constexpr std::array purposes{
        crypto::Purpose::Vending, crypto::Purpose::Meter,      crypto::Purpose::Inspection,
        crypto::Purpose::Issuer,  crypto::Purpose::Management, crypto::Purpose::Purchase,
        crypto::Purpose::Return,  crypto::Purpose::Transport,
    };
    // Of those that lie on cards, one by one, as all of them are changed together.
    static constexpr std::array onCards{crypto::Purpose::Vending, crypto::Purpose::Meter,
                                        crypto::Purpose::Inspection, crypto::Purpose::Issuer,
                                        crypto::Purpose::Management};
    static crypto::Secret master(crypto::Purpose purpose, std::uint8_t version = 1);
    static crypto::Secret component(int custodian); // 0 and 1: together Vending in version 2
    static crypto::Secret passphrase();
};

inline constexpr auto canaryUserCard = "user";
inline constexpr auto canaryOrderCard = "order";
inline constexpr CardSerial canarySerials[]{
    CardSerial{{0x00, 0x00, 0x88, 0x00, 0x00, 0x00, 0x00, 0x31}},
    CardSerial{{0x00, 0x00, 0x88, 0x00, 0x00, 0x00, 0x00, 0x32}},
};
inline constexpr std::array<std::uint8_t, 4> canaryRegion{0x00, 0x88, 0x00, 0x01};

// A whole life of keys in one process: masters in a key file, a ceremony, a personalisation, sales,
// a work order, a visit to the meter, new keys for the card, the inspector. The cards are those of
// a card box in another process, because a virtual card is made of keys. Everything that the
// program leaves behind lies in `directory`, everything that went over the line in `wire`.
class CanaryShop {
public:
    struct Place {
        std::string directory;
        std::string socket;
        std::string wire;
        Suite suite = Suite::A;
    };
    explicit CanaryShop(const Place& place);
    ~CanaryShop();

    void work();       // everything up to a session that stays open
    void endSession(); // everything that holds a key ends
    void leakAKey();   // on purpose, into everything that is scanned

    // What is left behind, as a file of that directory.
    static constexpr auto log = "log", keyFile = "keys", backup = "backup.sqlite",
                          trace = "trace.csv", report = "card.json", sealed = "backup.wcbk",
                          auditLog = "audit.jsonl", diagnostics = "diagnostics.txt";

private:
    struct Books;
    QString path(const char* name) const;
    crypto::KeyFileVault::Place keyFilePlace() const;
    void makeKeyFile();
    void openKeys();
    void putMaster(crypto::KeyVault& vault, const crypto::KeySlot& slot);
    void holdCeremony();
    void loadOtherKeys();
    void sell();
    void visitMeter();
    void doWorkOrder();
    void inspect();
    void backUp();
    void sealBackup(); // as the program does it, under the passphrase
    void exportLog();
    void diagnose();
    void present(const char* card);
    cardio::CardAccess access() const;
    app::Shop shop();
    app::Order order();

    Place m_place;
    FlowClock m_clock;
    std::unique_ptr<Books> m_books;
    cardio::BoxClient m_box;
    cardio::DirectReader m_direct;
    WireReader m_wire;
    std::vector<ApduStep> m_trace;
    cardio::TracingReader m_reader;
    std::unique_ptr<app::AuditedKeyStore> m_keys;
    std::unique_ptr<cardio::Wattcard1Desk> m_desk;
    std::unique_ptr<cardio::Wattcard1Workshop> m_workshop;
    std::optional<app::Rekeying> m_rekeying;
    app::CardSituation m_situation;
    std::unique_ptr<CardSession> m_session; // with its session keys
    crypto::Secret m_cardKey;
    std::array<OperatorId, 2> m_custodians;
    OperatorId m_auditor;
    Operator m_leader, m_engineer, m_admin, m_finance;
};

} // namespace wattcard::flows
