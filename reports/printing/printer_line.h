// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "reports/printing/print_settings.h"

#include <chrono>
#include <memory>
#include <optional>

namespace wattcard::reports {

// How long a printer is waited for. Only ever on the printer's own thread.
struct PrinterPatience {
    std::chrono::milliseconds connecting{3'000};
    std::chrono::milliseconds sending{10'000}; // without a single byte taken
    std::chrono::milliseconds answering{1'000};
    std::chrono::milliseconds finishing{15'000}; // a long receipt on a slow head
};

// Bytes to a printer that speaks ESC/POS, and its answers. Closed by its end.
class PrinterLine {
public:
    virtual ~PrinterLine() = default;
    // How many bytes the printer, or the system before it, has taken; fewer than all when the line
    // broke or the printer stopped taking any.
    virtual qsizetype send(const QByteArray& bytes) = 0;
    virtual std::optional<char> answer(std::chrono::milliseconds within) = 0;
};

// PrinterFailed when nobody is there.
Result<std::unique_ptr<PrinterLine>> openDevice(const PrinterChoice& choice,
                                                const PrinterPatience& patience);
Result<std::unique_ptr<PrinterLine>> openNetwork(const PrinterChoice& choice,
                                                 const PrinterPatience& patience);

} // namespace wattcard::reports
