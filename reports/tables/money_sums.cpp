// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/tables/money_sums.h"

using namespace Qt::StringLiterals;

namespace wattcard::reports {

QString tenderOf(const BookedLeg& leg)
{
    if (leg.book != Book::Till && leg.book != Book::Bank)
        return {};
    if (leg.part == "bank"_L1 || leg.part == "card"_L1)
        return leg.part;
    return leg.book == Book::Till ? u"cash"_s : u"bank"_s;
}

void MoneySums::add(const BookedLeg& leg)
{
    if (leg.book >= Book::Issued)
        return; // credit, not money
    const Money amount = Money::fromMinor(leg.amount);
    if (const QString tender = tenderOf(leg); !tender.isEmpty()) {
        Money& into = tender == "cash"_L1 ? cash : tender == "bank"_L1 ? bank : card;
        into = into + amount;
        return;
    }
    if (leg.book == Book::OverShort) {
        overShort = overShort + amount;
        return;
    }
    Money& from = [&]() -> Money& {
        switch (leg.book) {
        case Book::Revenue: return revenue;
        case Book::Tax: return tax;
        case Book::Fees: return fees;
        case Book::Receivable: return debt;
        case Book::Deposit: return deposit;
        case Book::Carry: return carry;
        case Book::RefundDue: return refundDue;
        case Book::Suspense: return suspense;
        default: return others;
        }
    }();
    from = from - amount;
}

void MoneySums::add(const std::vector<BookedLeg>& legs)
{
    for (const BookedLeg& leg : legs)
        add(leg);
}

void MoneySums::add(const TotalFact& total)
{
    cash = cash + total.cash.taken - total.cash.given;
    bank = bank + total.bank.taken - total.bank.given;
    card = card + total.card.taken - total.card.given;
    revenue = revenue + total.revenue;
    tax = tax + total.tax;
    fees = fees + total.fees;
    debt = debt + total.debt;
    deposit = deposit + total.deposit;
    carry = carry + total.carry;
    refundDue = refundDue + total.refundDue;
    suspense = suspense + total.suspense;
    overShort = overShort + total.overShort;
    others = others + total.others;
}

void appendBooked(Row& row, const MoneySums& sums)
{
    append(row, sums.received(), sums.revenue, sums.tax, sums.fees, sums.debt, sums.deposit,
           sums.carry, sums.refundDue, sums.suspense, sums.overShort, sums.others);
}

bool movesCashOnly(const QString& event)
{
    return event.startsWith("shift."_L1) || event.startsWith("day."_L1);
}

void addEntry(MoneySums& sums, const EntryFact& entry)
{
    if (!movesCashOnly(entry.event)) {
        sums.add(entry.legs);
        return;
    }
    for (const BookedLeg& leg : entry.legs) {
        if (leg.book == Book::OverShort)
            sums.add(leg);
    }
}

Money paidIn(const SaleFact& sale)
{
    return sale.payment - sale.reversedAmount;
}

Energy energySold(const SaleFact& sale)
{
    return sale.unit == PaymentMode::Energy ? sale.energy : Energy{};
}

bool isCommitted(const SaleFact& sale)
{
    return sale.state == "committed"_L1;
}

bool isReversal(const SaleFact& sale)
{
    return sale.kind == "reversal"_L1;
}

} // namespace wattcard::reports
