// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/debts.h"

#include <QObject>

namespace wattcard {

// What accounts owe, as the card thread sees it.
class ThreadedDebts final : public Debts {
public:
    // `home` lives on the database thread.
    ThreadedDebts(Debts& debts, QObject& home) : m_debts{debts}, m_home{home} {}

    Result<void> owe(AccountId account, const Debt& debt, const QString& reason,
                     const Actor& actor) override;
    Result<void> agree(AccountId account, const DebtPlan& plan, const QString& note,
                       const Actor& actor) override;
    Result<std::vector<Debt>> repay(const DebtPayment& payment, const Actor& actor) override;

private:
    Debts& m_debts;
    QObject& m_home;
};

} // namespace wattcard
