// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/export/receipt_document.h"

#include "reports/export/paper.h"
#include "reports/export/qr_image.h"
#include "reports/export/receipt_lines.h"
#include "reports/export/watermark.h"

#include <QTextCursor>
#include <QUrl>

namespace wattcard::reports {

namespace {

using namespace Qt::StringLiterals;

constexpr int qrPixels = 106;        // 28 mm at 96 pixels an inch
constexpr int qrPixelsAModule = 4;   // sharp edges when the paper device scales it
constexpr QSize logoPixels{160, 60}; // the room for it, 42 mm by 16 mm

void addImage(QTextCursor& cursor, const QUrl& name, const QSize& pixels)
{
    beginCentred(cursor);
    QTextImageFormat image;
    image.setName(name.toString());
    image.setWidth(pixels.width());
    image.setHeight(pixels.height());
    cursor.insertImage(image);
}

void addQr(QTextDocument& document, QTextCursor& cursor, const QString& text)
{
    const QImage modules = qrImage(text);
    const QUrl name{u"receipt:qr"_s};
    document.addResource(QTextDocument::ImageResource, name,
                         modules.scaled(modules.size() * qrPixelsAModule));
    addImage(cursor, name, {qrPixels, qrPixels});
}

void addLogo(QTextDocument& document, QTextCursor& cursor, const QImage& logo)
{
    const QUrl name{u"receipt:logo"_s};
    document.addResource(QTextDocument::ImageResource, name, logo);
    addImage(cursor, name, logo.size().scaled(logoPixels, Qt::KeepAspectRatio));
}

} // namespace

std::unique_ptr<QTextDocument> receiptDocument(const Receipt& receipt, const ReceiptWords& words,
                                               const ReceiptTemplate& chosen)
{
    const QFont plain = paperFont(paperTextPoints);
    auto document = blankPaper();
    QTextCursor cursor{document.get()};
    if (!chosen.logo.isNull())
        addLogo(*document, cursor, chosen.logo);
    addCentred(cursor, receipt.companyName, paperFont(paperTitlePoints, QFont::Bold));
    if (!chosen.head.isEmpty())
        addCentred(cursor, chosen.head, plain);
    if (receipt.testKeys) {
        setWatermark(*document, trainingMark());
        addCentred(cursor, words.testKeys, paperFont(paperTextPoints, QFont::Bold));
    }
    if (receipt.copy != 0)
        addCentred(cursor, copyMark(receipt), paperFont(paperTitlePoints, QFont::Bold));
    addLines(cursor, receiptLines(receipt, words, chosen));
    addQr(*document, cursor, receiptString(receipt));
    if (chosen.shows(ReceiptField::Phone))
        addCentred(cursor, u"%1 %2"_s.arg(words.service, receipt.servicePhone), plain);
    if (!chosen.foot.isEmpty())
        addCentred(cursor, chosen.foot, plain);
    return document;
}

} // namespace wattcard::reports
