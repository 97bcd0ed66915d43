// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace wattcard::storage {

// From now on the system's SQLite opens what lies in the folders of disk() there, with locks and
// shared memory among the connections of this process, and everything else as before. It is the
// default of the process: the program under test opens its books as it always does. Once a process.
void useDisk();

} // namespace wattcard::storage
