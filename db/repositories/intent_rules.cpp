// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/intent_rules.h"

#include "db/repositories/approvals.h"
#include "db/repositories/exchange_rules.h"
#include "db/repositories/next_numbers.h"
#include "db/repositories/permission.h"
#include "db/repositories/sale_legs.h"
#include "db/repositories/standing_paid.h"
#include "db/repositories/suspension_rule.h"
#include "domain/card_files.h"
#include "domain/transaction/catch_up.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace wattcard::db {

using transaction::Kind;
using transaction::Position;
using transaction::Row;

namespace {

// The computer's clock may be set back by a time service; further back than this is no correction
// but a fault (DOMAIN.md section 9, clock guard).
constexpr std::chrono::minutes clockTolerance{5};

constexpr StatementText selectLastTime{"last_time",
                                       "SELECT at FROM journal_entry ORDER BY number DESC LIMIT 1"};
constexpr StatementText selectInspected{
    "inspected_since_restore",
    "SELECT v.accepted, v.gen, v.seq FROM work_order_visit AS v, restore_mark AS m"
    " WHERE v.meter = ? AND v.result = 'done' AND v.is_foreign = 0 AND v.suspicious = 0"
    "   AND m.number = (SELECT MAX(number) FROM restore_mark) AND v.booked_at >= m.marked_at"
    " ORDER BY v.visited_at DESC LIMIT 1"};

// Every line is still due: months not paid meanwhile, debts not repaid meanwhile.
bool areDue(const Row& row, const Dues& dues)
{
    std::map<DebtClass, Money> owed;
    for (const Debt& debt : dues.debts)
        owed[debt.kind] = debt.amount;
    // What the old meter was left owing is due at once (DOMAIN.md section 6.6).
    if (row.change)
        owed[DebtClass::MeterOverdraft] = owed[DebtClass::MeterOverdraft] + row.change->overdrawn;
    const std::vector<ChargeLine>& lines = row.quote.lines;
    for (const ChargeLine& line : lines) {
        if (line.kind == ChargeKind::Fixed &&
            std::ranges::find(dues.fixedMonths, *line.month) == dues.fixedMonths.end())
            return false;
        if (line.kind == ChargeKind::Debt) {
            owed[line.debt] = owed[line.debt] - line.amount;
            if (owed[line.debt] < Money{})
                return false;
        }
    }
    return true;
}

Operation operationOf(const Row& row)
{
    if (row.change)
        return row.change->operation;
    switch (row.kind) {
    case Kind::Opening: return Operation::Open;
    case Kind::Reversal: return Operation::Reverse;
    case Kind::Resumption: return Operation::Resume;
    case Kind::Purchase: return Operation::Purchase;
    case Kind::Reissue: return Operation::ReplaceCard;
    case Kind::Exchange: return Operation::Exchange;
    case Kind::Adjustment: return Operation::Adjust;
    }
    std::abort();
}

// The card of an operation may come before its meter was heard of; money may not.
bool needsLoadedOpening(const Row& row)
{
    return row.kind == Kind::Purchase || row.kind == Kind::Adjustment;
}

// Another card for an account that no card has shown since the restore (DOMAIN.md section 10).
bool isUnseen(const AccountBooks& books, const Row& row)
{
    return books.unseenSinceRestore && row.kind == Kind::Reissue && isOnNewCard(row);
}

} // namespace

Position positionAfter(const AccountBooks& books, const Row& row, Sequence givenUp)
{
    const auto raised =
        Generation{static_cast<std::uint16_t>(static_cast<std::uint16_t>(books.generation) + 1)};
    const auto after = [](Sequence seq) { return Sequence{static_cast<std::uint32_t>(seq) + 1}; };
    if (beginsSeries(row))
        return {raised, Sequence{1}};
    const Position last = books.lastCommitted->row.target.position;
    if (row.kind != Kind::Reissue)
        return {last.gen, after(last.seq)};
    // Behind an open reversal too, though it is voided: its image may be on the old card, and the
    // meter may take it from there.
    // So may that of a row that was given up, which has voided such a reversal or is one.
    const Sequence opened = books.open ? books.open->row.target.position.seq : Sequence{};
    Position next{raised, after(std::max({last.seq, opened, givenUp}))};
    // As an opening until a meter has reported the series (DOMAIN.md section 6.2, completion).
    if (!books.seriesOpened)
        next.seq = Sequence{1};
    return isUnseen(books, row) ? transaction::aboveLost(next) : next;
}

IntentRules::IntentRules(Database& database, const Clock& clock)
    : m_database{database},
      m_clock{clock},
      m_accounts{database, clock},
      m_rows{database},
      m_stock{database, clock}
{
}

Result<void> IntentRules::check(const AccountBooks& books, const Row& row, const Actor& actor)
{
    if (auto good = permitRow(m_database, actor, row); !good)
        return good;
    if (auto good = checkAccount(books, row); !good)
        return good;
    if (row.kind == Kind::Resumption) {
        if (auto good = SuspensionRule{m_database, m_clock}.mayResume(books); !good)
            return good;
    }
    if (auto good = checkPeople(books, row, actor); !good)
        return good;
    if (auto good = checkCard(books, row); !good)
        return good;
    if (auto good = checkChange(books, row); !good)
        return good;
    if (auto good = checkNumbers(books, row); !good)
        return good;
    return checkClock();
}

