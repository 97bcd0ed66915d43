// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ports/evidence.h"

#include <string_view>

namespace wattcard {

Bytes sealedContent(const EvidenceHead& head)
{
    constexpr std::string_view word{"wattcard-evidence-1"};
    Bytes content(word.begin(), word.end());
    for (const std::int64_t number : {head.account.value(), head.records}) {
        for (int shift = 56; shift >= 0; shift -= 8)
            content.push_back(static_cast<std::uint8_t>(number >> shift));
    }
    content.insert(content.end(), head.head.begin(), head.head.end());
    return content;
}

} // namespace wattcard
