// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/receipts/printing_text.h"

#include <QCoreApplication>

#include <cstdlib>

namespace wattcard::ui {

using reports::Paper;
using reports::ReceiptField;
using Kind = reports::PrinterChoice::Kind;

namespace {

class PrintingWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::PrintingWords)
public:
    static QString kind(Kind kind);
    static QString hint(Kind kind);
    static QString paper(Paper paper);
    static QString field(ReceiptField field);
};

QString PrintingWords::kind(Kind kind)
{
    switch (kind) {
    case Kind::None: return tr("No printer, PDF only");
    case Kind::Cups: return tr("Queue of the print system");
    case Kind::Device: return tr("Receipt printer at a device");
    case Kind::Network: return tr("Receipt printer on the network");
    }
    std::abort();
}

QString PrintingWords::hint(Kind kind)
{
    switch (kind) {
    case Kind::None: return {};
    case Kind::Cups: return tr("the queue's name");
    case Kind::Device: return tr("its file, /dev/usb/lp0");
    case Kind::Network: return tr("its address, HOST or HOST:9100");
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

QString printerKindText(Kind kind)
{
    return PrintingWords::kind(kind);
}

QString printerTargetHint(Kind kind)
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
