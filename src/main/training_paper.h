// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/receipts.h"

#include <atomic>
#include <memory>

namespace wattcard {

// Whether the printer of the training counter has paper. Asked by the printer's thread, changed by
// the stage's.
class PaperTray {
public:
    bool isOut() const { return m_isOut; }
    void set(bool isOut) { m_isOut = isOut; }

private:
    std::atomic<bool> m_isOut = false;
};

// The receipts of training: into the training folder, while there is paper, and never without the
// mark. A drawer is never opened, because it may be the one with the money in it.
class TrainingPrinter final : public ReceiptPrinter {
public:
    TrainingPrinter(std::unique_ptr<ReceiptPrinter> printer,
                    std::shared_ptr<const PaperTray> paper);
    Result<QString> print(const Receipt& receipt) override;
    Result<void> openDrawer() override { return {}; }
    PrinterState state() const override;

private:
    std::unique_ptr<ReceiptPrinter> m_printer;
    std::shared_ptr<const PaperTray> m_paper;
};

} // namespace wattcard
