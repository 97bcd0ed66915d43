// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tariffs/day_band.h"

#include "ui/tariffs/tariff_text.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QPainter>

#include <cstdlib>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int wholeDay = 1'440; // minutes
constexpr int hoursBetweenMarks = 3;
constexpr qreal marksHeight = 20;

// White letters have at least 4.5:1 on each of them.
QColor colourOf(Rate rate)
{
    switch (rate) {
    case Rate::Sharp: return {0xA8, 0x1C, 0x3C};
    case Rate::Peak: return {0xA8, 0x4B, 0x00};
    case Rate::Flat: return {0x1F, 0x62, 0x9E};
    case Rate::Valley: return {0x1B, 0x6E, 0x4A};
    }
    std::abort();
}

struct Stretch {
    int from = 0;
    int until = wholeDay;
    Rate rate = Rate::Flat;
};

// Before the first switch point the last one of the day before holds.
std::vector<Stretch> stretchesOf(const std::vector<DaySwitch>& day)
{
    if (day.empty())
        return {Stretch{}};
    std::vector<Stretch> stretches;
    if (day.front().minuteOfDay > 0)
        stretches.push_back({0, day.front().minuteOfDay, day.back().rate});
    for (std::size_t i = 0; i < day.size(); ++i) {
        const int until = i + 1 < day.size() ? day[i + 1].minuteOfDay : wholeDay;
        stretches.push_back({day[i].minuteOfDay, until, day[i].rate});
    }
    return stretches;
}

} // namespace

DayBand::DayBand(QWidget* parent) : QWidget{parent}
{
    setFixedHeight(sizeHint().height());
    setFont(sized(font(), smallPoints - 2));
    describe();
}

void DayBand::show(const std::vector<DaySwitch>& day, const ByRate<Price>& prices)
{
    m_day = day;
    m_prices = prices;
    describe();
    update();
}

void DayBand::describe()
{
    setAccessibleName(tr("Prices of the day"));
    QStringList words;
    for (const Stretch& stretch : stretchesOf(m_day))
        words << tr("%1 to %2: %3, ¥%4")
                     .arg(minuteText(stretch.from), minuteText(stretch.until),
                          rateText(stretch.rate), m_prices[placeOf(stretch.rate)].toString());
    setAccessibleDescription(words.join(u"; "_s));
    setToolTip(words.join(u'\n'));
}

void DayBand::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
}

void DayBand::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    const qreal floor = height() - marksHeight;
    const auto across = [this](int minute) {
        return static_cast<qreal>(minute) / wholeDay * (width() - 1);
    };
    for (const Stretch& stretch : stretchesOf(m_day)) {
        const QRectF box{QPointF{across(stretch.from), 0}, QPointF{across(stretch.until), floor}};
        painter.fillRect(box, colourOf(stretch.rate));
        painter.setPen(Qt::white);
        painter.drawLine(box.topRight(), box.bottomRight());
        const QString price = m_prices[placeOf(stretch.rate)].toString();
        const QString words = rateText(stretch.rate) + u'\n' + price;
        const QRect needed = painter.fontMetrics().boundingRect(box.toRect(), 0, words);
        if (needed.width() + 4 < box.width())
            painter.drawText(box, Qt::AlignCenter, words);
    }
    painter.setPen(palette().color(QPalette::WindowText));
    for (int hour = 0; hour <= 24; hour += hoursBetweenMarks) {
        const qreal x = across(hour * 60);
        const QRectF mark{x - 20, floor, 40, marksHeight};
        const auto align = hour == 0    ? Qt::AlignLeft
                           : hour == 24 ? Qt::AlignRight
                                        : Qt::AlignCenter;
        const QRectF inside = hour == 0    ? mark.translated(20, 0)
                              : hour == 24 ? mark.translated(-20, 0)
                                           : mark;
        painter.drawText(inside, align | Qt::AlignVCenter, QString::number(hour));
    }
}

} // namespace wattcard::ui
