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

} // namespace

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
