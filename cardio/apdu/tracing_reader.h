// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/channel.h"

#include <chrono>
#include <functional>
#include <optional>

namespace wattcard::cardio {

// One command as a trace may show it: header and lengths, never the data (STYLE 23).
struct ApduTrace {
    std::array<std::uint8_t, 4> header{};
    std::size_t commandLength = 0;
    std::size_t responseLength = 0;
    std::optional<std::uint16_t> status; // none: no answer came
    std::chrono::microseconds duration{};
};

// Passes everything on to another reader and tells of each command.
class TracingReader final : public CardReader {
public:
    using Listener = std::function<void(const ApduTrace&)>;
    TracingReader(CardReader& inner, Listener listener)
        : m_inner{inner},
          m_listener{std::move(listener)}
    {
    }

    Result<std::unique_ptr<CardChannel>> connect() override;
    bool cardPresent() override { return m_inner.cardPresent(); }
    std::uint32_t insertionCount() const override { return m_inner.insertionCount(); }
    QString name() const override { return m_inner.name(); }

private:
    CardReader& m_inner;
    Listener m_listener;
};

} // namespace wattcard::cardio
