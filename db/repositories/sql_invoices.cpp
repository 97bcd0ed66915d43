// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_invoices.h"

#include "db/repositories/columns.h"
#include "db/repositories/permission.h"
#include "db/sqlite/transaction.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr std::size_t mostVisible = 2;

constexpr StatementText selectBlocks{
    "invoice_blocks",
    "SELECT b.id, b.code, b.first, b.last, COALESCE(h.counter, 0), COALESCE(h.clerk, 0),"
    "  COALESCE((SELECT MIN(n) FROM (SELECT b.first AS n UNION ALL SELECT e.invoice + 1"
    "             FROM invoice_event AS e WHERE e.block = b.id)"
    "            WHERE n <= b.last AND n NOT IN"
    "              (SELECT e.invoice FROM invoice_event AS e WHERE e.block = b.id)), b.last + 1),"
    "  (SELECT COUNT(*) FROM invoice_event AS e WHERE e.block = b.id AND e.state = 'used'"
    "     AND NOT EXISTS (SELECT 1 FROM invoice_event AS v WHERE v.block = e.block"
    "                      AND v.invoice = e.invoice AND v.state = 'void')),"
    "  (SELECT COUNT(*) FROM invoice_event AS e WHERE e.block = b.id AND e.state = 'void'),"
    "  (SELECT COUNT(*) FROM invoice_event AS e WHERE e.block = b.id AND e.state = 'lost')"
    "  FROM invoice_block AS b LEFT JOIN invoice_holder AS h ON h.block = b.id ORDER BY b.id"};
constexpr StatementText selectState{
    "invoice_state", "SELECT state FROM invoice_event WHERE block = ? AND invoice = ?"
                     " ORDER BY number DESC LIMIT 1"};
constexpr StatementText selectOverlap{
    "invoice_overlap",
    "SELECT id FROM invoice_block WHERE code = ? AND first <= ? AND last >= ? LIMIT 1"};
constexpr StatementText selectRow{
    "invoice_row", "SELECT number FROM transaction_row WHERE id = ? AND state = 'committed'"};
constexpr StatementText nextBlock{"next_block",
                                  "SELECT COALESCE(MAX(id), 0) + 1 FROM invoice_block"};
constexpr StatementText nextEvent{"next_invoice_event",
                                  "SELECT COALESCE(MAX(number), 0) + 1 FROM invoice_event"};
constexpr StatementText insertBlock{"insert_block",
                                    "INSERT INTO invoice_block VALUES (?, ?, ?, ?, ?, ?, ?)"};
constexpr StatementText insertHolder{"insert_holder",
                                     "INSERT INTO invoice_holder VALUES (?, ?, ?, ?, ?, ?)"};
constexpr StatementText insertEvent{
    "insert_invoice_event", "INSERT INTO invoice_event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};

// The only reader of a block.
InvoiceBlock blockFrom(Record& record)
{
    InvoiceBlock block;
    block.id = number<InvoiceBlockId>(record);
    block.range.code = record.text();
    block.range.first = record.integer();
    block.range.last = record.integer();
    const auto counter = number<CounterId>(record);
    const auto clerk = number<OperatorId>(record);
    if (counter != CounterId{})
        block.holder = InvoiceHolder{counter, clerk};
    block.next = record.integer();
    block.used = number<int>(record);
    block.voided = number<int>(record);
    block.lost = number<int>(record);
    return block;
}

bool isHeldBy(const InvoiceBlock& block, const Actor& actor)
{
    return block.holder && block.holder->counter == actor.counter &&
           (block.holder->clerk.isNull() || block.holder->clerk == actor.who);
}

QLatin1StringView code(InvoiceState state)
{
    switch (state) {
    case InvoiceState::Free: return "free"_L1;
    case InvoiceState::Used: return "used"_L1;
    case InvoiceState::Void: return "void"_L1;
    case InvoiceState::Lost: return "lost"_L1;
    }
    std::abort();
}

} // namespace

Result<std::int64_t> SqlInvoices::next(const StatementText& statement)
{
    auto answer = m_database.run(statement);
    if (!answer)
        return failed(answer);
    return answer->records.front().integer();
}

Result<std::vector<InvoiceBlock>> SqlInvoices::blocks()
{
    auto answer = m_database.run(selectBlocks);
    if (!answer)
        return failed(answer);
    return checkedAll(*answer, blockFrom);
}

Result<InvoiceBlock> SqlInvoices::block(InvoiceBlockId block)
{
    const auto all = blocks();
    if (!all)
        return failed(all);
    for (const InvoiceBlock& each : *all) {
        if (each.id == block)
            return each;
    }
    return failed(Fault::NotFound, u"block %1"_s.arg(block.value()));
}

Result<std::vector<InvoiceBlock>> SqlInvoices::visibleTo(const Actor& actor)
{
    const auto all = blocks();
    if (!all)
        return failed(all);
    std::vector<InvoiceBlock> visible;
    for (const InvoiceBlock& each : *all) {
        const bool hasNumbers = each.next <= each.range.last;
        if (visible.size() < mostVisible && hasNumbers && isHeldBy(each, actor))
            visible.push_back(each);
    }
    return visible;
}

