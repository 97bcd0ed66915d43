// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace wattcard::db {

QString sqliteVersion(); // of the library in use

} // namespace wattcard::db
