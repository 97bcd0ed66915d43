// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bytes.h"
#include "domain/result.h"

namespace wattcard {

// Two places that survive power loss, each written whole: the memory under a card's or a meter's
// A/B images. A write that is torn leaves any mixture in that one place and never touches the
// other.
class ImageStore {
public:
    enum class Slot { A, B };
    virtual ~ImageStore() = default;
    virtual Result<Bytes> read(Slot slot) = 0;                 // empty when never written
    virtual Result<void> write(Slot slot, ByteView bytes) = 0; // durable when it returns
};

} // namespace wattcard
