// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/receipts/printing_desk.h"
#include "ui/receipts/receipts_view.h"
#include "ui/shell/sample_places.h"

namespace wattcard::ui {

// The screen of the receipts and the settings of paper, for pictures.
std::vector<NamedPlace<ReceiptsView>> sampleReceiptViews();
std::vector<NamedPlace<PrintingView>> samplePrintings();

} // namespace wattcard::ui
