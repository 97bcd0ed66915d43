// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "main/commands.h"

namespace wattcard {

Exit backup(const ToolOptions& options);
Exit restoreBackup(const ToolOptions& options);
Exit drill(const ToolOptions& options);
Exit verifyBackup(const ToolOptions& options); // verify --from FILE

std::vector<Command> backupCommands();

// Marks the books as restored, as `restored mark` does: signed in and approved by what the options
// name, in the profile that they name.
Result<QJsonObject> markRestored(const ToolOptions& options);

} // namespace wattcard
