// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print_service.h"

namespace wattcard::app {

PrintService::PrintService(ReceiptPrinter& printer) : m_printer{printer}
{
    qRegisterMetaType<PrintJob>();
    qRegisterMetaType<Failure>();
}

void PrintService::print(const PrintJob& job)
{
    const auto where = m_printer.print(job.receipt);
    if (!where)
        return Q_EMIT failed(where.error());
    Q_EMIT printed(job, *where);
}

} // namespace wattcard::app
