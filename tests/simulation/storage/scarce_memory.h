// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace wattcard::storage {

// From now on SQLite's memory comes through here. Once a process, before SQLite is used at all.
void useScarceMemory();
// Asked before each allocation of SQLite: whether it fails. None: none does.
void askBeforeAllocating(std::function<bool()> fails);
// Whether they are asked about: not while the test itself looks into the books.
void countAllocations(bool isOn);

} // namespace wattcard::storage