Result<void> IntentRules::checkAccount(const AccountBooks& books, const Row& row) const
{
    // A replacement takes an open row along; a quarantined one waits for two people.
    const bool absorbs = row.kind == Kind::Reissue && books.open &&
                         books.open->row.state == transaction::RowState::Intent;
    if (books.open && !absorbs)
        return failed(Fault::OpenTransaction, books.open->row.id.toString());
    const bool absorbsOpening =
        absorbs && books.account.state == AccountState::Pending && beginsSeries(books.open->row);
    const bool absorbsResumption =
        absorbs && books.account.state == AccountState::Suspended && beginsSeries(books.open->row);
    const auto refused = refusalOf(operationOf(row), books.account.state);
    if (refused && !absorbsOpening && !absorbsResumption)
        return failed(*refused, code(books.account.state));
    if (const auto hold = holdOf(books))
        return failed(*hold, u"the account is held"_s);
    if (needsLoadedOpening(row) && !books.seriesOpened)
        return failed(Fault::OpeningNotLoaded);
    const bool continues = !beginsSeries(row) && !absorbsOpening && !absorbsResumption;
    if (continues && !books.lastCommitted)
        return failed(Fault::NeverIssued);
    return {};
}

// Approvals were given at the counter (app/approval.h); whoever is named must be somebody else, and
// one who may.
Result<void> IntentRules::checkPeople(const AccountBooks& books, const Row& row, const Actor& actor)
{
    const bool plain =
        row.kind == Kind::Opening || row.kind == Kind::Purchase || row.kind == Kind::Reversal;
    if (plain != !row.change)
        return failed(Fault::BadInput, u"kind and change"_s);
    if (plain)
        return {};
    if (!row.cause)
        return failed(Fault::BadInput, u"no reason"_s);
    const Operation operation = operationOf(row);
    if (allowed(operation, books.account.state) != Allowed::NeedsApproval)
        return {};
    return approvedAt(m_database, books.account.id,
                      {signersOf(*row.cause), rightsToApprove(operation)}, actor);
}

Result<void> IntentRules::checkCard(const AccountBooks& books, const Row& row)
{
    const auto card = m_accounts.card(row.serial);
    if (!card)
        return failed(card);
    const bool unused = !*card || (*card)->account.isNull();
    if (isOnNewCard(row))
        return unused ? checkStock(row.serial) : failed(Fault::CardNotBlank, row.serial.toString());
    const bool own = !unused && (*card)->isIssued && (*card)->account == books.account.id;
    return own ? Result<void>{} : failed(Fault::CardDiffersFromRecords, row.serial.toString());
}

// Blank in the stock, or made ready as a user card and not sold yet; a card that nobody delivered
// is received with the sale.
Result<void> IntentRules::checkStock(const CardSerial& serial)
{
    const auto card = m_stock.card(serial);
    if (!card)
        return failed(card);
    const bool usable =
        !*card || (*card)->state == StockState::Blank ||
        ((*card)->state == StockState::Issued && (*card)->cardClass == userCardClass);
    if (!usable)
        return failed(Fault::CardNotBlank, code((*card)->state));
    const auto user = m_stock.userOf(serial);
    if (!user)
        return failed(user);
    return *user == CardUser::Nobody ? Result<void>{} : failed(Fault::CardNotBlank, u"reserved"_s);
}

// T may be short: either the customer's last receipt was seen, which is in the paper, or a visit
// since the restore shows that the meter has not taken more than the books know.
Result<void> IntentRules::checkRestored(const AccountBooks& books, const Row& row)
{
    if (!isUnseen(books, row))
        return {};
    auto visits = m_database.run(selectInspected, {value(books.account.meter)});
    if (!visits)
        return failed(visits);
    if (visits->records.empty())
        return row.change->paper.trimmed().isEmpty()
                   ? failed(Fault::EvidenceUnclear,
                            u"records were restored: last receipt or inspection needed"_s)
                   : Result<void>{};
    Record& visit = visits->records.front();
    const Credit accepted = credit(visit);
    const auto gen = number<Generation>(visit);
    const Position seen{gen, number<Sequence>(visit)};
    const bool isShort =
        accepted > books.lastCommitted->total || seen > books.lastCommitted->row.target.position;
    return isShort ? failed(Fault::EvidenceUnclear, u"the meter has taken more than is recorded"_s)
                   : Result<void>{};
}

Result<void> IntentRules::checkChange(const AccountBooks& books, const Row& row)
{
    if (!row.change)
        return {};
    if (auto known = checkRestored(books, row); !known)
        return known;
    if (row.change->operation == Operation::UndoExchange)
        return checkUndo(books, row);
    if (row.change->operation != Operation::Exchange)
        return {};
    return ExchangeRules{m_database, m_accounts}.check(books, row);
}

