// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/verify/findings.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

// The legs added up once more, against the lines and their sums.
constexpr const char* selectWrongDues = R"(
SELECT book, account FROM (
  SELECT book, owner AS account, SUM(amount) AS amount FROM journal_leg
   WHERE book IN ('receivable', 'refund_due') GROUP BY book, owner HAVING SUM(amount) <> 0
  EXCEPT SELECT book, account, amount FROM account_due)
UNION
SELECT book, account FROM (
  SELECT book, account, amount FROM account_due
  EXCEPT SELECT book, owner, SUM(amount) FROM journal_leg
   WHERE book IN ('receivable', 'refund_due') GROUP BY book, owner))";
constexpr const char* selectWrongSums = R"(
SELECT b.book FROM book_due AS b
 WHERE (b.accounts, b.amount) IS NOT (SELECT COUNT(*), COALESCE(SUM(d.amount), 0)
                                        FROM account_due AS d WHERE d.book = b.book))";

} // namespace

Check checkDues(const StoreReader& reader)
{
    Findings findings{u"dues"_s};
    auto read = reader.each(selectWrongDues, [&](const StoreReader::Row& row) {
        findings.add(u"%1 of account %2 is not what the journal says"_s.arg(text(row[0]))
                         .arg(integer(row[1])));
    });
    if (read)
        read = reader.each(selectWrongSums, [&](const StoreReader::Row& row) {
            findings.add(u"the sum of %1 is not that of its accounts"_s.arg(text(row[0])));
        });
    if (!read)
        findings.add(read.error().detail);
    return findings.check();
}

} // namespace wattcard::db
