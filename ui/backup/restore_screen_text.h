// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backup/backup_screen_text.h"
#include "ui/backup/restore_view.h"

namespace wattcard::ui {

// The words of a restore.
QString restoreTitle(const RestoreView& view); // "Restore, step 1 of 5: …"
QString restoreCommandText(const RestoreView& view, RestoreCommand command);
BackupSaying restoreMessage(const RestoreView& view);
// What is known at this step, by name and value.
std::vector<std::pair<QString, QString>> restoreFacts(const RestoreView& view);
QString recoveredText(const RecoveredMoney& money); // to choose one of them
QString recoveredToText(RecoveredTo place);
QString restoreEmptyText(const RestoreView& view); // instead of facts

} // namespace wattcard::ui
