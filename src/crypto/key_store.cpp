// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/key_store.h"

#include <algorithm>

namespace wattcard::crypto {

std::uint8_t cardReference(Purpose purpose, Suite suite)
{
    constexpr std::uint8_t toSuiteT = 0x10;
    const Purpose slot = purpose == Purpose::Transport ? Purpose::Issuer : purpose;
    const auto reference = static_cast<std::uint8_t>(slot);
    return static_cast<std::uint8_t>(suite == Suite::T ? reference + toSuiteT : reference);
}

std::vector<std::uint8_t> KeyStore::versions(Purpose purpose, Suite suite) const
{
    std::vector<std::uint8_t> found;
    for (const KeyLabel& label : labels()) {
        const bool fits = label.slot.purpose == purpose && label.slot.suite == suite;
        if (fits && label.state != KeyState::Revoked)
            found.push_back(label.slot.version);
    }
    std::ranges::sort(found, std::greater{});
    return found;
}

std::uint8_t KeyStore::newest(Purpose purpose, Suite suite) const
{
    std::uint8_t newest = 0;
    for (const KeyLabel& label : labels()) {
        const bool fits = label.slot.purpose == purpose && label.slot.suite == suite;
        if (fits && label.state == KeyState::Live)
            newest = std::max(newest, label.slot.version);
    }
    return newest;
}

} // namespace wattcard::crypto
