// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/image_store.h"
#include "meter/state.h"

#include <array>

namespace wattcard::app {

// One of the two places of the meter's memory, as it lies there.
struct MemoryImage {
    Bytes bytes;                // empty: never written
    std::uint64_t sequence = 0; // as the image says itself
    bool valid = false;         // its check value holds
    bool newest = false;        // of the valid ones: the one that a power-up takes
    friend bool operator==(const MemoryImage&, const MemoryImage&) = default;
};

// What no display item tells: for the engineer's view and for the remote's verb "inside".
struct MeterInside {
    meter::MeterState state;
    std::array<MemoryImage, 2> images; // A and B
    bool powered = false;
    bool halted = false; // memory trouble, ERR-03
};

// Both places of a memory; a place that cannot be read is an empty one that is not valid.
std::array<MemoryImage, 2> imagesOf(ImageStore& store);

} // namespace wattcard::app
