// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/export/receipt_pdf.h"

#include "reports/export/receipt_document.h"
#include "reports/export/receipt_lines.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QPdfWriter>
#include <QSaveFile>

#include <algorithm>
#include <utility>

namespace wattcard::reports {

namespace {

using namespace Qt::StringLiterals;

constexpr int largestPdf = 4 * 1024 * 1024;

// Numbers make file names, so a damaged record must not name a file elsewhere.
bool isReceiptNumber(const QString& number)
{
    return !number.isEmpty() && std::all_of(number.begin(), number.end(), [](QChar c) {
        return c == u'-' || (c >= u'0' && c <= u'9');
    });
}

QString fileName(const Receipt& receipt)
{
    const QString copy = receipt.copy == 0 ? QString{} : u"-copy-%1"_s.arg(receipt.copy);
    return receipt.number + copy + u".pdf"_s;
}

// The receipt string as the PDF's identifier: stored plainly, so that a file can be told to be the
// same receipt.
QByteArray metadata(const Receipt& receipt)
{
    return "<?xpacket begin=\"\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>"
           "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
           "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
           "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
           "<dc:identifier>" +
           receiptString(receipt).toUtf8() +
           "</dc:identifier></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"r\"?>";
}

bool holds(const QString& path, const Receipt& receipt)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) &&
           file.read(largestPdf).contains(">" + receiptString(receipt).toUtf8() + "<");
}

} // namespace

PdfReceiptPrinter::PdfReceiptPrinter(QString directory, ReceiptLookSource look)
    : m_directory{std::move(directory)},
      m_look{std::move(look)}
{
}

Result<QString> PdfReceiptPrinter::print(const Receipt& receipt)
{
    auto path = keep(receipt);
    m_state = path ? PrinterState::NoPrinter : PrinterState::Silent;
    return path;
}

Result<QString> PdfReceiptPrinter::keep(const Receipt& receipt) const
{
    if (!isReceiptNumber(receipt.number))
        return failed(Fault::PrinterFailed, u"receipt number is no file name"_s);
    if (!qobject_cast<QGuiApplication*>(QCoreApplication::instance()))
        return failed(Fault::PrinterFailed, u"this program has no fonts"_s);
    const QDir directory{m_directory};
    const QString path = directory.filePath(fileName(receipt));
    if (QFile::exists(path)) {
        if (holds(path, receipt))
            return path;
        return failed(Fault::PrinterFailed, u"another receipt lies at "_s + path);
    }
    QSaveFile file{path};
    if (!directory.mkpath(u"."_s) || !file.open(QIODevice::WriteOnly))
        return failed(Fault::PrinterFailed, file.errorString());
    if (!writePdf(receipt, m_look(), Paper::Roll80, file) || !file.commit())
        return failed(Fault::PrinterFailed, file.errorString());
    return path;
}

bool writePdf(const Receipt& receipt, const ReceiptLook& look, Paper paper, QIODevice& device)
{
    const auto document = receiptDocument(receipt, look.words, look.chosen);
    QPdfWriter writer{&device};
    writer.setResolution(paperDotsPerInch);
    writer.setTitle(receipt.number);
    writer.setDocumentXmpMetadata(metadata(receipt));
    return drawOnPaper(*document, writer, receipt.number, paper);
}

} // namespace wattcard::reports
