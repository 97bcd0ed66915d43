// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/printer_trial.h"

#include "reports/printing/ask_printer.h"
#include "reports/printing/receipt_printers.h"
#include "ui/receipts/preview_receipt.h"
#include "ui/text/receipt_text.h"

namespace wattcard {

void PrinterTrial::ask(const reports::PrinterChoice& printer)
{
    Q_EMIT told(printer, reports::askPrinter(printer));
}

void PrinterTrial::print(const reports::PrintSettings& settings)
{
    reports::ReceiptPrinters printers{
        {m_paper.path(), ui::receiptWords, [settings] { return settings; }}};
    const auto paper = printers.print(ui::previewReceipt());
    Q_EMIT told(settings.printer, printers.state());
    if (paper)
        Q_EMIT printed(settings.printer);
    else
        Q_EMIT failed(settings.printer);
}

void letItTry(ui::PrintingDesk& desk, QThread& printerThread)
{
    using ui::PrintingDesk;
    auto* trial = new PrinterTrial;
    trial->moveToThread(&printerThread);
    QObject::connect(&printerThread, &QThread::finished, trial, &QObject::deleteLater);
    QObject::connect(&desk, &PrintingDesk::stateWanted, trial, &PrinterTrial::ask);
    QObject::connect(&desk, &PrintingDesk::testWanted, trial, &PrinterTrial::print);
    QObject::connect(trial, &PrinterTrial::told, &desk, &PrintingDesk::printerTold);
    QObject::connect(trial, &PrinterTrial::printed, &desk, &PrintingDesk::testPrinted);
    QObject::connect(trial, &PrinterTrial::failed, &desk, &PrintingDesk::testFailed);
}

} // namespace wattcard
