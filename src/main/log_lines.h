// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/machine_desk.h"

#include <QString>

#include <vector>

namespace wattcard {

// From now on the newest thousand messages of the program are kept for the screen of health; they
// go where they went before as well, and into the log files of `program` in the state folder, where
// one is named. From any thread.
void keepLogLines(const QString& program = {});
// What is not written any more from now on; QT_LOGGING_RULES goes before.
void setLogLevel(ui::LogLevel level);
// "2026-11-22T08:02:03Z wattcard.cardio.pcsc: what was said", the newest last.
std::vector<QString> keptLogLines();

} // namespace wattcard
