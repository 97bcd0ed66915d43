// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/approval_record.h"
#include "domain/ports/ledger.h"
#include "domain/purchase/purchase_limit.h"

namespace wattcard {

// A purchase as it is about to be made.
struct SaleQuestion {
    TransactionId id; // its own row, where there is one already, does not count
    AccountId account;
    Money payment;
    std::vector<Tender> tenders;
    OperatorId clerk;
    CounterId counter{}; // whose business day it is
};

// A limit of the account, or of its tariff plan where the account has none of that kind, with what
// was bought in its span.
struct LimitStanding {
    PurchaseLimit limit;
    Bought bought;
    friend bool operator==(const LimitStanding&, const LimitStanding&) = default;
};

// What the books know of a purchase before it is made.
struct SaleStanding {
    // An earlier sale of the same account, amount and clerk inside the window, or one with the same
    // reference at any time (DOMAIN.md section 5, duplicate guard).
    std::optional<TransactionId> alike;
    std::vector<LimitStanding> limits;
};

// What somebody answered for before a sale was made in spite of a question.
struct SaleAnswer {
    enum class Kind { SellsAgain, AcceptsLittle, LiftsLimit };
    TransactionId order;
    Kind kind = Kind::SellsAgain;
    QString reason;
    std::optional<ApprovalRecord> approval; // of LiftsLimit
};

// Whose limit: of one account, or of every account on a tariff plan.
struct LimitOwner {
    AccountId account;
    std::int64_t plan = 0; // of a tariff; 0 where the account is named
};
struct LimitEntry {
    LimitOwner owner;
    LimitSpan span = LimitSpan::Month;
    LimitMeasure measure = LimitMeasure::Energy;
    std::optional<std::int64_t> most; // none: no limit of this kind
};

// Purchase limits and the duplicate guard's memory. Settings are made by an administrator with a
// second person; the newest line rules.
class SaleLimits {
public:
    virtual ~SaleLimits() = default;
    virtual Result<SaleStanding> standing(const SaleQuestion& question) = 0;
    // The largest purchase for which this person may lift a limit.
    virtual Result<Money> overrideLimit(OperatorId leader) = 0;
    // Recorded once for each order, kind and reason, before the order itself.
    virtual Result<void> record(const SaleAnswer& answer, const Actor& actor) = 0;

    virtual Result<std::vector<LimitEntry>> limits() = 0; // those that rule now
    virtual Result<void> setLimit(const LimitEntry& entry, OperatorId approver,
                                  const Actor& actor) = 0;
    virtual Result<std::chrono::seconds> duplicateWindow() = 0;
    virtual Result<void> setDuplicateWindow(std::chrono::seconds window, OperatorId approver,
                                            const Actor& actor) = 0;
};

inline constexpr std::chrono::seconds defaultDuplicateWindow{300}; // DOMAIN.md section 5

} // namespace wattcard
