// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/explorer/world.h"

namespace wattcard::explorer {

// The card in the reader of a counter; nothing when it is empty.
std::optional<std::size_t> cardAt(const World& world, std::size_t who);

// Whether a person at this counter would begin that with the card in its reader, and the beginning.
bool mayStart(const World& world, std::size_t who, Task task);
void start(World& world, std::size_t who, Task task);

// The next effect of a counter that is at work, and its answer into the core.
void advance(World& world, std::size_t who, Answer answer);
// Whether the answer to the next effect may be lost.
bool mayLoseAnswer(const World& world, std::size_t who);

} // namespace wattcard::explorer
