// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/print_service.h"
#include "reports/export/receipt_template.h"
#include "ui/widgets/tone.h"

namespace wattcard::ui {

// What the screen of the receipts shows: those that may be copied, the one that is looked at, and
// what the printer is at.
struct ReceiptsView {
    std::optional<Operator> person;
    std::vector<ReceiptEntry> entries;
    std::optional<TransactionId> chosen;
    std::optional<Receipt> receipt; // of the chosen one
    reports::ReceiptTemplate look;  // as it is printed
    app::PrintQueue queue;
    bool copying = false; // a copy was asked for and is not out yet
    int printedCopy = 0;  // of the chosen one, just now; 0 none
    std::optional<Fault> fault;
};

enum class ReceiptCommand { Copy, Continue, OpenPdf };
inline constexpr std::array allReceiptCommands{ReceiptCommand::Copy, ReceiptCommand::Continue,
                                               ReceiptCommand::OpenPdf};
bool isOffered(const ReceiptsView& view, ReceiptCommand command);

// What the printer is at, with its code of SCREENS.md section 6 where it is a fault.
QString printQueueText(const app::PrintQueue& queue);
Tone printQueueTone(const app::PrintQueue& queue);

} // namespace wattcard::ui
