// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fleet/seeded.h"
#include "domain/credit.h"

#include <chrono>
#include <optional>

namespace wattcard::app {

// How often what happens, in permille; the defaults are those of a town.
struct TownOdds {
    int cardLost = 3;           // of the ways to the counter
    int meterExchanged = 20;    // a year and household
    int keptCard = 80;          // purchases that are not loaded on the same day
    int boughtTwice = 40;       // ways to the counter with two purchases before loading
    int powerCut = 1'500;       // a year and household
    int lostCardFound = 500;    // of the lost ones
    int keyHeldAtOnce = 300;    // of the steps after a courtesy trip
    int forgottenMorning = 250; // of the mornings on which a careful customer should go
};

// When somebody goes to buy.
enum class BuyingHabit { Careful, AtAlarm, WhenDark };

// What a customer sees in the morning.
struct Morning {
    std::chrono::local_days day{};
    Credit remaining;
    Credit dailyUse; // what an ordinary day takes
    bool alarm = false;
    bool dark = false;     // the switch is open for want of credit
    bool unloaded = false; // a purchase is on the card and not in the meter
};

// One way to the counter.
struct Errand {
    int minuteOfDay = 0;
    int days = 0;       // for so many days of use credit is bought
    bool twice = false; // and once more, before the card is loaded
    bool cardLost = false;
    bool exchange = false; // the engineer has brought another meter
    int keepsForDays = 0;  // the card is loaded on the evening of that many days later
};

// Buying behaviour of one customer: pure, seeded. Asked once a day.
class CustomerHabits {
public:
    CustomerHabits(std::uint64_t seed, std::uint32_t number, const TownOdds& odds);
    BuyingHabit habit() const { return m_habit; }
    std::optional<Errand> errand(const Morning& morning) const;
    // A cut of the supply in the night before that day.
    bool powerCut(std::chrono::local_days day) const;
    // Whether somebody at home answers a courtesy trip within this step.
    bool holdsKey(std::chrono::local_days day, int minuteOfDay) const;
    bool findsLostCard(std::chrono::local_days day) const;

private:
    bool wantsToBuy(const Morning& morning, const Seeded& today) const;
    Seeded today(std::chrono::local_days day) const;
    Seeded m_chance;
    TownOdds m_odds;
    BuyingHabit m_habit;
    int m_reserveDays; // a careful customer goes when fewer are left
    int m_usualDays;   // for which he usually buys
};

// The payment for an amount in fen: rounded up to 10.00, from 20.00 to 2000.00.
Money paymentFor(std::int64_t fen);

} // namespace wattcard::app
