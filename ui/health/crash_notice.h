// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/clock.h"

#include <QMessageBox>

namespace wattcard::ui {

// Shown once at the start after an unexpected end: when it was, that no sale is lost by it, and
// where the report lies. Stands beside the window; whoever sells may leave it there. Deletes
// itself.
QMessageBox* showCrashNotice(QWidget& window, UtcTime at, const QString& file);

} // namespace wattcard::ui
