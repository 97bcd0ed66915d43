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
// Each arm by the index of its days: the rows of all years stay aside. What a row began with was at
// the bank, however the row ended; money that went back has a line of its own, or it went back with
// a void before there were such lines (migration 0036), and counts with the day of its row.
constexpr StatementText selectBankLines{
    "bank_lines",
    "WITH line (reference, amount, day, row, place) AS ("
    " SELECT t.reference, t.amount, r.business_day, r.number, t.place FROM transaction_row AS r"
    "   CROSS JOIN row_tender AS t ON t.row = r.number"
    "  WHERE r.business_day BETWEEN ? AND ? AND t.reference <> ''"
    " UNION ALL SELECT t.reference, -t.amount, r.business_day, r.number, 100 + t.place"
    "   FROM transaction_row AS r CROSS JOIN row_tender AS t ON t.row = r.number"
    "  WHERE r.business_day BETWEEN ? AND ? AND r.state = 'voided' AND t.reference <> ''"
    "   AND NOT EXISTS (SELECT 1 FROM bank_line AS b WHERE b.row = r.number)"
    "   AND EXISTS (SELECT 1 FROM journal_entry AS e JOIN journal_leg AS l ON l.entry = e.number"
    "    WHERE e.row = r.number AND e.event = 'void' AND +l.book = 'bank' AND l.amount < 0)"
    " UNION ALL SELECT reference, amount, business_day, COALESCE(row, number), 99 FROM bank_line"
    "  WHERE business_day BETWEEN ? AND ?"
    " UNION ALL SELECT reference, amount, business_day, row, 0 FROM recovered_clearing"
    "  WHERE business_day BETWEEN ? AND ? AND target = 'bank'"
    " UNION ALL SELECT detail ->> '$.reference', -amount, business_day, number, 1"
    "  FROM account_step WHERE business_day BETWEEN ? AND ?"
    "   AND operation = 'pay_out' AND detail ->> '$.reference' IS NOT NULL)"
    " SELECT reference, amount, day FROM line ORDER BY row, place"};

BankLine bankLineFrom(Record& record)
{
    BankLine line;
    line.reference = record.text();
    line.amount = money(record);
    line.date = record.text();
    return line;
}

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

Result<std::vector<BankLine>> bankLinesIn(const Asking& ask, const QString& first,
                                          const QString& last)
{
    auto answer = ask(selectBankLines, {first, last, first, last, first, last, first, last,
                                        first, last});
    if (!answer)
        return failed(answer);
    return checkedAll(*answer, bankLineFrom);
}

} // namespace wattcard::db
