// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/sale_limits.h"

#include <QObject>

namespace wattcard {

// The sale guard's books as the card thread sees them.
class ThreadedSaleLimits final : public SaleLimits {
public:
    // `home` lives on the database thread.
    ThreadedSaleLimits(SaleLimits& limits, QObject& home) : m_limits{limits}, m_home{home} {}

    Result<SaleStanding> standing(const SaleQuestion& question) override;
    Result<Money> overrideLimit(OperatorId leader) override;
    Result<void> record(const SaleAnswer& answer, const Actor& actor) override;
    Result<std::vector<LimitEntry>> limits() override;
    Result<void> setLimit(const LimitEntry& entry, OperatorId approver,
                          const Actor& actor) override;
    Result<std::chrono::seconds> duplicateWindow() override;
    Result<void> setDuplicateWindow(std::chrono::seconds window, OperatorId approver,
                                    const Actor& actor) override;

private:
    SaleLimits& m_limits;
    QObject& m_home;
};

} // namespace wattcard
