// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgres/errors.h"

#include <algorithm>
#include <array>
#include <utility>

namespace wattcard::db::postgres {

namespace {

// By the beginning of SQLSTATE (PostgreSQL 15, appendix A), the longer ones first.
constexpr std::array<std::pair<const char*, Fault>, 16> faults{{
    {"53100", Fault::DiskFull},
    {"53300", Fault::ServerAway}, // too many connections
    {"57P", Fault::ServerAway},   // it stops, stopped or does not take connections yet
    {"25P03", Fault::ServerAway}, // idle in a transaction for too long: it has hung up
    {"08", Fault::ServerAway},
    {"42501", Fault::DatabaseFailed}, // a right is missing
    {"42P01", Fault::DatabaseFailed}, // a table is missing
    {"XX001", Fault::DatabaseDamaged},
    {"XX002", Fault::DatabaseDamaged},
    {"58", Fault::DatabaseFailed}, // its disk
    {"53", Fault::DatabaseFailed},
    {"XX", Fault::DatabaseFailed},
    {"28", Fault::DatabaseFailed}, // who we say we are
    {"3D", Fault::DatabaseFailed}, // no such database
    {"F0", Fault::DatabaseFailed},
    {"", Fault::NotSaved},
}};

// LOCK finds the turn no more: it has another name since the books were moved (migrator.h).
bool isMoved(const Refusal& refusal)
{
    return refusal.state == "42P01" && refusal.message.contains("\"writing_turn\"");
}

Fault faultOf(const QByteArray& state)
{
    if (state.isEmpty())
        return Fault::ServerAway;
    return std::ranges::find_if(faults,
                                [&](const auto& each) { return state.startsWith(each.first); })
        ->second;
}

} // namespace

Failure failureOf(const Refusal& refusal, Moment moment)
{
    const Fault fault = isMoved(refusal) ? Fault::BooksMoved : faultOf(refusal.state);
    const QString state =
        refusal.state.isEmpty() ? QStringLiteral("-") : QString::fromLatin1(refusal.state);
    QString detail = QStringLiteral("PostgreSQL %1: %2")
                         .arg(state, QString::fromUtf8(refusal.message.trimmed()));
    if (!refusal.constraint.isEmpty())
        detail += QStringLiteral(" (%1)").arg(QString::fromUtf8(refusal.constraint));
    const bool isUndone = fault == Fault::NotSaved || mayBeArranged(refusal);
    const bool isOpen = moment == Moment::Commit && !isUndone;
    return {isOpen ? Fault::OutcomeUnknown : fault, detail};
}

bool mayRetry(const Refusal& refusal)
{
    return refusal.state == "40001" || refusal.state == "40P01";
}

bool mayBeArranged(const Refusal& refusal)
{
    return refusal.state == "42501" || refusal.state == "42P01";
}

bool isAway(const Refusal& refusal)
{
    return faultOf(refusal.state) == Fault::ServerAway;
}

} // namespace wattcard::db::postgres
