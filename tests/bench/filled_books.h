// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;

namespace wattcard::bench {

// So many customers more in the books of a profile that nobody has open, each told to the audit log
// and found by the search.
void fillBooks(const QString& directory, int accounts);

} // namespace wattcard::bench
