// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/printing/receipt_printers.h"

#include "reports/printing/cups_printer.h"
#include "reports/printing/escpos_printer.h"

#include <utility>

namespace wattcard::reports {

namespace {

std::unique_ptr<ReceiptPrinter> printerFor(const PrinterChoice& choice,
                                           const ReceiptLookSource& look)
{
    switch (choice.kind) {
    case PrinterChoice::Kind::None: return nullptr;
    case PrinterChoice::Kind::Cups: return std::make_unique<CupsPrinter>(choice, look);
    case PrinterChoice::Kind::Device:
    case PrinterChoice::Kind::Network: return std::make_unique<EscPosPrinter>(choice, look);
    }
    std::abort();
}

} // namespace

ReceiptPrinters::ReceiptPrinters(Parts parts)
    : m_parts{std::move(parts)},
      m_look{[this] {
          return ReceiptLook{m_parts.words(), m_parts.settings().look};
      }},
      m_archive{m_parts.directory, m_look}
{
}

ReceiptPrinter* ReceiptPrinters::paper()
{
    const PrinterChoice choice = m_parts.settings().printer;
    if (choice != m_choice) {
        m_choice = choice;
        m_paper = printerFor(choice, m_look);
    }
    return m_paper.get();
}

Result<QString> ReceiptPrinters::print(const Receipt& receipt)
{
    auto path = m_archive.print(receipt);
    m_state = m_archive.state();
    ReceiptPrinter* printer = paper();
    if (!path || !printer)
        return path;
    const auto printed = printer->print(receipt);
    m_state = printer->state();
    if (!printed)
        return failed(printed);
    return path;
}

Result<void> ReceiptPrinters::openDrawer()
{
    ReceiptPrinter* printer = paper();
    return printer ? printer->openDrawer() : Result<void>{};
}

} // namespace wattcard::reports
