// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_restore_book.h"

#include "db/repositories/account_reader.h"
#include "db/repositories/approvals.h"
#include "db/repositories/permission.h"
#include "db/sqlite/transaction.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

// Where each counter stands; the actor's own and the shop's may not have sold yet.
constexpr StatementText selectCounters{
    "counters_to_move",
    "SELECT c.counter,"
    " (SELECT COALESCE(MAX(r.sale), 0) FROM transaction_row AS r WHERE r.counter = c.counter),"
    " (SELECT COALESCE(MAX(b.sale_first), 0) FROM number_block AS b WHERE b.counter = c.counter),"
    " (SELECT COALESCE(MAX(b.receipt_first), 1) FROM number_block AS b"
    "   WHERE b.counter = c.counter)"
    " FROM (SELECT counter FROM transaction_row UNION SELECT counter FROM number_block"
    "       UNION SELECT counter FROM company UNION SELECT ?) AS c ORDER BY 1"};
constexpr StatementText nextMark{"next_restore_mark",
                                 "SELECT COALESCE(MAX(number), 0) + 1 FROM restore_mark"};
constexpr StatementText nextBlock{"next_number_block",
                                  "SELECT COALESCE(MAX(number), 0) + 1 FROM number_block"};
constexpr StatementText selectNewestRestore{
    "restored_newest", "SELECT (SELECT COALESCE(MAX(at), 0) FROM journal_entry),"
                       " (SELECT COALESCE(MAX(number), 0) FROM transaction_row),"
                       " (SELECT COALESCE(MAX(number), 0) FROM return_record),"
                       " (SELECT COALESCE(MAX(day), '') FROM business_day)"};
constexpr StatementText insertMarkLine{
    "insert_restore_mark",
    "INSERT INTO restore_mark (number, newest_at, last_row, last_return, day_to, note, marked_by,"
    " approver, marked_at, counter, audit) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
constexpr StatementText insertBlock{
    "insert_number_block",
    "INSERT INTO number_block (number, mark, counter, sale_after, sale_first, receipt_first, audit)"
    " VALUES (?, ?, ?, ?, ?, ?, ?)"};
// As account_reader.cpp asks it of one account.
constexpr StatementText selectRestoreMarks{
    "restore_marks",
    "SELECT m.number, m.newest_at, m.day_to, m.note, m.marked_at,"
    " (SELECT COUNT(*) FROM series AS s JOIN account AS a ON a.id = s.account"
    "   WHERE s.state IN ('issued', 'opened') AND a.state <> 'closed'"
    "     AND NOT EXISTS (SELECT 1 FROM transaction_row AS r WHERE r.series = s.id"
    "           AND r.state = 'committed'"
    "           AND (r.number > m.last_row OR r.settled_at >= m.marked_at)"
    "           AND r.number NOT IN (SELECT row FROM row_rebuilt WHERE image = 'made_anew'))"
    "     AND NOT EXISTS (SELECT 1 FROM return_record AS b WHERE b.series = s.id"
    "           AND b.number > m.last_return AND b.gen = (SELECT MAX(r.gen)"
    "             FROM transaction_row AS r WHERE r.series = s.id AND r.state = 'committed')))"
    " FROM restore_mark AS m ORDER BY m.number"};
constexpr StatementText selectBlocks{
    "number_blocks", "SELECT counter, sale_after, sale_first, receipt_first FROM number_block"
                     " WHERE mark = ? ORDER BY counter"};

tl::unexpected<Failure> reached(CounterId counter)
{
    return failed(Fault::BadInput,
                  u"counter %1 has reached that number"_s.arg(static_cast<std::uint16_t>(counter)));
}

// The newest number or block of the counter, with what a lost one may have gone on to.
Result<NumberBlock> plannedBlock(Record& record, const Restoring& restoring)
{
    constexpr std::int64_t last = std::numeric_limits<std::uint32_t>::max();
    NumberBlock block;
    block.counter = number<CounterId>(record);
    const std::int64_t after = record.integer();
    const std::int64_t reachedSale = std::max<std::int64_t>(after, record.integer());
    const std::int64_t reachedReceipt = record.integer();
    const std::int64_t sale =
        restoring.saleFirst != 0 ? restoring.saleFirst : reachedSale + 1 + salesSkipped;
    const std::int64_t receipt =
        restoring.receiptFirst != 0 ? restoring.receiptFirst : reachedReceipt + receiptsSkipped;
    if (sale <= reachedSale || receipt <= reachedReceipt || sale > last || receipt > last)
        return reached(block.counter);
    block.saleAfter = SaleNumber{static_cast<std::uint32_t>(after)};
    block.saleFirst = SaleNumber{static_cast<std::uint32_t>(sale)};
    block.receiptFirst = static_cast<std::uint32_t>(receipt);
    return checked(record, block);
}

NumberBlock blockFrom(Record& record)
{
    NumberBlock block;
    block.counter = number<CounterId>(record);
    block.saleAfter = number<SaleNumber>(record);
    block.saleFirst = number<SaleNumber>(record);
    block.receiptFirst = number<std::uint32_t>(record);
    return block;
}

RestoreMark markFrom(Record& record)
{
    RestoreMark mark;
    mark.number = record.integer();
    mark.newestAt = utcTime(record);
    mark.dayTo = record.text();
    mark.note = record.text();
    mark.markedAt = utcTime(record);
    mark.unseen = number<int>(record);
    return mark;
}

} // namespace

