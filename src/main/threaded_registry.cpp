// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/threaded_registry.h"

#include "main/database_thread.h"

namespace wattcard {

Result<Company> ThreadedRegistry::company()
{
    return onThreadOf(m_home, [&] { return m_registry.company(); });
}

Result<void> ThreadedRegistry::setCompany(const Company& company, const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_registry.setCompany(company, actor); });
}

Result<TariffVersionId> ThreadedRegistry::addTariff(const Tariff& tariff, const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_registry.addTariff(tariff, actor); });
}

Result<AccountId> ThreadedRegistry::addCustomer(const NewCustomer& customer, const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_registry.addCustomer(customer, actor); });
}

Result<std::vector<Tariff>> ThreadedRegistry::tariffs()
{
    return onThreadOf(m_home, [&] { return m_registry.tariffs(); });
}

} // namespace wattcard
