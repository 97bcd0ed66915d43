// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/people.h"

#include <QObject>

namespace wattcard {

// Master data, as the card thread sees it.
class ThreadedRegistry final : public Registry {
public:
    // `home` lives on the database thread.
    ThreadedRegistry(Registry& registry, QObject& home) : m_registry{registry}, m_home{home} {}

    Result<Company> company() override;
    Result<void> setCompany(const Company& company, const Actor& actor) override;
    Result<TariffVersionId> addTariff(const Tariff& tariff, const Actor& actor) override;
    Result<AccountId> addCustomer(const NewCustomer& customer, const Actor& actor) override;
    Result<std::vector<Tariff>> tariffs() override;

private:
    Registry& m_registry;
    QObject& m_home;
};

} // namespace wattcard