Result<std::int64_t> SqlRestoreBook::one(const StatementText& statement)
{
    auto answer = m_database.run(statement);
    if (!answer)
        return failed(answer);
    return answer->records.front().integer();
}

Result<std::vector<NumberBlock>> SqlRestoreBook::plannedBlocks(const Restoring& restoring,
                                                               const Actor& actor)
{
    auto answer = m_database.run(selectCounters, {value(actor.counter)});
    if (!answer)
        return failed(answer);
    std::vector<NumberBlock> blocks;
    for (Record& record : answer->records) {
        const auto block = plannedBlock(record, restoring);
        if (!block)
            return failed(block);
        blocks.push_back(*block);
    }
    return blocks;
}

Result<std::int64_t> SqlRestoreBook::insertMark(const Restoring& restoring, AuditedRows& rows,
                                                const Actor& actor)
{
    const auto number = one(nextMark);
    if (!number)
        return number;
    auto newest = m_database.run(selectNewestRestore);
    if (!newest)
        return failed(newest);
    Record& record = newest->records.front();
    const std::int64_t at = record.integer();
    const std::int64_t row = record.integer();
    const std::int64_t returned = record.integer();
    // A lost business day is not after today, and a day that was open goes on.
    const QString day = std::max(record.text(), dayOf(m_clock.local(m_clock.now())));
    auto added =
        rows.add(insertMarkLine, {value(*number), value(at), value(row), value(returned), day,
                                  restoring.note, value(actor.who), value(restoring.approval.who),
                                  value(m_clock.now()), value(actor.counter)});
    return added ? number : failed(added);
}

Result<RestoreMark> SqlRestoreBook::mark(const Restoring& restoring, const Actor& actor)
{
    auto marked = inTransaction(m_database, "mark_restored"_L1, [&]() -> Result<void> {
        if (auto may = permit(m_database, actor, Right::Restore); !may)
            return may;
        constexpr std::array rights{Right::ApproveOfficeChange};
        if (auto signedBy = approved(m_database, {restoring.approval.who}, rights, actor);
            !signedBy)
            return signedBy;
        if (restoring.note.trimmed().isEmpty())
            return failed(Fault::BadInput, u"no reason"_s);
        const auto blocks = plannedBlocks(restoring, actor);
        if (!blocks)
            return failed(blocks);
        AuditedRows rows{m_database, m_clock};
        if (auto started = rows.start(); !started)
            return started;
        const auto mark = insertMark(restoring, rows, actor);
        if (!mark)
            return failed(mark);
        auto number = one(nextBlock);
        for (const NumberBlock& block : *blocks) {
            if (!number)
                return failed(number);
            auto added =
                rows.add(insertBlock, {value((*number)++), value(*mark), value(block.counter),
                                       value(block.saleAfter), value(block.saleFirst),
                                       value(std::int64_t{block.receiptFirst})});
            if (!added)
                return added;
        }
        return rows.finish({"books.restored"_L1, u"books"_s, {{"note"_L1, restoring.note}}}, actor);
    });
    if (!marked)
        return failed(marked);
    auto all = marks();
    return all ? Result<RestoreMark>{std::move(all->back())} : failed(all);
}

Result<std::vector<RestoreMark>> SqlRestoreBook::marks()
{
    auto answer = m_database.run(selectRestoreMarks);
    if (!answer)
        return failed(answer);
    auto marks = checkedAll(*answer, markFrom);
    if (!marks)
        return marks;
    for (RestoreMark& mark : *marks) {
        auto found = m_database.run(selectBlocks, {value(mark.number)});
        if (!found)
            return failed(found);
        auto blocks = checkedAll(*found, blockFrom);
        if (!blocks)
            return failed(blocks);
        mark.blocks = std::move(*blocks);
    }
    return marks;
}

} // namespace wattcard::db
