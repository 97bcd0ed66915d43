// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/management/warning_banner.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace wattcard::ui {

namespace {

constexpr QColor bannerPurple{0x6A, 0x3D, 0x9A};
constexpr int purpleFrame = 4;
constexpr int bannerGap = 10;
constexpr int bannerSign = 26;

// A triangle with an exclamation mark, in a square of side 1.
QPainterPath warningSign()
{
    QPainterPath path;
    path.moveTo(0.5, 0.08);
    path.lineTo(0.96, 0.9);
    path.lineTo(0.04, 0.9);
    path.closeSubpath();
    path.moveTo(0.5, 0.38);
    path.lineTo(0.5, 0.64);
    path.moveTo(0.5, 0.77);
    path.lineTo(0.5, 0.78);
    return path;
}

} // namespace

WarningBanner::WarningBanner(QWidget* parent) : QLabel{parent}
{
    setFont(sized(font(), bodyPoints));
    setWordWrap(true);
    setContentsMargins(2 * bannerGap + bannerSign, bannerGap / 2, bannerGap, bannerGap / 2);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, Qt::white);
    colours.setColor(QPalette::Window, bannerPurple);
    setPalette(colours);
}

void WarningBanner::paintEvent(QPaintEvent* event)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(bannerPurple);
    painter.drawRoundedRect(rect(), bannerGap / 2, bannerGap / 2);
    painter.translate(bannerGap, (height() - bannerSign) / 2.0);
    painter.scale(bannerSign, bannerSign);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{Qt::white, 0.09, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    painter.drawPath(warningSign());
    painter.end();
    QLabel::paintEvent(event);
}

void paintPurpleFrame(QWidget& page)
{
    QPainter painter{&page};
    painter.setPen(QPen{bannerPurple, 2.0 * purpleFrame});
    painter.drawRect(page.rect());
}

} // namespace wattcard::ui
