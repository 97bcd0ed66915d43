// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/account_reader.h"
#include "db/repositories/audit_chain.h"
#include "db/repositories/journal.h"

namespace wattcard::db {

// Write-back booking (DOMAIN.md 6.5), inside a transaction: once for (account, gen, wb_ctr). Return
// data that breaks a check is kept as evidence, moves no credit and puts the meter in doubt.
class ReturnBooking {
public:
    ReturnBooking(Database& database, const Clock& clock);
    // False when it was booked before. BadInput for another customer's or meter's data.
    Result<bool> book(AccountId account, const ReturnFile& file, const Actor& actor);

private:
    struct Series {
        std::int64_t id = 0;
        PaymentMode unit = PaymentMode::Money;
        bool hasEnded = false; // its credit is settled: what comes now is evidence
    };
    struct Judgement {
        bool doubt = false;
        bool newest = true; // nothing of a later write-back counter is booked
        Credit emergency;   // E, granted in the field outside A
    };
    Result<Series> seriesOf(ServicePointId point, const ReturnFile& file);
    Result<std::optional<bool>> bookedBefore(AccountId account, const ReturnFile& file);
    Result<bool> recordContradiction(AccountId account, const ReturnFile& file, const Actor& actor);
    Result<Judgement> judge(const Series& series, const ReturnFile& file);
    Result<std::vector<Leg>> legsFor(const Account& account, const Series& series,
                                     const ReturnFile& file, const Judgement& judgement);
    Result<void> insert(const std::vector<QVariant>& values);
    Result<void> settle(AccountId account, const Series& series, const Judgement& judgement,
                        const ReturnFile& file);
    Database& m_database;
    const Clock& m_clock;
    AccountReader m_accounts;
    Journal m_journal;
    AuditChain m_audit;
};

} // namespace wattcard::db
