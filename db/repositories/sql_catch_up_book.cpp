// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_catch_up_book.h"

#include "db/repositories/next_numbers.h"
#include "db/repositories/permission.h"
#include "db/repositories/rebuilt_table.h"
#include "db/repositories/sale_legs.h"
#include "db/repositories/sale_settlement.h"
#include "db/repositories/series_moves.h"
#include "db/repositories/stock_table.h"
#include "db/sqlite/transaction.h"
#include "domain/card_files.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace wattcard::db {

using transaction::Kind;
using transaction::Position;
using transaction::Row;

namespace {

constexpr StatementText endHold{
    "end_hold", "UPDATE account SET hold = 'none', meter_in_doubt = 0 WHERE id = ?"};

// Where the rows before one have brought the account.
struct Chain {
    Position position;
    transaction::Digest image{};
    CardSerial serial;
    Credit total;
    Money carry;
    SaleNumber sale{};
};

// Money that was taken before the loss. What went to the bank is there; cash lies in no shift that
// the books know, and neither does what no receipt tells of: finance clears both.
std::vector<Leg> moneyLegs(const StoredRow& stored, bool hasReceipt)
{
    const Row& row = stored.row;
    const std::int64_t account = row.account.value();
    std::vector<Leg> legs{moneyLeg("suspense"_L1, account, -row.quote.payment)};
    if (!hasReceipt) {
        legs.push_back(moneyLeg("suspense_recovered"_L1, account, row.quote.payment));
        return legs;
    }
    for (Leg& leg : tenderLegs(row, {row.counter, std::nullopt})) {
        if (leg.book == "till"_L1) {
            leg.book = "suspense_recovered"_L1;
            leg.owner = account;
            leg.part = "cash"_L1;
        }
        legs.push_back(leg);
    }
    return legs;
}

tl::unexpected<Failure> doesNotFollow(const Row& row, const QString& what)
{
    return failed(
        Fault::EvidenceUnclear,
        u"row %1: %2"_s.arg(static_cast<std::uint32_t>(row.target.position.seq)).arg(what));
}

// A replacement goes on with the count, or begins anew as an opening; its generation is later.
bool isReplacementIn(const Chain& chain, const Row& row)
{
    const Position& to = row.target.position;
    const auto next = Sequence{static_cast<std::uint32_t>(chain.position.seq) + 1};
    const bool isOnNewCard = row.change && row.change->oldCard != transaction::OldCard::Kept;
    const bool follows = isOnNewCard
                             ? row.beforePosition == Position{} && row.serial != chain.serial
                             : row.beforePosition == chain.position && row.before == chain.image;
    return follows && to.gen > chain.position.gen && (to.seq == next || to.seq == Sequence{1});
}

bool isIn(const Chain& chain, const RebuiltRow& rebuilt)
{
    const Row& row = rebuilt.row;
    if (rebuilt.total != chain.total + row.quote.credit || row.sale != chain.sale)
        return false;
    if (row.kind == Kind::Reissue)
        return rebuilt.writes == 1 && isReplacementIn(chain, row);
    const auto next = static_cast<std::uint32_t>(chain.position.seq) + rebuilt.writes;
    return rebuilt.writes >= 1 && row.beforePosition == chain.position &&
           row.before == chain.image && row.serial == chain.serial &&
           row.target.position == Position{chain.position.gen, Sequence{next}};
}

// Debts that receipts tell of are still owed by the records.
bool areOwed(const std::vector<Debt>& debts, const std::vector<RebuiltRow>& rows)
{
    std::map<DebtClass, Money> owed;
    for (const Debt& debt : debts)
        owed[debt.kind] = debt.amount;
    for (const RebuiltRow& rebuilt : rows) {
        for (const ChargeLine& line : rebuilt.row.quote.lines) {
            if (line.kind == ChargeKind::Debt)
                owed[line.debt] = owed[line.debt] - line.amount;
        }
    }
    return std::ranges::all_of(owed, [](const auto& each) { return each.second >= Money{}; });
}

// Everything of a row that follows from the one before it; the chain goes on with it.
Result<void> link(Chain& chain, const RebuiltRow& rebuilt)
{
    const Row& row = rebuilt.row;
    if (!isIn(chain, rebuilt))
        return doesNotFollow(row, u"it does not follow the row before it"_s);
    if (row.target.order != row.id.orderId() || !row.proof)
        return doesNotFollow(row, u"order id or proof"_s);
    if (auto good = checkTenders(row); !good)
        return good;
    const Quote& quote = row.quote;
    const Money carried = quote.payment - quote.charge - quote.linesInAll();
    if (row.reverses.isNull() && quote.carry != chain.carry + carried)
        return doesNotFollow(row, u"its money does not add up"_s);
    const auto sale = static_cast<std::uint32_t>(chain.sale) + 1;
    chain = {row.target.position, row.target.imageDigest, row.serial, rebuilt.total,
             quote.carry,         SaleNumber{sale}};
    return {};
}

bool isMadeAnew(const CatchingUp& work)
{
    return std::ranges::none_of(work.rows, &RebuiltRow::fromCard);
}

} // namespace

