// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/receipts.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <map>

namespace wattcard::app {

struct PrintJob {
    TransactionId id;
    Receipt receipt;
    bool opensDrawer = false; // cash was taken just now
};

// What the printer is at, for the screens.
struct PrintQueue {
    PrinterState state = PrinterState::Unknown;
    int waiting = 0; // receipts that the printer has not taken
    QString last;    // the file of the last receipt that was printed
    friend bool operator==(const PrintQueue&, const PrintQueue&) = default;
};

// Paper, on a thread of its own: neither a sale nor the records ever wait for a printer. After a
// failure the receipts wait here, in their order; the first of them is tried again by itself when
// the last attempt sent nothing, and whenever somebody asks.
class PrintService : public QObject {
    Q_OBJECT
public:
    explicit PrintService(ReceiptPrinter& printer,
                          std::chrono::milliseconds pause = std::chrono::seconds{10});

public Q_SLOTS:
    // A receipt that waits already is not taken twice, and an original comes out once: the list of
    // those that wait may be older than the last paper. While the printer is known to fail, nothing
    // is tried: `failed` says so at once.
    void print(const wattcard::app::PrintJob& job);
    void tryAgain();
    void end() { m_pause.stop(); } // with its thread, on its thread

Q_SIGNALS:
    void printed(const wattcard::app::PrintJob& job, const QString& where);
    void failed(const wattcard::Failure& failure); // once for each time that somebody asked
    void queueChanged(const wattcard::app::PrintQueue& queue);

private:
    void work();
    void note();
    bool isWaiting(const PrintJob& job) const;

    ReceiptPrinter& m_printer;
    std::deque<PrintJob> m_jobs;
    std::map<QString, QString> m_originals; // that came out, by row: where they are kept
    std::optional<Failure> m_failure;       // of the last attempt
    PrintQueue m_queue;
    QTimer m_pause;
};

} // namespace wattcard::app
