// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/profile/wattcard1_desk.h"
#include "cardio/profile/wattcard1_meter_slot.h"
#include "cardio/virtual_card/card_making.h"
#include "cardio/virtual_card/in_process_reader.h"
#include "cardio/virtual_card/memory_image_store.h"
#include "crypto/test_key_store.h"
#include "tests/cardio/layout/sample_files.h"

namespace wattcard::cardio {

// One card, a counter's desk and a meter's slot in one process. Every command is counted, and a
// test may cut or change the exchange of one instruction.
class SaleBench {
public:
    static constexpr UtilityRegion utility{0x00, 0x07, 0x00, 0x01};

    explicit SaleBench(Suite used = Suite::A) : suite{used}
    {
        const BlankCard blank{serial, utility, static_cast<std::uint8_t>(suite)};
        EXPECT_TRUE(makeBlank(store, station, blank));
        card.emplace(store, crypto::randomBytes);
        counterReader.insert(*card);
        watch(nullptr);
    }

    void personalise() { ASSERT_TRUE(desk.personalise(serial)); }
    // An operational card with the opening image: gen 1, seq 1.
    void open(std::uint8_t flags = 0x80)
    {
        personalise();
        const auto target = desk.encode(image(1, flags));
        ASSERT_TRUE(target);
        auto session = desk.open(CardRole::Issuer);
        ASSERT_TRUE(session);
        ASSERT_EQ((*session)->write(*target).outcome, WriteOutcome::Proved);
    }
    void moveToMeter()
    {
        counterReader.remove();
        card->reset();
        meterReader.insert(*card);
    }
    void moveToCounter()
    {
        meterReader.remove();
        card->reset();
        counterReader.insert(*card);
    }

    static CardImage image(std::uint32_t seq, std::uint8_t flags = 0)
    {
        CardImage image{sampleParameter(), sampleLoad(), std::nullopt, std::nullopt};
        image.parameter.update.bits = flags;
        image.parameter.subType = seq == 1 ? SubType::Opening : SubType::Purchase;
        image.load.seq = Sequence{seq};
        image.load.total = Credit::fromHundredths(10'000 * std::int64_t{seq});
        image.load.order[7] = static_cast<std::uint8_t>(seq);
        if (image.parameter.update.namesTariff1())
            image.tariff1 = sampleTariff();
        if (image.parameter.update.namesTariff2())
            image.tariff2 = sampleTariff();
        return image;
    }
    transaction::Target target(std::uint32_t seq, std::uint8_t flags = 0)
    {
        return desk.encode(image(seq, flags)).value();
    }

    // What happens to the exchange of an instruction: `change` gets the answer and says whether the
    // card is pulled then; null lets everything pass.
    using Cut = InProcessReader::Cut;
    using Change = std::function<Cut(Bytes& answer)>;
    void watch(Change change, Instruction instruction = Instruction::PutData)
    {
        m_instructions.clear();
        counterReader.setIntercept({[this](ByteView command) {
                                        m_instructions.push_back(command[1]);
                                        return Cut::None;
                                    },
                                    [this, change, instruction](ByteView, Bytes& answer) {
                                        const bool meant =
                                            change && m_instructions.back() ==
                                                          static_cast<std::uint8_t>(instruction);
                                        return meant ? change(answer) : Cut::None;
                                    }});
    }
    const Bytes& instructions() const { return m_instructions; } // since the last watch()

    const Suite suite;
    const CardSerial serial{{0x00, 0x00, 0x88, 0x00, 0x00, 0x00, 0x00, 0x01}};
    const MeterNumber meter = sampleParameter().meter;
    crypto::TestKeyStore station{crypto::TestKeyStore::issuingStation()};
    crypto::TestKeyStore counterKeys{crypto::TestKeyStore::counter()};
    crypto::TestKeyStore meterKeys{crypto::TestKeyStore::meter()};
    MemoryImageStore store;
    std::optional<VirtualCard> card;
    InProcessReader counterReader{QStringLiteral("counter")};
    InProcessReader meterReader{QStringLiteral("meter")};
    Wattcard1Desk desk{counterReader, {counterKeys, utility, suite}};
    Wattcard1MeterSlot slot{meterReader, {meterKeys, utility, suite}};

private:
    Bytes m_instructions;
};

} // namespace wattcard::cardio
