// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/fmcos/application.h"
#include "cardio/fmcos/line.h"
#include "cardio/layout/fields.h"
#include "cardio/layout/load_file.h"
#include "cardio/layout/return_file.h"
#include "crypto/test_key_store.h"

namespace wattcard::flows {

// A meter for cards of amount and count, as simple as they are: it credits the amount when the
// count is the one after its own, writes its return file, and knows no total, no lock and no order
// id.
class WalletMeter {
public:
    MeterNumber number;
    CustomerNumber customer;
    Credit credited; // since it was cleared

    Result<void> take(cardio::CardReader& reader)
    {
        using namespace cardio;
        auto channel = reader.connect();
        if (!channel)
            return failed(channel);
        const auto hints = fmcos::identify(**channel, {0x00, 0x88, 0x00, 0x01});
        if (!hints)
            return failed(hints);
        const auto done = fmcos::authenticate(**channel, m_access, *hints, fmcos::meterRole);
        if (!done)
            return done;
        const auto load =
            fmcos::readFile(**channel, static_cast<std::uint8_t>(ShortFile::Load), loadSize);
        if (!load)
            return failed(load);
        FieldReader wallet{*load};
        const std::uint32_t amount = wallet.number32();
        const std::uint32_t count = wallet.number32();
        if (count == m_count + 1) {
            credited = credited + Credit::fromHundredths(amount);
            m_count = count;
        }
        const auto note = decodeLoadFile(*load);
        if (!note)
            return failed(note);
        const auto file = returnFile(note->gen);
        if (!file)
            return failed(file);
        const auto key = fmcos::keyOnCard(m_keys, *hints, fmcos::meterRole, fmcos::KeyType::Line);
        return fmcos::updateFile(**channel, key->view(),
                                 {static_cast<std::uint8_t>(ShortFile::Return), 0, *file});
    }

private:
    // The generation comes from the card: such a meter has none of its own.
    Result<Bytes> returnFile(Generation gen)
    {
        using namespace std::chrono;
        ReturnFile file;
        file.meter = number;
        file.customer = customer;
        file.seq = Sequence{m_count};
        file.gen = gen;
        file.accepted = credited;
        file.remaining = credited;
        file.writtenAt = local_days{2026y / 11 / 21};
        file.writeBackCounter = ++m_writeBacks;
        const auto key = m_keys.meterKey({crypto::Purpose::Return, Suite::A, 1}, number);
        if (!key)
            return failed(key);
        return cardio::encodeReturnFile(file, key->view());
    }

    crypto::TestKeyStore m_keys{crypto::TestKeyStore::meter()};
    cardio::CardAccess m_access{m_keys, {}};
    std::uint32_t m_count = 0;
    std::uint32_t m_writeBacks = 0;
};

} // namespace wattcard::flows
