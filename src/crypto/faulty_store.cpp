// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/faulty_store.h"

#include <algorithm>

namespace wattcard::crypto {

Result<void> FaultyStore::write(Slot slot, ByteView bytes)
{
    if (m_left == 0 || --m_left > 0)
        return m_store.write(slot, bytes);
    return m_cuts ? tear(slot, bytes)
                  : Result<void>{failed(Fault::DatabaseFailed, QStringLiteral("write refused"))};
}

// The old bytes stand where the new ones have not arrived.
Result<void> FaultyStore::tear(Slot slot, ByteView bytes)
{
    Bytes mixture = m_store.read(slot).value_or(Bytes{});
    const ByteView arrived = bytes.first(bytes.size() / 2);
    mixture.resize(std::max(mixture.size(), arrived.size()));
    std::ranges::copy(arrived, mixture.begin());
    if (const auto torn = m_store.write(slot, mixture); !torn)
        return torn;
    if (m_onCut)
        m_onCut();
    return failed(Fault::DatabaseFailed, QStringLiteral("power cut"));
}

void FaultyStore::failAt(int write)
{
    m_left = write;
    m_cuts = false;
}

void FaultyStore::cutAt(int write)
{
    m_left = write;
    m_cuts = true;
}

} // namespace wattcard::crypto
