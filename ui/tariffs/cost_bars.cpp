// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tariffs/cost_bars.h"

#include "ui/text/value_text.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal costBarHeight = 28;
constexpr qreal titleHeight = 22;
// One after the other; white letters have at least 4.5:1 on each of them.
constexpr std::array partColours{QColor{0x54, 0x5B, 0x66}, QColor{0x1F, 0x62, 0x9E},
                                 QColor{0x1B, 0x6E, 0x4A}, QColor{0xA8, 0x4B, 0x00},
                                 QColor{0xA8, 0x1C, 0x3C}, QColor{0x6A, 0x3D, 0x9A}};

} // namespace

CostBars::CostBars(QWidget* parent) : QWidget{parent}
{
    setFixedHeight(sizeHint().height());
    setFont(sized(font(), smallPoints - 1));
    describe();
}

void CostBars::show(std::vector<Bar> bars)
{
    m_bars = std::move(bars);
    describe();
    update();
}

void CostBars::describe()
{
    setAccessibleName(tr("What it costs, part by part"));
    QStringList words;
    for (const Bar& bar : m_bars) {
        QStringList parts;
        for (const Part& part : bar.parts)
            parts << part.name + u' ' + moneyText(part.amount);
        words << bar.name + u": "_s + moneyText(bar.inAll) + u" = "_s + parts.join(u" + "_s);
    }
    setAccessibleDescription(words.join(u"; "_s));
    setToolTip(words.join(u'\n'));
}

void CostBars::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
}

void CostBars::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    Money largest = Money::fromMinor(1);
    for (const Bar& bar : m_bars)
        largest = std::max(largest, bar.inAll);
    qreal top = 0;
    for (const Bar& bar : m_bars) {
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRectF{0, top, width() - 1.0, titleHeight}, Qt::AlignLeft,
                         bar.name + u"  "_s + moneyText(bar.inAll));
        qreal left = 0;
        for (std::size_t i = 0; i < bar.parts.size(); ++i) {
            const Part& part = bar.parts[i];
            const qreal share =
                static_cast<qreal>(part.amount.minor()) / static_cast<qreal>(largest.minor());
            const QRectF box{left, top + titleHeight, share * (width() - 1), costBarHeight};
            left = box.right();
            painter.fillRect(box, partColours[i % partColours.size()]);
            painter.setPen(Qt::white);
            if (painter.fontMetrics().horizontalAdvance(part.name) + 4 < box.width())
                painter.drawText(box, Qt::AlignCenter, part.name);
        }
        top += titleHeight + costBarHeight + 4;
    }
}

} // namespace wattcard::ui
