// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/profile/wattcard1_workshop.h"
#include "tests/cardio/profile/sale_bench.h"

namespace wattcard::cardio {

inline WorkOrder benchOrder(ManagementClass kind, std::int64_t serial = 7'001)
{
    using namespace std::chrono;
    WorkOrder order;
    order.serial = WorkOrderSerial{serial};
    order.kind = kind;
    order.scope.meters = {sampleParameter().meter};
    order.validFrom = localTime(2026y / 11 / 21, 0h);
    order.validUntil = localTime(2026y / 12 / 5, 0h);
    order.engineer = OperatorId{3};
    order.approver1 = OperatorId{1};
    order.approver2 = OperatorId{2};
    if (kind == ManagementClass::KeyUpdate)
        order.keyUpdate = KeyUpdateOrder{0xA2, 1, true};
    return order;
}

// A management card in memory, issued with its order by the station that holds all keys.
class ManagementCard {
public:
    ManagementCard(const crypto::KeyStore& station, const WorkOrder& order, std::uint8_t last)
        : serial{{0x00, 0x00, 0x88, 0x00, 0x00, 0x00, 0x0E, last}},
          m_workshop{m_reader, {station, SaleBench::utility}}
    {
        EXPECT_TRUE(makeBlank(store, station, {serial, SaleBench::utility}));
        card.emplace(store, crypto::randomBytes);
        m_reader.insert(*card);
        EXPECT_TRUE(m_workshop.personalise(serial, static_cast<std::uint8_t>(order.kind)));
        EXPECT_TRUE(m_workshop.writeOrder(serial, order));
    }
    void put(InProcessReader& into)
    {
        m_reader.remove();
        card->reset();
        into.insert(*card);
    }
    // Taken back to the station.
    WorkOrderCard readBack(InProcessReader& from)
    {
        from.remove();
        card->reset();
        m_reader.insert(*card);
        return m_workshop.readOrder().value();
    }

    const CardSerial serial;
    MemoryImageStore store;
    std::optional<VirtualCard> card;

private:
    InProcessReader m_reader{QStringLiteral("station")};
    Wattcard1Workshop m_workshop;
};

} // namespace wattcard::cardio
