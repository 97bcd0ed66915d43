// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace wattcard::bench {

// Counts what OpenSSL allocates: every context, key and method object goes through its allocator.
// To be called before anything of OpenSSL is used; false when that was too late.
bool countAllocations();
long allocations(); // since then

} // namespace wattcard::bench
