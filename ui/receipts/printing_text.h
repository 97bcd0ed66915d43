// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/receipts/printing_desk.h"
#include "ui/widgets/tone.h"

namespace wattcard::ui {

QString printerKindText(reports::PrinterChoice::Kind kind);
QString printerTargetHint(reports::PrinterChoice::Kind kind); // what is to be typed for it
QString paperText(reports::Paper paper);
QString receiptFieldText(reports::ReceiptField field);

struct PrinterSign {
    Tone tone = Tone::Neutral;
    QString sentence;
};
// How the printer is, or what became of its test page.
PrinterSign printerSign(const PrintingView& view);

} // namespace wattcard::ui
