// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sample_receipts.h"

#include "ui/receipts/preview_receipt.h"

#include <QPainter>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

TransactionId idOf(int sale)
{
    return TransactionId::make(sale, Bytes(10, static_cast<std::uint8_t>(sale)));
}

std::vector<ReceiptEntry> entries()
{
    const std::array names{u"张三丰"_s, u"王小明"_s, u"李四"_s, u"Anna Maria Papadopoulou"_s};
    std::vector<ReceiptEntry> made;
    for (int sale = 41; sale > 21; --sale) {
        const auto place = static_cast<std::size_t>(sale) % names.size();
        made.push_back({.id = idOf(sale),
                        .number = u"0003-20261121-000%1"_s.arg(sale),
                        .at = std::chrono::sys_days{2026y / 11 / 21} + 2h + sale * 3min,
                        .customerName = names[place],
                        .amount = Money::fromMinor(sale % 3 == 0 ? 1'640'902 : 10'000),
                        .copies = sale % 7 == 0 ? 1 : 0});
    }
    return made;
}

ReceiptsView looking(PrinterState state, int waiting)
{
    ReceiptsView view;
    view.person = sampleEngineer();
    view.entries = entries();
    view.chosen = view.entries.front().id;
    view.receipt = previewReceipt();
    view.queue = {state, waiting, {}};
    for (int i = 0; i < waiting; ++i)
        view.entries[static_cast<std::size_t>(i)].waiting = true;
    return view;
}

QImage sampleLogo()
{
    QImage logo{320, 120, QImage::Format_RGB32};
    logo.fill(Qt::white);
    QPainter painter{&logo};
    painter.setBrush(Qt::black);
    painter.drawPolygon(QPolygon{{170, 5}, {110, 70}, {155, 70}, {140, 115}, {210, 45}, {165, 45}});
    return logo;
}

} // namespace

std::vector<NamedPlace<ReceiptsView>> sampleReceiptViews()
{
    ReceiptsView copied = looking(PrinterState::Ready, 0);
    copied.printedCopy = 1;
    ReceiptsView unknown = looking(PrinterState::Ready, 0);
    unknown.chosen.reset();
    unknown.receipt.reset();
    unknown.fault = Fault::NotFound;
    ReceiptsView empty;
    empty.person = sampleEngineer();
    return {{u"empty"_s, empty},
            {u"copied"_s, copied},
            {u"no-printer"_s, looking(PrinterState::NoPrinter, 0)},
            {u"paper-out"_s, looking(PrinterState::PaperOut, 2)},
            {u"halfway"_s, looking(PrinterState::Halfway, 1)},
            {u"not-found"_s, unknown}};
}

std::vector<NamedPlace<PrintingView>> samplePrintings()
{
    PrintingView chosen;
    chosen.mayChange = true;
    chosen.settings.printer.kind = reports::PrinterChoice::Kind::Network;
    chosen.settings.printer.target = u"192.168.1.50:9100"_s;
    chosen.settings.look.logo = sampleLogo();
    chosen.settings.look.foot = u"谢谢惠顾 Thank you"_s;
    chosen.settings.look.head = u"城南营业厅 South hall"_s;
    chosen.settings.look.leftOut = {reports::ReceiptField::Card, reports::ReceiptField::Tax};
    PrintingView unfinished = chosen;
    unfinished.settings = {};
    unfinished.settings.printer.kind = reports::PrinterChoice::Kind::Cups;
    chosen.printer = PrinterState::Ready;
    PrintingView offline = chosen;
    offline.printer = PrinterState::Silent;
    PrintingView failed = offline;
    failed.testPage = PrintingView::TestPage::Failed;
    return {{u"clerk"_s, PrintingView{}},
            {u"chosen"_s, chosen},
            {u"offline"_s, offline},
            {u"test-failed"_s, failed},
            {u"unfinished"_s, unfinished}};
}

} // namespace wattcard::ui
