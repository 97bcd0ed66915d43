// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>

namespace wattcard {

// Where one utility's data lie: one directory with everything below it.
struct Profile {
    QString directory;
    QString receipts() const { return directory + QStringLiteral("/receipts"); }
    QString cards() const { return directory + QStringLiteral("/cards"); }
    QString meter() const { return directory + QStringLiteral("/meter"); }
    QString boxSocket() const { return directory + QStringLiteral("/box.sock"); }
    QString meterSocket() const { return directory + QStringLiteral("/meter.sock"); }
};

// What --profile-dir gave, as an absolute path, because the names of sockets are made of it;
// without one, the place that the first run chose, else "practice" under the XDG data home.
QString profileDirectory(const QString& given);

// Where the first run put the books, for every program of this user; empty: the usual place.
QString rememberedProfile();
Result<void> rememberProfile(const QString& directory); // NotSaved

} // namespace wattcard
