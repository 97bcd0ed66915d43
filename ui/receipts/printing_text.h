// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/printing/print_settings.h"

namespace wattcard::ui {

QString printerKindText(reports::PrinterChoice::Kind kind);
QString printerTargetHint(reports::PrinterChoice::Kind kind); // what is to be typed for it
QString paperText(reports::Paper paper);
QString receiptFieldText(reports::ReceiptField field);

} // namespace wattcard::ui
