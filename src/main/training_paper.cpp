// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/training_paper.h"

#include <utility>

namespace wattcard {

TrainingPrinter::TrainingPrinter(std::unique_ptr<ReceiptPrinter> printer,
                                 std::shared_ptr<const PaperTray> paper)
    : m_printer{std::move(printer)},
      m_paper{std::move(paper)}
{
}

Result<QString> TrainingPrinter::print(const Receipt& receipt)
{
    if (m_paper->isOut())
        return failed(Fault::PrinterFailed, QStringLiteral("out of paper"));
    Receipt marked = receipt;
    marked.testKeys = true; // whoever asked for it: nothing leaves training without its mark
    return m_printer->print(marked);
}

PrinterState TrainingPrinter::state() const
{
    return m_paper->isOut() ? PrinterState::PaperOut : m_printer->state();
}

} // namespace wattcard
