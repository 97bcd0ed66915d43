// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/account_steps.h"

namespace wattcard::db {

// AccountBook on SQLite: each function is one transaction.
class SqlAccountBook : public AccountBook {
public:
    SqlAccountBook(Database& database, const Clock& clock);
    Result<Undoable> lastExchange(AccountId account) override;
    Result<void> rename(AccountId account, const QString& name, const StepCause& cause,
                        const Actor& actor) override;
    Result<CustomerId> addCustomer(const QString& name, const QString& address,
                                   const Actor& actor) override;
    Result<void> cancelFile(AccountId account, const StepCause& cause, const Actor& actor) override;
    Result<StepNumber> suspend(const Suspension& suspension, const Actor& actor) override;
    Result<Resumed> resume(AccountId account, const transaction::SeriesEnd& reading,
                           const StepCause& cause, const Actor& actor) override;
    Result<ClosingBill> closingBill(AccountId account,
                                    const transaction::SeriesEnd& reading) override;
    Result<StepNumber> close(const Closing& closing, const Actor& actor) override;
    Result<std::vector<RefundDue>> refundsDue(AccountId account) override;
    Result<Money> payOut(StepNumber step, const Tender& tender, const StepCause& cause,
                         const Actor& actor) override;
    Result<StepNumber> correct(const Correction& correction, const Actor& actor) override;
    Result<void> moveCarry(AccountId from, AccountId to, Money amount, const StepCause& cause,
                           const Actor& actor) override;
    Result<void> liftHold(AccountId account, const StepCause& cause, const Actor& actor) override;
    Result<void> settleQuarantine(const TransactionId& row,
                                  const std::optional<transaction::Proof>& proof,
                                  const StepCause& cause, const Actor& actor) override;

private:
    Result<void> permitPayout(const RefundDue& due, AccountId account, const Tender& tender,
                              const StepCause& cause, const Actor& actor);
    Result<void> run(const StatementText& statement, const std::vector<QVariant>& values);
    Database& m_database;
    const Clock& m_clock;
    AccountSteps m_steps;
    AccountReader m_accounts;
    RowTable m_rows;
};

} // namespace wattcard::db
