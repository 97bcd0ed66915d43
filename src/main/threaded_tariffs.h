// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/store/address.h"
#include "domain/ports/tariffs.h"

#include <QObject>

namespace wattcard {

// Tariffs, as the card thread sees them.
class ThreadedTariffs final : public Tariffs {
public:
    // `home` lives on the database thread. With the store's address, what was bought is read beside
    // that thread.
    ThreadedTariffs(Tariffs& tariffs, QObject& home, db::StoreAddress store = {})
        : m_tariffs{tariffs},
          m_home{home},
          m_store{std::move(store)}
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

private:
    Tariffs& m_tariffs;
    QObject& m_home;
    db::StoreAddress m_store;
};

} // namespace wattcard
