// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bytes.h"

namespace wattcard::crypto {

// Wipes bytes in ordinary memory when its scope ends: of a command, in the clear, that may carry a
// key. What is freed unwiped stays where it was until somebody needs the place.
class WipedAtEnd {
public:
    explicit WipedAtEnd(Bytes& bytes) : m_bytes{bytes} {}
    WipedAtEnd(const WipedAtEnd&) = delete;
    WipedAtEnd& operator=(const WipedAtEnd&) = delete;
    ~WipedAtEnd();

private:
    Bytes& m_bytes;
};

} // namespace wattcard::crypto
