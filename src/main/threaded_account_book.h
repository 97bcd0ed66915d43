// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/account_book.h"

#include <QObject>

namespace wattcard {

// Steps on accounts beside selling, as the card thread sees their books.
class ThreadedAccountBook final : public AccountBook {
public:
    // `home` lives on the database thread.
    ThreadedAccountBook(AccountBook& book, QObject& home) : m_book{book}, m_home{home} {}

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
    AccountBook& m_book;
    QObject& m_home;
};

} // namespace wattcard