SqlCatchUpBook::SqlCatchUpBook(Database& database, const Clock& clock)
    : m_database{database},
      m_clock{clock},
      m_accounts{database, clock},
      m_steps{database, clock},
      m_rows{database}
{
}

Result<std::optional<Row>> SqlCatchUpBook::lastSale(AccountId account)
{
    if (auto shown = showsTo(m_database, account); !shown)
        return failed(shown);
    const auto books = m_accounts.books(account);
    if (!books)
        return failed(books);
    auto sale =
        books->seriesOpened ? m_rows.lastSale(books->series) : m_rows.firstOf(books->series);
    if (!sale)
        return failed(sale);
    return *sale ? std::optional{std::move((*sale)->row)} : std::nullopt;
}

Result<void> SqlCatchUpBook::checkOrders(const CatchingUp& work)
{
    const auto voided = m_rows.voidedOrders(work.account);
    if (!voided)
        return failed(voided);
    for (const RebuiltRow& rebuilt : work.rows) {
        const Row& row = rebuilt.row;
        if (row.account != work.account)
            return doesNotFollow(row, u"another account"_s);
        if (std::ranges::find(*voided, row.target.order) != voided->end())
            return doesNotFollow(row, u"the order is void"_s);
    }
    return {};
}

Result<void> SqlCatchUpBook::check(const AccountBooks& books, const CatchingUp& work,
                                   const Actor& actor)
{
    if (books.open)
        return failed(Fault::OpenTransaction, books.open->row.id.toString());
    const auto hold = holdOf(books);
    const bool isDue = work.hasCard ? hold == Fault::CardAhead
                                    : books.unseenSinceRestore && !hold && isMadeAnew(work);
    if (!isDue)
        return failed(Fault::EvidenceUnclear, u"the account is not held for a card ahead"_s);
    const auto& last = books.lastCommitted;
    if (work.rows.empty() || !last || last->series != books.series)
        return failed(Fault::EvidenceUnclear, u"there is no row to go on from"_s);
    if (!areOwed(books.account.dues.debts, work.rows))
        return failed(Fault::EvidenceUnclear, u"a receipt pays more debt than is owed"_s);
    if (auto good = checkOrders(work); !good)
        return good;
    const auto next = nextSaleNumber(m_database, actor.counter);
    if (!next)
        return failed(next);
    const auto serial = m_accounts.issuedSerial(work.account);
    if (!serial)
        return failed(serial);
    Chain chain{last->row.target.position,
                last->row.target.imageDigest,
                serial->value_or(CardSerial{}),
                last->total,
                books.account.carry,
                *next};
    for (const RebuiltRow& rebuilt : work.rows) {
        const Row& row = rebuilt.row;
        if (row.counter != actor.counter || row.author != actor.who)
            return doesNotFollow(row, u"another author"_s);
        if (auto linked = link(chain, rebuilt); !linked)
            return linked;
    }
    return {};
}

// Committed with the write that the card's journal has of it; or void: its money may have been
// given back before the loss, so finance clears it.
Result<void> SqlCatchUpBook::settleOpen(const AccountBooks& books, const LostOpenRow& open,
                                        const Actor& actor)
{
    if (!books.open || books.open->row.id != open.id)
        return failed(Fault::EvidenceUnclear, u"another row is open"_s);
    SaleSettlement settlement{m_database, m_clock};
    const auto claim = settlement.claim(open.id, actor);
    if (!claim)
        return failed(claim);
    if (open.proof)
        return settlement.commit(*claim, *open.proof, actor);
    return settlement.voidLost(*claim, actor);
}

Result<std::int64_t> SqlCatchUpBook::keepEvidence(const CatchingUp& work, const Actor& actor)
{
    const auto first = m_rows.nextNumber();
    if (!first)
        return first;
    AuditedRows audited{m_database, m_clock};
    if (auto started = audited.start(); !started)
        return failed(started);
    RebuiltTable table{m_database};
    std::int64_t number = *first;
    for (const RebuiltRow& rebuilt : work.rows) {
        if (auto added = table.add(number++, rebuilt, audited); !added)
            return failed(added);
    }
    const Row& newest = work.rows.back().row;
    auto logged = audited.finish(
        {"account.evidence"_L1,
         auditObject(work.account),
         {{"serial"_L1, newest.serial.toString()},
          {"load"_L1, QString::fromLatin1(value(newest.target.load).toByteArray().toHex())}}},
        actor);
    return logged ? first : failed(logged);
}

