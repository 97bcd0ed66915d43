// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sale_intent.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

using transaction::Kind;
using transaction::Position;
using transaction::Row;
using transaction::RowState;

namespace {

// The computer's clock may be set back by a time service; further back than this is no correction
// but a fault (DOMAIN.md section 9, clock guard).
constexpr std::chrono::minutes clockTolerance{5};

constexpr std::uint8_t userCardClass = 0x01;

constexpr StatementText selectLastTime{"last_time",
                                       "SELECT at FROM journal_entry ORDER BY number DESC LIMIT 1"};
constexpr StatementText selectLastDay{"last_day", "SELECT MAX(day) FROM business_day"};
constexpr StatementText insertDay{"insert_day",
                                  "INSERT INTO business_day (day, opened_at) VALUES (?, ?)"};
constexpr StatementText raiseGeneration{"raise_generation",
                                        "UPDATE service_point SET generation = ? WHERE id = ?"};
constexpr StatementText insertSeries{
    "insert_series",
    "INSERT INTO series (service_point, account, meter_number, first_gen, unit, state)"
    " VALUES (?, ?, ?, ?, ?, 'planned') RETURNING id"};
constexpr StatementText insertCard{
    "insert_card",
    "INSERT INTO card (serial, state, account, gen, since) VALUES (?, 'issued', ?, ?, ?)"};
constexpr StatementText bindStockCard{
    "bind_card",
    "UPDATE card SET state = 'issued', account = ?, gen = ?, since = ? WHERE serial = ?"};

// The same order again: only the very same content, and only while the first claim still stands. A
// row that was settled or claimed meanwhile must not be written to a card by its old owner.
Result<void> sameAgain(const Row& stored, Row wanted)
{
    wanted.state = RowState::Intent;
    wanted.attempt = 1;
    wanted.proof.reset();
    if (stored == wanted)
        return {};
    Row content = stored;
    content.state = wanted.state;
    content.attempt = wanted.attempt;
    content.proof.reset();
    if (content == wanted)
        return failed(Fault::ClaimLost, "the row is "_L1 + code(stored.state));
    return failed(Fault::BadInput, u"the id belongs to another order"_s);
}

Position positionAfter(const AccountBooks& books, Kind kind)
{
    if (kind == Kind::Opening) {
        const auto raised = static_cast<std::uint16_t>(books.generation) + 1;
        return {Generation{static_cast<std::uint16_t>(raised)}, Sequence{1}};
    }
    const Position last = books.lastCommitted->row.target.position;
    return {last.gen, Sequence{static_cast<std::uint32_t>(last.seq) + 1}};
}

} // namespace

SaleIntent::SaleIntent(Database& database, const Clock& clock)
    : m_database{database},
      m_clock{clock},
      m_accounts{database, clock},
      m_rows{database},
      m_journal{database},
      m_audit{database, clock},
      m_stock{database, clock}
{
}

Result<void> SaleIntent::store(const Row& row, const Actor& actor)
{
    const auto existing = m_rows.byId(row.id);
    if (existing)
        return sameAgain(existing->row, row);
    if (existing.error().fault != Fault::NotFound)
        return failed(existing);
    const auto books = m_accounts.books(row.account);
    if (!books)
        return failed(books);
    if (auto good = checkAccount(*books, row); !good)
        return good;
    if (auto good = checkCard(*books, row); !good)
        return good;
    if (auto good = checkNumbers(*books, row); !good)
        return good;
    if (auto good = checkClock(); !good)
        return good;
    StoredRow stored;
    stored.row = row;
    stored.point = books->point;
    stored.series = books->series;
    auto day = businessDay();
    if (!day)
        return failed(day);
    stored.businessDay = *day;
    const bool continues = row.kind != Kind::Opening;
    stored.total = (continues ? books->lastCommitted->total : Credit{}) + row.quote.credit;
    if (!continues) {
        const auto series = bindForOpening(*books, row);
        if (!series)
            return failed(series);
        stored.series = *series;
    }
    return insert(stored, actor);
}

Result<void> SaleIntent::checkAccount(const AccountBooks& books, const Row& row) const
{
    if (row.kind != Kind::Opening && row.kind != Kind::Purchase)
        return failed(Fault::BadInput, u"this kind of order is not sold yet"_s);
    if (books.open)
        return failed(Fault::OpenTransaction, books.open->row.id.toString());
    if (books.account.state == AccountState::Closed)
        return failed(Fault::AccountClosed);
    const auto wanted = row.kind == Kind::Opening ? AccountState::Pending : AccountState::Active;
    if (books.account.state != wanted)
        return failed(Fault::AccountNotActive, code(books.account.state));
    if (const auto hold = holdOf(books))
        return failed(*hold, u"the account is held"_s);
    if (row.kind == Kind::Purchase && !books.seriesOpened)
        return failed(Fault::OpeningNotLoaded);
    return {};
}

