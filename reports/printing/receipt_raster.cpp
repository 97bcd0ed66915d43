// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/printing/receipt_raster.h"

#include "reports/export/paper.h"
#include "reports/export/watermark.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>

#include <cmath>

namespace wattcard::reports {

namespace {

QImage blank(int width, int height)
{
    constexpr double millimetresInAMetre = 1000;
    const int dotsAMetre = static_cast<int>(paperDotsPerInch / 25.4 * millimetresInAMetre);
    QImage image{width, height, QImage::Format_Grayscale8};
    image.setDotsPerMeterX(dotsAMetre);
    image.setDotsPerMeterY(dotsAMetre);
    image.fill(Qt::white);
    return image;
}

} // namespace

QImage receiptRaster(QTextDocument& document, int dots)
{
    QImage head = blank(1, 1); // only for its resolution, until the length is known
    document.setDocumentMargin(0);
    document.documentLayout()->setPaintDevice(&head);
    document.setTextWidth(dots);
    QImage image = blank(dots, static_cast<int>(std::ceil(document.size().height())));
    QPainter painter{&image};
    paintWatermark(painter, document, image.size(), WatermarkInk::Dots);
    document.drawContents(&painter);
    painter.end();
    document.documentLayout()->setPaintDevice(nullptr);
    return image;
}

} // namespace wattcard::reports
