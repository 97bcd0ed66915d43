// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/receipts/printing_text.h"

#include <QCoreApplication>

#include <cstdlib>

namespace wattcard::ui {

using reports::Paper;
using reports::ReceiptField;
using PrinterKind = reports::PrinterChoice::Kind;

namespace {

class PrintingWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::PrintingWords)
public:
    static QString kind(PrinterKind kind);
    static QString hint(PrinterKind kind);
    static QString paper(Paper paper);
    static QString field(ReceiptField field);
    static PrinterSign page(const PrintingView& view);
    static PrinterSign state(const PrintingView& view);
};

QString PrintingWords::kind(PrinterKind kind)
{
    switch (kind) {
    case PrinterKind::None: return tr("No printer, PDF only");
    case PrinterKind::Cups: return tr("Queue of the print system");
    case PrinterKind::Device: return tr("Receipt printer at a device");
    case PrinterKind::Network: return tr("Receipt printer on the network");
    }
    std::abort();
}

QString PrintingWords::hint(PrinterKind kind)
{
    switch (kind) {
    case PrinterKind::None: return {};
    case PrinterKind::Cups: return tr("the queue's name");
    case PrinterKind::Device: return tr("its file, /dev/usb/lp0");
    case PrinterKind::Network: return tr("its address, HOST or HOST:9100");
    }
    std::abort();
}

QString PrintingWords::paper(Paper paper)
{
    switch (paper) {
    case Paper::Roll80: return tr("Roll, 80 mm");
    case Paper::Roll58: return tr("Roll, 58 mm");
    case Paper::A4: return tr("Sheet, A4");
    }
    std::abort();
}

QString PrintingWords::field(ReceiptField field)
{
    switch (field) {
    case ReceiptField::Card: return tr("Card");
    case ReceiptField::Tax: return tr("Tax");
    case ReceiptField::TotalSold: return tr("Total sold");
    case ReceiptField::Tier: return tr("Tier");
    case ReceiptField::LastReading: return tr("Last remaining credit");
    case ReceiptField::LastMonth: return tr("Energy of the month before");
    case ReceiptField::Phone: return tr("Service telephone");
    }
    std::abort();
}

PrinterSign PrintingWords::page(const PrintingView& view)
{
    switch (view.testPage) {
    case PrintingView::TestPage::None: return state(view);
    case PrintingView::TestPage::Printing: return {Tone::Busy, tr("The test page is on its way.")};
    case PrintingView::TestPage::Printed:
        return {Tone::Good, tr("The printer has taken the test page.")};
    case PrintingView::TestPage::Failed:
        if (view.printer == PrinterState::PaperOut)
            return {Tone::Attention, tr("No test page: the printer is out of paper.")};
        return {Tone::Attention, tr("No test page: is it switched on, is its name right?")};
    }
    std::abort();
}

PrinterSign PrintingWords::state(const PrintingView& view)
{
    if (view.settings.printer.kind == PrinterKind::None)
        return {Tone::Neutral, tr("No printer: receipts are kept as PDF.")};
    if (view.isAsked)
        return {Tone::Busy, tr("The printer is asked how it is…")};
    switch (view.printer) {
    case PrinterState::Ready: return {Tone::Good, tr("Ready: the printer is there.")};
    case PrinterState::PaperOut: return {Tone::Attention, tr("The printer is out of paper.")};
    case PrinterState::Halfway:
        return {Tone::Attention, tr("The printer stopped in the middle of a page.")};
    case PrinterState::Silent:
        return {Tone::Attention, tr("Offline: the printer does not answer.")};
    case PrinterState::NoPrinter:
    case PrinterState::Unknown: return {Tone::Neutral, tr("Not known: it has not been asked.")};
    }
    std::abort();
}

} // namespace

PrinterSign printerSign(const PrintingView& view)
{
    return PrintingWords::page(view);
}

QString printerKindText(PrinterKind kind)
{
    return PrintingWords::kind(kind);
}

QString printerTargetHint(PrinterKind kind)
{
    return PrintingWords::hint(kind);
}

QString paperText(Paper paper)
{
    return PrintingWords::paper(paper);
}

QString receiptFieldText(ReceiptField field)
{
    return PrintingWords::field(field);
}

} // namespace wattcard::ui
