// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>

namespace wattcard::db::postgres {

// What the server, or the lack of one, said. The state is SQLSTATE, empty for a connection that is
// gone.
struct Refusal {
    QByteArray state;
    QByteArray message;
    QByteArray constraint = {}; // that was broken, when the server names one
};

enum class Moment { Statement, Commit };

// NotSaved with constraint or message in the detail; ServerAway; DiskFull; DatabaseDamaged;
// DatabaseFailed; BooksMoved. At COMMIT OutcomeUnknown whenever the server did not say that nothing
// was kept.
Failure failureOf(const Refusal& refusal, Moment moment);
// Two transactions met, and the server let the other one through: nothing was kept, and the same
// work can be done again from its beginning (RELIABILITY.md section 8). Not a lock that was waited
// for in vain, but for that of the turn (Connection::begin).
bool mayRetry(const Refusal& refusal);
// A right or a table is missing, which the owner can see to: the statement was not run, and nothing
// is wrong with the books or the server.
bool mayBeArranged(const Refusal& refusal);
// Nothing more can be asked through this connection.
bool isAway(const Refusal& refusal);

} // namespace wattcard::db::postgres
