// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/life/life_plan.h"
#include "tests/flows/town.h"

namespace wattcard::life {

// How often what was tried and what went wrong: a run that met nothing has shown nothing.
struct Tally {
    std::array<int, deeds> done{}; // that ended as wished
    std::array<int, mishaps> fired{};
    int restarts = 0;
    int checks = 0; // of all invariants
    Tally& operator+=(const Tally& other);
};

// What became of old images that were written back.
struct ImageTally {
    int written = 0;
    int refused = 0;  // by the counter, with a reason
    int harmless = 0; // taken, and right
    int caught = 0;   // a meter gave credit for it, and the counter saw it by the next reading
    ImageTally& operator+=(const ImageTally& other);
};

// A few accounts with their cards and meters, two counters and one store, driven step by step by
// one seed: the production use cases, codecs, keys, card, meter and SQL. Kills and lost answers
// come where the plan says.
class LifeWorld {
public:
    LifeWorld();

    // The first rule that a life breaks; empty when it breaks none. The plan's faults first, then
    // everybody patient until everything is settled (I6).
    std::string live(const Plan& plan);
    // D13: the same, and at its end the memory that the card of a step had after it is written
    // back, where it was or with all its files onto the card of the next home. Whatever the counter
    // and the meter make of that, nobody has more credit than was paid for without being found out.
    std::string liveWithOldImage(const Plan& plan, std::size_t step, bool ontoAnother);
    const ImageTally& images() const { return m_images; }
    const Tally& tally() const { return m_tally; }
    // Of every outcome: the same for the same plan.
    std::uint64_t trace() const { return m_trace; }

private:
    struct Home {
        AccountId account;
        QString meter;
        std::vector<std::uint16_t> cards; // the newest last; the others are lost
    };
    struct Killed {}; // the counter's process, at the point where it is thrown

    void act(const Step& step);
    void doDeed(const Step& step);
    void arm(const Trouble& trouble);
    void disarm();
    cardio::InProcessReader::Cut command(const Trouble& trouble, bool isAnswered, Bytes* answer);
    void restart();

    void openAccount(Home& home, int yuan);
    void buy(Home& home, int yuan);
    void reverse(Home& home);
    void payWhatIsDue(const Home& home);
    void replace(Home& home);
    void settle(Home& home, transaction::Wish wish);
    void takeToMeter(const Home& home, std::size_t card);
    void settleElsewhere(const Trouble& trouble);
    void note(const app::SaleOutcome& outcome, Deed deed);
    void note(std::uint64_t what);

    flows::Hand& cardOf(const Home& home) { return m_town.card(home.cards.back()); }
    std::optional<transaction::Row> openRowOf(const Home& home);
    app::Shop otherShop();

    std::string useForged(flows::Hand& hand);
    std::string broken(const Home& home);
    std::string brokenAnywhere(); // all invariants, by SQL
    std::string settleEverything();
    std::string settleHome(Home& home);

    flows::Town m_town;
    crypto::TestKeyStore m_otherKeys{crypto::TestKeyStore::counter()};
    cardio::InProcessReader m_otherReader{QStringLiteral("Other")};
    cardio::Wattcard1Desk m_otherDesk;
    std::array<Home, homes> m_homes;
    std::uint16_t m_nextCard = 1;
    Tally m_tally;
    ImageTally m_images;
    bool m_isForged = false; // somebody has written onto a card by himself
    std::uint64_t m_trace = 0;
    int m_commands = 0;
    int m_statements = 0;
    std::optional<Trouble> m_armed;
    bool m_atMeter = false;
    Home* m_home = nullptr; // whose step runs
};

} // namespace wattcard::life