Result<InvoiceState> SqlInvoices::state(const InvoiceNumber& invoice)
{
    const auto found = block(invoice.block);
    if (!found)
        return failed(found);
    if (invoice.number < found->range.first || invoice.number > found->range.last)
        return failed(Fault::NotFound, QString::number(invoice.number));
    auto answer = m_database.run(selectState, {value(invoice.block), value(invoice.number)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return InvoiceState::Free;
    const QString word = answer->records.front().text();
    for (const InvoiceState each : {InvoiceState::Used, InvoiceState::Void, InvoiceState::Lost}) {
        if (word == code(each))
            return each;
    }
    return failed(Fault::DatabaseDamaged, word);
}

Result<InvoiceBlockId> SqlInvoices::receive(const InvoiceRange& range, const Actor& finance)
{
    return inTransaction(m_database, "invoice_receive"_L1, [&]() -> Result<InvoiceBlockId> {
        if (auto allowed = permit(m_database, finance, Right::ManageInvoices); !allowed)
            return failed(allowed);
        if (range.code.isEmpty() || range.first < 0 || range.last < range.first)
            return failed(Fault::BadInput, u"code, first, last"_s);
        const auto same =
            m_database.run(selectOverlap, {range.code, value(range.last), value(range.first)});
        if (!same)
            return failed(same);
        if (!same->records.empty())
            return failed(Fault::DuplicateNumber, range.code);
        const auto id = next(nextBlock);
        if (!id)
            return failed(id);
        AuditedRows rows{m_database, m_clock};
        if (auto started = rows.start(); !started)
            return failed(started);
        auto added =
            rows.add(insertBlock, {value(*id), range.code, value(range.first), value(range.last),
                                   value(finance.who), value(m_clock.now())});
        if (added)
            added =
                rows.finish({"invoice.receive"_L1, u"invoice_block:%1"_s.arg(*id), {}}, finance);
        return added ? Result<InvoiceBlockId>{InvoiceBlockId{*id}} : failed(added);
    });
}

Result<void> SqlInvoices::allocate(InvoiceBlockId block, const InvoiceHolder& holder,
                                   const Actor& finance)
{
    return inTransaction(m_database, "invoice_allocate"_L1, [&]() -> Result<void> {
        if (auto allowed = permit(m_database, finance, Right::ManageInvoices); !allowed)
            return allowed;
        const auto found = this->block(block);
        if (!found)
            return failed(found);
        if (found->holder)
            return failed(Fault::DuplicateNumber, u"the block is given already"_s);
        AuditedRows rows{m_database, m_clock};
        if (auto started = rows.start(); !started)
            return started;
        const QVariant clerk = holder.clerk.isNull() ? QVariant{} : value(holder.clerk);
        auto added = rows.add(insertHolder, {value(block), value(holder.counter), clerk,
                                             value(finance.who), value(m_clock.now())});
        return added ? rows.finish(
                           {"invoice.allocate"_L1, u"invoice_block:%1"_s.arg(block.value()), {}},
                           finance)
                     : added;
    });
}

Result<std::int64_t> SqlInvoices::committedRow(const TransactionId& row)
{
    auto answer = m_database.run(selectRow, {value(row)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::NotFound, row.toString());
    return answer->records.front().integer();
}

Result<void> SqlInvoices::use(const InvoiceNumber& invoice, const TransactionId& row,
                              const Actor& actor)
{
    return inTransaction(m_database, "invoice_use"_L1, [&]() -> Result<void> {
        if (auto allowed = permit(m_database, actor, Right::UseInvoices); !allowed)
            return allowed;
        if (auto served = servesRow(m_database, actor.who, row); !served)
            return served;
        const auto found = block(invoice.block);
        if (!found)
            return failed(found);
        if (!isHeldBy(*found, actor) || invoice.number != found->next ||
            found->next > found->range.last)
            return failed(Fault::InvoiceNotFree, u"the next is %1"_s.arg(found->next));
        const auto number = committedRow(row);
        if (!number)
            return failed(number);
        return store({invoice, InvoiceState::Used, *number, {}}, actor);
    });
}

Result<void> SqlInvoices::voidPaper(const InvoiceNumber& invoice, const QString& reason,
                                    const Actor& actor)
{
    return end({invoice, InvoiceState::Void, {}, reason}, actor);
}

Result<void> SqlInvoices::lose(const InvoiceNumber& invoice, const QString& reason,
                               const Actor& actor)
{
    return end({invoice, InvoiceState::Lost, {}, reason}, actor);
}

Result<void> SqlInvoices::end(const Happening& happening, const Actor& actor)
{
    return inTransaction(m_database, "invoice_end"_L1, [&]() -> Result<void> {
        if (auto allowed = permit(m_database, actor, Right::VoidInvoices); !allowed)
            return allowed;
        if (happening.reason.isEmpty())
            return failed(Fault::BadInput, u"reason"_s);
        const auto now = state(happening.invoice);
        if (!now)
            return failed(now);
        const bool used = *now == InvoiceState::Used && happening.state == InvoiceState::Void;
        if (*now != InvoiceState::Free && !used)
            return failed(Fault::InvoiceNotFree, code(*now));
        return store(happening, actor);
    });
}

Result<void> SqlInvoices::store(const Happening& happening, const Actor& actor)
{
    const auto number = next(nextEvent);
    if (!number)
        return failed(number);
    AuditedRows rows{m_database, m_clock};
    if (auto started = rows.start(); !started)
        return started;
    const bool paper = happening.state != InvoiceState::Lost;
    const QVariant row = happening.row ? value(*happening.row) : QVariant{};
    auto added = rows.add(insertEvent, {value(*number), value(happening.invoice.block),
                                        value(happening.invoice.number),
                                        value(code(happening.state)), row, value(paper ? 1 : 0),
                                        happening.reason, value(actor.who), value(m_clock.now())});
    const QString object =
        u"invoice:%1:%2"_s.arg(happening.invoice.block.value()).arg(happening.invoice.number);
    return added ? rows.finish({"invoice.event"_L1, object, {}}, actor) : added;
}

} // namespace wattcard::db
