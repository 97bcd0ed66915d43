// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/approval_record.h"

namespace wattcard {

// Where a counter goes on after a restore, so that no lost number is used twice (DOMAIN.md section
// 10): what lies between is declared as skipped.
struct NumberBlock {
    CounterId counter{};
    SaleNumber saleAfter{};         // the newest that the books know
    SaleNumber saleFirst{};         // the next one
    std::uint32_t receiptFirst = 0; // on each day up to the mark's
    friend bool operator==(const NumberBlock&, const NumberBlock&) = default;
};

// The books came back from a backup.
struct RestoreMark {
    std::int64_t number = 0; // 1, 2, …
    UtcTime newestAt{};      // of the newest thing that came back
    QString dayTo;           // "20261121": the last business day that may have been lost
    QString note;
    UtcTime markedAt{};
    std::vector<NumberBlock> blocks = {};
    int unseen = 0; // accounts in use whose card has not shown yet that the books hold
};

struct Restoring {
    QString note;
    ApprovalRecord approval = {};
    // Above every number that may have been given out since the backup; 0: far above (see mark).
    std::uint32_t saleFirst = 0;
    std::uint32_t receiptFirst = 0;
};

// What else a counter leaves out of its numbers unless told: more than it can sell until it is
// restored. Receipts count anew every day.
inline constexpr std::uint32_t salesSkipped = 1'000'000;
inline constexpr std::uint32_t receiptsSkipped = 10'000;

class RestoreBook {
public:
    virtual ~RestoreBook() = default;
    // Once after each restore, before anything is sold; by the administrator with finance. Every
    // counter that the books know begins a block: of sales at the newest number + 1 + salesSkipped,
    // of receipts one receiptsSkipped further than the block before. BadInput for a first number
    // that the counter has reached already.
    virtual Result<RestoreMark> mark(const Restoring& restoring, const Actor& actor) = 0;
    virtual Result<std::vector<RestoreMark>> marks() = 0;
};

} // namespace wattcard
