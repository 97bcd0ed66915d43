// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/stock_table.h"

#include "db/repositories/columns.h"
#include "domain/card_files.h"

#include <set>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText selectCard{"stock_card_line",
                                   "SELECT serial, batch, card_class, state, since, times_issued"
                                   " FROM card_stock WHERE serial = ?"};
constexpr StatementText selectBatchByName{"batch_by_name",
                                          "SELECT id FROM card_batch WHERE name = ?"};
constexpr StatementText insertTheBatch{
    "insert_batch", "INSERT INTO card_batch (name, received_at, transport_version)"
                    " VALUES (?, ?, ?) RETURNING id"};
constexpr StatementText insertCard{
    "insert_stock", "INSERT INTO card_stock (serial, batch, card_class, state, since, times_issued)"
                    " VALUES (?, ?, 0, 'blank', ?, 0)"};
constexpr StatementText insertMovement{
    "insert_movement",
    "INSERT INTO card_movement (number, serial, from_state, to_state, card_class, reason, sale, at,"
    " counter, operator, audit) VALUES ((SELECT COALESCE(MAX(number), 0) + 1 FROM card_movement),"
    " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
constexpr StatementText followMovement{"move_stock",
                                       "UPDATE card_stock SET state = ?, card_class = ?, since = ?,"
                                       " times_issued = times_issued + ? WHERE serial = ?"};
constexpr StatementText countUsers{
    "card_users", "SELECT (SELECT COUNT(*) FROM card WHERE serial = ? AND state = 'issued'),"
                  " (SELECT COUNT(*) FROM work_order WHERE card = ?"
                  "   AND state IN ('writing', 'issued', 'lost'))"};
constexpr StatementText countTakenBySale{
    "taken_by_sale", "SELECT COUNT(*) FROM card_movement WHERE sale = ? AND to_state = 'issued'"};

QLatin1StringView actionFor(StockState to)
{
    switch (to) {
    case StockState::Blank: return "stock.blank"_L1;
    case StockState::Issued: return "stock.issue"_L1;
    case StockState::Returned: return "stock.return"_L1;
    case StockState::Scrapped: return "stock.scrap"_L1;
    case StockState::Lost: return "stock.lose"_L1;
    }
    std::abort();
}

bool moves(StockState from, const StockMove& move)
{
    const bool voided =
        from == StockState::Issued && move.to == StockState::Blank && move.sale != 0;
    return voided || allowedMove(from, move.to);
}

QString objectOf(const CardSerial& serial)
{
    return u"card:"_s + serial.toString();
}

QVariant orNull(std::int64_t number)
{
    return number == 0 ? QVariant{} : value(number);
}

Hash digestOf(const std::vector<CardSerial>& cards)
{
    std::vector<QVariant> values;
    for (const CardSerial& card : cards)
        values.push_back(value(card));
    return fingerprint("wattcard-delivery-1", values);
}

} // namespace

// The only reader of table card_stock.
StockCard stockCardFrom(Record& record)
{
    StockCard card;
    card.serial = parsed<CardSerial>(record);
    card.batch = number<CardBatchId>(record);
    card.cardClass = number<std::uint8_t>(record);
    card.state = coded<StockState>(record);
    card.since = utcTime(record);
    card.timesIssued = number<int>(record);
    return card;
}

