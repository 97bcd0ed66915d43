// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/roll_out_desk.h"
#include "db/repositories/sql_roll_outs.h"
#include "town.h"

#include <set>

namespace wattcard::flows {

// Masters that are other ones from some card on: what a bad roll-out gives its cards.
class SpoiltKeys final : public crypto::KeyStore {
public:
    explicit SpoiltKeys(const crypto::KeyStore& good) : m_good{good} {}
    std::vector<crypto::KeyLabel> labels() const override { return m_good.labels(); }
    bool hasTestKeys() const override { return m_good.hasTestKeys(); }
    Result<crypto::Secret> cardKey(const crypto::KeySlot& slot,
                                   const CardSerial& serial) const override;
    Result<crypto::Secret> meterKey(const crypto::KeySlot& slot,
                                    const MeterNumber& meter) const override
    {
        return m_good.meterKey(slot, meter);
    }
    bool areBad = false;

private:
    const crypto::KeyStore& m_good;
};

// How a card fails while its keys are changed.
enum class Manner {
    Refused,   // it says an error, and whoever knows what it did
    Disguised, // its answer has another MAC
    Mute,      // it never answers again
    WrongKeys, // all is well, but nobody has the keys that it was given
};

// A town of customers, each with a card of the first keys and 20.00 on it, and a counter that holds
// the second keys as well. The cards come one by one, and from some card on the change of keys
// fails.
class KeyRollOut {
public:
    explicit KeyRollOut(int customers);

    void start();
    app::RollOutDesk desk(Role role);
    RollOut newest();
    // The failure of every card but the first `good` ones whose keys are changed.
    void failAfter(int good, Manner manner);
    void failNoMore();

    app::CardSituation present(int customer);
    bool visit(int customer); // presented, and 10.00 bought if it can be read
    Result<RollOutStage> next();
    void proveStage(); // every card that was changed comes back
    bool hasNewKeys(int customer);
    Credit total(int customer);
    std::set<CardSerial> waiting(); // for repair
    void replace(int customer, std::uint16_t hand);
    CardSerial serial(int customer) { return town.card(hand(customer)).serial; }

    Town town;
    db::SqlRollOuts book{*town.database, town.clock};
    std::vector<int> changed; // customers, in the order in which their cards were written

private:
    static constexpr std::uint16_t hand(int customer)
    {
        return static_cast<std::uint16_t>(customer);
    }
    app::Shop shop();
    void addCustomer(int customer);
    bool fails() const;
    void intercept();
    const crypto::TestKeyStore m_keys{crypto::TestKeyStore::counter(), 2};
    SpoiltKeys m_given{m_keys};
    cardio::Wattcard1Desk m_desk;
    cardio::Wattcard1Workshop m_workshop;
    app::Rekeying m_rekeying;
    std::optional<int> m_good;
    Manner m_manner = Manner::Refused;
    int m_inReader = 0;
    std::set<int> m_mute;
};

} // namespace wattcard::flows