Result<void> SaleIntent::checkCard(const AccountBooks& books, const Row& row)
{
    const auto card = m_accounts.card(row.serial);
    if (!card)
        return failed(card);
    const bool unused = !*card || (*card)->account.isNull();
    if (row.kind == Kind::Opening)
        return unused ? checkStock(row.serial) : failed(Fault::CardNotBlank, row.serial.toString());
    const bool own = !unused && (*card)->isIssued && (*card)->account == books.account.id;
    return own ? Result<void>{} : failed(Fault::CardDiffersFromRecords, row.serial.toString());
}

// Blank in the stock, or made ready as a user card and not sold yet; a card that nobody delivered
// is received with the sale.
Result<void> SaleIntent::checkStock(const CardSerial& serial)
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

// Position, order id, carry and sale number follow from what is stored. A difference means that the
// world moved on after the caller looked, or that he miscounted: nothing is recorded.
Result<void> SaleIntent::checkNumbers(const AccountBooks& books, const Row& row)
{
    if (row.target.order != row.id.orderId())
        return failed(Fault::BadInput, u"order id"_s);
    const Money carry = books.account.carry + row.quote.payment - row.quote.charge;
    if (row.quote.carry != carry || row.quote.tariff != books.account.tariff.version)
        return failed(Fault::NotSaved, u"the quote is out of date"_s);
    Position before;
    transaction::Digest beforeImage{};
    if (row.kind != Kind::Opening) {
        before = books.lastCommitted->row.target.position;
        beforeImage = books.lastCommitted->row.target.imageDigest;
    }
    if (row.beforePosition != before || row.before != beforeImage ||
        row.target.position != positionAfter(books, row.kind))
        return failed(Fault::NotSaved, u"the position does not follow the committed one"_s);
    const auto next = m_rows.nextSale(row.counter);
    if (!next)
        return failed(next);
    if (row.sale != *next)
        return failed(Fault::ClaimLost, u"the sale number is taken"_s);
    return {};
}

Result<void> SaleIntent::checkClock()
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

// The local date, or the last day opened when the date lies before it: days only go on.
Result<QString> SaleIntent::businessDay()
{
    auto answer = m_database.run(selectLastDay);
    if (!answer)
        return failed(answer);
    const QString last = answer->records.front().text();
    const QString today = dayOf(m_clock.local(m_clock.now()));
    if (today <= last)
        return last;
    if (auto opened = m_database.run(insertDay, {today, value(m_clock.now())}); !opened)
        return failed(opened);
    return today;
}

Result<std::int64_t> SaleIntent::bindForOpening(const AccountBooks& books, const Row& row)
{
    const QVariant gen = value(row.target.position.gen);
    if (auto raised = m_database.run(raiseGeneration, {gen, value(books.point)}); !raised)
        return failed(raised);
    auto series = m_database.run(insertSeries, {value(books.point), value(row.account),
                                                value(books.account.meter), gen,
                                                value(code(books.account.mode))});
    if (!series)
        return failed(series);
    const QVariant now = value(m_clock.now());
    auto bound = m_database.run(bindStockCard, {value(row.account), gen, now, value(row.serial)});
    if (bound && bound->changed == 0)
        bound = m_database.run(insertCard, {value(row.serial), value(row.account), gen, now});
    if (!bound)
        return failed(bound);
    return series->records.front().integer();
}

Result<void> SaleIntent::insert(const StoredRow& stored, const Actor& actor)
{
    const auto number = m_rows.nextNumber();
    if (!number)
        return failed(number);
    StoredRow numbered = stored;
    numbered.number = *number;
    const auto content = m_rows.insert(numbered, actor);
    if (!content)
        return failed(content);
    const auto audit = m_audit.nextNumber();
    if (!audit)
        return failed(audit);
    const Row& row = stored.row;
    const auto till = std::int64_t{static_cast<std::uint16_t>(row.counter)};
    const auto posted =
        m_journal.post({.event = "intent"_L1,
                        .row = *number,
                        .audit = *audit,
                        .at = m_clock.now(),
                        .legs = {moneyLeg("till"_L1, till, row.quote.payment),
                                 moneyLeg("suspense"_L1, row.account.value(), -row.quote.payment)}},
                       actor);
    if (!posted)
        return failed(posted);
    const QByteArray target = value(ByteView{row.target.digest}).toByteArray().toHex();
    const AuditEvent begun{"sale.begin"_L1,
                           row.id.toString(),
                           {{"row"_L1, *content},
                            {"journal"_L1, *posted},
                            {"target"_L1, QString::fromLatin1(target)}}};
    if (auto logged = m_audit.add(begun, actor); !logged)
        return logged;
    // After the sale's own entry: the card carries the head before it.
    return row.kind == Kind::Opening ? takeFromStock(*number, row.serial, actor) : Result<void>{};
}

Result<void> SaleIntent::takeFromStock(std::int64_t number, const CardSerial& serial,
                                       const Actor& actor)
{
    const auto card = m_stock.known(serial, actor);
    if (!card)
        return failed(card);
    if (card->state == StockState::Issued)
        return {};
    return m_stock.move({serial, StockState::Issued, userCardClass, u"sold"_s, number}, actor);
}

} // namespace wattcard::db
