// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace wattcard {

// Pictures of the meter's window supplying, in alarm and tripped, in both languages:
// meter-supplying-en.png and so on. What they show comes from the real meter core. False when a
// file cannot be written.
bool writeMeterScreenshots(const QString& directory);

} // namespace wattcard
