// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/apdu/t0_channel.h"

#include "cardio/apdu/command.h"

#include <algorithm>

namespace wattcard::cardio {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint8_t moreData = 0x61;    // ISO 7816-4 table 5: SW2 bytes still available
constexpr std::uint8_t wrongLength = 0x6C; // the same: SW2 is the right Le
constexpr std::uint8_t getResponse = 0xC0; // ISO 7816-4 section 12.7.1
constexpr std::size_t tpduHeaderSize = 5;
// A short answer under secure messaging comes in one piece; a card that goes on and on is broken.
constexpr int mostPieces = 8;

constexpr std::array readingInstructions{Instruction::ReadBinary, Instruction::ReadRecord,
                                         Instruction::GetData, Instruction::GetChallenge};

std::uint8_t sw1(const Bytes& answer)
{
    return answer[answer.size() - 2];
}

bool reads(ByteView tpdu)
{
    return tpdu.size() == tpduHeaderSize &&
           std::ranges::find(readingInstructions, Instruction{tpdu[1]}) !=
               readingInstructions.end();
}

// ISO 7816-3 section 12.2.2: header with P3 = 00, P3 = Le, or P3 = Lc and the data; Le of a command
// with data stays behind.
Result<Bytes> tpduOf(ByteView apdu)
{
    auto command = Command::parse(apdu);
    if (!command)
        return failed(command);
    if (!command->fitsShort())
        return failed(Fault::BadInput, u"T=0 carries no extended command"_s);
    if (!command->data.empty())
        command->expected.reset();
    auto tpdu = command->encode();
    if (tpdu && tpdu->size() < tpduHeaderSize)
        tpdu->push_back(0);
    return tpdu;
}

} // namespace

Result<Bytes> T0Channel::transmit(ByteView command)
{
    const auto tpdu = tpduOf(command);
    if (!tpdu)
        return failed(tpdu);
    auto answer = sent(*tpdu);
    Bytes collected;
    for (int piece = 0; answer && sw1(*answer) == moreData; ++piece) {
        if (piece == mostPieces)
            return failed(Fault::CardMute, u"T=0: the answer has no end"_s);
        collected.insert(collected.end(), answer->begin(), answer->end() - 2);
        answer = sent(Bytes{plainClass, getResponse, 0, 0, answer->back()});
    }
    if (answer)
        answer->insert(answer->begin(), collected.begin(), collected.end());
    return answer;
}

// Once more after 6Cxx; GET RESPONSE reads what waits and may be repeated too.
Result<Bytes> T0Channel::sent(ByteView tpdu)
{
    auto answer = m_card->transmit(tpdu);
    if (answer && answer->size() < 2)
        return failed(Fault::CardMute, u"T=0: no status word"_s);
    const bool mayRepeat = reads(tpdu) || tpdu[1] == getResponse;
    if (!answer || sw1(*answer) != wrongLength || !mayRepeat)
        return answer;
    Bytes corrected(tpdu.begin(), tpdu.end());
    corrected.back() = answer->back();
    answer = m_card->transmit(corrected);
    if (answer && answer->size() < 2)
        return failed(Fault::CardMute, u"T=0: no status word"_s);
    return answer;
}

} // namespace wattcard::cardio
