// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/receipt_text.h"

#include <QCoreApplication>

namespace wattcard::ui {

namespace {

class ReceiptText {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::ReceiptText)
public:
    static void kinds(reports::ReceiptWords& words);
    static void labels(reports::ReceiptWords& words);
    static void waterfall(reports::ReceiptWords& words);
    static void reasons(reports::ReceiptWords& words);
    static void units(reports::ReceiptWords& words);
};

void ReceiptText::kinds(reports::ReceiptWords& words)
{
    words.title = tr("Electricity receipt");
    words.opening = tr("Opening and first purchase");
    words.purchase = tr("Purchase");
    words.reversal = tr("Reversal");
    words.reissue = tr("Replacement card");
    words.exchange = tr("Meter exchange");
    words.resumption = tr("Resumption");
    words.adjustment = tr("Adjustment");
    words.testKeys = tr("PRACTICE: test keys, not a valid receipt");
}

void ReceiptText::labels(reports::ReceiptWords& words)
{
    words.receiptNumber = tr("Receipt no.");
    words.saleNumber = tr("Sale no.");
    words.dateTime = tr("Date and time");
    words.counter = tr("Counter");
    words.clerk = tr("Clerk");
    words.customer = tr("Customer");
    words.customerNumber = tr("Customer no.");
    words.address = tr("Address");
    words.meter = tr("Meter");
    words.card = tr("Card");
    words.tariff = tr("Tariff");
    words.price = tr("Price");
    words.purchaseNumber = tr("Purchase no.");
    words.amount = tr("Amount");
    words.amountInCapitals = tr("In capitals");
    words.energySold = tr("Energy");
    words.energyEstimated = tr("Energy, about");
    words.taxIncluded = tr("Tax included");
    words.carry = tr("Kept on the account");
    words.received = tr("Received");
    words.change = tr("Change");
    words.total = tr("Total sold so far");
    words.lastRemaining = tr("Last remaining");
    words.service = tr("Service");
}

void ReceiptText::waterfall(reports::ReceiptWords& words)
{
    words.charges = {tr("Fixed charge"), tr("Capacity charge"), tr("Minimum charge"),
                     tr("New card"),     tr("Deposit"),         tr("Debt")};
    words.debts = {tr("Debt of earlier years"),
                   tr("Debt of earlier months"),
                   tr("Debt of this month"),
                   tr("Correction"),
                   tr("Late fee"),
                   tr("Emergency credit"),
                   tr("Overdraft of the old meter"),
                   tr("Settlement difference")};
    words.credit = tr("Credit");
    words.stillOwed = tr("Still owed");
    words.tier = tr("Tier");
    words.tierLeft = tr("%1, %2 kWh left in it");
    words.lastMonth = tr("Last month");
}

void ReceiptText::reasons(reports::ReceiptWords& words)
{
    words.reason = tr("Reason");
    words.reasons = {tr("error of the clerk"), tr("customer changed his mind"),
                     tr("wrong account"),      tr("device fault"),
                     tr("card lost"),          tr("card damaged"),
                     tr("meter fault"),        tr("meter renewed"),
                     tr("supply not wanted"),  tr("supply wanted again"),
                     tr("customer moves"),     tr("name changed"),
                     tr("goodwill"),           tr("emergency"),
                     tr("records restored"),   tr("evidence seen")};
}

void ReceiptText::units(reports::ReceiptWords& words)
{
    words.pricePerKwh = tr("%1 yuan/kWh");
    words.kwh = tr("%1 kWh");
    words.yuan = tr("¥%1");
    words.minutesAgo = tr("%1 min before this sale");
    words.hoursAgo = tr("%1 h before this sale");
    words.daysAgo = tr("%1 d before this sale");
}

} // namespace

reports::ReceiptWords receiptWords()
{
    reports::ReceiptWords words;
    ReceiptText::kinds(words);
    ReceiptText::labels(words);
    ReceiptText::waterfall(words);
    ReceiptText::reasons(words);
    ReceiptText::units(words);
    return words;
}

} // namespace wattcard::ui