Result<std::optional<StockCard>> StockTable::card(const CardSerial& serial)
{
    auto answer = m_database.run(selectCard, {value(serial)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return std::optional<StockCard>{};
    Record& record = answer->records.front();
    const std::optional<StockCard> card = stockCardFrom(record);
    return checked(record, card);
}

Result<CardUser> StockTable::userOf(const CardSerial& serial)
{
    auto answer = m_database.run(countUsers, {value(serial), value(serial)});
    if (!answer)
        return failed(answer);
    Record& record = answer->records.front();
    if (record.integer() != 0)
        return CardUser::Account;
    return record.integer() != 0 ? CardUser::Order : CardUser::Nobody;
}

Result<CardBatchId> StockTable::receive(const CardBatch& batch,
                                        const std::vector<CardSerial>& cards, const Actor& actor)
{
    const std::set<CardSerial> different(cards.begin(), cards.end());
    if (different.size() != cards.size())
        return failed(Fault::DuplicateNumber, u"a serial stands twice in the delivery"_s);
    for (const CardSerial& serial : cards) {
        const auto stored = card(serial);
        if (!stored)
            return failed(stored);
        if (*stored)
            return failed(Fault::DuplicateNumber, serial.toString());
    }
    const auto id = insertBatch(batch);
    if (!id)
        return failed(id);
    if (auto added = insertCards(*id, cards, actor); !added)
        return failed(added);
    if (auto held = issueHeld(cards, actor); !held)
        return failed(held);
    return *id;
}

Result<CardBatchId> StockTable::insertBatch(const CardBatch& batch)
{
    auto answer = m_database.run(insertTheBatch, {batch.name, value(m_clock.now()),
                                                  value(std::int64_t{batch.transportKeyVersion})});
    if (!answer)
        return failed(answer);
    return number<CardBatchId>(answer->records.front());
}

Result<void> StockTable::insertCards(CardBatchId batch, const std::vector<CardSerial>& cards,
                                     const Actor& actor)
{
    const auto audit = m_audit.nextNumber();
    if (!audit)
        return failed(audit);
    for (const CardSerial& serial : cards) {
        const auto added =
            m_database.run(insertCard, {value(serial), value(batch), value(m_clock.now())});
        if (!added)
            return failed(added);
        const Line line{serial, std::nullopt, {serial, StockState::Blank}, *audit};
        if (auto written = insertLine(line, actor); !written)
            return written;
    }
    return m_audit.add(
        {"stock.receive"_L1,
         u"batch:%1"_s.arg(batch.value()),
         {{"cards"_L1, static_cast<qint64>(cards.size())}, {"serials"_L1, hex(digestOf(cards))}}},
        actor);
}

Result<void> StockTable::issueHeld(const std::vector<CardSerial>& cards, const Actor& actor)
{
    for (const CardSerial& serial : cards) {
        const auto user = userOf(serial);
        if (!user)
            return failed(user);
        if (*user != CardUser::Account)
            continue;
        const StockMove issued{serial, StockState::Issued, userCardClass,
                               u"an account held it already"_s};
        if (auto moved = move(issued, actor); !moved)
            return moved;
    }
    return {};
}

Result<StockCard> StockTable::known(const CardSerial& serial, const Actor& actor)
{
    auto stored = card(serial);
    if (!stored)
        return failed(stored);
    if (!*stored) {
        const auto batch = foundBatch();
        if (!batch)
            return failed(batch);
        if (auto added = insertCards(*batch, {serial}, actor); !added)
            return failed(added);
        stored = card(serial);
        if (!stored)
            return failed(stored);
    }
    return **stored;
}

Result<CardBatchId> StockTable::foundBatch()
{
    auto answer = m_database.run(selectBatchByName, {QString{foundBatchName}});
    if (!answer)
        return failed(answer);
    if (!answer->records.empty())
        return number<CardBatchId>(answer->records.front());
    CardBatch batch;
    batch.name = foundBatchName;
    return insertBatch(batch);
}

Result<void> StockTable::move(const StockMove& move, const Actor& actor)
{
    const auto stored = card(move.serial);
    if (!stored)
        return failed(stored);
    if (!*stored)
        return failed(Fault::NotFound, move.serial.toString());
    const StockState from = (*stored)->state;
    if (!moves(from, move))
        return failed(Fault::BadInput,
                      u"no card moves from %1 to %2"_s.arg(code(from), code(move.to)));
    const auto audit = m_audit.nextNumber();
    if (!audit)
        return failed(audit);
    StockMove whole = move;
    if (move.to == StockState::Blank)
        whole.cardClass = 0;
    else if (move.to != StockState::Issued)
        whole.cardClass = (*stored)->cardClass;
    if (auto written = insertLine({move.serial, from, whole, *audit}, actor); !written)
        return written;
    const auto followed = m_database.run(
        followMovement,
        {value(code(move.to)), value(std::int64_t{whole.cardClass}), value(m_clock.now()),
         value(std::int64_t{move.to == StockState::Issued}), value(move.serial)});
    if (!followed)
        return failed(followed);
    return m_audit.add({actionFor(move.to),
                        objectOf(move.serial),
                        {{"from"_L1, QString{code(from)}},
                         {"class"_L1, whole.cardClass},
                         {"reason"_L1, move.reason}}},
                       actor);
}

Result<void> StockTable::giveBack(std::int64_t sale, const CardSerial& serial, const Actor& actor)
{
    auto taken = m_database.run(countTakenBySale, {value(sale)});
    if (!taken)
        return failed(taken);
    if (taken->records.front().integer() == 0)
        return {};
    return move({serial, StockState::Blank, 0, u"its opening was voided"_s, sale}, actor);
}

Result<void> StockTable::insertLine(const Line& line, const Actor& actor)
{
    const StockMove& move = line.move;
    const auto written = m_database.run(
        insertMovement,
        {value(line.serial), line.from ? value(code(*line.from)) : QVariant{}, value(code(move.to)),
         value(std::int64_t{move.cardClass}), move.reason, orNull(move.sale), value(m_clock.now()),
         value(actor.counter), value(actor.who), value(line.audit)});
    if (!written)
        return failed(written);
    return {};
}

} // namespace wattcard::db
