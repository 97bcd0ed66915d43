// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fleet/household.h"
#include "domain/account.h"
#include "main/fleet/fleet_plan.h"
#include "main/fleet/running_meter.h"
#include "main/fleet/town_cards.h"

namespace wattcard::fleet {

// What the counter has told of one account, sale after sale: the receipts, added up.
struct CounterTally {
    int sales = 0;
    int reissues = 0;
    int exchanges = 0;
    int sentHome = 0; // to load before they may buy again
    Money paid;
    Money forCredit; // what the credit cost: in money mode the credit itself
    Money forLines;  // other charges
    Credit sold;
    Credit moved;          // from meters that were taken down to the next ones
    int foretoldWrong = 0; // cards after which the meter showed something else than foretold
};

// One service point with everything in it: household, customer, account, card and meter. The day is
// run here, apart from all others, until somebody goes to the counter.
class Premises {
public:
    struct Parts {
        std::uint32_t number = 0;
        AccountId account;
        CustomerNumber customer;
        Tariff tariff;
        MeterNumber meter;
    };
    Premises(const FleetPlan& plan, Parts parts);

    // --- a day of it; each part from the step in which the one before ended ---
    void wakeUp(std::chrono::local_days day);
    const std::optional<app::Errand>& errand() const { return m_errand; }
    void runUntilErrand(); // or to the end of the day
    void runUntilNight();

    // --- what the counter does to it ---
    void open(AccountId account) { m_parts.account = account; }
    void hold(std::unique_ptr<TownCard> card); // the one before is lost
    void hang(MeterNumber number, LocalTime startsAt);
    void planLoading(meter::DisplayCode foretold);
    meter::DisplayCode load(); // the card to the meter and back
    void tamper(Credit by) { m_meter->tamper(by); }
    std::int64_t dailyFen() const; // what an ordinary day costs

    const Parts& parts() const { return m_parts; }
    const app::Household& household() const { return m_household; }
    const RunningMeter& meter() const { return *m_meter; }
    const std::vector<std::unique_ptr<RunningMeter>>& takenDown() const { return m_takenDown; }
    TownCard& card() { return *m_card; }
    PaymentMode mode() const { return m_parts.tariff.mode; }
    CounterTally counter;

private:
    void run(int untilMinute);
    void stepOnce(const app::DayLoad& load);
    app::Morning morning() const;

    const FleetPlan& m_plan;
    Parts m_parts;
    app::Household m_household;
    app::CustomerHabits m_habits;
    std::unique_ptr<TownCard> m_card;
    std::unique_ptr<TownCard> m_lostCard; // until it is found, or the day ends
    std::unique_ptr<RunningMeter> m_meter;
    std::vector<std::unique_ptr<RunningMeter>> m_takenDown;
    std::chrono::local_days m_day = firstDay;
    int m_minute = 0;
    std::optional<app::Errand> m_errand;
    std::optional<int> m_loadsInDays; // none: nothing is on the card for the meter
    meter::DisplayCode m_foretold = meter::DisplayCode::Good;
};

} // namespace wattcard::fleet
