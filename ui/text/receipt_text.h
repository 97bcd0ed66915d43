// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/export/receipt_words.h"

namespace wattcard::ui {

// The words of a receipt in the language in use now. May be called on any thread.
reports::ReceiptWords receiptWords();

} // namespace wattcard::ui
