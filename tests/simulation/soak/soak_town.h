// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/flows/town.h"
#include "tests/simulation/soak/soak_lived.h"

#include <random>

namespace wattcard::soak {

// A town in which every day is a working day: the counter opens, sells, takes back, replaces cards,
// counts its till and closes; customers take their cards home to their meters and bring back what
// these have written. Nothing goes wrong. The seed says who buys what. A town that was kept goes on
// in another process as if it had never stopped.
class SoakTown : public flows::Town {
public:
    explicit SoakTown(const Pace& pace);
    // Goes on with the town that was kept in the folder, which stays as it is.
    explicit SoakTown(const QString& kept);
    ~SoakTown();
    void liveDay();
    // At the end of a month, in the evening: what the program holds; then a report over the month,
    // a backup where one is due, and the counter begins anew.
    void endMonth(bool withBackup);
    const Lived& lived() const { return m_lived; }
    std::vector<Credit> remaining(); // at each home
    // All that outlives the process, into a folder with nothing in it; after the end of a month, so
    // that no day and no till is open. The town may live on.
    void keep(const QString& folder);
    static Lived livedIn(const QString& kept);

private:
    struct Home {
        AccountId account;
        QString meter;
        std::uint16_t card = 0;
        int unloaded = 0; // purchases since its card was at the meter
    };
    std::uint64_t drawn(std::uint64_t below);
    void addHome(int number);
    void openHome(Home& home);
    void openShift();
    void closeShift();
    void sellTo(Home& home);
    void takeBack(Home& home, Money payment);
    void replaceCard(Home& home);
    void goHome(Home& home);
    void liftCash();
    void report();
    void backUp();
    void pass(std::chrono::seconds time);
    void moveIn(const QString& kept);
    void fetchHome(Home home, const QString& kept);
    QJsonObject keepHome(const Home& home, const QString& folder);

    static constexpr int kettleW = 6'000; // the load at each home
    Lived m_lived;
    std::mt19937_64 m_random;
    std::vector<Home> m_homes;
    // Who has not sold closes.
    Operator m_closer{
        {}, QStringLiteral("closer"), QStringLiteral("Closer"), Role::ShiftLeader, false};
    std::uint16_t m_nextCard = 1;
    Money m_till;                    // what should lie in it: added up here, by hand
    std::chrono::seconds m_today{};  // of this day, gone by
    QString m_monthBegan;            // its first business day
    QTemporaryDir m_elsewhere;       // where backups go
    std::int64_t m_microseconds = 0; // of the sales of this month
    std::int64_t m_salesBefore = 0;  // of this month
};

} // namespace wattcard::soak
