// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/records_service.h"

namespace wattcard::ui {

class ReceiptsDesk;

// The records and the printer live on threads of their own: everything is queued.
void linkReceipts(ReceiptsDesk& desk, app::RecordsService& records, app::PrintService& printing);

} // namespace wattcard::ui
