// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace wattcard::db {

// How the file of a store is known again at the next start, when its writer has closed it in order:
// nobody has written into it since. Empty while there is no such file, or its log holds something
// that belongs into it.
QByteArray endMarkOf(const QString& fileName);

} // namespace wattcard::db
