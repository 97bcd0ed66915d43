// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/backup.h"

namespace wattcard::ui {

// What is wrong with a backup, and what to do, in one or two sentences.
QString backupTroubleText(BackupTrouble trouble);
QString backupStageText(BackupStage stage); // "Copying the books"

// What is asked for in the terminal and on the screen.
enum class BackupPrompt { Passphrase, NewPassphrase, PassphraseAgain };
QString backupPromptText(BackupPrompt prompt);

} // namespace wattcard::ui
