// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cause.h"
#include "domain/purchase/charge_line.h"

#include <QString>

namespace wattcard::reports {

// Every word on a receipt, in the language of the paper (English, Chinese or both in one label).
// ui/text fills it, because sentences are made there; a test there checks that no field is empty.
// Fields that say %1 hold it exactly once.
struct ReceiptWords {
    QString title; // "Electricity receipt"

    // The kind of sale
    QString opening;
    QString purchase;
    QString reversal;
    QString reissue;
    QString exchange;
    QString resumption;
    QString adjustment;

    // Labels
    QString receiptNumber;
    QString saleNumber;
    QString dateTime;
    QString counter;
    QString clerk;
    QString customer;       // the name
    QString customerNumber; // the account, twelve digits
    QString address;
    QString meter;
    QString card; // the last digits of its serial
    QString tariff;
    QString price;
    QString purchaseNumber; // how many this card has carried
    QString amount;
    QString amountInCapitals;
    QString energySold;      // energy mode: what was sold
    QString energyEstimated; // money mode: about what the amount buys at today's price
    QString taxIncluded;
    QString carry; // kept on the account for the next purchase
    QString received;
    QString change;
    QString total;         // T: all credit ever sold on this card's series
    QString lastRemaining; // what the meter reported last
    QString service;       // telephone

    // Where the money went, and what is left to pay
    std::array<QString, allChargeKinds.size()> charges; // in the order of allChargeKinds
    std::array<QString, allDebtClasses.size()> debts;   // of allDebtClasses
    QString credit;                                     // what the credit cost
    QString stillOwed;
    QString tier;
    QString tierLeft;  // "%1, %2 kWh left in it"
    QString lastMonth; // energy of the month before
    QString reason;
    std::array<QString, allReasons.size()> reasons; // of allReasons

    // Units and ages
    QString pricePerKwh; // "%1 yuan/kWh"
    QString kwh;         // "%1 kWh"
    QString yuan;        // "¥%1"
    QString minutesAgo;  // "%1 min before this sale"
    QString hoursAgo;    // "%1 h before this sale"
    QString daysAgo;     // "%1 d before this sale"

    QString testKeys; // "PRACTICE: test keys, not a valid receipt"
};

} // namespace wattcard::reports
