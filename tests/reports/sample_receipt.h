// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/ledger.h"
#include "reports/export/receipt_words.h"

namespace wattcard::reports {

// 100.00 yuan at 0.5283 yuan/kWh (DOMAIN.md section 3), in money mode, on a practice profile.
Receipt sampleReceipt();
ReceiptWords englishWords();
ReceiptWords chineseWords();

} // namespace wattcard::reports
