// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/threaded_card_stock.h"

#include "main/database_thread.h"

namespace wattcard {

Result<CardBatchId> ThreadedCardStock::receive(const CardBatch& batch,
                                               const std::vector<CardSerial>& cards,
                                               const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_stock.receive(batch, cards, actor); });
}

Result<StockCard> ThreadedCardStock::card(const CardSerial& serial)
{
    return onThreadOf(m_home, [&] { return m_stock.card(serial); });
}

Result<std::vector<StockCard>> ThreadedCardStock::cards(StockState state, int limit)
{
    return onThreadOf(m_home, [&] { return m_stock.cards(state, limit); });
}

Result<std::vector<StockCount>> ThreadedCardStock::count()
{
    return onThreadOf(m_home, [&] { return m_stock.count(); });
}

Result<void> ThreadedCardStock::move(const CardSerial& serial, StockState to, const QString& reason,
                                     const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_stock.move(serial, to, reason, actor); });
}

Result<void> ThreadedCardStock::issued(const CardSerial& serial, std::uint8_t cardClass,
                                       const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_stock.issued(serial, cardClass, actor); });
}

Result<void> ThreadedCardStock::record(const CardSerial& serial, CardAct act, const QString& detail,
                                       const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_stock.record(serial, act, detail, actor); });
}

} // namespace wattcard
