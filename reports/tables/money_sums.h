// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/tables/report_run.h"

namespace wattcard::reports {

// What entries of the journal did to the books, each with the sign that a shop gives it. What was
// received is what was charged, kept and given for, so that received = revenue + tax + fees + debt
// + deposit + carry + refundDue + suspense + others - overShort. A debt is positive when it is
// paid and negative when it is made.
struct MoneySums {
    Money cash;
    Money bank;
    Money card;
    Money revenue; // without tax
    Money tax;
    Money fees; // without tax
    Money debt;
    Money deposit;
    Money carry;
    Money refundDue;
    Money suspense;  // paid, and the sale is not settled yet: nobody's revenue
    Money overShort; // positive: missing
    Money others;    // accrued, adjusted, recovered, in the safe

    Money received() const { return cash + bank + card; }
    Money charged() const { return revenue + tax + fees; }
    void add(const BookedLeg& leg);
    void add(const std::vector<BookedLeg>& legs);
    void add(const TotalFact& total);
};
// As they stand in the columns from "received" on.
void appendBooked(Row& row, const MoneySums& sums);

// Cash that only moves between drawers and the safe is no money received (DOMAIN.md section 8): of
// such entries the difference that was found is all that counts.
bool movesCashOnly(const QString& event);
void addEntry(MoneySums& sums, const EntryFact& entry);

// Which tender a leg is of: "cash", "bank" or "card"; empty for every other book.
QString tenderOf(const BookedLeg& leg);

// What the customer paid in this sale; what is given back of the one that a reversal takes back.
Money paidIn(const SaleFact& sale);
// In energy mode what was sold; in money mode the row's energy is an estimate and does not count.
Energy energySold(const SaleFact& sale);
bool isCommitted(const SaleFact& sale);
bool isReversal(const SaleFact& sale);

} // namespace wattcard::reports
