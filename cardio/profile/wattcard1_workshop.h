// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/channel.h"
#include "cardio/apdu/secure_channel.h"
#include "cardio/profile/access.h"
#include "domain/ports/card_workshop.h"

namespace wattcard::cardio {

// The issuing station's and the engineer's work on cards of application 1, over any reader. What a
// store does not hold it cannot do: a counter's store re-keys the slots 81 and 84, the issuing
// station's all of them (RELIABILITY.md section 11).
class Wattcard1Workshop : public CardWorkshop {
public:
    // The reader outlives the workshop.
    Wattcard1Workshop(CardReader& reader, CardAccess access);

    CardCapabilities capabilities() const override { return wattcard1Capabilities; }
    Result<CardHints> identify() override;
    std::uint32_t insertionCount() const override { return m_reader.insertionCount(); }
    Result<void> personalise(const CardSerial& card, std::uint8_t cardClass) override;
    Result<void> wipe(const CardSerial& card) override;
    Result<void> terminate(const CardSerial& card) override;
    Result<int> rekey(const CardSerial& card) override;
    Result<void> unblock(const CardSerial& card, std::uint8_t reference) override;
    std::uint8_t orderKeyVersion() const override;
    Result<void> writeOrder(const CardSerial& card, const WorkOrder& order) override;
    Result<WorkOrderCard> readOrder() override;

private:
    // A card in the reader that has been selected, and the session that it is spoken to in.
    struct Selected {
        std::unique_ptr<CardChannel> channel;
        CardHints hints;
    };
    struct Session {
        Selected card;
        std::unique_ptr<SecureChannel> secured;
    };
    Result<Selected> select();
    Result<Selected> selectExpected(const CardSerial& card);
    Result<Session> open(Selected selected, crypto::Purpose purpose);
    Result<int> replaceOldKeys(Session& session);
    Result<crypto::Secret> orderKey(const CardSerial& card, std::uint8_t version) const;

    CardReader& m_reader;
    CardAccess m_access;
};

} // namespace wattcard::cardio
