// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/receipts/receipts_link.h"

#include "ui/receipts/receipts_desk.h"

namespace wattcard::ui {

using app::PrintService;
using app::RecordsService;

void linkReceipts(ReceiptsDesk& desk, RecordsService& records, PrintService& printing)
{
    constexpr auto queued = Qt::QueuedConnection;
    QObject::connect(&desk, &ReceiptsDesk::newestWanted, &records, &RecordsService::newestReceipts,
                     queued);
    QObject::connect(&desk, &ReceiptsDesk::lookWanted, &records, &RecordsService::lookAtReceipt,
                     queued);
    QObject::connect(&desk, &ReceiptsDesk::numberWanted, &records, &RecordsService::findReceipt,
                     queued);
    QObject::connect(&desk, &ReceiptsDesk::copyWanted, &records, &RecordsService::reprint, queued);
    QObject::connect(&desk, &ReceiptsDesk::printingWanted, &records, &RecordsService::printWaiting,
                     queued);

    QObject::connect(&records, &RecordsService::receiptsReady, &desk, &ReceiptsDesk::receiptsReady,
                     queued);
    QObject::connect(&records, &RecordsService::receiptReady, &desk, &ReceiptsDesk::receiptReady,
                     queued);
    QObject::connect(&records, &RecordsService::receiptRefused, &desk,
                     &ReceiptsDesk::receiptRefused, queued);
    QObject::connect(&records, &RecordsService::receiptPrinted, &desk,
                     &ReceiptsDesk::receiptPrinted, queued);
    QObject::connect(&records, &RecordsService::failed, &desk, &ReceiptsDesk::recordsFailed,
                     queued);
    QObject::connect(&printing, &PrintService::queueChanged, &desk, &ReceiptsDesk::queueChanged,
                     queued);
}

} // namespace wattcard::ui
