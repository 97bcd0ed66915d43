// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/statements.h"
#include "domain/rights.h"

namespace wattcard::app {

// What an account stands at: money owed by the customer, money held for him, and the series that
// moved last. T = A + unloaded for a series that is open.
struct StatementBalance {
    Money owed;
    Money carry;
    Money deposit;
    Money refundDue;
    Money suspended; // paid, not settled yet
    std::int64_t series = 0;
    PaymentMode unit = PaymentMode::Money;
    Credit total;    // T
    Credit accepted; // A
    Credit unloaded;
    friend bool operator==(const StatementBalance&, const StatementBalance&) = default;
};

// One act. The entries of one row that follow each other, such as taking the payment and booking
// the sale, are one line.
struct StatementLine {
    AccountMovement moved; // the sums of it; named after the last entry
    StatementBalance after;
};

struct Statement {
    Account account;
    QString from; // business days, "20261121"
    QString to;
    StatementBalance opening;
    std::vector<StatementLine> lines;
    StatementBalance closing;
};

struct StatementRequest {
    AccountId account;
    QString from;
    QString to;
};

// The account between two business days, both included, out of the journal (DOMAIN.md section 2:
// statement, in every state of the account).
class AccountStatement {
public:
    AccountStatement(Statements& statements, const Actor& actor)
        : m_statements{statements},
          m_actor{actor}
    {
    }
    // NotFound, PermissionDenied, OutOfScope; BadInput for days that are none, or out of order.
    Result<Statement> make(const StatementRequest& request);

private:
    Statements& m_statements;
    Actor m_actor;
};

} // namespace wattcard::app