// The generation is raised, the card bound in the place of the one before, and both leave their
// lines in the book of cards.
Result<void> SqlCatchUpBook::bindCard(const StoredRow& stored, const std::optional<CardSerial>& old,
                                      const Actor& actor)
{
    StockTable stock{m_database, m_clock};
    const CardSerial& serial = stored.row.serial;
    if (old && *old != serial) {
        if (const auto known = stock.known(*old, actor); !known)
            return failed(known);
        auto lost = stock.move(
            {*old, StockState::Lost, userCardClass, u"replaced"_s, stored.number}, actor);
        if (!lost)
            return lost;
    }
    const auto card = stock.known(serial, actor);
    if (!card)
        return failed(card);
    if (card->state == StockState::Issued)
        return {};
    return stock.move({serial, StockState::Issued, userCardClass, u"sold"_s, stored.number}, actor);
}

Result<void> SqlCatchUpBook::rebuild(const StoredRow& stored, const RebuiltRow& rebuilt,
                                     const Actor& actor)
{
    const Row& row = stored.row;
    const auto content = m_rows.insert(stored, actor);
    if (!content)
        return failed(content);
    AuditChain audit{m_database, m_clock};
    const auto entry = audit.nextNumber();
    if (!entry)
        return failed(entry);
    const auto posted = Journal{m_database}.post({.event = "intent"_L1,
                                                  .row = stored.number,
                                                  .audit = *entry,
                                                  .at = m_clock.now(),
                                                  .legs = moneyLegs(stored, rebuilt.hasReceipt)},
                                                 actor);
    if (!posted)
        return failed(posted);
    const QByteArray target = value(ByteView{row.target.digest}).toByteArray().toHex();
    auto begun = audit.add({"sale.begin"_L1,
                            row.id.toString(),
                            {{"row"_L1, *content},
                             {"journal"_L1, *posted},
                             {"target"_L1, QString::fromLatin1(target)}}},
                           actor);
    if (!begun)
        return begun;
    return SaleSettlement{m_database, m_clock}.commit({row.id, 1}, *row.proof, actor);
}

Result<void> SqlCatchUpBook::rebuildOne(const AccountBooks& books, const StoredRow& stored,
                                        const RebuiltRow& rebuilt, const Actor& actor)
{
    if (stored.row.kind != Kind::Reissue)
        return rebuild(stored, rebuilt, actor);
    const auto old = m_accounts.issuedSerial(stored.row.account);
    if (!old)
        return failed(old);
    const auto place = SeriesMoves{m_database, m_clock}.begin(books, stored.row);
    if (!place)
        return failed(place);
    if (auto done = rebuild(stored, rebuilt, actor); !done)
        return done;
    return bindCard(stored, *old, actor);
}

Result<void> SqlCatchUpBook::clearHold(AccountId account)
{
    const auto done = m_database.run(endHold, {value(account)});
    return done ? Result<void>{} : failed(done);
}

Result<StepNumber> SqlCatchUpBook::catchUp(const CatchingUp& work, const Actor& actor)
{
    return inTransaction(m_database, "catch_up"_L1, [&]() -> Result<StepNumber> {
        auto books = m_steps.permitted(Operation::CatchUp, work.account, work.cause, actor);
        if (!books)
            return failed(books);
        if (work.open) {
            if (auto settled = settleOpen(*books, *work.open, actor); !settled)
                return failed(settled);
            books = m_accounts.books(work.account);
            if (!books)
                return failed(books);
        }
        if (auto good = check(*books, work, actor); !good)
            return failed(good);
        const auto day = TillRule{m_database, m_clock}.businessDay(actor);
        if (!day)
            return failed(day);
        const auto first = keepEvidence(work, actor);
        if (!first)
            return failed(first);
        StoredRow stored;
        stored.number = *first;
        stored.point = books->point;
        stored.series = books->series;
        stored.businessDay = *day;
        AccountStep step{.account = work.account, .operation = Operation::CatchUp};
        for (const RebuiltRow& rebuilt : work.rows) {
            stored.row = rebuilt.row;
            stored.total = rebuilt.total;
            if (auto done = rebuildOne(*books, stored, rebuilt, actor); !done)
                return failed(done);
            step.row = stored.number++;
            step.amount = step.amount + rebuilt.row.quote.payment;
            step.credit = step.credit + rebuilt.row.quote.credit;
        }
        if (auto cleared = clearHold(work.account); !cleared)
            return failed(cleared);
        step.detail = {{u"hold"_s, books->hold},
                       {u"rows"_s, static_cast<qint64>(work.rows.size())}};
        step.cause = work.cause;
        return m_steps.add(step, actor);
    });
}

} // namespace wattcard::db
