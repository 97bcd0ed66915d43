// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "main/commands.h"

namespace wattcard {

// report list | NAME [--from DAY] [--to DAY] [--format csv|json|xlsx|pdf] [--to-file FILE]
Exit report(const ToolOptions& options);
Command reportCommand();

} // namespace wattcard
