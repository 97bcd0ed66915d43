// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/fingerprint.h"
#include "db/sqlite/database.h"
#include "domain/account.h"
#include "domain/ports/tariffs.h"

#include <map>

namespace wattcard::db {

// Versions of tariffs as they are stored. The only reader and writer of their content, which never
// changes: what was read once is kept.
class TariffTable {
public:
    explicit TariffTable(Database& database) : m_database{database} {}

    // The content of a version; NotFound.
    Result<Tariff> content(TariffVersionId version);
    Result<std::optional<PowerFactorTable>> powerFactor(TariffVersionId version);
    // The version of a plan that is in force at a moment; one without id when there is none.
    Result<Tariff> inForce(TariffPlanId plan, UtcTime at);
    // What the next card of the series should carry (DOMAIN.md section 4, "scheduled switch"):
    // what is in force and was neither written with the opening nor confirmed by return data; else
    // the next version. Nothing when the meter has it, or without a series.
    Result<std::optional<StandbyTariff>> standby(AccountId account, std::int64_t series,
                                                 UtcTime at);
    // Content and version; to be used within a transaction.
    Result<TariffVersionId> insert(const TariffDraft& draft, TariffPlanId plan);
    Result<TariffPlanId> insertPlan(const Tariff& tariff);

private:
    Result<void> readRates(Tariff& tariff);
    Result<void> readDay(Tariff& tariff);
    Result<void> readTiers(Tariff& tariff);
    Result<void> insertContent(TariffVersionId version, const Tariff& tariff);
    Result<void> insertLadder(TariffVersionId version, const Ladder& ladder);
    Result<void> insertPowerFactor(TariffVersionId version, const PowerFactorTable& table);
    Result<bool> meterHas(std::int64_t series, TariffVersionId version);
    Database& m_database;
    std::map<std::int64_t, Tariff> m_known;
};

// Over every part of the content, so that the audit log covers it.
Hash fingerprintOf(const TariffDraft& draft);

} // namespace wattcard::db
