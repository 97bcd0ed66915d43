// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The number of a counter belongs to one session of the server at a time.
#include "db/postgres/connection.h"

using namespace Qt::StringLiterals;

namespace wattcard::db::postgres {

namespace {

// Locks of two numbers are apart from those of one, as the migrations take it.
constexpr int counterLocks = 5'847'002;

} // namespace

// A session that has just ended keeps its lock for a moment: lock_timeout is waited for. The lock
// goes with the session, however that ends.
Result<void> Connection::whenHeld()
{
    if (!m_counter)
        return {};
    const int number = static_cast<int>(*m_counter);
    const auto held = simple("SELECT pg_advisory_lock(" + QByteArray::number(counterLocks) + ", " +
                                 QByteArray::number(number) + ")",
                             Moment::Statement);
    if (held)
        return {};
    const bool isTaken = held.error().detail.contains("PostgreSQL 55P03"_L1);
    return isTaken ? failed(Fault::DatabaseInUse, u"counter %1"_s.arg(number)) : held;
}

Result<void> Connection::hold(CounterId counter)
{
    m_counter = counter;
    auto held = whenHeld();
    if (!held)
        m_counter.reset();
    return held;
}

} // namespace wattcard::db::postgres
