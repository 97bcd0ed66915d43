// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/strict_card.h"

#include <QByteArray>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

namespace wattcard::tests {

namespace {

std::string hex(ByteView bytes)
{
    return QByteArray{reinterpret_cast<const char*>(bytes.data()),
                      static_cast<qsizetype>(bytes.size())}
        .toHex(' ')
        .toUpper()
        .toStdString();
}

Bytes bytesOf(const std::string& hexText)
{
    const QByteArray raw = QByteArray::fromHex(QByteArray::fromStdString(hexText));
    return Bytes(raw.begin(), raw.end());
}

} // namespace

class StrictCard::Channel final : public cardio::CardChannel {
public:
    explicit Channel(StrictCard& card) : m_card{card} {}
    Result<Bytes> transmit(ByteView command) override { return m_card.exchange(command); }
    Bytes atr() const override { return {}; }

private:
    StrictCard& m_card;
};

StrictCard::~StrictCard()
{
    if (!m_derailed && !finished())
        ADD_FAILURE() << position() << " never came: " << hex(m_script[m_next].command);
}

Result<std::unique_ptr<cardio::CardChannel>> StrictCard::connect()
{
    ++m_sessions;
    return std::make_unique<Channel>(*this);
}

Result<Bytes> StrictCard::exchange(ByteView command)
{
    if (m_derailed)
        return failed(Fault::NoCard);
    if (finished()) {
        m_derailed = true;
        ADD_FAILURE() << position() << " is one too many: " << hex(command);
        return failed(Fault::NoCard);
    }
    const Step& step = m_script[m_next];
    if (!std::ranges::equal(step.command, command)) {
        m_derailed = true;
        ADD_FAILURE() << position() << " is not the one of the script\n  expected "
                      << hex(step.command) << "\n  came     " << hex(command);
        return failed(Fault::NoCard);
    }
    ++m_next;
    return step.answer;
}

std::string StrictCard::position() const
{
    return "command " + std::to_string(m_next + 1) + " of " + std::to_string(m_script.size());
}

std::vector<StrictCard::Step> transcript(const std::string& file)
{
    std::ifstream lines{file};
    if (!lines)
        std::abort();
    std::vector<StrictCard::Step> steps;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("> "))
            steps.push_back({bytesOf(line.substr(2)), failed(Fault::NoCard)});
        else if (line.starts_with("< ") && line != "< FAULT" && !steps.empty())
            steps.back().answer = bytesOf(line.substr(2));
    }
    return steps;
}

} // namespace wattcard::tests
