// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/threaded_tariffs.h"

#include "db/repositories/sql_tariffs.h"
#include "main/database_thread.h"

namespace wattcard {

Result<TariffVersionId> ThreadedTariffs::draft(const TariffDraft& draft, const Actor& author)
{
    return onThreadOf(m_home, [&] { return m_tariffs.draft(draft, author); });
}

Result<void> ThreadedTariffs::rehearsed(TariffVersionId version, const RehearsalTotals& totals,
                                        const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_tariffs.rehearsed(version, totals, actor); });
}

Result<void> ThreadedTariffs::release(const TariffRelease& release, const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_tariffs.release(release, actor); });
}

Result<void> ThreadedTariffs::retire(TariffVersionId version, const QString& reason,
                                     const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_tariffs.retire(version, reason, actor); });
}

Result<std::vector<TariffVersion>> ThreadedTariffs::list()
{
    return onThreadOf(m_home, [&] { return m_tariffs.list(); });
}

Result<TariffVersion> ThreadedTariffs::version(TariffVersionId version)
{
    return onThreadOf(m_home, [&] { return m_tariffs.version(version); });
}

Result<std::vector<AccountPast>> ThreadedTariffs::past(TariffPlanId plan, UtcTime since)
{
    if (!m_store.isNowhere())
        return db::pastOfPlan(m_store, plan, since);
    return onThreadOf(m_home, [&] { return m_tariffs.past(plan, since); });
}

Result<std::vector<MeterTariff>> ThreadedTariffs::propagation()
{
    return onThreadOf(m_home, [&] { return m_tariffs.propagation(); });
}

} // namespace wattcard
