// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sale_intent.h"

#include "db/repositories/intent_rules.h"
#include "db/repositories/sale_legs.h"
#include "db/repositories/sale_settlement.h"
#include "db/repositories/series_moves.h"
#include "domain/card_files.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

using transaction::OldCard;
using transaction::Row;
using transaction::RowState;

namespace {

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

} // namespace

SaleIntent::SaleIntent(Database& database, const Clock& clock)
    : m_database{database},
      m_clock{clock},
      m_accounts{database, clock},
      m_rows{database},
      m_journal{database},
      m_audit{database, clock},
      m_stock{database, clock},
      m_tills{database, clock}
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
    if (auto good = IntentRules{m_database, m_clock}.check(*books, row, actor); !good)
        return good;
    StoredRow stored;
    stored.row = row;
    stored.point = books->point;
    const auto day = m_tills.businessDay(actor);
    if (!day)
        return failed(day);
    stored.businessDay = *day;
    const auto number = m_rows.nextNumber();
    if (!number)
        return failed(number);
    stored.number = *number;
    const auto oldSerial = m_accounts.issuedSerial(row.account);
    if (!oldSerial)
        return failed(oldSerial);
    const auto place = SeriesMoves{m_database, m_clock}.begin(*books, row);
    if (!place)
        return failed(place);
    stored.series = place->series;
    stored.ended = place->ended;
    stored.total = place->total;
    if (!books->open)
        return insert(stored, *oldSerial, actor);
    // The open row goes along with this one: only then is there room for it.
    SaleSettlement settlement{m_database, m_clock};
    if (auto absorbed = settlement.absorb(*books->open, stored.number); !absorbed)
        return absorbed;
    if (auto inserted = insert(stored, *oldSerial, actor); !inserted)
        return inserted;
    return settlement.recordAbsorbed(*books->open, row.id, actor);
}

Result<void> SaleIntent::insert(const StoredRow& stored, const std::optional<CardSerial>& oldSerial,
                                const Actor& actor)
{
    const auto content = m_rows.insert(stored, actor);
    if (!content)
        return failed(content);
    const auto audit = m_audit.nextNumber();
    if (!audit)
        return failed(audit);
    const Row& row = stored.row;
    const auto drawer = m_tills.ofRow(row, actor);
    if (!drawer)
        return failed(drawer);
    const auto posted = m_journal.post({.event = "intent"_L1,
                                        .row = stored.number,
                                        .audit = *audit,
                                        .at = m_clock.now(),
                                        .legs = intentLegs(stored, *drawer)},
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
    if (!isOnNewCard(row))
        return {};
    if (auto retired = retire(stored, oldSerial, actor); !retired)
        return retired;
    return takeFromStock(stored.number, row.serial, actor);
}

// The card that was issued before leaves the book of cards with the reason of its replacement.
Result<void> SaleIntent::retire(const StoredRow& stored, const std::optional<CardSerial>& oldSerial,
                                const Actor& actor)
{
    if (!oldSerial || !stored.row.change)
        return {};
    const auto card = m_stock.known(*oldSerial, actor);
    if (!card)
        return failed(card);
    const auto to =
        stored.row.change->oldCard == OldCard::Lost ? StockState::Lost : StockState::Returned;
    return m_stock.move({*oldSerial, to, userCardClass, u"replaced"_s, stored.number}, actor);
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
