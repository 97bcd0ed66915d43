// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/diversify.h"

#include "crypto/cipher.h"
#include "crypto/cmac.h"
#include "crypto/padding.h"
#include "crypto/require.h"

#include <algorithm>
#include <string_view>

namespace wattcard::crypto {

namespace {

constexpr std::uint8_t aes128Constant = 0x01; // AN10922 section 2.2, "Div Constant 1"
constexpr std::size_t inputSize = 2 * aesBlockSize;
constexpr std::string_view application = "WATT01";

Bytes inputOf(ByteView owner, const KeySlot& slot)
{
    constexpr std::uint8_t toSuiteT = 0x10; // CARD.md section 4: references 91 to 95
    const auto reference = static_cast<std::uint8_t>(slot.purpose);
    Bytes input(owner.begin(), owner.end());
    input.reserve(owner.size() + 2 + application.size());
    input.push_back(
        static_cast<std::uint8_t>(slot.suite == Suite::T ? reference + toSuiteT : reference));
    input.push_back(slot.version);
    input.insert(input.end(), application.begin(), application.end());
    return input;
}

} // namespace

Secret diversifyAes128(ByteView master, ByteView input)
{
    require(input.size() < inputSize, "AN10922 input is at most 31 bytes");
    Bytes block{aes128Constant};
    block.insert(block.end(), input.begin(), input.end());
    const CmacSubkeys subkeys = aesCmacSubkeys(master);
    const Mac16& subkey = block.size() < inputSize ? subkeys.k2 : subkeys.k1;
    if (block.size() < inputSize)
        block.push_back(paddingMark);
    block.resize(inputSize);
    for (std::size_t i = 0; i < aesBlockSize; ++i)
        block[aesBlockSize + i] = static_cast<std::uint8_t>(block[aesBlockSize + i] ^ subkey[i]);
    const Secret chain{cbcEncrypt(KeyAlgorithm::Aes128, master, Mac16{}, block)};
    return Secret::copyOf(chain.view().last(aesBlockSize));
}

Secret diversify(Suite suite, ByteView master, ByteView input)
{
    if (suite != Suite::S)
        return diversifyAes128(master, input);
    require(input.size() >= aesBlockSize && input.size() < inputSize, "diversification input");
    Bytes message{aes128Constant};
    message.insert(message.end(), input.begin(), input.end());
    Mac16 mac = cmac(KeyAlgorithm::Sm4, master, message);
    return Secret::takeOver(mac);
}

Bytes diversificationInput(const KeySlot& slot, const CardSerial& serial)
{
    return inputOf(serial.bytes(), slot);
}

Bytes diversificationInput(const KeySlot& slot, const MeterNumber& meter)
{
    std::array<std::uint8_t, 8> owner{};
    std::uint64_t rest = meter.number();
    for (std::size_t i = owner.size(); i-- > 2; rest /= 100) // two decimal digits a byte
        owner[i] = static_cast<std::uint8_t>(rest / 10 % 10 << 4 | rest % 10);
    return inputOf(owner, slot);
}

} // namespace wattcard::crypto
