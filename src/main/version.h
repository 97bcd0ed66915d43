// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace wattcard {

// WattCard's version, and those of Qt, SQLite, OpenSSL and pcsc-lite (COMPONENTS.md section 9).
QString versionText();

} // namespace wattcard
