// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/fmcos/card_making.h"
#include "cardio/fmcos/fmcos_desk.h"
#include "cardio/virtual_card/memory_image_store.h"
#include "crypto/test_key_store.h"
#include "tests/cardio/fmcos/fmcos_reader.h"
#include "tests/cardio/layout/sample_files.h"

namespace wattcard::cardio::fmcos {

// A simulated card in state 03 and a counter's desk in one process.
class FmcosBench {
public:
    static constexpr UtilityRegion utility{0x00, 0x07, 0x00, 0x01};
    using Protocol = FmcosCard::Protocol;

    explicit FmcosBench(Protocol protocol = Protocol::T1)
    {
        EXPECT_TRUE(makeCard(store, station, {serial, utility}));
        card.emplace(store, crypto::randomBytes, protocol);
        reader.insert(*card);
    }
    static CardImage image(std::uint32_t seq)
    {
        CardImage image{sampleParameter(), sampleLoad(), std::nullopt, std::nullopt};
        image.parameter.update.bits = seq == 1 ? 0x95 : 0x00;
        image.parameter.subType = seq == 1 ? SubType::Opening : SubType::Purchase;
        image.load.seq = Sequence{seq};
        if (seq == 1)
            image.tariff1 = sampleTariff();
        return image;
    }
    transaction::Target target(std::uint32_t seq) { return desk.encode(image(seq)).value(); }
    void open()
    {
        ASSERT_TRUE(desk.personalise(serial));
        auto session = desk.open(CardRole::Issuer);
        ASSERT_TRUE(session);
        ASSERT_EQ((*session)->write(target(1)).outcome, WriteOutcome::Proved);
    }

    const CardSerial serial{{0x00, 0x00, 0x88, 0x00, 0x00, 0x00, 0x00, 0x02}};
    crypto::TestKeyStore station{crypto::TestKeyStore::issuingStation()};
    crypto::TestKeyStore counterKeys{crypto::TestKeyStore::counter()};
    MemoryImageStore store;
    std::optional<FmcosCard> card;
    FmcosReader reader;
    FmcosDesk desk{reader, {counterKeys, utility}};
};

} // namespace wattcard::cardio::fmcos
