// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/export/paper_width.h"
#include "reports/export/receipt_template.h"

#include <functional>

namespace wattcard::reports {

// The printer of this computer, beside the archive of PDFs that there always is.
struct PrinterChoice {
    enum class Kind { None, Cups, Device, Network };
    Kind kind = Kind::None;
    QString target; // the queue's name, the device's path, HOST[:PORT]
    Paper paper = Paper::Roll80;
    bool cuts = true;         // has a cutter
    bool opensDrawer = false; // a cash drawer hangs on the printer
    // Tells its state when asked. Where it does not, a receipt counts as printed once it is sent.
    bool answers = false;
    friend bool operator==(const PrinterChoice&, const PrinterChoice&) = default;
};
inline constexpr std::array allPrinterKinds{PrinterChoice::Kind::None, PrinterChoice::Kind::Cups,
                                            PrinterChoice::Kind::Device,
                                            PrinterChoice::Kind::Network};

struct PrintSettings {
    PrinterChoice printer;
    ReceiptTemplate look;
    friend bool operator==(const PrintSettings&, const PrintSettings&) = default;
};
using PrintSettingsSource = std::function<PrintSettings()>; // asked at each print

} // namespace wattcard::reports
