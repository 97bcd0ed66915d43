// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preflight.h"

#include "app/card_image.h"
#include "meter/acceptance.h"

namespace wattcard::app {

namespace {

// The meter's state as far as its last return data tell it.
meter::MeterState lastKnownMeter(const AccountFacts& facts, const CardSerial& serial)
{
    const Account& account = facts.account;
    if (!facts.returned)
        return meter::clearedMeter(account.meter, LocalTime{});
    ReturnFile file;
    file.meter = account.meter;
    file.customer = account.number;
    file.ratios = account.ratios;
    file.gen = facts.returned->gen;
    file.seq = facts.returned->seq;
    file.accepted = facts.returned->accepted;
    file.consumed = facts.returned->consumed;
    file.remaining = facts.returned->remaining;
    file.writeBackCounter = facts.returned->writeBackCounter;
    file.flags = static_cast<std::uint32_t>(MeterFlag::Opened);
    meter::Parameters parameters;
    parameters.mode = account.mode;
    parameters.alarms = {account.alarm1, account.alarm2};
    parameters.ratios = account.ratios;
    parameters.tariff.price = account.tariff.price(Rate::Flat);
    parameters.limits = meter::limitsOf(tariffFileOf(account.tariff)); // as its card has told it
    return meter::reportedMeter(file, serial, parameters);
}

// The card as it is now: the row's target, whose meaning the records know.
MeterCardReading cardOf(const AccountFacts& facts, const transaction::Row& row, const Clock& clock)
{
    // Whatever begins a series, or is issued again before a meter has seen it, opens the meter.
    const bool opening = row.target.position.seq == Sequence{1};
    MeterCardReading card;
    card.hints.serial = row.serial;
    card.hints.lifeCycle = LifeCycle::Operational;
    card.formatValid = true;
    card.purchaseMacValid = true;
    card.tariffDigestValid = true;
    card.parameter = parametersOf(facts.account, opening ? SubType::Opening : SubType::Purchase);
    const TariffParts tariff =
        opening ? openingTariff(facts.account, clock) : carriedTariff(facts.account, clock);
    card.parameter.update = tariff.update;
    card.parameter.tariffSwitch = tariff.tariffSwitch;
    card.tariff1 = tariff.tariff1;
    card.tariff2 = tariff.tariff2;
    card.load.seq = row.target.position.seq;
    card.load.gen = row.target.position.gen;
    card.load.total = facts.total;
    return card;
}

} // namespace

Preflight preflight(Ledger& ledger, const Clock& clock, const transaction::Row& row)
{
    const auto facts = ledger.byAccount(row.account);
    if (!facts)
        return {};
    const auto meter = lastKnownMeter(*facts, row.serial);
    const auto acceptance = meter::judge(meter, cardOf(*facts, row, clock));
    Preflight forecast{acceptance.code, acceptance.credit, std::nullopt};
    if (facts->returned)
        forecast.remainingAfter = facts->returned->remaining + acceptance.credit;
    return forecast;
}

} // namespace wattcard::app
