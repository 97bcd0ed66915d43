// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/receipts.h"

#include <QObject>

namespace wattcard::app {

struct PrintJob {
    TransactionId id;
    Receipt receipt;
};

// Paper, on a thread of its own: neither a sale nor the records ever wait for a printer.
class PrintService : public QObject {
    Q_OBJECT
public:
    explicit PrintService(ReceiptPrinter& printer);

public Q_SLOTS:
    void print(const wattcard::app::PrintJob& job);

Q_SIGNALS:
    void printed(const wattcard::app::PrintJob& job, const QString& where);
    void failed(const wattcard::Failure& failure);

private:
    ReceiptPrinter& m_printer;
};

} // namespace wattcard::app
