// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backup/backup_view.h"

namespace wattcard::ui {

bool isOffered(const BackupView& view, BackupCommand command)
{
    if (command == BackupCommand::AfterRestore)
        return view.person && view.isListed;
    if (!view.person || !may(view.person->role, Right::BackUp))
        return false;
    if (command == BackupCommand::Stop)
        return view.work.has_value();
    return view.isListed && !view.isAsked && !view.work;
}

} // namespace wattcard::ui
