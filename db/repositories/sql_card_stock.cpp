// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_card_stock.h"

#include "db/repositories/columns.h"
#include "db/repositories/permission.h"
#include "db/repositories/stock_table.h"
#include "db/sqlite/transaction.h"
#include "domain/card_files.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText selectByState{
    "stock_by_state", "SELECT serial, batch, card_class, state, since, times_issued FROM card_stock"
                      " WHERE state = ? ORDER BY since DESC, serial LIMIT ?"};
constexpr StatementText countByBatch{
    "stock_count",
    "SELECT b.id, b.name, b.received_at, COUNT(s.serial), b.transport_version,"
    " COUNT(*) FILTER (WHERE s.state = 'blank'), COUNT(*) FILTER (WHERE s.state = 'issued'),"
    " COUNT(*) FILTER (WHERE s.state = 'returned'), COUNT(*) FILTER (WHERE s.state = 'scrapped'),"
    " COUNT(*) FILTER (WHERE s.state = 'lost')"
    " FROM card_batch AS b LEFT JOIN card_stock AS s ON s.batch = b.id GROUP BY b.id ORDER BY "
    "b.id"};
Right rightFor(StockState to)
{
    switch (to) {
    case StockState::Blank: return Right::ReuseCards;
    case StockState::Issued: return Right::IssueUserCards;
    case StockState::Returned:
    case StockState::Lost: return Right::TakeCardsIn;
    case StockState::Scrapped: return Right::ScrapCards;
    }
    std::abort();
}

QLatin1StringView actionFor(CardAct act)
{
    switch (act) {
    case CardAct::Rekeyed: return "card.rekey"_L1;
    case CardAct::Unblocked: return "card.unblock"_L1;
    }
    std::abort();
}

Right rightFor(CardAct act)
{
    return act == CardAct::Rekeyed ? Right::RekeyCards : Right::UnblockCards;
}

StockCount countFrom(Record& record)
{
    StockCount count;
    count.batch.id = number<CardBatchId>(record);
    count.batch.name = record.text();
    count.batch.receivedAt = utcTime(record);
    count.batch.received = number<int>(record);
    count.batch.transportKeyVersion = number<std::uint8_t>(record);
    count.blank = number<int>(record);
    count.issued = number<int>(record);
    count.returned = number<int>(record);
    count.scrapped = number<int>(record);
    count.lost = number<int>(record);
    return count;
}

} // namespace

Result<CardBatchId> SqlCardStock::receive(const CardBatch& batch,
                                          const std::vector<CardSerial>& cards, const Actor& actor)
{
    const bool asMany =
        batch.received == 0 || static_cast<std::size_t>(batch.received) == cards.size();
    if (batch.name.isEmpty() || cards.empty() || !asMany)
        return failed(Fault::BadInput, u"a delivery has a name and its cards"_s);
    return inTransaction(m_database, "receive"_L1, [&]() -> Result<CardBatchId> {
        if (auto good = permit(m_database, actor, Right::ReceiveCards); !good)
            return failed(good);
        return StockTable{m_database, m_clock}.receive(batch, cards, actor);
    });
}

Result<StockCard> SqlCardStock::card(const CardSerial& serial)
{
    const auto stored = StockTable{m_database, m_clock}.card(serial);
    if (!stored)
        return failed(stored);
    if (!*stored)
        return failed(Fault::NotFound, serial.toString());
    return **stored;
}

Result<std::vector<StockCard>> SqlCardStock::cards(StockState state, int limit)
{
    auto answer = m_database.run(selectByState, {value(code(state)), value(std::int64_t{limit})});
    if (!answer)
        return failed(answer);
    return checkedAll(*answer, stockCardFrom);
}

Result<std::vector<StockCount>> SqlCardStock::count()
{
    auto answer = m_database.run(countByBatch);
    if (!answer)
        return failed(answer);
    return checkedAll(*answer, countFrom);
}

Result<void> SqlCardStock::move(const CardSerial& serial, StockState to, const QString& reason,
                                const Actor& actor)
{
    if (to == StockState::Issued)
        return failed(Fault::BadInput, u"a card is issued for a class"_s);
    return inTransaction(m_database, "move_card"_L1, [&]() -> Result<void> {
        if (auto good = permit(m_database, actor, rightFor(to)); !good)
            return good;
        if (auto free = refuseBound(serial); !free)
            return free;
        return StockTable{m_database, m_clock}.move({serial, to, 0, reason}, actor);
    });
}

Result<void> SqlCardStock::issued(const CardSerial& serial, std::uint8_t cardClass,
                                  const Actor& actor)
{
    const bool isUserCard = cardClass == userCardClass;
    if (!isUserCard && !managementClass(cardClass))
        return failed(Fault::BadInput, u"no such class of card"_s);
    const Right right = isUserCard ? Right::IssueUserCards : Right::IssueManagementCards;
    return inTransaction(m_database, "issue_card"_L1, [&]() -> Result<void> {
        if (auto good = permit(m_database, actor, right); !good)
            return good;
        StockTable stock{m_database, m_clock};
        const auto stored = stock.card(serial);
        if (!stored)
            return failed(stored);
        const bool again =
            *stored && (*stored)->state == StockState::Issued && (*stored)->cardClass == cardClass;
        if (again)
            return {};
        return stock.move({serial, StockState::Issued, cardClass}, actor);
    });
}

Result<void> SqlCardStock::record(const CardSerial& serial, CardAct act, const QString& detail,
                                  const Actor& actor)
{
    return inTransaction(m_database, "card_act"_L1, [&]() -> Result<void> {
        if (auto good = permit(m_database, actor, rightFor(act)); !good)
            return good;
        return AuditChain{m_database, m_clock}.add(
            {actionFor(act), u"card:"_s + serial.toString(), {{"detail"_L1, detail}}}, actor);
    });
}

Result<void> SqlCardStock::refuseBound(const CardSerial& serial)
{
    const auto user = StockTable{m_database, m_clock}.userOf(serial);
    if (!user)
        return failed(user);
    switch (*user) {
    case CardUser::Nobody: return {};
    case CardUser::Account: return failed(Fault::BadInput, u"an account holds this card"_s);
    case CardUser::Order: return failed(Fault::BadInput, u"its work order is not settled"_s);
    }
    std::abort();
}

} // namespace wattcard::db
