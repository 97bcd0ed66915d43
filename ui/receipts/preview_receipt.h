// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/ledger.h"

namespace wattcard::ui {

// An invented sale with something on every line, for the preview of the template and for pictures.
Receipt previewReceipt();

} // namespace wattcard::ui
