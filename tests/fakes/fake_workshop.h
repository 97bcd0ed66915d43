// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/card_workshop.h"

#include <functional>

namespace wattcard::fakes {

// Cards without bytes and a reader for one of them: does what CardWorkshop promises, and fails
// where it is told to, before or after the act: a card that is pulled away has or has not done it.
class FakeWorkshop final : public CardWorkshop {
public:
    struct Card {
        CardHints hints;
        std::optional<WorkOrder> order = {};
        std::vector<Visit> visits = {};
    };
    enum class Moment { Before, After };
    // Asked at each act; an answer is the failure of that call.
    std::function<std::optional<Failure>(Moment)> trouble = [](Moment) { return std::nullopt; };
    Card* inserted = nullptr;
    CardCapabilities kind = wattcard1Capabilities;
    std::uint8_t newestVersion = 1;
    std::uint32_t insertions = 1;
    int acts = 0; // that changed a card or were asked to

    static Card blankCard(const CardSerial& serial);

    CardCapabilities capabilities() const override { return kind; }
    Result<CardHints> identify() override;
    std::uint32_t insertionCount() const override { return insertions; }
    Result<void> personalise(const CardSerial& card, std::uint8_t cardClass) override;
    Result<void> wipe(const CardSerial& card) override;
    Result<void> terminate(const CardSerial& card) override;
    Result<int> rekey(const CardSerial& card) override;
    Result<void> unblock(const CardSerial& card, std::uint8_t reference) override;
    std::uint8_t orderKeyVersion() const override { return newestVersion; }
    Result<void> writeOrder(const CardSerial& card, const WorkOrder& order) override;
    Result<WorkOrderCard> readOrder() override;

private:
    Result<void> act(const CardSerial& card, const std::function<Result<void>(Card&)>& change);
};

} // namespace wattcard::fakes
