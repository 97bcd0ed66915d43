// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signatures.h"
#include "domain/ports/month_book.h"

namespace wattcard::app {

// A month settled with the registers that a meter showed at its end (DOMAIN.md sections 4 and 6.5).
// Registers are typed: finance enters them, one more person compares them with the bill that
// follows and with what the books know of the meter, and signs all of it.
class SettleMonth {
public:
    SettleMonth(MonthBook& book, CounterId counter) : m_book{book}, m_counter{counter} {}
    struct Request {
        MonthReading reading;
        StepCause cause = {};
    };
    // What is signed: every register, the bill, and the visit that has shown the same, if any.
    static Signable shown(const Request& request, const MonthBill& bill, const Operator& author);
    // As MonthBook::bill.
    Result<MonthBill> bill(const MonthReading& reading) { return m_book.bill(reading); }
    // NotApproved also when the bill is another one by now; PermissionDenied, BadInput, and what
    // MonthBook says.
    Result<StepNumber> run(Request request, const std::vector<Approval>& approvals,
                           const Operator& author);

private:
    MonthBook& m_book;
    CounterId m_counter;
};

} // namespace wattcard::app
