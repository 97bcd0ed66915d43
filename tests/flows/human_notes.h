// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/day_book.h"

namespace wattcard::human {

// What the person at the counter writes on a sheet of paper: each payment that came in and stayed,
// and what was handed back. Everything else is added up from that, as naively as it can be.
struct Notes {
    struct Payment {
        QString login;
        transaction::Kind kind = transaction::Kind::Purchase;
        Money amount;
    };
    std::vector<Payment> payments;
    int handedBack = 0; // voided with the card in the reader
    Money lifted;       // out of the till into the safe, signed by the leader

    Money cash() const;
    std::vector<TotalLine> clerks() const; // by login
    TotalLine of(transaction::Kind kind) const;
};

// What a day's report says otherwise; empty when nothing.
QStringList differences(const DayTotals& report, const Notes& notes);

} // namespace wattcard::human
