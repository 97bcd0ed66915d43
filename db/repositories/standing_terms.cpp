// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/standing_terms.h"

#include "db/repositories/columns.h"

#include <algorithm>

namespace wattcard::db {

namespace {

// The plan that the account had before its first change has been its own since ever.
constexpr StatementText selectStandingTerms{
    "standing_terms",
    "SELECT x.step, x.since, s.effective_from, s.released_at, s.retired_at, s.id, v.fixed,"
    " v.minimum, v.capacity_per_kva, v.suspended_rate FROM (SELECT 0 AS step, 0 AS since,"
    " COALESCE((SELECT CAST(c.detail ->> '$.before' AS INTEGER) FROM account_step AS c"
    " WHERE c.account = a.id AND c.operation = 'change_tariff' ORDER BY c.number LIMIT 1),"
    " a.tariff) AS version FROM account AS a WHERE a.id = ? UNION ALL SELECT c.number, c.at,"
    " CAST(c.detail ->> '$.after' AS INTEGER) FROM account_step AS c WHERE c.account = ?"
    " AND c.operation = 'change_tariff') AS x JOIN tariff_version AS t ON t.id = x.version"
    " JOIN tariff_state AS s ON s.plan = t.plan JOIN tariff_version AS v ON v.id = s.id"
    " WHERE s.effective_from IS NOT NULL ORDER BY x.step, s.effective_from"};

} // namespace

Result<StandingTerms> StandingTerms::of(Database& database, const Clock& clock, AccountId account)
{
    auto answer = database.run(selectStandingTerms, {value(account), value(account)});
    if (!answer)
        return failed(answer);
    StandingTerms terms;
    for (Record& record : answer->records) {
        Version version;
        version.step = record.integer();
        const UtcTime since = utcTime(record);
        version.since = version.step == 0 ? LocalTime::min() : clock.local(since);
        version.from = clock.local(utcTime(record));
        version.known = std::max(since, utcTime(record));
        if (record.nextIsNull()) {
            record.skip(1);
        } else {
            version.endKnown = utcTime(record);
            version.retired = clock.local(*version.endKnown);
        }
        version.terms.version = number<TariffVersionId>(record);
        StandingCharges& charges = version.terms.charges;
        charges.fixed = money(record);
        charges.minimum = money(record);
        charges.capacityPerKva = money(record);
        charges.suspendedRate = Percent::fromHundredths(record.integer());
        terms.m_versions.push_back(version);
    }
    return terms;
}

const StandingTerms::Terms* StandingTerms::at(LocalTime moment) const
{
    const Version* found = nullptr;
    std::int64_t step = -1;
    for (const Version& each : m_versions) {
        if (each.since > moment)
            continue;
        if (each.step != step) {
            step = each.step;
            found = nullptr; // of a plan before
        }
        if (each.from <= moment)
            found = &each;
    }
    const bool holds = found != nullptr && (!found->retired || *found->retired > moment);
    return holds ? &found->terms : nullptr;
}

StandingTerms StandingTerms::asOf(UtcTime time) const
{
    StandingTerms then = *this;
    std::erase_if(then.m_versions, [&](const Version& each) { return each.known > time; });
    for (Version& each : then.m_versions) {
        if (each.endKnown > time)
            each.retired.reset();
    }
    return then;
}

bool StandingTerms::hasChanged(UtcTime since, LocalTime end) const
{
    return std::ranges::any_of(m_versions, [&](const Version& each) {
        const bool isNew = each.known > since && std::max(each.since, each.from) < end;
        return isNew || (each.endKnown > since && *each.retired < end);
    });
}

bool StandingTerms::haveMonths() const
{
    return std::ranges::any_of(m_versions, [](const Version& each) {
        const StandingCharges& charges = each.terms.charges;
        return !charges.fixed.isZero() || !charges.capacityPerKva.isZero();
    });
}

bool StandingTerms::haveCapacity() const
{
    return std::ranges::any_of(m_versions, [](const Version& each) {
        return !each.terms.charges.capacityPerKva.isZero();
    });
}

bool StandingTerms::haveMinimum() const
{
    return std::ranges::any_of(
        m_versions, [](const Version& each) { return !each.terms.charges.minimum.isZero(); });
}

} // namespace wattcard::db
