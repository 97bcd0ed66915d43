// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/export/watermark.h"

#include "reports/export/paper.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace wattcard::reports {

using namespace Qt::StringLiterals;

namespace {

constexpr auto watermarkProperty = "watermark";
constexpr QColor watermarkGrey{0xB8, 0xB8, 0xB8};
constexpr double angle = 30;      // degrees, upwards
constexpr double share = 0.94;    // of the width that the text takes
constexpr double stepShare = 0.8; // of the width, from one mark to the next below
constexpr int trialPixels = 100;

// As large as fits across so wide a paper.
QFont watermarkFont(const QString& text, double width)
{
    QFont font = paperFont(paperTextPoints, QFont::Bold);
    font.setPixelSize(trialPixels);
    const double along = share * width / std::cos(angle * std::numbers::pi / 180);
    const double needed = QFontMetricsF{font}.horizontalAdvance(text);
    font.setPixelSize(std::max(1, static_cast<int>(trialPixels * along / needed)));
    return font;
}

} // namespace

QString trainingMark()
{
    return u"TRAINING – NOT A RECEIPT / 练习凭证"_s;
}

void setWatermark(QTextDocument& document, const QString& text)
{
    document.setProperty(watermarkProperty, text);
}

QString watermarkOf(const QTextDocument& document)
{
    return document.property(watermarkProperty).toString();
}

void paintWatermark(QPainter& painter, const QTextDocument& document, const QSizeF& size,
                    WatermarkInk ink)
{
    const QString text = watermarkOf(document);
    if (text.isEmpty() || size.width() <= 0)
        return;
    const QFont font = watermarkFont(text, size.width());
    const double length = QFontMetricsF{font}.horizontalAdvance(text);
    const double step = stepShare * size.width();
    QPainterPath outline;
    outline.addText(0, 0, font, text);
    painter.save();
    painter.setFont(font);
    painter.setPen(watermarkGrey);
    for (double y = step / 2; y < size.height(); y += step) {
        painter.save();
        painter.translate(size.width() / 2, y);
        painter.rotate(-angle);
        painter.translate(-length / 2, 0);
        if (ink == WatermarkInk::Dots)
            painter.fillPath(outline, QBrush{Qt::black, Qt::Dense5Pattern});
        else
            painter.drawText(QPointF{}, text); // stays text in a PDF
        painter.restore();
    }
    painter.restore();
}

} // namespace wattcard::reports