Result<void> IntentRules::checkUndo(const AccountBooks& books, const Row& row)
{
    const auto exchange = m_rows.firstOf(books.series);
    if (!exchange)
        return failed(exchange);
    if (!*exchange || (*exchange)->ended == 0)
        return failed(Fault::NotFound, u"the series did not begin with an exchange"_s);
    const auto may = ExchangeRules{m_database, m_accounts}.mayUndo(books, **exchange);
    if (!may)
        return failed(may);
    return *may && row.change->oldCard == transaction::OldCard::Kept ? Result<void>{}
                                                                     : failed(Fault::UndoTooLate);
}

Result<void> IntentRules::checkQuote(const AccountBooks& books, const Row& row)
{
    const Money carry =
        books.account.carry + row.quote.payment - row.quote.charge - row.quote.linesInAll();
    if (row.quote.carry != carry || row.quote.tariff != books.account.tariff.version)
        return failed(Fault::NotSaved, u"the quote is out of date"_s);
    if (!areDue(row, books.account.dues))
        return failed(Fault::NotSaved, u"the charges are out of date"_s);
    return {};
}

// It takes the last purchase back, all of it and without money (DOMAIN.md section 6.3), so that
// nothing of it may have been given back before. As long as no meter has reported the series, it is
// the opening's own.
Result<void> IntentRules::checkReversal(const AccountBooks& books, const Row& row)
{
    const auto last =
        books.seriesOpened ? m_rows.lastSale(books.series) : m_rows.firstOf(books.series);
    if (!last)
        return failed(last);
    if (!*last || (*last)->row.id != row.reverses || !row.cause)
        return failed(Fault::NothingToReverse);
    const auto isGivenBack = isCapacityGivenBack(m_database, (*last)->number);
    if (!isGivenBack)
        return failed(isGivenBack);
    if (*isGivenBack)
        return failed(Fault::NothingToReverse, u"its capacity charge was given back"_s);
    const Quote& sold = (*last)->row.quote;
    Quote back;
    back.credit = isUndo(row) ? Credit{} : -sold.credit;
    back.energy = Energy{} - sold.energy; // tiers count it no more
    back.tariff = isUndo(row) ? books.account.tariff.version : sold.tariff;
    back.carry = books.account.carry - (sold.payment - sold.charge - sold.linesInAll());
    return row.quote == back && row.tendered.isZero()
               ? Result<void>{}
               : failed(Fault::NotSaved, u"the reversal is out of date"_s);
}

// Position, order id, carry and sale number follow from what is stored. A difference means that the
// world moved on after the caller looked, or that he miscounted: nothing is recorded.
Result<void> IntentRules::checkNumbers(const AccountBooks& books, const Row& row)
{
    if (row.target.order != row.id.orderId())
        return failed(Fault::BadInput, u"order id"_s);
    if (auto good = checkTenders(row); !good)
        return good;
    const auto quoted = row.reverses.isNull() && row.kind != Kind::Reversal
                            ? checkQuote(books, row)
                            : checkReversal(books, row);
    if (!quoted)
        return quoted;
    const auto follows = position(books, row);
    if (!follows)
        return failed(follows);
    Position before;
    transaction::Digest beforeImage{};
    if (!isOnNewCard(row)) {
        before = books.lastCommitted->row.target.position;
        beforeImage = books.lastCommitted->row.target.imageDigest;
    }
    if (row.beforePosition != before || row.before != beforeImage ||
        row.target.position != *follows)
        return failed(Fault::NotSaved, u"the position does not follow the committed one"_s);
    const auto next = nextSaleNumber(m_database, row.counter);
    if (!next)
        return failed(next);
    if (row.sale != *next)
        return failed(Fault::ClaimLost, u"the sale number is taken"_s);
    return {};
}

Result<Position> IntentRules::position(const AccountBooks& books, const Row& row)
{
    if (isUndo(row))
        return undoPosition(books);
    if (row.kind != Kind::Reissue)
        return positionAfter(books, row, {});
    const auto givenUp = m_accounts.highestGivenUp(books);
    return givenUp ? Result<Position>{positionAfter(books, row, *givenUp)} : failed(givenUp);
}

Result<Position> IntentRules::undoPosition(const AccountBooks& books)
{
    const auto exchange = m_rows.firstOf(books.series);
    if (!exchange)
        return failed(exchange);
    if (!*exchange || (*exchange)->ended == 0)
        return failed(Fault::NotFound, u"the series did not begin with an exchange"_s);
    const auto last = m_rows.lastOf((*exchange)->ended);
    if (!last)
        return failed(last);
    const auto raised = static_cast<std::uint16_t>(books.generation) + 1;
    return Position{Generation{static_cast<std::uint16_t>(raised)},
                    Sequence{static_cast<std::uint32_t>((*last)->row.target.position.seq) + 1}};
}

Result<void> IntentRules::checkClock()
{
    auto answer = m_database.run(selectLastTime);
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return {};
    if (m_clock.now() + clockTolerance < utcTime(answer->records.front()))
        return failed(Fault::ClockBehind);
    return {};
}

} // namespace wattcard::db
