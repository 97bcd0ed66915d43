// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/channel.h"
#include "domain/card_anatomy.h"

#include <chrono>
#include <functional>

namespace wattcard::cardio {

// Passes everything on to another reader and tells of each command: header, lengths, status and
// times, never the data.
class TracingReader final : public CardReader {
public:
    using Listener = std::function<void(const ApduStep&)>;
    TracingReader(CardReader& inner, Listener listener);

    Result<std::unique_ptr<CardChannel>> connect() override;
    bool cardPresent() override { return m_inner.cardPresent(); }
    std::uint32_t insertionCount() const override { return m_inner.insertionCount(); }
    QString name() const override { return m_inner.name(); }

private:
    CardReader& m_inner;
    Listener m_listener;
    std::chrono::steady_clock::time_point m_begin; // what the steps' times count from
};

// The stable name of an instruction: "select", "put-data"; empty for one that is none of ours.
QLatin1StringView instructionName(std::uint8_t instruction);

} // namespace wattcard::cardio
