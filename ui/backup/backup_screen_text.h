// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backup/backup_view.h"
#include "ui/widgets/tone.h"

#include <QString>

#include <utility>

namespace wattcard::ui {

// The words of the screen of backups.
QString commandText(BackupCommand command);
struct BackupSaying {
    QString text;
    Tone tone = Tone::Neutral;
};
BackupSaying lightSaying(const BackupView& view); // when a restore was last proven
BackupSaying messageOf(const BackupView& view);
// How backups stand, by name and value.
std::vector<std::pair<QString, QString>> backupFacts(const BackupView& view);
QString restoreAdvice(); // how books are brought back, with the command

} // namespace wattcard::ui
