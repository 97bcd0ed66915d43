// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/image_store.h"

#include <optional>

namespace wattcard::crypto {

// A memory that survives a power cut at any byte (CARD.md sections 6 and 8): two images A and B,
// each with a sequence number and a check value; the highest valid one is the content. A write goes
// to the other place, so what is valid is never touched. Both places are read every time; only the
// check value of an image that is, byte for byte, the last one made or checked here is not computed
// again.
class TwinImage {
public:
    explicit TwinImage(ImageStore& store) : m_store{store} {}

    // The content; nothing when neither place was ever written. DatabaseDamaged when something was
    // written and neither image is valid. A first write that was torn is nothing as well: then the
    // other place is still empty.
    Result<std::optional<Bytes>> load();
    // Durable when it returns; before that the old content stands.
    Result<void> save(ByteView content);

private:
    ImageStore& m_store;
    Bytes m_valid; // an image whose check value holds, wherever it is found
};

// What one place holds, for who looks inside: both images of a meter's memory.
struct ImageFacts {
    std::uint64_t sequence = 0; // as it says itself; 0 when there is no image at all
    bool valid = false;         // form and check value hold
};
ImageFacts factsOf(const Bytes& image);

} // namespace wattcard::crypto
