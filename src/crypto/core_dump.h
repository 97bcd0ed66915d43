// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace wattcard::crypto {

// A core file would hold what the program knows of customers, and the key schedules of the moment
// (RELIABILITY.md section 11): no core files, and no other process of the same user may read this
// one's memory. For the first line of main in release builds; a debugger is useless afterwards.
// False when the system refused one of the two.
bool refuseCoreDumps();

} // namespace wattcard::crypto
