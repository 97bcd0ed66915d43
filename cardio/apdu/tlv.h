// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bytes.h"
#include "domain/result.h"

#include <optional>

namespace wattcard::cardio {

// Data objects of ISO 7816-4 section 5.2.2 (BER-TLV) as far as the application uses them: one-byte
// tags, lengths up to 65535.
struct DataObject {
    std::uint8_t tag = 0;
    ByteView value; // into the buffer that was read
};

// Reads one object after the other and never beyond the buffer.
class TlvReader {
public:
    explicit TlvReader(ByteView bytes) : m_rest{bytes} {}
    bool atEnd() const { return m_rest.empty(); }
    // BadInput for a truncated object, a length beyond the end, an indefinite length, a length not
    // in its shortest form, or a tag of more than one byte.
    Result<DataObject> next();
    // The next object when it has this tag; nothing (and nothing consumed) when it is another one
    // or there is none.
    Result<std::optional<DataObject>> nextIf(std::uint8_t tag);

private:
    ByteView m_rest;
};

// The one object with this tag at the top level. BadInput when it is missing, there twice, or
// anything around it is malformed.
Result<ByteView> findObject(ByteView bytes, std::uint8_t tag);

// Appends tag, length in its shortest form, value.
void appendObject(Bytes& out, std::uint8_t tag, ByteView value);

} // namespace wattcard::cardio
