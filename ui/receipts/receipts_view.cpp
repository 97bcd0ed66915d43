// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/receipts/receipts_view.h"

#include <QCoreApplication>

#include <cstdlib>

namespace wattcard::ui {

namespace {

class PrintWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::PrintWords)
public:
    static QString state(PrinterState state);
    static QString waiting(int receipts);
};

QString PrintWords::state(PrinterState state)
{
    switch (state) {
    case PrinterState::Unknown: return tr("The printer has not been used yet.");
    case PrinterState::Ready: return tr("The printer is ready.");
    case PrinterState::NoPrinter: return tr("No printer. The receipt is kept as PDF. (WAT-P02)");
    case PrinterState::PaperOut: return tr("Receipt waiting: printer is out of paper. (WAT-P01)");
    case PrinterState::Silent: return tr("Receipt waiting: the printer does not answer. (WAT-P01)");
    case PrinterState::Halfway:
        return tr("Receipt waiting: the printer stopped in the middle. Look at the paper, then"
                  " continue. (WAT-P01)");
    }
    std::abort();
}

QString PrintWords::waiting(int receipts)
{
    return tr("Waiting: %1.").arg(receipts);
}

} // namespace

bool isOffered(const ReceiptsView& view, ReceiptCommand command)
{
    switch (command) {
    case ReceiptCommand::Copy: return view.person && view.receipt && !view.copying;
    case ReceiptCommand::Continue: return view.person && view.queue.waiting > 0;
    case ReceiptCommand::OpenPdf: return view.person && view.receipt;
    }
    std::abort();
}

QString printQueueText(const app::PrintQueue& queue)
{
    const QString state = PrintWords::state(queue.state);
    return queue.waiting == 0 ? state : state + u' ' + PrintWords::waiting(queue.waiting);
}

Tone printQueueTone(const app::PrintQueue& queue)
{
    if (queue.waiting > 0)
        return Tone::Attention;
    return queue.state == PrinterState::Ready ? Tone::Good : Tone::Neutral;
}

} // namespace wattcard::ui
