// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sale_legs.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

// What is in a drawer belongs to its shift, apart from every other tender of it.
Leg cashLeg(const Drawer& drawer, Money amount)
{
    return drawer.shift ? moneyLeg("till"_L1, drawer.shift->value(), amount, "cash"_L1)
                        : moneyLeg("till"_L1, static_cast<std::uint16_t>(drawer.counter), amount);
}

Leg chargeLeg(const ChargeLine& line, std::int64_t account)
{
    if (line.kind == ChargeKind::Debt)
        return moneyLeg("receivable"_L1, account, -line.amount, code(line.debt));
    if (line.kind == ChargeKind::Deposit)
        return moneyLeg("deposit"_L1, account, -line.amount);
    return moneyLeg("fees"_L1, 0, line.tax - line.amount, code(line.kind));
}

} // namespace

Money cashOf(const transaction::Row& row)
{
    Money cash = row.quote.payment;
    for (const Tender& tender : row.tenders) {
        if (tender.kind != TenderKind::Cash)
            cash = cash - tender.amount;
    }
    return cash;
}

Result<void> checkTenders(const transaction::Row& row)
{
    if (row.tenders.empty())
        return {};
    Money sum;
    for (const Tender& tender : row.tenders) {
        if ((tender.kind == TenderKind::Cash) != tender.reference.isEmpty())
            return failed(Fault::BadInput, u"reference of a tender"_s);
        sum = sum + tender.amount;
    }
    if (sum != row.tendered || cashOf(row) < Money{})
        return failed(Fault::BadInput, u"the tenders do not add up"_s);
    return {};
}

std::vector<Leg> tenderLegs(const transaction::Row& row, const Drawer& drawer)
{
    const auto counter = static_cast<std::uint16_t>(drawer.counter);
    std::vector<Leg> legs{cashLeg(drawer, cashOf(row))};
    for (const Tender& tender : row.tenders) {
        if (tender.kind != TenderKind::Cash)
            legs.push_back(moneyLeg("bank"_L1, counter, tender.amount, code(tender.kind)));
    }
    return legs;
}

std::vector<Leg> intentLegs(const StoredRow& stored, const Drawer& drawer)
{
    const transaction::Row& row = stored.row;
    std::vector<Leg> legs = tenderLegs(row, drawer);
    legs.push_back(moneyLeg("suspense"_L1, row.account.value(), -row.quote.payment));
    return legs;
}

std::vector<Leg> voidLegs(const StoredRow& stored, const Drawer& givesBack)
{
    const transaction::Row& row = stored.row;
    std::vector<Leg> legs = tenderLegs(row, givesBack);
    for (Leg& leg : legs)
        leg.amount = -leg.amount;
    legs.push_back(moneyLeg("suspense"_L1, row.account.value(), row.quote.payment));
    return legs;
}

namespace {

// What an operation moves beside its payment (DOMAIN.md sections 6.6, 6.11 and 6.12).
std::vector<Leg> changeLegs(const StoredRow& stored)
{
    const transaction::Row& row = stored.row;
    if (!row.change)
        return {};
    const std::int64_t account = row.account.value();
    const Money value = row.quote.credit < Credit{} ? -row.change->value : row.change->value;
    switch (row.change->operation) {
    case Operation::Adjust:
        return {moneyLeg("adjustment"_L1, account, value), moneyLeg("accrued"_L1, 0, -value)};
    case Operation::GrantEmergencyCredit: {
        const auto part = code(DebtClass::Emergency);
        return {moneyLeg("receivable"_L1, account, value, part),
                moneyLeg("accrued"_L1, 0, -value, part)};
    }
    case Operation::Exchange: {
        const auto part = code(DebtClass::MeterOverdraft);
        return {moneyLeg("receivable"_L1, account, row.change->overdrawn, part),
                moneyLeg("accrued"_L1, 0, -row.change->overdrawn, part)};
    }
    // Not loaded, and never received: the shift that was short is made good (section 6.12).
    case Operation::Correct: {
        const Money tax = row.change->tax;
        return {moneyLeg("revenue"_L1, row.quote.tariff.value(), row.change->value - tax),
                moneyLeg("tax"_L1, 0, tax),
                moneyLeg("over_short"_L1, 0, -row.change->value, "correction"_L1)};
    }
    default: return {};
    }
}

} // namespace

std::vector<Leg> commitLegs(const StoredRow& stored)
{
    const Quote& quote = stored.row.quote;
    const std::int64_t account = stored.row.account.value();
    const Money carried = quote.payment - quote.charge - quote.linesInAll();
    // Of an undone exchange the series goes on with what was sold on the other one.
    const Credit moved = stored.row.change ? stored.row.change->moved : Credit{};
    std::vector<Leg> legs{moneyLeg("suspense"_L1, account, quote.payment)};
    for (const ChargeLine& line : quote.lines)
        legs.push_back(chargeLeg(line, account));
    legs.push_back(moneyLeg("revenue"_L1, quote.tariff.value(), quote.tax - quote.charge));
    legs.push_back(moneyLeg("tax"_L1, 0, -quote.taxInAll()));
    legs.push_back(moneyLeg("carry"_L1, account, -carried));
    for (const Leg& leg : changeLegs(stored))
        legs.push_back(leg);
    legs.push_back(creditLeg("on_card"_L1, stored.series, stored.unit, quote.credit + moved));
    legs.push_back(creditLeg("issued"_L1, stored.series, stored.unit, -(quote.credit + moved)));
    return legs;
}

std::vector<Leg> reversalLegs(const StoredRow& reversal, const StoredRow& sale)
{
    std::vector<Leg> legs;
    for (Leg leg : commitLegs(sale)) {
        if (leg.book == "suspense"_L1)
            leg.book = "refund_due"_L1;
        leg.amount = -leg.amount;
        if (leg.book == "on_card"_L1 || leg.book == "issued"_L1)
            leg.owner = reversal.series;
        legs.push_back(leg);
    }
    return legs;
}

std::vector<Leg> undoneLegs(const StoredRow& undo, const StoredRow& exchange)
{
    std::vector<Leg> legs;
    for (const Leg& leg : reversalLegs(undo, exchange)) {
        if (leg.unit == "fen"_L1)
            legs.push_back(leg);
    }
    return legs;
}

std::vector<Leg> payoutLegs(const StoredRow& sale, const Drawer& givesBack)
{
    std::vector<Leg> legs = tenderLegs(sale.row, givesBack);
    for (Leg& leg : legs)
        leg.amount = -leg.amount;
    legs.push_back(moneyLeg("refund_due"_L1, sale.row.account.value(), sale.row.quote.payment));
    return legs;
}

} // namespace wattcard::db
