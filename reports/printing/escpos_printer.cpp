// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/printing/escpos_printer.h"

#include "reports/export/receipt_document.h"
#include "reports/printing/escpos.h"
#include "reports/printing/receipt_raster.h"

#include <utility>

namespace wattcard::reports {

using namespace Qt::StringLiterals;

namespace {

constexpr int linesToTheEdge = 5; // where no cutter feeds: the last dots must leave the printer

} // namespace

EscPosPrinter::EscPosPrinter(PrinterChoice choice, ReceiptLookSource look, PrinterPatience patience)
    : m_choice{std::move(choice)},
      m_look{std::move(look)},
      m_patience{patience}
{
}

Result<void> EscPosPrinter::found(PrinterState state, const QString& detail)
{
    m_state = state;
    return failed(Fault::PrinterFailed, detail);
}

Result<std::unique_ptr<PrinterLine>> EscPosPrinter::open()
{
    const bool isDevice = m_choice.kind == PrinterChoice::Kind::Device;
    auto line = isDevice ? openDevice(m_choice, m_patience) : openNetwork(m_choice, m_patience);
    if (!line)
        m_state = PrinterState::Silent;
    return line;
}

// A copy is one copy, however many the company prints of each sale.
QByteArray EscPosPrinter::jobOf(const Receipt& receipt) const
{
    const ReceiptLook look = m_look();
    const auto document = receiptDocument(receipt, look.words, look.chosen);
    const QByteArray paper = escpos::raster(receiptRaster(*document, headDots(m_choice.paper))) +
                             (m_choice.cuts ? escpos::cut() : escpos::feed(linesToTheEdge));
    return escpos::begin() + paper.repeated(receipt.copy == 0 ? look.chosen.copies : 1);
}

Result<void> EscPosPrinter::checkBefore(PrinterLine& line)
{
    if (!m_choice.answers)
        return {};
    line.send(escpos::askPaperNow());
    const auto answer = line.answer(m_patience.answering);
    if (!answer)
        return found(PrinterState::Silent, u"no answer"_s);
    if (escpos::isPaperOutNow(*answer))
        return found(PrinterState::PaperOut, u"no paper"_s);
    return {};
}

Result<void> EscPosPrinter::checkAfter(PrinterLine& line)
{
    if (!m_choice.answers)
        return {};
    line.send(escpos::askPaperAfter());
    const auto answer = line.answer(m_patience.finishing);
    if (!answer || escpos::isPaperOutAfter(*answer))
        return found(PrinterState::Halfway, answer ? u"paper ended"_s : u"no answer at the end"_s);
    return {};
}

Result<QString> EscPosPrinter::print(const Receipt& receipt)
{
    const QByteArray job = jobOf(receipt);
    const auto line = open();
    if (!line)
        return failed(line);
    if (auto ready = checkBefore(**line); !ready)
        return failed(ready);
    const qsizetype sent = (*line)->send(job);
    if (sent < job.size()) {
        const auto state = sent == 0 ? PrinterState::Silent : PrinterState::Halfway;
        return failed(found(state, u"%1 of %2 bytes"_s.arg(sent).arg(job.size())));
    }
    if (auto done = checkAfter(**line); !done)
        return failed(done);
    m_state = PrinterState::Ready;
    return m_choice.target;
}

PrinterState EscPosPrinter::ask()
{
    const auto line = open();
    if (line && checkBefore(**line))
        m_state = PrinterState::Ready;
    return m_state;
}

Result<void> EscPosPrinter::openDrawer()
{
    if (!m_choice.opensDrawer)
        return {};
    const auto line = open();
    if (!line)
        return failed(line);
    const QByteArray pulse = escpos::openDrawer();
    return (*line)->send(pulse) == pulse.size() ? Result<void>{} : failed(Fault::PrinterFailed);
}

} // namespace wattcard::reports
