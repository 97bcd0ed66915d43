// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/channel.h"

#include <vector>

namespace wattcard::tests {

// A reader whose card follows a script to the byte. A command that is not the next one of the
// script, one too many, or one that never came fails the running test and names the place and both
// byte strings. Unlike other scripted cards it never starts over (STYLE.md point 39).
class StrictCard final : public cardio::CardReader {
public:
    struct Step {
        Bytes command;
        Result<Bytes> answer; // or how the exchange fails
    };
    explicit StrictCard(std::vector<Step> script) : m_script{std::move(script)} {}
    ~StrictCard() override; // fails the test for what is left of the script

    bool finished() const { return m_next == m_script.size(); }
    int sessions() const { return m_sessions; }

    Result<std::unique_ptr<cardio::CardChannel>> connect() override;
    bool cardPresent() override { return true; }
    std::uint32_t insertionCount() const override { return 1; }
    QString name() const override { return QStringLiteral("strict"); }

private:
    class Channel;
    Result<Bytes> exchange(ByteView command);
    std::string position() const;

    std::vector<Step> m_script;
    std::size_t m_next = 0;
    bool m_derailed = false; // after a mistake nothing more is compared
    int m_sessions = 0;
};

// The steps of a transcript: lines "> hex" for a command and "< hex" for its answer, "< FAULT" for
// an exchange that fails with NoCard; blank lines and lines with # mean nothing. Aborts the test
// run when the file cannot be read.
std::vector<StrictCard::Step> transcript(const std::string& file);

} // namespace wattcard::tests
