// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/channel.h"
#include "cardio/pcsc/context.h"

namespace wattcard::cardio {

// A reader behind the smart-card service, for one thread. The context is made when it is first
// needed and made anew after the service was lost. A connected card is ours alone (SHARE_EXCLUSIVE)
// and is reset on leaving.
class PcscReader final : public CardReader {
public:
    explicit PcscReader(ReaderChoice choice) : m_choice{std::move(choice)} {}

    Result<std::unique_ptr<CardChannel>> connect() override;
    bool cardPresent() override;
    // The reader's own count of insertions and removals. A restart of the service and a reader that
    // was away, after which that count begins anew, are one change more in the upper half: two
    // equal numbers mean that the card did not leave.
    std::uint32_t insertionCount() const override;
    QString name() const override; // empty until the reader was seen

private:
    Result<void> ensureContext() const;
    Result<std::string> find() const;
    Result<std::string> findOnce() const;
    void drop() const;

    ReaderChoice m_choice;
    // The connection with the service and what was last seen through it: asking makes it anew.
    mutable std::optional<Context> m_context;
    mutable std::string m_name;
    mutable bool m_missing = false; // our reader, when it was looked for last
    mutable std::uint16_t m_restarts = 0;
    mutable std::uint32_t m_insertions = 0;
};

} // namespace wattcard::cardio
