// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/bank_reviews.h"

#include "db/repositories/columns.h"

namespace wattcard::db {

namespace {

constexpr StatementText selectReview{
    "cash_review", "SELECT b.number, b.first_day, b.last_day, b.matched, o.name, b.reviewed_at"
                   "  FROM bank_review AS b JOIN operator AS o ON o.id = b.reviewed_by"
                   " ORDER BY b.number DESC LIMIT 1"};
constexpr StatementText selectDifferences{
    "cash_differences", "SELECT reference, our_day, their_day, ours, theirs FROM bank_difference"
                        " WHERE review = ? ORDER BY number"};

} // namespace

Result<std::optional<BankReview>> lastBankReview(Reading& reading)
{
    auto answer = reading.run(selectReview);
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return std::optional<BankReview>{};
    Record& head = answer->records.front();
    BankReview review;
    review.number = head.integer();
    review.firstDay = head.text();
    review.lastDay = head.text();
    review.matched = number<int>(head);
    review.who = head.text();
    review.at = utcTime(head);
    auto lines = reading.run(selectDifferences, {value(review.number)});
    if (!lines)
        return failed(lines);
    for (Record& record : lines->records) {
        const QString reference = record.text();
        const QString ourDay = record.text();
        const QString theirDay = record.text();
        const bool isTheirs = record.nextIsNull();
        const BankLine ours{reference, money(record), ourDay};
        const bool isOurs = record.nextIsNull();
        const BankLine theirs{reference, money(record), theirDay};
        if (isTheirs)
            review.onlyTheirs.push_back(theirs);
        else if (isOurs)
            review.onlyOurs.push_back(ours);
        else
            review.amountDiffers.push_back({ours, theirs});
    }
    return std::optional{std::move(review)};
}

} // namespace wattcard::db
