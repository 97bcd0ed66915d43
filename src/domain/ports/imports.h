// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/people.h"

#include <unordered_set>

namespace wattcard {

// A customer out of a file of another system, with what he owed there.
struct ImportedCustomer {
    NewCustomer customer;
    std::vector<Debt> debts; // each class at most once, amounts positive
};

// What two people sign before the import, and what the ledger shows after it (DOMAIN.md F-65).
struct ImportTotals {
    int lines = 0;
    std::vector<Debt> debts; // by class, in the order of allDebtClasses; none is left out
    Money sum() const;
    friend bool operator==(const ImportTotals&, const ImportTotals&) = default;
};
ImportTotals totalsOf(const std::vector<ImportedCustomer>& lines);

struct ImportBatch {
    std::array<std::uint8_t, 32> sha256{}; // of the file's bytes
    QString name;                          // of the file, for the log
    std::vector<ImportedCustomer> lines;
};

struct TakenNumbers {
    std::unordered_set<std::uint64_t> customers;
    std::unordered_set<std::uint64_t> meters;
};

// Customers and meters out of files. An import is one database transaction with one audit entry,
// all lines or none.
class Imports {
public:
    virtual ~Imports() = default;
    virtual Result<TakenNumbers> takenNumbers() = 0;
    // Whose a number of twelve digits is, a customer's or a meter's: "100000000101 Wang"; empty for
    // nobody's.
    virtual Result<QString> ownerOf(const QString& number) = 0;
    virtual Result<bool> isImported(const std::array<std::uint8_t, 32>& sha256) = 0;
    // An import holds the books for seconds, so that it waits until nobody sells: ShiftStillOpen
    // with the counter while a shift is open anywhere.
    virtual Result<void> nobodySells() = 0;
    // The totals as they were booked: Dr receivable / Cr accrued for what is owed. Asks for the
    // rights again: PermissionDenied, NotApproved, ApproverIsAuthor, OutOfScope. FileImported,
    // DuplicateNumber, NoTariff, BadInput, ShiftStillOpen. The search looks at the new accounts as
    // at all that wait for their lines, until those are made.
    virtual Result<ImportTotals> import(const ImportBatch& batch, const ApprovalRecord& approval,
                                        const Actor& actor) = 0;
};

} // namespace wattcard
