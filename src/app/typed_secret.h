// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secret.h"

#include <memory>

namespace wattcard::app {

// A secret on its way between two threads: the last one who holds it wipes it.
using SharedSecret = std::shared_ptr<crypto::Secret>;

// What is typed key by key into protected memory; it is never in a QString, whose copies nobody
// wipes. Counts characters of UTF-8.
class TypedSecret {
public:
    static constexpr std::size_t capacity = 256; // bytes
    bool add(ByteView character);                // false when it is full
    void removeLast();
    void clear();
    std::size_t characters() const;
    bool isEmpty() const { return m_size == 0; }
    SharedSecret take(); // and is empty afterwards

private:
    crypto::Secret m_bytes{capacity};
    std::size_t m_size = 0;
};

} // namespace wattcard::app
