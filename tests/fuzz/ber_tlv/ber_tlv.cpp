// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/apdu/tlv.h"
#include "tests/fuzz/fixture.h"

#include <algorithm>

// BER-TLV: what is read to its end is written back byte for byte, because only shortest forms are
// read; nothing is read beyond the end.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace wattcard;
    using namespace wattcard::cardio;
    const ByteView input{data, size};
    TlvReader reader{input};
    Bytes written;
    while (!reader.atEnd()) {
        const auto object = reader.next();
        if (!object)
            return 0;
        appendObject(written, object->tag, object->value);
        if (const auto found = findObject(input, object->tag))
            fuzz::mustHold(std::ranges::equal(*found, object->value));
    }
    fuzz::mustHold(std::ranges::equal(written, input));
    return 0;
}
