// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/channel.h"
#include "domain/ports/reader_bench.h"

#include <functional>

namespace wattcard::cardio {

// The counter's reader, which can be exchanged for another one between two card sessions while the
// program runs; a session that is open is never disturbed. On one thread. Outlives its channels.
class ChosenReader final : public CardReader, public ReaderBench {
public:
    using Make = std::function<std::unique_ptr<CardReader>(const QString& name)>;
    ChosenReader(std::unique_ptr<CardReader> first, Make make)
        : m_inner{std::move(first)},
          m_make{std::move(make)}
    {
    }

    Result<std::unique_ptr<CardChannel>> connect() override;
    bool cardPresent() override { return m_inner->cardPresent(); }
    std::uint32_t insertionCount() const override;
    QString name() const override { return m_inner->name(); }

    Result<void> choose(const QString& name) override;
    Result<Trial> timeAnswers(int count) override;
    Result<Trial> timeVisit() override;

private:
    class Channel;

    std::unique_ptr<CardReader> m_inner;
    Make m_make;
    std::uint8_t m_exchanges = 0;
    bool m_sessionOpen = false;
};

} // namespace wattcard::cardio
