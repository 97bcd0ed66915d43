// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/typed_secret.h"

#include <algorithm>

namespace wattcard::app {

namespace {

// Not the second or a later byte of a character in UTF-8 (RFC 3629 section 3).
bool beginsCharacter(std::uint8_t byte)
{
    return (byte & 0xC0) != 0x80;
}

} // namespace

bool TypedSecret::add(ByteView character)
{
    if (character.size() > capacity - m_size)
        return false;
    std::ranges::copy(character, m_bytes.writable().subspan(m_size).begin());
    m_size += character.size();
    return true;
}

void TypedSecret::removeLast()
{
    bool whole = false;
    while (m_size > 0 && !whole) {
        std::uint8_t& last = m_bytes.writable()[--m_size];
        whole = beginsCharacter(last);
        last = 0;
    }
}

void TypedSecret::clear()
{
    while (m_size > 0)
        removeLast();
}

std::size_t TypedSecret::characters() const
{
    return static_cast<std::size_t>(
        std::ranges::count_if(m_bytes.view().first(m_size), beginsCharacter));
}

SharedSecret TypedSecret::take()
{
    auto taken =
        std::make_shared<crypto::Secret>(crypto::Secret::copyOf(m_bytes.view().first(m_size)));
    clear();
    return taken;
}

} // namespace wattcard::app
