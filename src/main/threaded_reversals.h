// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/reversals.h"

#include <QObject>

namespace wattcard {

// Purchases taken back, as the card thread sees their books.
class ThreadedReversals final : public Reversals {
public:
    // `home` lives on the database thread.
    ThreadedReversals(Reversals& reversals, QObject& home) : m_reversals{reversals}, m_home{home} {}

    Result<Reversible> last(AccountId account) override;
    Result<Money> payOut(const TransactionId& reversal, const Actor& actor) override;
    Result<std::vector<ReversalDue>> due(AccountId account) override;

private:
    Reversals& m_reversals;
    QObject& m_home;
};

} // namespace wattcard
