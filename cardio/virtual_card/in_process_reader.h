// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/channel.h"
#include "cardio/virtual_card/virtual_card.h"

#include <functional>
#include <optional>

namespace wattcard::cardio {

// A reader slot in this process: cards are put in and pulled by a call, and a test may cut any
// exchange. On one thread. The reader must outlive its channels.
class InProcessReader final : public CardReader {
public:
    explicit InProcessReader(QString name) : m_name{std::move(name)} {}

    void insert(VirtualCard& card); // takes the place of a card that was in
    void remove();
    VirtualCard* card() const { return m_card; } // that is in; none
    // Cut: the card is pulled at that moment and the exchange fails with NoCard. Before a command
    // it never reaches the card; after it the card has done its work and the answer is lost.
    enum class Cut { None, PullCard };
    struct Intercept {
        std::function<Cut(ByteView command)> before;
        std::function<Cut(ByteView command, Bytes& answer)> after; // may change the answer
        // In the place of the card, which never hears of the command; none: the card answers.
        std::function<std::optional<Result<Bytes>>(ByteView command)> instead = {};
    };
    void setIntercept(Intercept intercept) { m_intercept = std::move(intercept); }

    Result<std::unique_ptr<CardChannel>>
    connect() override; // NoCard, CardInUse while a channel lives
    bool cardPresent() override { return m_card != nullptr; }
    std::uint32_t insertionCount() const override { return m_insertions; }
    QString name() const override { return m_name; }

private:
    class Channel;
    Result<Bytes> exchange(ByteView command);

    QString m_name;
    VirtualCard* m_card = nullptr;
    std::uint32_t m_insertions = 0; // rises with removals too, as a reader's own counter does
    bool m_connected = false;
    Intercept m_intercept;
};

} // namespace wattcard::cardio
