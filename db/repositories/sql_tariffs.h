// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/tariff_table.h"

#include <QJsonObject>

namespace wattcard::db {

// The life of tariffs: administrators draft, finance releases what somebody else has drafted
// (DOMAIN.md section 9). To be used on the database's thread.
class SqlTariffs : public Tariffs {
public:
    SqlTariffs(Database& database, const Clock& clock)
        : m_database{database},
          m_clock{clock},
          m_table{database}
    {
    }
    Result<TariffVersionId> draft(const TariffDraft& draft, const Actor& author) override;
    Result<void> rehearsed(TariffVersionId version, const RehearsalTotals& totals,
                           const Actor& actor) override;
    Result<void> release(const TariffRelease& release, const Actor& actor) override;
    Result<void> retire(TariffVersionId version, const QString& reason,
                        const Actor& actor) override;
    Result<std::vector<TariffVersion>> list() override;
    Result<TariffVersion> version(TariffVersionId version) override;
    Result<std::vector<AccountPast>> past(TariffPlanId plan, UtcTime since) override;
    Result<std::vector<MeterTariff>> propagation() override;

    // A version in force since ever in a plan of its own, by one person: how a practice profile
    // begins. Refused by the schema in any other. Inside a transaction.
    Result<TariffVersionId> addInForce(const Tariff& tariff, const Actor& actor);

private:
    struct Step;
    Result<TariffVersionId> add(const TariffDraft& draft, const Actor& author);
    Result<void> take(const Step& step, const Actor& actor);
    Result<void> checkRelease(const TariffVersion& version, const TariffRelease& release,
                              const Actor& actor);
    Result<void> checkPlan(const TariffDraft& draft);
    Result<void> readReach(MeterTariff& meter, std::int64_t series);
    Database& m_database;
    const Clock& m_clock;
    TariffTable m_table;
};

// As Tariffs::past, through a connection of its own that only reads; usable from any thread.
Result<std::vector<AccountPast>> pastOfPlan(const StoreAddress& store, TariffPlanId plan,
                                            UtcTime since);

} // namespace wattcard::db
